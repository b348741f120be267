import { CHECK_TRACKER_PY } from '../../../src/constructs/connection-check/connection-scripts';
import { describeWithPython } from '../../support/python';
import { type Answering, runCheck, told } from './run-check';

const KEY = 'k3y';
const check = (product: string, answer: Answering) =>
  runCheck(CHECK_TRACKER_PY, 'TRACKER_URL', answer, { PRODUCT: product, TRACKER_API_KEY: `${KEY}\n` });

const BASIC = `Basic ${Buffer.from(`api:${KEY}`).toString('base64')}`;

describeWithPython('the check of a service for experiments', () => {
  test.each([
    [
      'wandb',
      'Weights & Biases',
      'POST',
      '/tracking/graphql',
      BASIC,
      '{"data": {"viewer": {"id": "VXNlcjox"}}}',
    ],
    ['comet', 'Comet', 'GET', '/tracking/api/rest/v2/account-details', KEY, '{"userName": "ann"}'],
  ])(
    'asks %s whose the key is, as its client does',
    async (product, title, method, path, authorization, body) => {
      const asked: unknown[] = [];
      const { status, stdout, url } = await check(product, (request, response) => {
        asked.push([request.method, request.url, request.headers.authorization]);
        response.end(body);
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: `platform can use ${title} at ${url}\n` });
      expect(asked).toEqual([[method, path, authorization]]);
    },
  );

  test.each([
    ['wandb', 200, '{"data": {"viewer": null}}', 'it does not know the API key'],
    ['wandb', 200, '{"errors": [], "data": null}', 'it does not know the API key'],
    ['wandb', 401, 'user is not logged in', 'status 401: user is not logged in'],
    ['comet', 401, '{"msg": "invalid"}', 'status 401'],
    ['comet', 200, '{}', 'it does not know the API key'],
    ['comet', 200, '<html>', 'what answers there is no Comet'],
    ['wandb', 200, '[]', 'what answers there is no Weights & Biases'],
    ['wandb', 404, 'gone', 'status 404: gone'],
  ])('of %s, status %s with %s is told', async (product, code, body, words) => {
    const { status, stdout, stderr } = await check(product, told(code, body));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(KEY);
  });

  test('waits for one that is not there yet, and gives the key to nobody else', async () => {
    let times = 0;
    const { status } = await check('comet', (_, response) => {
      times += 1;
      response.writeHead(times === 1 ? 503 : 200).end('{"userName": "ann"}');
    });
    expect({ status, times }).toEqual({ status: 0, times: 2 });
    const { stderr } = await check('comet', (_, response) => {
      response.writeHead(302, { location: 'https://elsewhere.example.com/?a=b' }).end();
    });
    expect(stderr).toContain('it sends to https://elsewhere.example.com/');
  });
});
