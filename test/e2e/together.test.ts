import {
  bucketsOf,
  databasesOf,
  operatorsOf,
  ownNamespacesOf,
  partsOf,
  toolsOf,
} from '../../src/plan/components';
import { PARTS } from '../../src/tools/parts';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl, type KubernetesObject } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import {
  CLUSTER_SETTINGS,
  EVIDENTLY_IMAGE,
  IMAGE_OVERRIDES,
  missingAirflow,
  missingClients,
  missingEvidently,
  missingH2o,
  missingLakefs,
  missingRayServe,
} from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { planOf } from '../support/plans';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';
import { runClient } from '../support/python-clients';

const PLATFORM = {
  database: { kind: 'in-cluster', storageGiB: 1 },
  objectStore: { kind: 'in-cluster', storageGiB: 1 },
  backup: { kind: 'none' },
  images: { ...CLUSTER_SETTINGS.images, overrides: IMAGE_OVERRIDES },
  monitoring: {
    kind: 'in-cluster',
    storageGiB: 1,
    ...(EVIDENTLY_IMAGE !== '' && { image: EVIDENTLY_IMAGE }),
  },
};
const MLFLOW = { 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' };
const DVC = { 'data-versioning': 'dvc', 'pipeline-versioning': 'dvc' };
const LAKEFS = { 'data-versioning': 'lakefs', 'pipeline-versioning': 'dvc' };
const WATCHED = { orchestration: 'airflow', monitoring: 'evidently' };

/** What is applied at once, and what a cluster must be told for it. */
const STACKS: readonly (readonly [string, Record<string, string>, readonly (() => string | undefined)[]])[] =
  [
    [
      'ray',
      { ...DVC, ...MLFLOW, ...WATCHED, 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' },
      [missingRayServe],
    ],
    [
      'h2o',
      { ...LAKEFS, ...MLFLOW, ...WATCHED, 'hyperparameter-tuning': 'h2o', 'model-serving': 'ray-serve' },
      [missingLakefs, missingH2o, missingRayServe],
    ],
    [
      'tuned',
      { ...LAKEFS, ...MLFLOW, ...WATCHED, 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'kserve' },
      [missingLakefs, missingRayServe],
    ],
    [
      'katib',
      { ...LAKEFS, ...MLFLOW, ...WATCHED, 'hyperparameter-tuning': 'katib', 'model-serving': 'ray-serve' },
      [missingLakefs, missingRayServe],
    ],
  ];
/** Two that other tests apply together: e2e/h2o and e2e/kubeflow. */
const ELSEWHERE = [
  ['h2o', 'kserve'],
  ['katib', 'kserve'],
];
/**
 * Tools that run and are in no stack here: a suite made of tools that are, two that want a MySQL or a chart of somebody else's,
 * Argo Workflows and the registry of Kubeflow, whose images are not on every cluster, and Optuna, which e2e/stacks applies with DVC, MLflow, KServe and
 * Evidently, and nothing with the others. Ray as one choice is made of two tools that are here, and applied by e2e/stacks.
 */
const LEFT_OUT = [
  'argo-workflows',
  'kubeflow',
  'kubeflow-model-registry',
  'kubeflow-pipelines',
  'optuna',
  'ray',
  'seldon-core-1-apache',
];

const STACKED = STACKS.map(([, stack]) => stack);
const toolsHere = [...new Set(STACKED.flatMap((stack) => toolsOf(planOf({ stack }))))].sort();

test('every tool that runs is in one of the stacks', () => {
  const run = Object.entries(PARTS).filter(([, { proof }]) => proof.level === 'run');
  const here = run.map(([tool]) => tool).filter((tool) => !LEFT_OUT.includes(tool));
  expect(toolsHere).toEqual(here.sort());
});

test('every two of them that can share a platform share one', () => {
  const tasksOf = (tool: string) =>
    STACKED.flatMap((stack) => Object.keys(stack).filter((task) => stack[task] === tool));
  const rivals = (one: string, other: string) => tasksOf(one).some((task) => tasksOf(other).includes(task));
  const apart = toolsHere.flatMap((one) =>
    toolsHere
      .filter((other) => one < other && !rivals(one, other))
      .filter((other) => {
        const both = (stack: Record<string, string>) =>
          [one, other].every((tool) => toolsOf(planOf({ stack })).some((id) => id === tool));
        return !STACKED.some(both);
      })
      .map((other) => [one, other]),
  );
  expect(apart).toEqual(ELSEWHERE);
});

const MISSING = [missingAirflow, missingEvidently, missingClients];

interface PodSpec {
  readonly serviceAccountName: string;
  readonly volumes?: readonly {
    readonly projected?: { readonly sources: readonly { readonly serviceAccountToken?: object }[] };
  }[];
}
interface Answer {
  readonly data: {
    readonly result: readonly {
      readonly metric: { readonly job: string };
      readonly value: readonly [number, string];
    }[];
  };
}

const hasToken = ({ volumes = [] }: PodSpec): boolean =>
  volumes.some(({ projected }) => projected?.sources.some((source) => source.serviceAccountToken));

/** A pod's name without what its controller adds. */
const workloadOf = ({ metadata: { name, labels = {} } }: KubernetesObject): string =>
  name.replace(/-[^-]+$/, '').replace(new RegExp(`-${labels['pod-template-hash'] ?? ''}$`), '');

/** What Prometheus reads in every stack here. */
const MEASURED = ['mlflow', 'object-store', 'platform-monitor', 'prometheus', 'request-log'];

for (const [name, stack, needs] of STACKS) {
  const tools = [...new Set(Object.values(stack))].join(', ');
  const missing = [...MISSING, ...needs].map((one) => one());
  describeOnCluster(`Side by side: ${tools}`, missing, () => {
    const platform = new DeployedPlatform(`together-${name}`);
    const { namespace } = platform;
    const change: PlanChange = { stack, platform: PLATFORM };
    const plan = planOf({ stack, platform: { ...PLATFORM, namespace } });
    // Drift is computed of what KServe's models are asked, once it is known of a model.
    const watched = stack['model-serving'] === 'kserve' ? [...MEASURED, 'drift-monitor'] : MEASURED;
    const workloads = partsOf(plan).flatMap((parts) => parts.workloads.map((one) => one.name));
    const forwards: PortForward[] = [];
    let before: readonly string[];
    let printed = '';

    beforeAll(async () => {
      before = await census(namespace);
      printed = await platform.apply(change);
    });
    afterAll(async () => {
      for (const forward of forwards) forward.close();
      await platform.remove();
    });

    const open = async (service: string, port: number): Promise<string> => {
      const forward = await PortForward.open(namespace, `service/${service}`, port);
      forwards.push(forward);
      return forward.url;
    };
    const query = async (database: string, sql: string): Promise<readonly string[]> => {
      const psql = ['--', 'psql', '-U', 'postgres', '-d', database, '-Atc', sql];
      const said = await kubectl(['-n', namespace, 'exec', 'postgres-0', ...psql]);
      return said.trim().split('\n');
    };

    test('comes up with one apply: every workload of the plan is Ready, and there is no other', async () => {
      const pods = await platform.podsWhenReady(600);
      const expected = [...workloads, 'object-store', 'postgres'];
      expect(expected.filter((one) => !pods.some((pod) => pod.name.startsWith(one)))).toEqual([]);
      expect(pods.filter((pod) => !expected.some((one) => pod.name.startsWith(one)))).toEqual([]);
      expect(pods.filter(({ restarts }) => restarts > 0)).toEqual([]);
      expect((await platform.diagnose()).code).toBe(0);
    });

    test('leaves nothing to do', async () => {
      expect(await platform.plannedChanges()).toEqual([]);
    });

    test('has a database for each, with tables, and as many connections as all of them may hold', async () => {
      const consumers = databasesOf(plan).map(({ consumer }) => consumer);
      const owned = `SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = datname AND datname <> 'postgres'`;
      expect([...(await query('postgres', owned))].sort()).toEqual([...consumers].sort());
      const tables = `SELECT count(*) > 0 FROM pg_tables WHERE tableowner = current_database()`;
      // Who only watches the server keeps nothing there.
      for (const consumer of consumers.filter((one) => one !== 'monitor')) {
        expect([consumer, await query(consumer, tables)]).toEqual([consumer, ['t']]);
      }
      const room = `SELECT sum(rolconnlimit) <= current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int FROM pg_roles WHERE rolconnlimit > 0`;
      expect(await query('postgres', room)).toEqual(['t']);
    });

    test('has a bucket for each, which no key of another opens', async () => {
      const granted = bucketsOf(plan);
      const key = (consumer: string) =>
        Promise.all(
          ['access-key-id', 'secret-access-key'].map((part) =>
            platform.secretValue(`object-store-${consumer}`, part),
          ),
        );
      const keys = Object.fromEntries(
        await Promise.all(granted.map(async ({ consumer }) => [consumer, await key(consumer)] as const)),
      );
      const buckets = [...new Set(granted.map(({ bucket }) => bucket))];
      const env = { STORE: await open('object-store', 8333), KEYS: JSON.stringify(keys) };
      expect(await runClient('open_buckets.py', buckets, env)).toEqual(
        Object.fromEntries(granted.map(({ consumer, bucket }) => [consumer, [bucket]])),
      );
    });

    test('gives each an account of its own, and a token to none but those that work with the cluster', async () => {
      const pods = await getObjects(['pods', '-n', namespace, '-l', '!batch.kubernetes.io/job-name']);
      const accounts = pods.map(({ spec }) => (spec as unknown as PodSpec).serviceAccountName);
      expect([...accounts].sort()).toEqual([...new Set(accounts)].sort());
      expect(accounts).not.toContain('default');
      const withToken = pods.filter(({ spec }) => hasToken(spec as unknown as PodSpec)).map(workloadOf);
      // Who takes models away when the platform goes has no pod before.
      const running = operatorsOf(plan).filter((one) => workloads.includes(one));
      expect(withToken.sort()).toEqual(running.sort());
    });

    test('is watched by one Prometheus, which reads every target', async () => {
      const prometheus = await open('prometheus', 9090);
      await eventually(
        async () => {
          const answer = await fetch(`${prometheus}/api/v1/query?query=up`);
          const { data } = (await answer.json()) as Answer;
          const up = data.result.map(({ metric: { job }, value }) => `${job} ${value[1]}`);
          expect(up.sort()).toEqual([...watched].sort().map((job) => `${job} 1`));
        },
        { seconds: 120 },
      );
    });

    test('writes no password or key to this machine', async () => {
      const { json, state } = platform.files;
      expect(leaksIn([printed, json, state].join('\n'), await platform.secretValues())).toEqual([]);
    });

    test('is destroyed without a trace', async () => {
      await platform.destroy();
      const gone = [namespace, ...ownNamespacesOf(plan)];
      // Volumes are deleted by their driver, in its own time.
      await eventually(
        async () => {
          expect(await census(namespace)).toEqual(before);
          const namespaces = (await getObjects(['namespaces'])).map(({ metadata }) => metadata.name);
          expect(namespaces.filter((one) => gone.includes(one))).toEqual([]);
        },
        { seconds: 120 },
      );
    });
  });
}
