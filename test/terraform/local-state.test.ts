import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../support/plans';
import { describeWithProviders } from '../support/terraform';

interface Whole {
  readonly terraform: { readonly backend: unknown };
  readonly resource: { readonly terraform_data: unknown };
}

// What keeps the state apart, without the resources that need a cluster: the backend, and the guards that are in it.
describeWithProviders('the local state', () => {
  let project: string;
  const folder = (stack: string) => join(project, 'cdktf.out', 'stacks', stack);
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'mlops-scaffold-state-'));
    mkdirSync(join(project, 'cdktf.out'));
    const app = new App({ outdir: join(project, 'cdktf.out') });
    for (const id of ['platform', 'staging']) new PlatformStack(app, id, { plan: planOf() });
    app.synth();
    for (const id of ['platform', 'staging']) {
      const file = join(folder(id), 'cdk.tf.json');
      const whole = JSON.parse(readFileSync(file, 'utf8')) as Whole;
      const { backend } = whole.terraform;
      const { terraform_data } = whole.resource;
      writeFileSync(file, JSON.stringify({ terraform: { backend }, resource: { terraform_data } }));
      expect(terraform(id, 'init')).toMatchObject({ status: 0 });
    }
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  function terraform(stack: string, ...args: string[]) {
    const run = spawnSync(
      process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform',
      [`-chdir=${folder(stack)}`, ...args, '-no-color'],
      { encoding: 'utf8', env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', TF_INPUT: '0' } },
    );
    // Terraform breaks its messages into lines.
    return { status: run.status, output: (run.stdout + run.stderr).replaceAll(/\n[│ ]*/g, ' ') };
  }
  const apply = (stack: string) => terraform(stack, 'apply', '-auto-approve');
  const states = () => (existsSync(join(project, 'state')) ? readdirSync(join(project, 'state')).sort() : []);

  test('of one stack is not that of another, and lies beside what is synthesized', () => {
    expect(apply('platform')).toMatchObject({ status: 0 });
    expect(states()).toEqual(['platform.tfstate']);
    expect(terraform('staging', 'plan')).toMatchObject({
      status: 0,
      output: expect.stringContaining('4 to add, 0 to change') as string,
    });
    expect(apply('staging')).toMatchObject({ status: 0 });
    expect(states()).toEqual(['platform.tfstate', 'staging.tfstate']);
    expect(terraform('platform', 'plan', '-detailed-exitcode')).toMatchObject({ status: 0 });
  });

  test('has no workspaces: a plan fails, and says the way back', () => {
    expect(apply('platform')).toMatchObject({ status: 0 });
    expect(terraform('platform', 'workspace', 'new', 'staging')).toMatchObject({ status: 0 });
    const { status, output } = terraform('platform', 'plan');
    expect(status).toBe(1);
    expect(output).toContain('The state of the Terraform workspace "staging" would lie in cdktf.out');
    const [, back] = /(-chdir=cdktf\.out\/stacks\/platform workspace select default)\./.exec(output) ?? [];
    expect(back).toBeDefined();
    expect(terraform('platform', 'workspace', 'select', 'default')).toMatchObject({ status: 0 });
    expect(terraform('platform', 'plan', '-detailed-exitcode')).toMatchObject({ status: 0 });
  });
});
