import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { Construct } from 'constructs';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../support/plans';

const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-two-stacks-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

type State = Readonly<Record<string, unknown>>;
interface Json {
  readonly terraform: { readonly backend: unknown };
  readonly resource: { readonly terraform_data: unknown };
}

/** One platform for two clusters, in one app; the Terraform JSON of each stack. */
function synthesize(states: Readonly<Record<string, State>>): Record<string, Json> {
  const app = new App({ outdir });
  for (const [id, state] of Object.entries(states)) {
    new PlatformStack(app, id, { plan: planOf({ platform: { state } }) });
  }
  app.synth();
  const read = (id: string) => readFileSync(join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8');
  return Object.fromEntries(Object.keys(states).map((id) => [id, JSON.parse(read(id)) as Json]));
}

const local = { kind: 'local' };
const remote = (key: string) => ({ kind: 'remote', type: 's3', config: { bucket: 'state', key } });

test('each keeps its own local state, and names its own folder', () => {
  const stacks = synthesize({ platform: local, staging: local });
  for (const [id, { terraform, resource }] of Object.entries(stacks)) {
    expect(terraform.backend).toEqual({ local: { path: `../../../state/${id}.tfstate` } });
    const folders = JSON.stringify(resource.terraform_data).match(/-chdir=\S+/g);
    expect(new Set(folders)).toEqual(new Set([`-chdir=cdktf.out/stacks/${id}`]));
  }
});

test('one remote state for both is refused, and one for each is not', () => {
  expect(() => synthesize({ platform: remote('a'), staging: remote('a') })).toThrow(
    /\[platform\] platform\.state is the same as that of the stack "staging"\. .*config\.key/,
  );
  const { platform, staging } = synthesize({ platform: remote('a'), staging: remote('b') });
  expect(platform?.terraform.backend).not.toEqual(staging?.terraform.backend);
});

test('two stacks of one id are refused, whatever stands above them: they would share folder and state', () => {
  const app = new App({ outdir });
  for (const cluster of ['one', 'two']) {
    new PlatformStack(new Construct(app, cluster), 'platform', {
      plan: planOf({ platform: { state: local } }),
    });
  }
  expect(() => app.synth()).toThrow(
    /has the id of the stack "two\/platform", and so its folder and its local state/,
  );
});
