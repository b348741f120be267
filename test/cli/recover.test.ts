import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mlopsScaffold, workFolder, type Run } from '../support/command-line';
import { kubeconfigText } from '../support/kubeconfig-text';

const UID = '11111111-2222-3333-4444-555555555555';
const project = workFolder();
const stack = join(project, 'cdktf.out', 'stacks', 'platform');
const importFile = join(stack, 'recover.tf.json');
const tools = join(project, 'tools');
const file = (name: string) => join(project, name);

/** Stand-ins for the two programs: they note how they are called, and answer from files. */
const SCRIPTS = {
  terraform: `echo "terraform $*" >> "$FOLDER/calls"
if [ -z "$CHECKPOINT_DISABLE" ]; then echo "calls its vendor" >&2; exit 1; fi
case "$*" in
  *"untaint -allow-missing"*) if [ -n "$LOCKED" ]; then echo "Error: Error acquiring the state lock\n$LOCKED" >&2; exit 1; fi ;;
  *"state pull"*) cat "$FOLDER/pulled" ;;
esac`,
  kubectl: `echo "kubectl $KUBECONFIG $*" >> "$FOLDER/calls"
if [ -n "$DOWN" ]; then echo "The connection to the server was refused" >&2; exit 1; fi
case "$*" in
  *" get "*"namespace/"*) cat "$FOLDER/namespaces" ;;
  *"owner=helm"*) cat "$FOLDER/records" ;;
  *" get "*) cat "$FOLDER/objects" ;;
esac`,
};

const CLUSTER = 'Cluster: context "lab", https://10.0.0.1:6443\n';

const row = (kind: string, name: string, part = 'ambiata') =>
  `${kind}  ${name}  ${UID}  <none>  ${part}  terraform  <none>\n`;

interface Scene {
  readonly objects?: string;
  readonly namespaces?: string;
  readonly records?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function recover(
  flags: readonly string[],
  { objects = '', namespaces = '', records = '', env }: Scene = {},
): Promise<Run> {
  const answers = { objects, namespaces, records, pulled: '', calls: '' };
  for (const [name, text] of Object.entries(answers)) writeFileSync(file(name), text);
  return mlopsScaffold(['recover', ...flags], {
    cwd: project,
    env: { FOLDER: project, KUBECONFIG: file('kubeconfig'), PATH: `${tools}:/bin:/usr/bin`, CI: '1', ...env },
  });
}

const calls = () => readFileSync(file('calls'), 'utf8');

beforeAll(() => {
  // As a user has it, who has set nothing.
  for (const name of ['CHECKPOINT_DISABLE', 'TF_VAR_kubeconfig_path', 'TF_VAR_kubeconfig_context']) {
    Reflect.deleteProperty(process.env, name);
  }
  writeFileSync(file('kubeconfig'), kubeconfigText('lab', 'https://10.0.0.1:6443'));
  mkdirSync(stack, { recursive: true });
  mkdirSync(tools);
  copyFileSync(join(__dirname, '..', '..', 'examples', 'ambiata', 'cdk.tf.json'), join(stack, 'cdk.tf.json'));
  for (const [name, script] of Object.entries(SCRIPTS)) {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
});
afterEach(() => rmSync(importFile, { force: true }));

test('nothing to recover: says so, and takes away what an earlier recovery wrote', async () => {
  writeFileSync(importFile, '{}');
  const run = await recover([]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(
    /^Cluster: context "lab", https:\/\/10\.0\.0\.1:6443\nLooked for [1-9]\d+ objects and [1-9] Helm releases\.\nNothing to recover/,
  );
  expect(existsSync(importFile)).toBe(false);
});

test('what exists is handed to Terraform by import blocks, and nothing is asked', async () => {
  const run = await recover([], { objects: row('Service', 'mlflow'), namespaces: row('Namespace', 'mlops') });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('terraform -chdir=cdktf.out/stacks/platform plan');
  expect((JSON.parse(readFileSync(importFile, 'utf8')) as { import: unknown }).import).toEqual([
    { to: 'kubernetes_namespace_v1.namespace', id: 'mlops' },
    { to: 'kubernetes_service_v1.mlflow_service', id: 'mlops/mlflow' },
  ]);
  expect(calls()).not.toMatch(/delete|untaint -no-color/);
});

test('the cluster is the one that kubectl speaks of, before it is asked anything', async () => {
  const run = await recover([], { env: { DOWN: '1' } });
  expect(run.stdout).toBe(CLUSTER);
  expect(calls()).toContain(`kubectl ${file('kubeconfig')} --context lab --request-timeout`);
});

describe('what has to be deleted', () => {
  const scene = {
    objects: row('Secret', 'postgres'),
    records:
      'sh.helm.release.v1.kserve-controller-runtimes.v1 kserve-controller-runtimes 1 pending-install\n',
  };

  test('is shown, and is not deleted without consent', async () => {
    const run = await recover([], scene);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stdout).toContain('kubernetes_secret_v1.postgres_secret  mlops/postgres');
    expect(run.stderr).toMatch(/^error: nothing was changed: .*--yes\.\n$/);
    expect(calls()).not.toContain('delete');
  });

  test('is not deleted by a dry run', async () => {
    expect(await recover(['--dry-run', '--yes'], scene)).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).not.toContain('delete');
  });

  test('is deleted with --yes, and never imported', async () => {
    expect(await recover(['--yes'], scene)).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toMatch(/-n mlops delete secret postgres /);
    expect(calls()).toMatch(/-n mlops delete secret sh\.helm\.release\.v1\.kserve-controller-runtimes\.v1 /);
    expect(existsSync(importFile)).toBe(false);
  });
});

test('objects of somebody else are refused, with exit code 4, and nothing is done about the others', async () => {
  const objects = row('Service', 'mlflow', 'other') + row('Service', 'postgres') + row('Secret', 'postgres');
  const run = await recover(['--yes'], { objects });
  expect(run).toMatchObject({ code: 4, stdout: CLUSTER });
  expect(run.stderr).toContain(
    'kubernetes_service_v1.mlflow_service  mlops/mlflow  app.kubernetes.io/part-of=other',
  );
  expect(run.stderr).not.toContain('postgres');
  expect(existsSync(importFile)).toBe(false);
  expect(calls()).not.toContain('delete');
});

describe('a local state that a kill has damaged', () => {
  const earlier = JSON.stringify({
    version: 4,
    resources: [{ mode: 'managed', type: 'kubernetes_service_v1', name: 'mlflow_service', instances: [{}] }],
  });
  const scene = { objects: row('Service', 'mlflow') };
  const state = join(project, 'state', 'platform.tfstate');

  beforeEach(() => {
    mkdirSync(dirname(state), { recursive: true });
    writeFileSync(`${state}.backup`, earlier);
  });
  afterEach(() => rmSync(dirname(state), { recursive: true }));

  test.each([
    ['emptied', ''],
    ['cut off', earlier.slice(0, -9)],
  ])('%s: the one from before the run is put back', async (_, content) => {
    writeFileSync(state, content);
    const run = await recover([], scene);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /state\/platform\.tfstate\.backup -> state\/platform\.tfstate\n[^]*Nothing to recover/,
    );
    expect(readFileSync(state, 'utf8')).toBe(earlier);
  });

  test.each([
    ['by a dry run', ['--dry-run'], scene],
    ['while it is locked', [], { ...scene, env: { LOCKED: 'Lock Info: ID: 1' } }],
    ['without Terraform', ['--yes'], { ...scene, env: { TERRAFORM_BINARY_NAME: 'no-such-terraform' } }],
    ['without consent', [], { objects: row('Secret', 'postgres') }],
    [
      'where objects of somebody else are in the way',
      [],
      { objects: row('Service', 'mlflow', 'other') + row('Service', 'postgres', 'other') },
    ],
  ])('%s nothing is put back', async (__, flags, change) => {
    writeFileSync(state, '');
    await recover(flags, change);
    expect(readFileSync(state, 'utf8')).toBe('');
  });

  test('that Terraform cannot read, and so cannot lock, is put back', async () => {
    writeFileSync(state, '{"version"');
    const run = await recover([], { ...scene, env: { LOCKED: 'could not be parsed' } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(state, 'utf8')).toBe(earlier);
  });

  test('is left alone while somebody writes it', async () => {
    writeFileSync(state, '');
    const running = recover([], scene);
    setTimeout(() => writeFileSync(state, '{"version": 4}'), 700);
    expect((await running).stdout).not.toContain('.backup');
    expect(readFileSync(state, 'utf8')).toBe('{"version": 4}');
  });

  test('is left as it is where there is nothing to put back, and where it is whole', async () => {
    writeFileSync(state, '{"version": 4}');
    expect((await recover([], scene)).stdout).not.toContain('.backup');
    expect(readFileSync(state, 'utf8')).toBe('{"version": 4}');
    rmSync(`${state}.backup`);
    writeFileSync(state, '');
    expect((await recover([], scene)).stdout).toContain('It takes them over');
    expect(readFileSync(state, 'utf8')).toBe('');
  });
});

test('a locked state: nothing is asked of the cluster, and the way out is told', async () => {
  const run = await recover(['--yes'], { env: { LOCKED: '1' } });
  expect(run).toMatchObject({ code: 1, stdout: CLUSTER });
  expect(run.stderr).toContain('terraform -chdir=cdktf.out/stacks/platform force-unlock ID');
  expect(calls()).not.toContain('kubectl');
});

test('a cluster that does not answer', async () => {
  const run = await recover([], { env: { DOWN: '1' } });
  expect(run).toMatchObject({ code: 1, stdout: CLUSTER });
  expect(run.stderr).toMatch(
    /^error: the cluster gave no answer to kubectl:\n {2}The connection to the server was refused\n.*TF_VAR_kubeconfig_path/,
  );
});

test.each([
  [
    'terraform',
    { PATH: dirname(process.execPath), TERRAFORM_BINARY_NAME: 'no-such-terraform' },
    'no-such-terraform',
  ],
  ['kubectl', { PATH: '/no-such-folder', TERRAFORM_BINARY_NAME: '/bin/true' }, 'kubectl'],
])('without %s', async (_, env, name) => {
  const run = await recover([], { env });
  expect(run).toMatchObject({ code: 5, stderr: `error: "${name}" cannot be started: it is not on PATH\n` });
});

test('before the first synthesis', async () => {
  const run = await mlopsScaffold(['recover'], { cwd: tools });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('npm run synth');
});
