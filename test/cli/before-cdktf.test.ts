import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BEFORE = join(__dirname, '..', '..', 'lib', 'cli', 'before-cdktf.js');

/** What stands before cdktf's command line in a project with these tools, on a machine without a kubeconfig. */
function before(plan: string): { readonly status: number | null; readonly stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-before-'));
  try {
    writeFileSync(join(folder, 'mlops.json'), plan);
    const { status, stderr } = spawnSync(process.execPath, ['--require', BEFORE, '-e', ''], {
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
