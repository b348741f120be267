import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BEFORE = join(__dirname, '..', '..', 'lib', 'cli', 'before-cdktf.js');

/** What stands before cdktf's command line in a project with these tools, on a machine without a kubeconfig. */
function before(
  plan: string,
  args: readonly string[] = [],
): { readonly status: number | null; readonly stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-before-'));
  try {
    writeFileSync(join(folder, 'mlops.json'), plan);
    // A file of its own, as cdktf's is: what follows it are its arguments.
    writeFileSync(join(folder, 'cdktf.js'), '');
    const { status, stderr } = spawnSync(process.execPath, ['--require', BEFORE, 'cdktf.js', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, KUBECONFIG: '', HOME: folder, TERRAFORM_BINARY_NAME: process.execPath },
    });
    return { status, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const planOf = (...tools: string[]): string =>
  JSON.stringify({ stack: Object.fromEntries(tools.map((tool, index) => [TASKS[index] ?? '', tool])) });
const TASKS = ['experiment-tracking', 'data-versioning'];

test.each([['sagemaker'], ['sagemaker', 'dvc']])(
  'a project in a cloud alone asks for no cluster: %s %s',
  (...tools) => {
    expect(before(planOf(...tools.filter(Boolean)))).toEqual({ status: 0, stderr: '' });
  },
);

test.each([
  ['in a cluster', planOf('mlflow')],
  ['in both', planOf('sagemaker', 'kserve')],
  ['that cannot be read', '{'],
])('a project %s does', (_, plan) => {
  const { status, stderr } = before(plan);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^error: .*kube[^]*Nothing was changed\./i);
});

describe('destroy', () => {
  const plan = (platform: object) => JSON.stringify({ stack: { 'data-versioning': 'sagemaker' }, platform });

  test.each([
    ['as it is by itself', plan({}), ['destroy']],
    ['switched on', plan({ deletionProtection: true }), ['destroy', '--auto-approve']],
    ['of the platform by name', plan({}), ['destroy', 'platform']],
  ])('ends in one message where deletion protection is %s', (_, text, args) => {
    const { status, stderr } = before(text, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^error: platform\.deletionProtection in mlops\.json is true[^\n]*\n.*set it to false, run "npm run synth".*destroy again\.\nNothing was changed\.\n$/,
    );
  });

  test.each([
    ['without protection', plan({ deletionProtection: false }), ['destroy']],
    ['of another stack', plan({}), ['destroy', 'of-ours']],
    ['that is only asked about', plan({}), ['destroy', '--help']],
    ['that is none', plan({}), ['deploy']],
  ])('%s goes on', (_, text, args) => {
    expect(before(text, args)).toEqual({ status: 0, stderr: '' });
  });
});
