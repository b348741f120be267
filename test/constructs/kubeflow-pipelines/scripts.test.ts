import { describeWithPython } from '../../support/python';
import { standIn, startScript } from '../../support/scripts-of-constructs';

const PASSWORD = 'a-password-of-tests';

describeWithPython('the account of MLflow', () => {
  async function make(statusOf: (line: string) => number) {
    const mlflow = await standIn(statusOf);
    const child = startScript('kubeflow-pipelines/mlflow_account.py', {
      MLFLOW_TRACKING_URI: `http://127.0.0.1:${String(mlflow.port)}`,
      MLFLOW_ADMIN: 'admin',
      MLFLOW_ADMIN_PASSWORD: 'of-the-admin',
      ACCOUNT: 'pipelines',
      ACCOUNT_PASSWORD: PASSWORD,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => (said += part.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    mlflow.server.close();
    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain('of-the-admin');
    return { code, said, lines: mlflow.asked.map(({ line }) => line), asked: mlflow.asked };
  }
  const UPDATE = 'PATCH /api/2.0/mlflow/users/update-password';
  const CREATE = 'POST /api/2.0/mlflow/users/create';

  test('is made where there is none, by the administrator', async () => {
    const { code, lines, asked } = await make((line) => (line === UPDATE ? 404 : 200));
    expect({ code, lines }).toEqual({ code: 0, lines: [UPDATE, CREATE] });
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({ username: 'pipelines', password: PASSWORD });
    const admin = `Basic ${Buffer.from('admin:of-the-admin').toString('base64')}`;
    expect(asked[1]?.headers.authorization).toBe(admin);
  });

  test('gets the password of the Secret where it is there', async () => {
    expect(await make(() => 200)).toMatchObject({ code: 0, lines: [UPDATE] });
  });

  test('is not waited for where MLflow refuses the administrator', async () => {
    expect(await make(() => 401)).toMatchObject({
      code: 1,
      lines: [UPDATE],
      said: expect.stringContaining('401') as string,
    });
  });
});
