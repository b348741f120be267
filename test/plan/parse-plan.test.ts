import { PlanError } from '../../src/plan/plan-error';
import { parsePlan } from '../../src/plan/parse-plan';

const minimal = {
  schemaVersion: 1,
  generator: { name: 'mlops-scaffold', version: '0.1.0' },
  catalogueDate: '2026-11-23',
  requirements: {
    tasks: ['experiment-tracking'],
    licence: 'open-source',
    cloud: 'agnostic-required',
    languages: ['python'],
    libraries: [],
    customModels: false,
    interface: 'any',
    momentum: 'medium',
    composition: 'balanced',
  },
  stack: { 'experiment-tracking': 'mlflow' },
  platform: { name: 'demo', namespace: 'demo' },
};
type Change = (plan: Record<string, unknown> & { platform: Record<string, unknown> }) => void;

function problems(
  change: Change,
): readonly { place: string; message: string; suggestion?: string | undefined }[] {
  const plan = structuredClone(minimal);
  change(plan);
  try {
    parsePlan(plan);
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
  return [];
}

test('fills in the defaults of every setting that is left out', () => {
  const { platform } = parsePlan(minimal);
  expect(platform.database).toEqual({ kind: 'in-cluster', storageGiB: 10 });
  expect(platform.exposure).toEqual({ kind: 'none' });
  expect(platform.authentication).toBe('basic');
  expect(platform.secrets).toEqual({ kind: 'generated', revision: 1 });
});

test('reads what it wrote', () => {
  const once = parsePlan(minimal);
  expect(parsePlan(JSON.parse(JSON.stringify(once)))).toEqual(once);
});

test('reports every problem at once, with its place', () => {
  const found = problems((plan) => {
    plan.platform['namespace'] = 'Not A Namespace';
    plan.platform['sise'] = 'small';
    plan.platform['exposure'] = { kind: 'ingres' };
    plan['catalogueDate'] = 'yesterday';
  });
  expect(found.map(({ place }) => place).sort()).toEqual([
    'catalogueDate',
    'platform.exposure.kind',
    'platform.namespace',
    'platform.sise',
  ]);
  expect(found.find(({ place }) => place === 'platform.sise')?.suggestion).toBe('size');
  expect(found.find(({ place }) => place === 'platform.exposure.kind')?.suggestion).toBe('ingress');
});

test.each<[string, Change, string]>([
  [
    'a tool without a construct',
    (plan) => (plan['stack'] = { 'experiment-tracking': 'mlflwo' }),
    'stack.experiment-tracking',
  ],
  ['a newer format', (plan) => (plan['schemaVersion'] = 2), 'schemaVersion'],
  [
    'no authentication on something exposed',
    (plan) => {
      plan.platform['authentication'] = 'none';
      plan.platform['exposure'] = {
        kind: 'ingress',
        domain: 'example.com',
        className: 'public',
        controllerNamespace: 'ingress',
        tlsSecretName: 'tls',
      };
    },
    'platform.authentication',
  ],
  [
    'an unknown image',
    (plan) => (plan.platform['images'] = { overrides: { mlfow: 'a/b:1' } }),
    'platform.images.overrides.mlfow',
  ],
  ['an unknown chart', (plan) => (plan.platform['charts'] = { selon: './x' }), 'platform.charts.selon'],
  [
    'a credential in the state settings',
    (plan) =>
      (plan.platform['state'] = {
        kind: 'remote',
        type: 's3',
        config: { bucket: 'b', key: 'k', secret_key: 'CANARY' },
      }),
    'platform.state.config.secret_key',
  ],
  [
    'two models of one name',
    (plan) => {
      const model = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };
      plan.platform['models'] = [model, model];
    },
    'platform.models',
  ],
])('refuses %s', (_, change, place) => {
  expect(problems(change).map((issue) => issue.place)).toEqual([place]);
});

test.each([null, [], 'text', 42, {}])('refuses %j without a crash', (value) => {
  expect(() => parsePlan(value)).toThrow(PlanError);
});

test('never repeats the value of a credential in a message', () => {
  const found = problems(
    (plan) => (plan.platform['state'] = { kind: 'remote', type: 's3', config: { secret_key: 'CANARY-7' } }),
  );
  expect(JSON.stringify(found)).not.toContain('CANARY-7');
});
