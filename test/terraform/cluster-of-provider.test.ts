import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chosenCluster } from '../../src/cli/system/chosen-cluster';
import { kubeconfigText } from '../support/kubeconfig-text';
import { planOf } from '../support/plans';
import { synthesizePlan } from '../support/rule-failures';
import { describeWithProviders, withLocalProviders } from '../support/terraform';

interface Whole {
  readonly terraform: { readonly required_providers: { readonly kubernetes: object } };
  readonly provider: { readonly kubernetes: object };
  readonly variable: object;
  readonly locals: object;
}

jest.setTimeout(120_000);

// The real provider, as it is synthesized, against servers that only note that they were asked.
describeWithProviders('the provider of the platform', () => {
  const asked: string[] = [];
  const servers: Server[] = [];
  let dir: string;

  const listen = (name: string) =>
    new Promise<string>((resolve) => {
      const server = createServer((_, response) => {
        asked.push(name);
        response.writeHead(404, { 'content-type': 'application/json' });
        response.end('{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","code":404}');
      }).listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
      });
      servers.push(server);
    });

  const terraform = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    new Promise<string>((resolve, reject) => {
      const child = spawn(process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform', args, { cwd: dir, env });
      let output = '';
      child.stdout.on('data', (text: Buffer) => (output += text.toString()));
      child.stderr.on('data', (text: Buffer) => (output += text.toString()));
      child.on('error', reject).on('close', () => resolve(output));
    });

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-cluster-'));
    for (const name of ['lab', 'prod']) {
      writeFileSync(join(dir, name), kubeconfigText(name, await listen(name)));
    }
    const whole = synthesizePlan(planOf()) as unknown as Whole;
    const { terraform: settings, variable, locals, provider } = whole;
    writeFileSync(
      join(dir, 'cdk.tf.json'),
      JSON.stringify({
        terraform: { required_providers: { kubernetes: settings.required_providers.kubernetes } },
        provider: { kubernetes: provider.kubernetes },
        variable,
        locals,
        data: { kubernetes_namespace_v1: { any: { metadata: { name: 'any' } } } },
      }),
    );
    await terraform(['init', '-no-color'], withLocalProviders());
  });
  afterAll(() => {
    servers.forEach((server) => server.close());
    rmSync(dir, { recursive: true, force: true });
  });

  const file = (name: string) => join(dir, name);
  /** Which server a plan asks, led as the scripts of a project lead it. */
  async function askedWith(own: NodeJS.ProcessEnv): Promise<readonly string[]> {
    asked.length = 0;
    const { env } = chosenCluster({ env: { ...withLocalProviders(), ...own }, cwd: dir });
    const output = await terraform(['plan', '-no-color', '-input=false'], env);
    expect(output).not.toMatch(/Error:/);
    return [...new Set(asked)];
  }

  test.each<[string, () => NodeJS.ProcessEnv, string]>([
    ['one file', () => ({ KUBECONFIG: file('lab') }), 'lab'],
    ['the first of several', () => ({ KUBECONFIG: [file('prod'), file('lab')].join(delimiter) }), 'prod'],
    [
      'a context of another file',
      () => ({ KUBECONFIG: [file('prod'), file('lab')].join(delimiter), TF_VAR_kubeconfig_context: 'lab' }),
      'lab',
    ],
    [
      'what would lead the provider elsewhere',
      () => ({
        KUBECONFIG: [file('lab'), file('absent')].join(delimiter),
        KUBE_CONFIG_PATH: file('prod'),
        KUBE_CTX: 'prod',
      }),
      'lab',
    ],
    [
      'several files, and what would lead the provider elsewhere',
      () => ({
        KUBECONFIG: [file('lab'), file('prod')].join(delimiter),
        KUBE_CONFIG_PATH: file('prod'),
        KUBE_CTX: 'prod',
      }),
      'lab',
    ],
  ])('asks the cluster of %s', async (_, env, server) => {
    expect(await askedWith(env())).toEqual([server]);
  });
});
