import { PlanError } from '../../src/plan/plan-error';
import { parsePlan } from '../../src/plan/parse-plan';
import { planOf } from '../support/plans';
import { type Change, minimal, problems } from './minimal-plan';

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

test('a format that is text is told of as such, once', () => {
  expect(problems((plan) => (plan['schemaVersion'] = '1'))).toEqual([
    {
      place: 'schemaVersion',
      value: '1',
      message: 'is text, and must be the number: write 1 without quotes',
    },
  ]);
});

test.each<[string, Change, string]>([
  [
    'a tool without a construct',
    (plan) => (plan['stack'] = { 'experiment-tracking': 'mlflwo' }),
    'stack.experiment-tracking',
  ],
  [
    'a tool with a name that every object has',
    (plan) => (plan['stack'] = { 'experiment-tracking': 'constructor' }),
    'stack.experiment-tracking',
  ],
  ['a day that has not come', (plan) => (plan['catalogueDate'] = '2999-01-01'), 'catalogueDate'],
  ['a day that no calendar has', (plan) => (plan['catalogueDate'] = '2026-02-30'), 'catalogueDate'],
  [
    'a version that is a command',
    (plan) => (plan['generator'] = { name: 'mlops-scaffold', version: '0.1.0 && touch x' }),
    'generator.version',
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
    'everybody among those who may deploy models',
    (plan) => (plan.platform['modelDeployers'] = { groups: ['system:authenticated'] }),
    'platform.modelDeployers.groups.0',
  ],
  [
    'a user who is no name',
    (plan) => (plan.platform['modelDeployers'] = { users: ['${self}'] }),
    'platform.modelDeployers.users.0',
  ],
  [
    'a model by its name in the registry',
    (plan) => {
      plan.platform['models'] = [{ name: 'wine', modelUri: 'models:/wine@champion' }];
      plan['stack'] = { 'model-serving': 'kserve' };
      Object.assign(plan['requirements'] as object, { tasks: ['model-serving'] });
    },
    'platform.models.0.modelUri',
  ],
  [
    'a database at the address at which a cloud hands keys out',
    (plan) => {
      plan.platform['database'] = { kind: 'existing', host: '169.254.169.254' };
    },
    'platform.database.host',
  ],
  [
    'a store on this machine',
    (plan) => {
      plan.platform['objectStore'] = { kind: 'existing', endpoint: 'http://localhost:9000', buckets: {} };
    },
    'platform.objectStore.endpoint',
  ],
  [
    'an account of the servers of ClearML as a user of it',
    (plan) => {
      plan.platform['clearml'] = { users: ['fileserver'] };
      plan['stack'] = { 'experiment-tracking': 'clearml' };
      Object.assign(plan['requirements'] as object, { tasks: ['experiment-tracking'] });
    },
    'platform.clearml.users.0',
  ],
  [
    'a namespace of clients twice',
    (plan) => {
      plan.platform['clientNamespaces'] = ['training', 'training'];
    },
    'platform.clientNamespaces',
  ],
  [
    'two models of one name',
    (plan) => {
      const model = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };
      plan.platform['models'] = [model, model];
      plan['stack'] = { 'model-serving': 'seldon-core-1-apache' };
      Object.assign(plan['requirements'] as object, { tasks: ['model-serving'] });
    },
    'platform.models',
  ],
])('refuses %s', (_, change, place) => {
  expect(problems(change).map((issue) => issue.place)).toEqual([place]);
});

test('says what to do with a name of the registry instead, and not of another address', () => {
  const said = (modelUri: string) =>
    problems((plan) => (plan.platform['models'] = [{ name: 'wine', modelUri }]))
      .map(({ message }) => message)
      .join();
  expect(said('models:/wine/3')).toMatch(
    /^must be an s3:.*src\/deploy_model\.py.*with KServe.*src\/deploy\.py/,
  );
  expect(said('file:///wine')).toBe('must be an s3://bucket/path address of a model folder');
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

test('what belongs to one kind of monitoring may stay where another is written', () => {
  const plan = planOf({ stack: { monitoring: 'evidently' } });
  const { monitoring } = plan.platform;
  expect(monitoring).toMatchObject({ kind: 'in-cluster', storageGiB: 5, receiverPort: 443 });
  for (const kind of ['none', 'existing']) {
    const platform = { ...plan.platform, metricsNamespace: 'metrics', monitoring: { ...monitoring, kind } };
    expect(parsePlan({ ...plan, platform }).platform.monitoring.kind).toBe(kind);
  }
});
