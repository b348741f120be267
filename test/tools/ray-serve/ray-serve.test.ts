import type { ClusterObject } from '../../../src/diagnosis/cluster-objects';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { partsOf } from '../../../src/plan/components';
import { DEPLOYMENT } from '../../../src/plan/deployment';
import { parsePlan } from '../../../src/plan/parse-plan';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { at, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { 'experiment-tracking': 'mlflow', 'model-serving': 'ray-serve' };
const BOTH = { ...ALONE, 'hyperparameter-tuning': 'ray-tune' };
const WINE = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };

const resourcesOf = (stack: Record<string, string>, platform: Json = {}) =>
  (
    JSON.parse(synthesize(planOf({ stack, platform }))) as {
      resource: Record<string, Record<string, Json>>;
    }
  ).resource;

/** The RayService of a plan, as it is handed to the operator. */
function serviceOf(platform: Json, stack: Record<string, string> = ALONE): Json {
  const values = at(resourcesOf(stack, platform)['helm_release']?.['ray_serve'], 'values') as string[];
  return (JSON.parse(values[0] ?? '') as { resources: [Json] }).resources[0];
}
const groupsOf = (service: Json) => at(service, 'spec', 'rayClusterConfig', 'workerGroupSpecs') as Json[];

describe('Ray Serve in a platform', () => {
  test('serves the models of the plan, each as the plan says', () => {
    const service = serviceOf({
      size: 'medium',
      images: { overrides: { ray: 'mirror.example.com/own:1' } },
      models: [
        { ...WINE, replicas: 2 },
        {
          name: 'iris',
          modelUri: 's3://mlflow/2/models/m-2/artifacts',
          image: 'mirror.example.com/torch:1',
          resources: { limits: { memory: '8Gi' }, gpus: 1 },
          nodeSelector: { pool: 'gpu' },
        },
      ],
    });
    const containers = groupsOf(service).map(
      (group) => at(group, 'template', 'spec', 'containers', 0) as Json,
    );
    expect(containers).toEqual([
      expect.objectContaining({ image: 'mirror.example.com/own:1' }),
      expect.objectContaining({ image: 'mirror.example.com/torch:1' }),
    ]);
    expect(containers.map((one) => at(one, 'resources', 'limits', 'memory'))).toEqual(['2Gi', '8Gi']);
    expect(groupsOf(service).map(({ replicas }) => replicas)).toEqual([2, 1]);
    expect(String(at(service, 'spec', 'serveConfigV2'))).toContain('s3://mlflow/2/models/m-2/artifacts');
  });

  test('without a model there is the operator, and no head that would serve nothing', () => {
    const resources = resourcesOf(ALONE);
    expect(Object.keys(resources['helm_release'] ?? {})).not.toContain('ray_serve');
    expect(Object.keys(resources['kubernetes_deployment_v1'] ?? {})).toContain('kube_ray');
    const expected = diagnose(planOf({ stack: ALONE }), {
      namespaceExists: true,
      objects: [],
      logs: new Map(),
      secretKeys: new Map(),
      storageClasses: [],
    });
    expect(expected.map(({ name }) => name)).not.toContain('ray-serve-head');
  });

  test('with Ray Tune there is one operator, which sees to both; without Ray Serve it may do less', () => {
    const both = resourcesOf(BOTH, { models: [WINE] });
    const releases = Object.keys(both['helm_release'] ?? {});
    expect(releases).toEqual(expect.arrayContaining(['kube_ray_definitions', 'ray_serve', 'ray_tune']));
    const operators = Object.keys(both['kubernetes_deployment_v1'] ?? {}).filter((id) => id.includes('ray'));
    expect(operators).toEqual(['kube_ray']);
    const tuning = { 'hyperparameter-tuning': 'ray-tune' };
    const rulesOf = (resources: ReturnType<typeof resourcesOf>) =>
      JSON.stringify(
        Object.entries(resources['kubernetes_role_v1'] ?? {}).find(([id]) => id.startsWith('kube_ray'))?.[1],
      );
    expect(rulesOf(both)).toContain('rayservices/status');
    expect(rulesOf(resourcesOf(tuning))).not.toContain('rayservices/status');
    // Its addresses are those of a platform with one of the two.
    const alone = Object.keys(resourcesOf(tuning)['kubernetes_deployment_v1'] ?? {});
    expect(alone).toContain('kube_ray');
  });

  test('both of Ray’s tools may stand in one stack, and what they share is told once', () => {
    expect(DEPLOYMENT.rivals['ray-serve']).not.toContain('ray-tune');
    expect(DEPLOYMENT.rivals['ray-tune']).not.toContain('ray-serve');
    expect(DEPLOYMENT.rivals['ray-serve']).toContain('kserve');
    const parts = partsOf({ stack: BOTH });
    expect(parts.filter(({ definitions }) => definitions !== undefined)).toHaveLength(1);
    const names = parts.flatMap(({ workloads }) => workloads.map(({ name }) => name));
    expect(names.filter((name) => name === 'kuberay-operator')).toHaveLength(1);
    const operators = parts.flatMap(({ operators: own = [] }) => own);
    expect(operators.filter((name) => name === 'kuberay-operator')).toHaveLength(1);
  });

  test('models of another kind than MLflow’s are refused, with what is served', () => {
    expect(() =>
      parsePlan(planOf({ stack: ALONE, platform: { models: [{ ...WINE, format: 'sklearn' }] } })),
    ).toThrow(/Ray Serve does not serve here. Log it with MLflow/);
  });

  const reported = (stack: Record<string, string>) => {
    const plan = planOf({ stack, platform: { models: [{ ...WINE, replicas: 2 }] } });
    return reportOf({ plan, tools: catalogueAsOf(CATALOGUE_DATE), synthesized: synthesize(plan) })
      .synthesized;
  };

  test('the review counts the head and each replica, and finds no token with them and nothing wrong', () => {
    const report = reported(BOTH);
    const counted = (name: string) => report?.capacity.find((one) => one.name === name);
    expect(counted('models-head')).toMatchObject({ kind: 'RayService', periodic: false, replicas: 1 });
    expect(counted('models-head')?.limits.memory).toBe(2.5 * 2 ** 30);
    expect(counted('models-wine')).toMatchObject({ kind: 'RayService', periodic: false, replicas: 2 });
    expect(counted('models-wine')?.requests.memory).toBe(1.5 * 2 ** 30);
    const tokens = report?.security.pods.filter(({ token }) => token).map(({ name }) => name);
    expect(tokens).toEqual(['kuberay-operator', 'ray-head']);
    expect(
      report?.security.pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot),
    ).toEqual([]);
    expect(report?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  const pod = (name: string, label: readonly [string, string], status: Json): ClusterObject => ({
    kind: 'Pod',
    metadata: { name, uid: name, labels: { [label[0]]: label[1] } },
    status,
  });
  const ready = (is: boolean) => ({ conditions: [{ type: 'Ready', status: is ? 'True' : 'False' }] });
  const stuck = {
    ...ready(false),
    containerStatuses: [
      {
        name: 'ray-worker',
        ready: false,
        restartCount: 0,
        image: 'r.example.com/ray:1',
        state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } },
      },
    ],
  };
  test('diagnose knows the head and each model by their labels', () => {
    const plan = planOf({
      stack: ALONE,
      platform: { models: [WINE, { ...WINE, name: 'iris' }, { ...WINE, name: 'beer' }] },
    });
    const found = diagnose(plan, {
      namespaceExists: true,
      objects: [
        pod('models-x-head-1', ['mlops-scaffold/ray-serve-head', 'models'], ready(true)),
        pod('models-x-wine-worker-1', ['mlops-scaffold/ray-serve-model', 'wine'], ready(true)),
        pod('models-x-iris-worker-1', ['mlops-scaffold/ray-serve-model', 'iris'], stuck),
      ],
      logs: new Map(),
      secretKeys: new Map(),
      storageClasses: [],
    });
    const of = (name: string) => found.find((one) => one.name === name);
    expect(of('ray-serve-head')).toMatchObject({ kind: 'Pod', ready: true });
    expect(of('model wine')).toMatchObject({ kind: 'Pod', ready: true });
    expect(of('model iris')).toMatchObject({
      ready: false,
      why: expect.stringMatching(/r\.example\.com\/ray:1/) as string,
    });
    expect(of('model beer')).toMatchObject({
      ready: false,
      why: expect.stringMatching(/its operator does not make it/) as string,
    });
  });
});
