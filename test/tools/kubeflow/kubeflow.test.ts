import { hasPrometheus, servesWithoutTerraform } from '../../../src/plan/components';
import { gapsOf } from '../../../src/plan/gaps';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { at, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const SUITE = { 'hyperparameter-tuning': 'kubeflow', 'model-serving': 'kubeflow' };
const WHOLE = {
  ...SUITE,
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  monitoring: 'evidently',
};
const MODELS = [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }];
const FACTS = catalogueAsOf(CATALOGUE_DATE);

const resourcesOf = (stack: Record<string, string>, platform: Json = {}) =>
  (JSON.parse(synthesize(planOf({ stack, platform }))) as { resource: Record<string, Record<string, Json>> })
    .resource;
const names = (resources: Record<string, Record<string, Json>>, type: string) =>
  Object.values(resources[type] ?? {}).map((body) => at(body, 'metadata', 'name') ?? body['name']);

describe('Kubeflow in a platform', () => {
  test('brings Trainer, and what does each task that it is chosen for', () => {
    const deployments = (stack: Record<string, string>) =>
      names(resourcesOf(stack), 'kubernetes_deployment_v1');
    const trainer = ['jobset-controller', 'kubeflow-trainer'];
    const parts = (stack: Record<string, string>) =>
      deployments(stack)
        .filter((name) => /katib|kserve|jobset|kubeflow/.test(String(name)))
        .sort();
    expect(parts(SUITE)).toEqual(
      [...trainer, 'katib-controller', 'katib-db-manager', 'kserve-controller'].sort(),
    );
    expect(parts({ 'model-serving': 'kubeflow' })).toEqual([...trainer, 'kserve-controller'].sort());
    expect(parts({ 'hyperparameter-tuning': 'kubeflow' })).not.toContain('kserve-controller');
  });

  test('each part has the address that it has by itself, so that a plan may change between the two in place', () => {
    const addresses = (stack: Record<string, string>) =>
      Object.entries(resourcesOf(stack)).flatMap(([type, bodies]) =>
        Object.keys(bodies).map((id) => `${type}.${id}`),
      );
    const suite = addresses(SUITE);
    const apart = addresses({ 'hyperparameter-tuning': 'katib', 'model-serving': 'kserve' });
    expect(apart.filter((address) => !suite.includes(address))).toEqual([]);
    const own = suite.filter((address) => !apart.includes(address));
    expect(own.filter((address) => !/kubeflow_?trainer/i.test(address))).toEqual([]);
  });

  test('models, their monitoring and who may deploy them follow it, as they follow KServe', () => {
    const deployers = { modelDeployers: { groups: ['data-science'], users: [] } };
    const plan = planOf({ stack: WHOLE, platform: { models: MODELS, ...deployers } });
    expect(servesWithoutTerraform(plan)).toBe(true);
    expect(hasPrometheus(plan)).toBe(true);
    const kserve = planOf({ stack: { ...WHOLE, 'model-serving': 'kserve' } });
    expect(gapsOf(plan)).toEqual(gapsOf(kserve));
    const resources = resourcesOf(WHOLE, { models: MODELS, ...deployers });
    expect(names(resources, 'helm_release')).toEqual(expect.arrayContaining(['kserve-crd']));
    expect(JSON.stringify(resources['helm_release'])).toContain('InferenceService');
    const files = filesOf({ plan, tools: FACTS });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'workspace/src/deploy.py',
        'workspace/src/tune.py',
        'workspace/src/training_job.py',
      ]),
    );
    for (const title of ['### Kubeflow', '### Katib', 'KServe']) expect(files['README.md']).toContain(title);
  });

  test('the review says who reads Secrets, names both namespaces, and finds nothing broken', () => {
    const plan = planOf({ stack: WHOLE });
    const report = reportOf({ plan, tools: FACTS, synthesized: synthesize(plan) });
    for (const own of ['demo-experiments', 'demo-training']) {
      expect(JSON.stringify(report)).toContain(`the namespace ${own}`);
    }
    const pods = report.synthesized?.security.pods ?? [];
    const tokens = pods.filter(({ token }) => token).map(({ name }) => name);
    expect(tokens).toEqual(
      expect.arrayContaining(['jobset-controller', 'katib-controller', 'kubeflow-trainer']),
    );
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(report.synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
    // What training jobs are made from runs nothing by itself.
    expect(pods.map(({ name }) => name)).not.toContain('python');
  });
});
