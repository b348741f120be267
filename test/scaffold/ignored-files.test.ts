import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from './projects';

const PLATFORM = 'cdktf.out/stacks/platform';

/** What holds secrets in clear, or can be made again. */
const IGNORED = [
  ...['terraform.tfvars', 'prod.auto.tfvars', 'prod.tfvars.json', 'state.tfbackend', '.terraformrc'],
  ...['plan', 'plan.json', 'plan.out', 'tfplan', 'tfplan.json', 'prod.tfplan', 'crash.log', 'crash.123.log'],
  ...[
    'errored.tfstate',
    'terraform.tfstate.backup',
    'state/platform.tfstate',
    '.terraform/terraform.tfstate',
  ],
  ...['.env', '.env.local', '.env.production', 'kubeconfig', 'kubeconfig.yaml', 'demo.kubeconfig'],
  ...['backend.hcl', 'prod.plan', 'sub/plan', 'kube.config', 'kubeconfig-prod', 'admin.conf', '.envrc'],
  ...['terraform.log', 'tf.log', 'id_rsa'],
  ...['client.key', 'client.pem', 'node_modules/x/index.js', 'build/main.js', 'cdktf.log'],
  ...['cdk.tf.json', 'plan', 'prod.tfvars', 'errored.tfstate', '.terraform/x'].map(
    (file) => `${PLATFORM}/${file}`,
  ),
  ...['.env', '.env.local', 'kubeconfig', 'client.key', '.venv/x', 'data/train.csv', '.dvc/config.local'].map(
    (file) => `workspace/${file}`,
  ),
];

/** The project beyond what it is made of. `.env.example` and all others of its own files are asked, too. */
const KEPT = [
  ...[`${PLATFORM}/.terraform.lock.hcl`, 'review/cdk.tf.json', 'src/plan.ts', 'src/plan/index.ts'],
  ...['.env.example', 'workspace/.env.example', 'planning.md', 'docs/kubeconfigs.md', 'workspace/dvc.lock'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ignored-files-'));
  git(['init', '--quiet']);
  for (const [path, text] of Object.entries(filesOf())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Git without what this machine's user ignores everywhere. */
function git(args: readonly string[], input = ''): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const run = spawnSync('git', args, { cwd: folder, env, input, encoding: 'utf8' });
  // 1: nothing is ignored.
  if (run.status !== 0 && run.status !== 1) throw new Error(run.error?.message ?? run.stderr);
  return run.stdout;
}

const ignored = (names: readonly string[]): string[] =>
  git(['check-ignore', '--no-index', '--stdin'], names.join('\n')).split('\n').filter(Boolean);

test('what holds secrets, or is made again, does not get into version control', () => {
  expect(ignored(IGNORED)).toEqual(IGNORED);
});

test('what a project is made of does', () => {
  const own = Object.keys(filesOf());
  expect(own).toEqual(expect.arrayContaining(['mlops.json', 'package-lock.json', 'workspace/.env.example']));
  expect(ignored([...own, ...KEPT])).toEqual([]);
});
