import type { ClusterObject } from '../../../src/diagnosis/cluster-objects';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { parsePlan } from '../../../src/plan/parse-plan';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { at, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { 'hyperparameter-tuning': 'ray-tune' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow' };

/** The RayCluster of a plan, as it is handed to the operator. */
function clusterOf(stack: Record<string, string>, platform: Json = {}): Json {
  const { resource } = JSON.parse(synthesize(planOf({ stack, platform }))) as {
    resource: Record<string, Record<string, Json>>;
  };
  const values = at(resource['helm_release']?.['ray_tune'], 'values') as string[];
  return (JSON.parse(values[0] ?? '') as { resources: [Json] }).resources[0];
}
const containerOf = (cluster: Json, group: (string | number)[]) =>
  at(cluster, 'spec', ...group, 'template', 'spec', 'containers', 0) as Json;
const HEAD = ['headGroupSpec'];
const WORKERS = ['workerGroupSpecs', 0];

describe('Ray Tune in a platform', () => {
  test('its jobs find MLflow where there is one, and are given no account', () => {
    const [alone, tracked] = [clusterOf(ALONE), clusterOf(TRACKED)];
    for (const group of [HEAD, WORKERS]) {
      const labels = at(tracked, 'spec', ...group, 'template', 'metadata', 'labels');
      expect(labels).toMatchObject({ 'mlops-scaffold/mlflow-client': 'true' });
      const env = JSON.stringify(containerOf(tracked, group)['env']);
      expect(env).toContain('http://mlflow.demo.svc:5000');
      expect(env).not.toMatch(/MLFLOW_TRACKING_(USERNAME|PASSWORD)/);
    }
    expect(JSON.stringify(alone)).not.toMatch(/mlflow/i);
  });

  test('workers, GPUs, images and sizes are those of the plan', () => {
    const cluster = clusterOf(ALONE, {
      size: 'medium',
      ray: { workers: { min: 1, max: 5 }, gpusPerWorker: 2 },
      images: { registry: 'mirror.example.com', overrides: { ray: 'mirror.example.com/own:1' } },
    });
    expect(at(cluster, 'spec', ...WORKERS)).toMatchObject({ minReplicas: 1, maxReplicas: 5 });
    expect(containerOf(cluster, WORKERS)).toMatchObject({
      image: 'mirror.example.com/own:1',
      resources: { limits: { cpu: '4', memory: '4Gi', 'nvidia.com/gpu': '2' } },
    });
  });

  test('results go to the bucket that an existing store has for them', () => {
    const objectStore = {
      kind: 'existing',
      endpoint: 'https://s3.example.com',
      buckets: { ray: 'team-tuning' },
    };
    const env = JSON.stringify(containerOf(clusterOf(ALONE, { objectStore }), HEAD)['env']);
    expect(env).toContain('s3://team-tuning');
    expect(env).toContain('https://s3.example.com');
  });

  test('a plan with more workers at least than at the most is refused', () => {
    const plan = planOf({ stack: ALONE });
    const platform = { ...plan.platform, ray: { workers: { min: 3, max: 2 }, gpusPerWorker: 0 } };
    expect(() => parsePlan({ ...plan, platform })).toThrow(
      /platform\.ray\.workers\.min is more than ray\.workers\.max, 2/,
    );
  });

  const reported = (ray: Json) => {
    const plan = planOf({ stack: ALONE, platform: { ray } });
    return reportOf({ plan, tools: catalogueAsOf(CATALOGUE_DATE), synthesized: synthesize(plan) })
      .synthesized;
  };

  test('the review counts the head with its autoscaler, and workers at the most as what comes and goes', () => {
    const capacity = reported({ workers: { min: 0, max: 3 } })?.capacity;
    const [head, worker] = ['ray-head', 'ray-worker'].map((name) =>
      capacity?.find((one) => one.name === name),
    );
    expect(head).toMatchObject({ kind: 'RayCluster', periodic: false, replicas: 1 });
    // 2Gi of Ray and 512Mi of the autoscaler.
    expect(head?.limits.memory).toBe(2.5 * 2 ** 30);
    expect(worker).toMatchObject({ periodic: true, replicas: 3 });
    expect(worker?.limits.memory).toBe(6 * 2 ** 30);
    const staying = reported({ workers: { min: 2, max: 3 } })?.capacity.find(
      ({ name }) => name === 'ray-worker',
    );
    expect(staying).toMatchObject({ periodic: false, replicas: 3 });
  });

  test('the review says of the head that it has a token, which its autoscaler needs, and of no worker', () => {
    const security = reported({})?.security.pods;
    const tokens = security?.filter(({ token }) => token).map(({ name }) => name);
    expect(tokens).toEqual(['kuberay-operator', 'ray-head']);
    expect(
      security?.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot),
    ).toEqual([]);
    const checks = reported({})?.checks.filter(({ problems }) => problems.length > 0);
    expect(checks).toEqual([]);
  });

  const head = (status: Json): ClusterObject => ({
    kind: 'Pod',
    metadata: { name: 'ray-head-x7k2p', uid: '1', labels: { 'ray.io/identifier': 'ray-head' } },
    status,
  });
  test.each<[string, readonly ClusterObject[], Json]>([
    ['is Ready', [head({ conditions: [{ type: 'Ready', status: 'True' }] })], { ready: true }],
    [
      'is not there',
      [],
      { ready: false, why: expect.stringMatching(/its operator does not make it/) as string },
    ],
    [
      'has an image that cannot be pulled',
      [
        head({
          conditions: [{ type: 'Ready', status: 'False' }],
          containerStatuses: [
            {
              name: 'ray-head',
              ready: false,
              restartCount: 0,
              image: 'r.example.com/ray:1',
              state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } },
            },
          ],
        }),
      ],
      { ready: false, why: expect.stringMatching(/r\.example\.com\/ray:1/) as string },
    ],
  ])('diagnose says that the head %s', (_, objects, expected) => {
    const snapshot = { namespaceExists: true, logs: new Map(), secretKeys: new Map(), storageClasses: [] };
    const found = diagnose(planOf({ stack: ALONE }), { ...snapshot, objects });
    expect(found.find(({ name }) => name === 'ray-head')).toMatchObject({ kind: 'Pod', ...expected });
  });
});
