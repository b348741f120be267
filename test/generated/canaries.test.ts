import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const BIN = join(ROOT, 'bin', 'mlops-scaffold.js');
const CANARY = 'canary-5c1d2e';

/** Everything that tools of this field read credentials from. */
const planted = Object.fromEntries(
  [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'PGPASSWORD',
    'KUBE_TOKEN',
    'KUBE_PASSWORD',
    'MLFLOW_TRACKING_PASSWORD',
    'MLFLOW_AUTH_ADMIN_PASSWORD',
    'OPTUNA_STORAGE_URL',
    'TF_VAR_password',
    'TF_VAR_kubeconfig_path',
    'NPM_TOKEN',
    'GITHUB_TOKEN',
    'USER',
    'HOSTNAME',
  ].map((name) => [name, `${CANARY}-${name}`]),
);

describe('a credential in the environment', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-canary-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...planted } });

  const filesBelow = (path: string): string[] =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test('reaches no generated file and no output', () => {
    const { status, stdout, stderr } = run([
      BIN,
      'init',
      'platform',
      '--preset',
      'ambiata',
      '--yes',
      '--no-install',
    ]);
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain(CANARY);
    const files = filesBelow(join(folder, 'platform'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => readFileSync(file).includes(CANARY))).toEqual([]);
  });

  test('reaches no synthesized Terraform', () => {
    const program = `
      const { App } = require(${JSON.stringify(join(ROOT, 'node_modules', 'cdktf'))});
      const { parsePlan, PlatformStack } = require(${JSON.stringify(ROOT)});
      const app = new App({ outdir: 'out' });
      new PlatformStack(app, 'platform', { plan: parsePlan(require(${JSON.stringify(join(ROOT, 'examples', 'exposed', 'mlops.json'))})) });
      app.synth();`;
    const { status, stdout, stderr } = run(['-e', program]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const files = filesBelow(join(folder, 'out'));
    expect(files.some((file) => file.endsWith('cdk.tf.json'))).toBe(true);
    expect(stdout).not.toContain(CANARY);
    expect(files.filter((file) => readFileSync(file).includes(CANARY))).toEqual([]);
  });

  test.each(['platform.database.password', 'platform.state.config.secret_key', 'platform.secrets.value'])(
    'given as the answer %s is refused, and not repeated',
    (setting) => {
      const { status, stdout, stderr } = run([
        BIN,
        'init',
        'refused',
        '--preset',
        'ambiata',
        '--yes',
        '--no-install',
        '--set',
        'platform.state.kind=remote',
        '--set',
        'platform.state.type=s3',
        '--set',
        `${setting}=${CANARY}-answer`,
      ]);
      expect(status).toBe(2);
      expect(stderr).toContain(setting);
      expect(stdout + stderr).not.toContain(CANARY);
    },
  );
});
