import { CHECK_MLFLOW_PY } from '../../../src/constructs/connection-check/connection-scripts';
import { describeWithPython } from '../../support/python';
import { type Answering, runCheck, told } from './run-check';

const check = (answer: Answering, env?: Record<string, string>) =>
  runCheck(CHECK_MLFLOW_PY, 'MLFLOW_TRACKING_URI', answer, env);

describeWithPython('the check of an MLflow', () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [
      { MLFLOW_TRACKING_USERNAME: 'ann', MLFLOW_TRACKING_PASSWORD: 'pä:ss' },
      `Basic ${Buffer.from('ann:pä:ss').toString('base64')}`,
    ],
    [{ MLFLOW_TRACKING_TOKEN: 'abc' }, 'Bearer abc'],
  ])('asks for one experiment with the account that it is given', async (env, authorization) => {
    const asked: unknown[] = [];
    const { status, stdout, url } = await check((request, response) => {
      asked.push([request.url, request.headers.authorization]);
      response.end('{"experiments": []}');
    }, env);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `platform can use MLflow at ${url}\n` });
    expect(asked).toEqual([['/tracking/api/2.0/mlflow/experiments/search?max_results=1', authorization]]);
  });

  test.each([
    [401, 'You are not authenticated.'],
    [403, 'Invalid Host header - possible DNS rebinding attack detected'],
    [404, 'Not Found'],
  ])('status %s is final', async (code, body) => {
    const { stdout, stderr, url } = await check(told(code, body));
    expect(stdout).toBe('');
    expect(stderr).toBe(`platform cannot use MLflow at ${url}: status ${String(code)}: ${body}\n`);
  });

  test('a page that asks people to sign in is no MLflow', async () => {
    const { status, stderr } = await check(told(200, '<html>Sign in</html>'));
    expect(status).toBe(1);
    expect(stderr).toContain('what answers there is no MLflow');
  });

  test.each([301, 302, 307, 308])(
    'status %s to elsewhere is final, and no account goes there',
    async (code) => {
      const asked: unknown[] = [];
      const { stderr, url } = await check(
        (request, response) => {
          asked.push(request.url);
          response.writeHead(code, { location: '/login?state=of-one-visit' }).end();
        },
        { MLFLOW_TRACKING_TOKEN: 'abc' },
      );
      expect(asked).toHaveLength(1);
      expect(stderr).toBe(
        `platform cannot use MLflow at ${url}: status ${String(code)}: it sends to /login\n`,
      );
    },
  );

  test('a server that starts is waited for', async () => {
    let asked = 0;
    const { status, stdout } = await check((request, response) => {
      told(++asked < 3 ? 503 : 200, '{}')(request, response);
    });
    expect(status).toBe(0);
    expect(stdout.match(/trying again: status 503/g)).toHaveLength(2);
  });

  test('one that does not is given a minute, and no password is told', async () => {
    const account = { MLFLOW_TRACKING_USERNAME: 'ann', MLFLOW_TRACKING_PASSWORD: 'only-for-this-test' };
    const { status, stdout, stderr } = await check((request) => request.socket.destroy(), account);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(3);
    expect(stderr).toContain('platform cannot use MLflow at');
    expect(stdout + stderr).not.toContain('only-for-this-test');
  });
});
