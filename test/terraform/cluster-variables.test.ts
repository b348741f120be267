import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planOf } from '../support/plans';
import { synthesizePlan } from '../support/rule-failures';
import { describeWithProviders } from '../support/terraform';

// The variables of the platform alone: no provider, no cluster, but Terraform's own judgement of their values.
describeWithProviders('the variable kubeconfig_path', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-variables-'));
    const { variable, locals } = synthesizePlan(planOf());
    const output = { files: { value: '${local.kubeconfig_files}' } };
    writeFileSync(join(dir, 'cdk.tf.json'), JSON.stringify({ variable, locals, output }));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const plan = (path?: string) => {
    const env = { ...process.env };
    delete env['TF_VAR_kubeconfig_path'];
    const run = spawnSync(
      process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform',
      ['plan', '-no-color', '-input=false'],
      {
        cwd: dir,
        encoding: 'utf8',
        env: {
          ...env,
          TF_CLI_CONFIG_FILE: '/dev/null',
          ...(path !== undefined && { TF_VAR_kubeconfig_path: path }),
        },
      },
    );
    return { status: run.status, output: run.stdout + run.stderr };
  };

  test('may be empty, for those who tell the provider by its own environment', () => {
    expect(plan('')).toMatchObject({ status: 0 });
  });

  test('must be said: Terraform takes no other cluster than kubectl, which reads KUBECONFIG', () => {
    const { status, output } = plan();
    expect(status).toBe(1);
    expect(output).toContain('TF_VAR_kubeconfig_path="${KUBECONFIG:-$HOME/.kube/config}"');
    expect(output).not.toMatch(/^\W*There is no such kubeconfig file/m);
  });

  test('may be several files, as in KUBECONFIG: those that are not there are left out', () => {
    for (const name of ['one', 'two']) writeFileSync(join(dir, name), '');
    const { status, output } = plan(['one', 'absent', 'two'].map((name) => join(dir, name)).join(':'));
    expect(status).toBe(0);
    expect(output).toContain(`+ "${join(dir, 'one')}",`);
    expect(output).toContain(`+ "${join(dir, 'two')}",`);
    expect(output).not.toContain('absent');
  });

  test('may be a file', () => {
    writeFileSync(join(dir, 'config'), '');
    expect(plan(join(dir, 'config'))).toMatchObject({ status: 0 });
  });

  test('may not be a file that is not there, and the message says what to set', () => {
    const { status, output } = plan(join(dir, 'absent'));
    expect(status).toBe(1);
    expect(output).toContain('There is no such kubeconfig file. Set TF_VAR_kubeconfig_path');
  });
});
