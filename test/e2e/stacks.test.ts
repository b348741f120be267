import { census } from '../support/census';
import { describeOnCluster } from '../support/cluster';
import { BASE_STACK, DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { EVIDENTLY_IMAGE, missingEvidently } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { eventually } from '../support/processes';

const SMALL = {
  database: { kind: 'in-cluster', storageGiB: 1 },
  objectStore: { kind: 'in-cluster', storageGiB: 1 },
} as const;
const MONITORING = { monitoring: { kind: 'in-cluster', storageGiB: 1, image: EVIDENTLY_IMAGE } };

/** What is applied: the stack, what has pods then, and what a cluster must be told for it. */
const STACKS: readonly [string, string, PlanChange, readonly string[], string | undefined][] = [
  [
    'Everything that the preset ambiata picks',
    'whole',
    {
      stack: { ...BASE_STACK, 'model-serving': 'kserve', monitoring: 'evidently' },
      platform: { ...SMALL, ...MONITORING },
    },
    [
      'drift-monitor',
      'evidently',
      'kserve',
      'mlflow',
      'object-store',
      'optuna-dashboard',
      'platform-monitor',
      'postgres',
      'prometheus',
      'request-log',
    ],
    missingEvidently(),
  ],
  [
    'KServe alone',
    'serving',
    { stack: { 'model-serving': 'kserve' }, platform: { ...SMALL, backup: { kind: 'none' } } },
    ['kserve', 'object-store'],
    undefined,
  ],
  [
    'Monitoring alone, of models that are served elsewhere',
    'watching',
    { stack: { monitoring: 'evidently' }, platform: { ...SMALL, ...MONITORING, backup: { kind: 'none' } } },
    ['evidently', 'object-store', 'platform-monitor', 'postgres', 'prometheus', 'request-log'],
    missingEvidently(),
  ],
  [
    'Ray as one choice, before there is a model,',
    'ray-whole',
    {
      stack: { ...BASE_STACK, 'hyperparameter-tuning': 'ray', 'model-serving': 'ray' },
      platform: { ...SMALL, backup: { kind: 'none' } },
    },
    ['kuberay-operator', 'mlflow', 'object-store', 'postgres', 'ray-'],
    undefined,
  ],
];

for (const [title, name, change, expected, missing] of STACKS)
  describeOnCluster(`${title}, on an empty cluster,`, [missing], () => {
    const platform = new DeployedPlatform(name);
    let before: readonly string[];
    let printed = '';

    beforeAll(async () => {
      before = await census(platform.namespace);
      printed = await platform.apply(change);
    });
    afterAll(() => platform.remove());

    test('comes up with one apply: every pod is Ready and none has been restarted', async () => {
      const pods = await platform.podsWhenReady();
      expect(pods.filter(({ restarts }) => restarts > 0)).toEqual([]);
      const workloads = expected.filter((one) => pods.some((pod) => pod.name.startsWith(one)));
      expect(workloads).toEqual(expected);
      expect(pods.filter((pod) => !expected.some((one) => pod.name.startsWith(one)))).toEqual([]);
      expect((await platform.diagnose()).code).toBe(0);
    });

    test('leaves nothing to do, three times in a row', async () => {
      for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
    });

    test('writes no password or key to this machine', async () => {
      const { json, state } = platform.files;
      expect(leaksIn([printed, json, state].join('\n'), await platform.secretValues())).toEqual([]);
    });

    test('is destroyed without a trace', async () => {
      await platform.destroy();
      // Volumes are deleted by their driver, in its own time.
      await eventually(async () => expect(await census(platform.namespace)).toEqual(before), {
        seconds: 120,
      });
    });
  });
