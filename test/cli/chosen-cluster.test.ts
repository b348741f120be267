import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chosenCluster, clusterLines } from '../../src/cli/system/chosen-cluster';
import { kubectlFor } from '../../src/cli/system/kubectl';
import { start, workFolder } from '../support/command-line';
import { kubeconfigText } from '../support/kubeconfig-text';

const cwd = workFolder();
const one = join(cwd, 'one');
const two = join(cwd, 'two');
const chosen = (env: NodeJS.ProcessEnv) => chosenCluster({ env, cwd });

beforeAll(() => {
  writeFileSync(one, kubeconfigText('lab', 'https://10.0.0.1:6443'));
  writeFileSync(two, kubeconfigText('prod', 'https://user:secret@10.0.0.2:6443/k8s/'));
});

describe('the cluster that is spoken of', () => {
  it('is that of KUBECONFIG and its current context', () => {
    expect(chosen({ KUBECONFIG: one })).toMatchObject({ context: 'lab', server: 'https://10.0.0.1:6443' });
    expect(clusterLines(chosen({ KUBECONFIG: one }))).toBe('Cluster: context "lab", https://10.0.0.1:6443');
  });

  it('is that of the first of several files which says so, without those that are not there', () => {
    const list = [join(cwd, 'absent'), two, one].join(delimiter);
    const { env, title } = chosen({ KUBECONFIG: list });
    expect(title).toBe('context "prod", https://10.0.0.2:6443/k8s/');
    expect(env['TF_VAR_kubeconfig_path']).toBe([two, one].join(delimiter));
  });

  it('is handed to Terraform, kubectl and both providers alike', () => {
    const { env, flags } = chosen({
      KUBECONFIG: 'one',
      KUBE_CONFIG_PATH: two,
      KUBE_CONFIG_PATHS: two,
      KUBE_HOST: 'x',
    });
    expect(env).toEqual({
      KUBECONFIG: one,
      TF_VAR_kubeconfig_path: one,
      TF_VAR_kubeconfig_context: 'lab',
      KUBE_CONFIG_PATHS: one,
      KUBE_CTX: 'lab',
    });
    expect(flags).toEqual(['--context', 'lab']);
  });

  it("is that of Terraform's variables where they are set, with a warning if kubectl alone goes elsewhere", () => {
    const cluster = chosen({ KUBECONFIG: one, TF_VAR_kubeconfig_path: two });
    expect(cluster.title).toContain('10.0.0.2');
    expect(clusterLines(cluster)).toContain('warning: kubectl alone speaks of another: context "lab"');
    const other = chosen({ KUBECONFIG: [one, two].join(delimiter), TF_VAR_kubeconfig_context: 'prod' });
    expect(other).toMatchObject({ title: cluster.title, flags: ['--context', 'prod'] });
  });

  it("is left to the providers' own variables by an empty variable, which kubectl follows as far as it can", () => {
    expect(chosen({ TF_VAR_kubeconfig_path: '', KUBE_CONFIG_PATH: two })).toMatchObject({ context: 'prod' });
    const pod = chosen({ TF_VAR_kubeconfig_path: '', KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBECONFIG: one });
    expect(pod).toMatchObject({ flags: [], title: 'the one that this runs in' });
    expect(clusterLines(pod)).toContain('warning: kubectl alone speaks of another: context "lab"');
    const host = chosen({ TF_VAR_kubeconfig_path: '', KUBE_HOST: 'https://user:secret@10.0.0.3' });
    expect(host.title).toBe('https://10.0.0.3, by KUBE_HOST');
    expect(() => kubectlFor(host, cwd)).toThrow(
      /kubectl knows it not\. Name a kubeconfig file in KUBECONFIG/,
    );
  });

  it('is none where the variable is empty, nothing else names one, and this runs in none', () => {
    for (const env of [{ KUBECONFIG: one }, {}]) {
      expect(() => chosen({ TF_VAR_kubeconfig_path: '', ...env })).toThrow(
        /^TF_VAR_kubeconfig_path is set and empty[^\n]*\n.*unset TF_VAR_kubeconfig_path, or export TF_VAR_/,
      );
    }
  });

  it('is none where no file is there', () => {
    expect(() => chosen({ KUBECONFIG: join(cwd, 'absent') })).toThrow(
      /no such kubeconfig file: .*absent\n.*KUBECONFIG=/,
    );
  });
});

describe('what npm run deploy has node load first', () => {
  const script = join(__dirname, '..', '..', 'lib', 'cli', 'before-cdktf.js');
  const SHOW = 'console.log(process.env.TF_VAR_kubeconfig_path, process.env.KUBE_HOST)';
  const run = (env: Readonly<Record<string, string>>) =>
    start(process.execPath, ['--require', script, '-e', SHOW], {
      cwd,
      env: { TERRAFORM_BINARY_NAME: 'node', KUBE_HOST: 'elsewhere', ...env },
    });

  it('names the cluster of KUBECONFIG, and leads Terraform there', async () => {
    expect(await run({ KUBECONFIG: one })).toEqual({
      code: 0,
      stdout: `${one} undefined\n`,
      stderr: 'Cluster: context "lab", https://10.0.0.1:6443\n',
    });
  });

  it('ends before anything is changed where the variable is empty', async () => {
    const { code, stdout, stderr } = await run({
      KUBECONFIG: one,
      KUBE_HOST: '',
      TF_VAR_kubeconfig_path: '',
    });
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^error: TF_VAR_kubeconfig_path is set and empty[^]*Nothing was changed\.\n$/);
  });

  it('ends before anything is changed where there is no such file', async () => {
    const { code, stdout, stderr } = await run({ KUBECONFIG: join(cwd, 'absent') });
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^error: there is no such kubeconfig file[^]*Nothing was changed\.\n$/);
  });
});
