const Sequencer = require('@jest/test-sequencer').default;

/**
 * What the tests on a cluster begin with where their time is limited (MLOPS_SCAFFOLD_E2E_MINUTES): the first use and the newest
 * tools, then everyday use, then what may go wrong with data, then what is rare. A file that is not listed comes last.
 */
const ON_CLUSTER = [
  'first-apply',
  'stacks',
  'monitoring',
  'alerts',
  'kserve-workspace',
  'ray',
  'ray-serve',
  'airflow',
  'argo-workflows',
  'h2o',
  'lakefs',
  'katib',
  'kubeflow',
  'kubeflow-pipelines',
  'kubeflow-model-registry',
  'mariadb',
  'kubeflow-pipelines-objects',
  'wandb-objects',
  'clients',
  'security',
  'permissions',
  'fair-share',
  'survive',
  'backup',
  'restore-others',
  'change',
  'kserve',
  'interrupted',
  'existing-database',
  'existing-mlflow',
  'trackers',
  'failures',
  'release',
  'neighbours',
  'together',
  'cdktf',
  'seldon',
  'pages',
  'drift',
  'answers',
  'policies',
  'upgrade',
  'killed',
  'killed-change',
  'killed-release',
  'triples',
];

/** Files that take minutes: begun last, each would keep one worker busy while the others have nothing left. */
const SLOW = ['stacks/all-combinations', 'generated/review-page', 'generated/generated-project'];

const ORDER = [...SLOW, ...ON_CLUSTER.map((name) => `e2e/${name}`)];

const place = ({ path }) => {
  const found = ORDER.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return found === -1 ? ORDER.length : found;
};

/** All other tests run in Jest's own order. */
module.exports = class TestOrder extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
