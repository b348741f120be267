import { migratePlan } from '../../src/plan/migrate-plan';
import { parsePlan, parsePlanSettings } from '../../src/plan/parse-plan';
import { minimal, problems } from './minimal-plan';

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
      'a tool as it is spelled elsewhere',
      (plan) => wants(plan, { 'model-serving': 'k-serve' }),
      'stack.model-serving',
      /Write "model-serving": "kserve" in stack, or take/,
    ],
    [
      'a day on which a tool did not do its task yet',
      (plan) => {
        wants(plan, { 'model-serving': 'ray' });
        plan['catalogueDate'] = '2020-01-01';
      },
      'stack.model-serving',
      /did not do model-serving yet on 2020-01-01, .*: it does since (\S+)\. Write that day or a later one in catalogueDate, or give model-serving to another tool/,
    ],
    [
      'a day on which a tool that stays did not do its task yet',
      (plan) => {
        wants(plan, { 'model-serving': 'kserve' });
        Object.assign(plan, { catalogueDate: '2020-01-01', stays: { 'training-jobs': 'ray' } });
        plan.requirements['tasks'] = ['model-serving', 'training-jobs'];
        plan.requirements['inUse'] = ['ray'];
      },
      'stays.training-jobs',
      /did not do training-jobs yet on 2020-01-01, .*in catalogueDate, or take training-jobs out of stays/,
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

  test('a tool as it is called is an error that names its id', () => {
    const [issue] = found((plan) => wants(plan, { 'model-serving': 'Ray' }));
    expect(issue).toMatchObject({ place: 'stack.model-serving', value: 'Ray', suggestion: 'ray' });
    const [other] = found((plan) =>
      Object.assign(plan, { stays: { 'experiment-tracking': 'Weights & Biases' } }),
    );
    expect(other).toMatchObject({ place: 'stays.experiment-tracking', suggestion: 'wandb' });
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
