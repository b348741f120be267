import { servingOf } from '../../src/plan/components';
import type { StackPlan } from '../../src/plan/stack-plan';
import { planOf } from './plans';

type Settings = Readonly<Record<string, unknown>>;

/** Every answer about the platform that the wizard offers, by setting. */
export const PLATFORM_AXES: Readonly<Record<string, readonly Settings[]>> = {
  size: [{ size: 'small' }, { size: 'medium' }, { size: 'large' }],
  availability: [{ availability: 'single' }, { availability: 'redundant' }],
  database: [{}, { database: { kind: 'existing', host: 'pg.example.com', sslMode: 'verify-full' } }],
  objectStore: [
    {},
    { objectStore: { kind: 'existing', endpoint: 'https://s3.example.com', region: 'eu-west-1' } },
  ],
  exposure: [
    {},
    {
      exposure: {
        kind: 'gateway',
        domain: 'mlops.example.com',
        gateway: { name: 'public', namespace: 'gateways', sectionName: 'https' },
      },
    },
    {
      exposure: {
        kind: 'ingress',
        domain: 'mlops.example.com',
        className: 'public',
        controllerNamespace: 'ingress',
        tlsSecretName: 'wildcard-tls',
      },
    },
  ],
  authentication: [{ authentication: 'basic' }, { authentication: 'none' }],
  secrets: [{}, { secrets: { kind: 'existing' } }],
  namespace: [{}, { createNamespace: false }],
  protection: [{}, { deletionProtection: false }],
};

/** Settings that most people leave alone. */
export const RARE_AXES: Readonly<Record<string, readonly Settings[]>> = {
  images: [
    {},
    { images: { registry: 'mirror.example.com/hub', pullPolicy: 'Always', pullSecret: 'mirror-key' } },
    { images: { overrides: { mlflow: `mirror.example.com/mlflow@sha256:${'a'.repeat(64)}` } } },
  ],
  charts: [{}, { charts: { 'seldon-core-operator': './charts/seldon-core-operator' } }],
  models: [
    {},
    {
      models: [
        { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' },
        {
          name: 'iris',
          modelUri: 's3://mlflow/2/models/m-2/artifacts',
          format: 'sklearn',
          replicas: 2,
          referenceUri: 's3://mlflow/2/r-2/artifacts/reference.csv',
        },
        {
          name: 'digits',
          modelUri: 's3://mlflow/3/models/m-3/artifacts',
          image: 'registry.example.com/mlserver-torch:1',
          resources: {
            limits: { cpu: '4', memory: '8Gi', disk: '20Gi' },
            requests: { memory: '4Gi' },
            gpus: 1,
          },
          nodeSelector: { accelerator: 'a100' },
          tolerations: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
        },
      ],
    },
  ],
  backup: [
    {},
    { backup: { kind: 'none' } },
    { backup: { kind: 'volume', storageGiB: 500, storageClass: 'slow', schedule: '0 */6 * * *', keep: 3 } },
    { backup: { kind: 's3', endpoint: 'https://s3.backup.example', bucket: 'platform-backups' } },
  ],
  pipelines: [{}, { pipelines: { mysql: { host: 'mysql.example.com' } } }],
  clients: [{}, { clientNamespaces: ['training', 'notebooks'] }],
  definitions: [{}, { installDefinitions: false }],
  metrics: [{}, { metricsNamespace: 'monitoring' }],
  monitoring: [
    {},
    { monitoring: { kind: 'none', requestLog: false, image: 'registry.example.com/evidently:0.7.23' } },
    {
      metricsNamespace: 'observe',
      monitoring: {
        kind: 'existing',
        labels: { release: 'prometheus' },
        packageIndex: 'http://index.example.com/simple',
      },
    },
    { monitoring: { kind: 'in-cluster', receiver: 'pager', receiverPort: 587, storageClass: 'fast' } },
  ],
  state: [
    {},
    {
      state: { kind: 'remote', type: 's3', config: { bucket: 'state', key: 'platform', use_lockfile: true } },
    },
  ],
};

/** Who serves models, and who monitors them. */
const SERVING: readonly (readonly [serving?: string, monitoring?: string])[] = [
  [],
  ['kserve', 'kserve'],
  ['kserve', 'evidently'],
  ['seldon-core-1', 'seldon-core-1'],
  ['seldon-core-1-apache', 'seldon-core-1-apache'],
  ['seldon-core-1-apache', 'evidently'],
  [undefined, 'evidently'],
];

/** Clouds' own suites, alone and beside tools of the cluster. */
const OF_CLOUDS = ['sagemaker', 'azure-ml', 'vertex-ai'].flatMap((suite) => {
  const alone = { 'experiment-tracking': suite, 'model-registry': suite, 'model-serving': suite };
  return [
    { ...alone, 'hyperparameter-tuning': suite, monitoring: suite },
    { ...alone, 'data-versioning': 'dvc', 'pipeline-versioning': 'dvc' },
    { ...alone, 'hyperparameter-tuning': 'optuna', monitoring: 'evidently' },
  ];
});

/** Who versions data and pipelines, or runs them. */
const PIPELINES: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'data-versioning': 'dvc', 'pipeline-versioning': 'dvc' },
  { 'data-versioning': 'dvc', 'pipeline-versioning': 'dvc', orchestration: 'airflow' },
];

/** Argo Workflows, and who runs pipelines on it: alone and with whom runs are logged to. */
const ON_ARGO: readonly Readonly<Record<string, string>>[] = [
  { orchestration: 'argo-workflows' },
  {
    'data-versioning': 'dvc',
    'pipeline-versioning': 'dvc',
    orchestration: 'argo-workflows',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'optuna',
    'model-serving': 'kserve',
    monitoring: 'evidently',
  },
  { orchestration: 'kubeflow-pipelines' },
  {
    'pipeline-versioning': 'kubeflow-pipelines',
    orchestration: 'kubeflow-pipelines',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
  },
  {
    'data-versioning': 'dvc',
    'pipeline-versioning': 'dvc',
    orchestration: 'kubeflow-pipelines',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'optuna',
    'model-serving': 'kserve',
    monitoring: 'evidently',
  },
  {
    'pipeline-versioning': 'kubeflow',
    orchestration: 'kubeflow',
    'model-registry': 'kubeflow',
    'hyperparameter-tuning': 'kubeflow',
  },
];

/** A registry that is not MLflow's, alone and beside MLflow. */
const REGISTRIES: readonly Readonly<Record<string, string>>[] = [
  { 'model-registry': 'kubeflow-model-registry' },
  {
    'experiment-tracking': 'mlflow',
    'model-registry': 'kubeflow-model-registry',
    'model-serving': 'kserve',
    monitoring: 'evidently',
  },
];

/** A suite is made of tools that are in every other set. */
const SUITES: readonly Readonly<Record<string, string>>[] = [
  { 'model-serving': 'kubeflow', monitoring: 'kubeflow' },
  { 'hyperparameter-tuning': 'kubeflow', 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' },
  {
    'data-versioning': 'dvc',
    'pipeline-versioning': 'dvc',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'kubeflow',
    'model-serving': 'kubeflow',
    monitoring: 'evidently',
  },
  { 'hyperparameter-tuning': 'ray' },
  { 'model-serving': 'ray' },
  {
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'ray',
    'model-serving': 'ray',
  },
];

/** Every set of the tools, with each that serves models. */
const SETS: readonly Readonly<Record<string, string>>[] = PIPELINES.flatMap((versioning) =>
  [undefined, 'mlflow'].flatMap((mlflow) =>
    [undefined, 'optuna', 'ray-tune', 'katib'].flatMap((tuning) =>
      SERVING.flatMap(([serving, monitoring]) => {
        const stack = {
          ...versioning,
          ...(mlflow && { 'experiment-tracking': mlflow, 'model-registry': mlflow }),
          ...(tuning && { 'hyperparameter-tuning': tuning }),
          ...(serving && { 'model-serving': serving }),
          ...(monitoring && { monitoring }),
        };
        return Object.keys(stack).length === 0 ? [] : [stack];
      }),
    ),
  ),
);

/** Tools that others need no second set for: alone, and in a whole stack. */
const OTHERS: readonly Readonly<Record<string, string>>[] = [
  { 'hyperparameter-tuning': 'h2o' },
  {
    'data-versioning': 'dvc',
    'pipeline-versioning': 'dvc',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'h2o',
    'model-serving': 'kserve',
    monitoring: 'evidently',
  },
  { 'data-versioning': 'lakefs' },
  {
    'data-versioning': 'lakefs',
    'pipeline-versioning': 'dvc',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'optuna',
    'model-serving': 'kserve',
    monitoring: 'evidently',
    orchestration: 'airflow',
  },
  { 'service-metrics': 'prometheus' },
  { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', 'service-metrics': 'prometheus' },
];

/** Ray's two tools with one operator between them, and the one that serves alone. */
const ON_RAY: readonly Readonly<Record<string, string>>[] = [
  { 'model-serving': 'ray-serve' },
  { 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' },
  {
    'data-versioning': 'dvc',
    'pipeline-versioning': 'dvc',
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'ray-tune',
    'model-serving': 'ray-serve',
    monitoring: 'evidently',
  },
];

/** Tools that nobody of this project has installed. */
const PREPARED: readonly Readonly<Record<string, string>>[] = [
  { 'experiment-tracking': 'wandb', 'model-registry': 'wandb' },
  {
    'data-versioning': 'dvc',
    'experiment-tracking': 'wandb',
    'hyperparameter-tuning': 'wandb',
    'model-serving': 'kserve',
  },
  { 'experiment-tracking': 'clearml', 'model-registry': 'clearml' },
  {
    'data-versioning': 'clearml',
    'pipeline-versioning': 'clearml',
    'experiment-tracking': 'clearml',
    'model-registry': 'clearml',
    'hyperparameter-tuning': 'clearml',
    'model-serving': 'kserve',
    monitoring: 'evidently',
    orchestration: 'argo-workflows',
  },
];

/** Stacks that can be asked for. */
export const STACKS: readonly Readonly<Record<string, string>>[] = [
  ...SETS,
  ...SUITES,
  ...OTHERS,
  ...ON_ARGO,
  ...REGISTRIES,
  ...ON_RAY,
  ...OF_CLOUDS,
  ...PREPARED,
];

/** What may not stand together is refused by `parsePlan`, so it is no combination. */
const allowed = (settings: Settings) =>
  !(settings['authentication'] === 'none' && settings['exposure'] !== undefined) && !backsUpNothing(settings);

const backsUpNothing = ({ backup, database, objectStore }: Settings) =>
  (backup as { kind?: string } | undefined)?.kind === 's3' &&
  database !== undefined &&
  objectStore !== undefined;

/** The full product of some axes. */
export function product(axes: Readonly<Record<string, readonly Settings[]>>): Settings[] {
  return Object.values(axes)
    .reduce<Settings[]>(
      (rows, options) => rows.flatMap((row) => options.map((option) => ({ ...row, ...option }))),
      [{}],
    )
    .filter(allowed);
}

/**
 * Rows in which every two options of different axes stand together at least once. Greedy and deterministic; each row
 * takes the options that cover the most pairs that are still missing.
 */
export function pairwise(axes: Readonly<Record<string, readonly Settings[]>>): Settings[] {
  const names = Object.keys(axes);
  const options = names.map((name) => axes[name] ?? []);
  const key = (a: number, i: number, b: number, j: number) => `${a}.${i}-${b}.${j}`;
  const missing = new Set<string>();
  for (let a = 0; a < names.length; a++) {
    for (let b = a + 1; b < names.length; b++) {
      options[a]?.forEach((first, i) =>
        options[b]?.forEach((second, j) => {
          if (allowed({ ...first, ...second })) missing.add(key(a, i, b, j));
        }),
      );
    }
  }
  const rows: Settings[] = [];
  while (missing.size > 0) {
    const [seed = ''] = missing;
    const [[a = 0, i = 0] = [], [b = 0, j = 0] = []] = seed
      .split('-')
      .map((half) => half.split('.').map(Number));
    const row = new Map([
      [a, i],
      [b, j],
    ]);
    const pairs = (axis: number, index: number) =>
      [...row].map(([other, at]) =>
        other < axis ? key(other, at, axis, index) : key(axis, index, other, at),
      );
    const settings = () =>
      Object.assign(
        {},
        ...[...row].sort(([x], [y]) => x - y).map(([axis, index]) => options[axis]?.[index] ?? {}),
      ) as Settings;
    names.forEach((_, axis) => {
      if (row.has(axis)) return;
      const scored = (options[axis] ?? [])
        .map((__, index) => ({ index, pairs: pairs(axis, index) }))
        .filter(({ index }) => allowed({ ...settings(), ...options[axis]?.[index] }))
        .map((candidate) => ({
          ...candidate,
          gain: candidate.pairs.filter((pair) => missing.has(pair)).length,
        }))
        .sort((x, y) => y.gain - x.gain || x.index - y.index);
      row.set(axis, scored[0]?.index ?? 0);
    });
    for (const [axis, index] of row) pairs(axis, index).forEach((pair) => missing.delete(pair));
    missing.delete(seed);
    rows.push(settings());
  }
  return rows;
}

/** A short name of a row, for test titles. */
export const describeRow = (settings: Settings): string => JSON.stringify(settings);

/** Models are refused where nothing serves them or their kind, so that a stack comes with those that its tool serves. */
export function planWith(
  stack: Readonly<Record<string, string>> | undefined,
  { models, ...platform }: Settings,
): StackPlan {
  const formats: readonly string[] | undefined = stack && servingOf({ stack })?.servesModels?.formats;
  const served = (models as readonly { readonly format?: string }[] | undefined)?.filter(
    ({ format = 'mlflow' }) => stack === undefined || formats?.includes(format),
  );
  return planOf({
    ...(stack && { stack }),
    platform: { ...platform, ...(served !== undefined && served.length > 0 && { models: served }) },
  });
}
