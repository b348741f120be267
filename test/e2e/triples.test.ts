import { DEPLOYMENT } from '../../src/plan/deployment';
import { proofLevel } from '../../src/words/proof';
import { census } from '../support/census';
import { describeOnCluster } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import {
  AIRFLOW_IMAGE,
  CLUSTER_SETTINGS,
  EVIDENTLY_IMAGE,
  H2O_IMAGE,
  IMAGE_OVERRIDES,
  LAKEFS_IMAGE,
  missingSeldon,
  MODEL_REGISTRY_IMAGE,
  nodesArePlayed,
  RAY_SERVE_IMAGE,
  STEP_IMAGE,
} from '../support/e2e-settings';
import { settingsFor } from '../support/plans';
import { eventually } from '../support/processes';
import { cloudOf, setsIn, setsOfTools, stacksOfAll } from '../support/tool-sets';

/** Whether a node that runs pods can start a tool's, and whether there is the chart that no registry carries. */
const IS_THERE: Readonly<Record<string, () => boolean>> = {
  'argo-workflows': () => STEP_IMAGE !== '' || nodesArePlayed(),
  airflow: () => AIRFLOW_IMAGE !== '' || nodesArePlayed(),
  evidently: () => EVIDENTLY_IMAGE !== '' || nodesArePlayed(),
  h2o: () => H2O_IMAGE !== '' || nodesArePlayed(),
  lakefs: () => LAKEFS_IMAGE !== '' || nodesArePlayed(),
  ray: () => RAY_SERVE_IMAGE !== '' || nodesArePlayed(),
  'ray-serve': () => RAY_SERVE_IMAGE !== '' || nodesArePlayed(),
  'seldon-core-1-apache': () => missingSeldon() === undefined,
  'kubeflow-model-registry': () => MODEL_REGISTRY_IMAGE !== '' || nodesArePlayed(),
  'kubeflow-pipelines': nodesArePlayed,
  // A webhook judges what it brings with the first apply: nobody answers for a pod that is played.
  kubeflow: () => false,
};

const TOOLS = DEPLOYMENT.deployable.filter(
  (tool) => cloudOf(tool) === 'agnostic' && proofLevel(tool) === 'run' && (IS_THERE[tool]?.() ?? true),
);
const STACKS = stacksOfAll(3, TOOLS);

const PATIENCE = { seconds: 120 };

const platformFor = (stack: Readonly<Record<string, string>>) => ({
  database: { kind: 'in-cluster', storageGiB: 1 },
  objectStore: { kind: 'in-cluster', storageGiB: 1 },
  images: { ...CLUSTER_SETTINGS.images, overrides: IMAGE_OVERRIDES },
  ...(Object.values(stack).includes('evidently') && {
    monitoring: {
      kind: 'in-cluster',
      storageGiB: 1,
      ...(EVIDENTLY_IMAGE !== '' && { image: EVIDENTLY_IMAGE }),
    },
  }),
  ...settingsFor(stack),
});

test('every three tools that can share a platform stand together in one of these stacks', () => {
  const covered = new Set(STACKS.flatMap((stack) => setsIn(3, stack)));
  expect(setsOfTools(3, TOOLS).filter((set) => !covered.has(set))).toEqual([]);
});

describeOnCluster('On an empty cluster, with one apply,', [], () => {
  test.each(STACKS.map((stack) => [[...new Set(Object.values(stack))].sort().join(', '), stack] as const))(
    '%s come up, leave nothing to do and go without a trace',
    async (_, stack) => {
      const platform = new DeployedPlatform('triples');
      const before = await census(platform.namespace);
      try {
        await platform.apply({ stack, platform: platformFor(stack) });
        const pods = await platform.podsWhenReady();
        expect(pods.filter(({ restarts }) => restarts > 0)).toEqual([]);
        // Where nodes are played no operator runs, and nothing is there of what one makes.
        if (!nodesArePlayed()) expect(await platform.diagnose()).toMatchObject({ code: 0 });
        expect(await platform.plannedChanges()).toEqual([]);
        await platform.destroy();
        // Volumes are deleted by their driver, in its own time.
        await eventually(async () => expect(await census(platform.namespace)).toEqual(before), PATIENCE);
      } finally {
        await platform.remove();
      }
    },
  );
});
