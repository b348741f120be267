import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'cdktf';
import ts from 'typescript';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../support/plans';
import { PLATFORM_AXES } from '../support/combinations';
import type { Synthesized } from '../support/policy';
import { complaints } from '../support/strict-compiler';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');
const TEMPLATE = readFileSync(join(ROOT, 'templates', 'project', 'overrides.ts'), 'utf8');
/** The examples of the file's comment, in the place that they are for. */
const EXAMPLES = TEMPLATE.split('\n')
  .filter((line) => line.startsWith(' *     '))
  .map((line) => line.slice(' *     '.length));
const FILLED = TEMPLATE.replace('  void stack;', EXAMPLES.join('\n'));

const INGRESS = PLATFORM_AXES['exposure']?.find(
  ({ exposure }) => (exposure as { kind?: string } | undefined)?.kind === 'ingress',
);
const stackOf = (platform: Record<string, unknown>, stack?: Record<string, string>) =>
  new PlatformStack(Testing.stubVersion(Testing.app()), 'platform', {
    plan: planOf({ platform, ...(stack && { stack }) }),
  });
const full = () =>
  stackOf({ ...INGRESS, models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }] });

type Tree = Record<string, unknown>;

test('the three examples of its comment compile, and what the stack does not have does not', () => {
  expect(EXAMPLES.filter((line) => line.startsWith('// '))).toHaveLength(3);
  expect(complaints({ 'overrides-filled.ts': FILLED })).toEqual([]);
  expect(
    complaints({ 'overrides-filled.ts': TEMPLATE.replace('  void stack;', "  stack.tool('postgres');") }),
  ).toEqual([expect.stringContaining('"postgres"')]);
});

test('the three examples do what they say, and nothing else', () => {
  const { outputText } = ts.transpileModule(FILLED, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-overrides-'));
  writeFileSync(join(folder, 'overrides.js'), outputText);
  const { override } = jest.requireActual<{ override: (stack: PlatformStack) => void }>(
    join(folder, 'overrides.js'),
  );
  rmSync(folder, { recursive: true });
  const before = JSON.parse(Testing.synth(full(), true)) as Synthesized;
  const stack = full();
  override(stack);
  const after = JSON.parse(Testing.synth(stack, true)) as Synthesized;

  const expected = structuredClone(before.resource) as Record<string, Record<string, Tree>>;
  const pod = expected['kubernetes_deployment_v1']?.['mlflow']?.['spec'] as { template: { spec: Tree } };
  pod.template.spec['node_selector'] = { pool: 'platform' };
  Object.assign(expected['kubernetes_stateful_set_v1']?.['postgres'] ?? {}, {
    timeouts: { create: '20m', update: '20m' },
  });
  const ingresses = Object.values(expected['kubernetes_ingress_v1'] ?? {});
  expect(ingresses).toHaveLength(2);
  for (const ingress of ingresses) {
    (ingress['metadata'] as Tree)['annotations'] = { 'nginx.ingress.kubernetes.io/proxy-body-size': '0' };
  }
  expect(after.resource).toEqual(expected);
});

test('the stack hands out every part that it is made of', () => {
  const stack = full();
  const handles = new Set<unknown>([
    stack.namespace,
    stack.database,
    stack.objectStore,
    ...stack.exposures.values(),
    ...stack.models.values(),
    stack.backup,
    stack.prerequisites,
    stack.providers.kubernetes,
    stack.providers.helm,
    stack.tool('mlflow'),
    stack.tool('optuna'),
    stack.tool('dvc'),
    stack.tool('seldon-core-1-apache')?.operator,
  ]);
  expect(handles).not.toContain(undefined);
  // What is left are the stack's own guards and the variables that say which cluster.
  const left = stack.node.children.filter((child) => !handles.has(child)).map(({ node }) => node.id);
  expect(left.filter((id) => !/^Lasting-|^kubeconfig_/.test(id))).toEqual([]);
  expect([...stack.exposures.keys()]).toEqual(['mlflow', 'optuna']);
  expect([...stack.models.keys()]).toEqual(['wine']);
});

test('what the plan does not have is not there', () => {
  const { database, exposures, models } = stackOf({}, { 'data-versioning': 'dvc' });
  expect([database, exposures.size, models.size]).toEqual([undefined, 0, 0]);
  const existing = stackOf({ database: { kind: 'existing', host: 'db.example.com' } });
  expect(existing.database?.node.id).toBe('Postgres');
  expect('statefulSet' in (existing.database ?? {})).toBe(false);
});
