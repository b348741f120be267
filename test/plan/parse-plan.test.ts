import { PlanError } from '../../src/plan/plan-error';
import { migratePlan } from '../../src/plan/migrate-plan';
import { parsePlan, parsePlanSettings } from '../../src/plan/parse-plan';
import { planOf } from '../support/plans';

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

describe('the tools of a plan', () => {
  type Tools = Record<string, unknown> & { requirements: Record<string, unknown> };
  const found = (change: (plan: Tools) => void) => problems((plan) => change(plan as unknown as Tools));
  const wants = (plan: Tools, stack: Readonly<Record<string, string>>, answers: object = {}) => {
    plan['stack'] = stack;
    Object.assign(plan.requirements, { tasks: Object.keys(stack) }, answers);
  };

  test.each<[string, (plan: Tools) => void, string, RegExp]>([
    [
      'a task without a tool',
      (plan) => (plan.requirements['tasks'] = ['experiment-tracking', 'hyperparameter-tuning']),
      'stack.hyperparameter-tuning',
      /is missing.*Write "hyperparameter-tuning": "optuna" in stack, or take hyperparameter-tuning out/,
    ],
    [
      'a tool that does not do its task',
      (plan) => wants(plan, { 'data-versioning': 'optuna' }),
      'stack.data-versioning',
      /does not do data-versioning\. Write "data-versioning": "dvc" in stack/,
    ],
    [
      'a tool for a task that is not asked for',
      (plan) => (plan['stack'] = { 'experiment-tracking': 'mlflow', 'data-versioning': 'dvc' }),
      'stack.data-versioning',
      /does not ask for/,
    ],
    ['an empty stack', (plan) => (plan['stack'] = {}), 'stack', /is empty: nothing does experiment-tracking/],
    [
      'models without a serving tool',
      (plan) =>
        (plan['platform'] = {
          ...minimal.platform,
          models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }],
        }),
      'platform.models',
      /holds 1, and no tool in stack serves them\. Write "model-serving": "kserve"/,
    ],
    [
      'models that the tool for serving does not serve here',
      (plan) => {
        wants(plan, { 'model-serving': 'mlflow' });
        plan['platform'] = {
          ...minimal.platform,
          models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }],
        };
      },
      'platform.models',
      /no tool in stack serves them/,
    ],
    [
      'people who may deploy models, which the tool for serving has in the plan only',
      (plan) => {
        wants(plan, { 'model-serving': 'seldon-core-1-apache' });
        plan['platform'] = { ...minimal.platform, modelDeployers: { groups: ['data-science'] } };
      },
      'platform.modelDeployers',
      /names data-science, and no tool in stack .*Write "model-serving": "kserve" in stack, or take the names out/,
    ],
    [
      "a licence that the plan's answers exclude",
      (plan) => wants(plan, { 'model-serving': 'seldon-core-1' }),
      'stack.model-serving',
      /its licence is BUSL-1\.1 since 2024-02-06.*you asked for open source\. Write "model-serving": "kserve"/,
    ],
    [
      'a day before a tool was there',
      (plan) => {
        wants(plan, { 'model-serving': 'seldon-core-1-apache' });
        plan['catalogueDate'] = '2015-12-07';
      },
      'catalogueDate',
      /is before the first release of seldon-core-1-apache\. Write the day of the decision there, 20/,
    ],
    [
      'two tools that cannot be deployed together',
      (plan) =>
        wants(
          plan,
          { 'model-serving': 'seldon-core-1', monitoring: 'seldon-core-1-apache' },
          { licence: 'commercial' },
        ),
      'stack.monitoring',
      /cannot be deployed in one stack with "seldon-core-1".*write "model-serving": "seldon-core-1" and "monitoring": "seldon-core-1" in stack/,
    ],
    [
      'the same, where the facts of another day decided',
      (plan) => {
        wants(plan, { 'model-serving': 'seldon-core-1' });
        plan['catalogueDate'] = '2020-12-07';
      },
      'stack.model-serving',
      /its licence is BUSL-1\.1/,
    ],
  ])('%s is an error with the edit that repairs it', (_, change, place, words) => {
    const issues = found(change);
    expect(issues.map((issue) => issue.place)).toEqual([place]);
    expect(issues[0]?.message).toMatch(words);
  });

  test('all of it at once, with one command at the end', () => {
    const plan = structuredClone(minimal) as unknown as Tools;
    wants(plan, { 'data-versioning': 'optuna', 'model-serving': 'seldon-core-1' });
    plan.requirements['tasks'] = ['data-versioning', 'model-serving', 'monitoring'];
    expect(() => parsePlan(plan)).toThrow(
      /stack\.data-versioning[^]*stack\.model-serving[^]*stack\.monitoring[^]*\n.*npx mlops-scaffold recommend --config mlops\.json$/,
    );
  });

  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['a tool that does its task in part', { 'model-serving': 'mlflow' }, {}],
    [
      'a licence that the answers allow',
      { 'model-serving': 'seldon-core-1' },
      { licence: 'source-available' },
    ],
    ['several tasks of one tool', { 'data-versioning': 'dvc', 'experiment-tracking': 'dvc' }, {}],
  ])('%s is the choice of whoever wrote it', (_, stack, answers) => {
    expect(found((plan) => wants(plan, stack, answers))).toEqual([]);
  });

  test.each([undefined, {}, { 'model-servin': 'x' }, 'mlflow', { monitoring: 7 }])(
    'a stack of %j is told with the command that repairs it, which can read the rest',
    (stack) => {
      const broken = { ...structuredClone(minimal), stack };
      expect(() => parsePlan(broken)).toThrow('npx mlops-scaffold recommend --config mlops.json');
      expect(parsePlanSettings(broken).requirements.tasks).toEqual(['experiment-tracking']);
    },
  );

  test('settings can be read where the tools are wrong, to decide anew', () => {
    const broken = { ...structuredClone(minimal), stack: {} };
    expect(parsePlanSettings(broken).requirements.tasks).toEqual(['experiment-tracking']);
    expect(migratePlan(broken)).toBe(broken);
  });
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
