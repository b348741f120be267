import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mlopsScaffold, workFolder } from '../support/command-line';
import { kubeconfigText } from '../support/kubeconfig-text';

const cwd = workFolder();
const project = join(cwd, 'platform');
const bin = join(cwd, 'bin');
const KUBECONFIG = join(cwd, 'kubeconfig');
const PATH = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;

/** Stands in for kubectl: writes its arguments down, and answers as told. */
function kubectl(script: string): void {
  writeFileSync(
    join(bin, 'kubectl'),
    `#!/bin/sh\necho "$KUBECONFIG $*" >> ${join(cwd, 'calls')}\n${script}\n`,
  );
  chmodSync(join(bin, 'kubectl'), 0o755);
}

const EMPTY = `case "$*" in *"get namespace"*) echo namespace/x ;; *) echo '{"items":[]}' ;; esac`;

beforeAll(async () => {
  mkdirSync(bin);
  for (const name of ['TF_VAR_kubeconfig_path', 'TF_VAR_kubeconfig_context'])
    Reflect.deleteProperty(process.env, name);
  process.env['KUBECONFIG'] = KUBECONFIG;
  writeFileSync(KUBECONFIG, kubeconfigText('lab', 'https://admin:hunter2@10.0.0.1:6443'));
  const made = await mlopsScaffold(['init', 'platform', '--preset', 'ambiata', '--no-install'], { cwd });
  expect(made.code).toBe(0);
});

interface Told {
  readonly cluster: object;
  readonly namespace: string;
  readonly parts: readonly { readonly name: string }[];
}

describe('diagnose', () => {
  it('says of each part why it is not Ready, and ends with 8', async () => {
    kubectl(EMPTY);
    const { code, stdout, stderr } = await mlopsScaffold(['diagnose'], { cwd: project, env: { PATH } });
    expect(code).toBe(8);
    expect(stdout).toMatch(/^Cluster: context "lab", https:\/\/10\.0\.0\.1:6443\n/);
    expect(stdout).toMatch(/^postgres: not Ready: is not there yet/m);
    expect(stdout).toMatch(/^mlflow: not Ready: /m);
    expect(stderr).toMatch(/([1-9]\d*) of \1 are not Ready in the namespace platform\./);
  });

  it('asks the cluster that kubectl speaks of, and names it without credentials', async () => {
    kubectl(EMPTY);
    const { stdout } = await mlopsScaffold(['diagnose', '--json'], { cwd: project, env: { PATH } });
    const { cluster, namespace, parts } = JSON.parse(stdout) as Told;
    expect(cluster).toEqual({ context: 'lab', server: 'https://10.0.0.1:6443' });
    expect(namespace).toBe('platform');
    expect(parts.map(({ name }) => name)).toContain('optuna-dashboard');
    const calls = readFileSync(join(cwd, 'calls'), 'utf8').trim().split('\n').at(-1);
    expect(calls).toMatch(new RegExp(`^${KUBECONFIG} --context lab --request-timeout=\\d+s `));
  });

  it('says what kubectl says where the cluster does not answer', async () => {
    kubectl('printf "The connection was refused\\033[2J\\nerror: all is well\\n" >&2; exit 1');
    const { code, stderr, stdout } = await mlopsScaffold(['diagnose'], { cwd: project, env: { PATH } });
    expect([code, stdout]).toEqual([5, 'Cluster: context "lab", https://10.0.0.1:6443\n']);
    // What it prints is seen, cannot act on the terminal, and cannot be taken for a line of this program.
    expect(stderr).toContain(
      'the cluster gives no answer:\n  The connection was refused\\u{1b}[2J\n  error: all is well\n',
    );
  });

  it('ends with 5, the environment, where no kubeconfig leads to a cluster', async () => {
    const env = { PATH, KUBECONFIG: join(cwd, 'absent') };
    const { code, stdout, stderr } = await mlopsScaffold(['diagnose'], { cwd: project, env });
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('there is no such kubeconfig file');
  });

  it('says where to go where there is no project', async () => {
    const { code, stderr } = await mlopsScaffold(['diagnose'], { cwd, env: { PATH } });
    expect(code).toBe(2);
    expect(stderr).toContain('mlops.json');
  });
});
