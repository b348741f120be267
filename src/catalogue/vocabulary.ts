/**
 * The words that requirements and tool facts share. Order is the order in which they are shown.
 * Task names follow the field.
 */

/** What a team needs done over the life of a model, in the groups in which it is asked. */
export const TASK_GROUPS = {
  'Data and pipelines': [
    'data-versioning',
    'data-validation',
    'labelling',
    'feature-store',
    'pipeline-versioning',
    'orchestration',
  ],
  'Experiments and models': ['experiment-tracking', 'model-registry'],
  'Training and tuning': ['notebooks', 'training-jobs', 'hyperparameter-tuning'],
  'Deployment and monitoring': [
    'model-serving',
    'batch-inference',
    'llm-serving',
    'service-metrics',
    'monitoring',
    'llm-observability',
  ],
} as const;
export type TaskGroup = keyof typeof TASK_GROUPS;
export type Task = (typeof TASK_GROUPS)[TaskGroup][number];
export const TASKS = Object.values(TASK_GROUPS).flat() as [Task, ...Task[]];

/**
 * What who knows a task asks next of a tool that does it: each is there, or not, or in part. No two tasks share one, so that
 * a capability says its task.
 */
export const CAPABILITIES = {
  'data-versioning': ['zero-copy-branches', 'versioned-tables', 'millions-of-files'],
  orchestration: ['python-pipelines', 'event-triggers', 'backfills', 'step-containers'],
  'experiment-tracking': ['permissions', 'single-sign-on', 'r-client'],
  'model-registry': ['model-approval', 'registry-webhooks'],
  'hyperparameter-tuning': ['bayesian-search', 'early-stopping', 'parallel-trials', 'several-objectives'],
  'model-serving': ['canary', 'scale-to-zero', 'batching', 'grpc', 'explainers'],
  'llm-serving': ['multi-node-serving', 'lora-adapters', 'openai-api'],
  monitoring: ['labelled-performance', 'drift-alerts', 'segments'],
} as const satisfies Readonly<Partial<Record<Task, readonly string[]>>>;
export type DeepTask = keyof typeof CAPABILITIES;
export const DEEP_TASKS = Object.keys(CAPABILITIES) as DeepTask[];
export type Capability = (typeof CAPABILITIES)[DeepTask][number];
/** Those of a task; none where nobody asks further of it. */
export const capabilitiesOf = (task: Task): readonly Capability[] =>
  (CAPABILITIES as Readonly<Partial<Record<Task, readonly Capability[]>>>)[task] ?? [];
export const ALL_CAPABILITIES = Object.values(CAPABILITIES).flat() as [Capability, ...Capability[]];

/** As they stand within a sentence. */
export const CAPABILITY_NAMES = {
  'zero-copy-branches': 'zero-copy branches',
  'versioned-tables': 'versioned tables',
  'millions-of-files': 'millions of files',
  'python-pipelines': 'pipelines in Python',
  'event-triggers': 'event triggers',
  backfills: 'backfills',
  'step-containers': 'a container per step',
  permissions: 'permissions',
  'single-sign-on': 'single sign-on',
  'r-client': 'R client',
  'model-approval': 'approval of models',
  'registry-webhooks': 'registry webhooks',
  'bayesian-search': 'Bayesian search',
  'early-stopping': 'early stopping',
  'parallel-trials': 'parallel trials',
  'several-objectives': 'several objectives',
  canary: 'canary',
  'scale-to-zero': 'scale to zero',
  batching: 'batching',
  grpc: 'gRPC',
  explainers: 'explainers',
  'multi-node-serving': 'serving over several nodes',
  'lora-adapters': 'LoRA adapters',
  'openai-api': "OpenAI's API",
  'labelled-performance': 'performance against labels',
  'drift-alerts': 'drift alerts',
  segments: 'segments',
} as const satisfies Readonly<Record<Capability, string>>;

/** What each of them is, in one clause. */
export const CAPABILITY_MEANINGS = {
  'zero-copy-branches': 'a branch or a version of all data copies none of them',
  'versioned-tables': 'versions of tables, with the schema that each version had',
  'millions-of-files': 'made for data sets of millions of files',
  'python-pipelines': 'steps and their order are written in Python, without YAML',
  'event-triggers': 'a run starts when data or an event arrives, not by the clock alone',
  backfills: 'one command or call runs past intervals again',
  'step-containers': 'each step runs in a container of its own, with an image of its own',
  permissions: 'who may read and change which experiments can be said',
  'single-sign-on': 'people sign in with the account of an identity provider',
  'r-client': 'runs are logged from R, with a package that is maintained for it',
  'model-approval': 'a version goes on after somebody with the right to do so approves it',
  'registry-webhooks': 'the registry calls others when a version is new or changes',
  'bayesian-search': 'results so far decide what is tried next',
  'early-stopping': 'trials that do badly end before they are through',
  'parallel-trials': 'several trials run at once, on several machines',
  'several-objectives': 'more than one figure is optimized at once, for a front of Pareto',
  canary: 'a new version gets a share of the requests first',
  'scale-to-zero': 'a model that nobody asks has no pod, until somebody asks',
  batching: 'requests that arrive together are answered as one batch',
  grpc: 'models answer gRPC, beside HTTP',
  explainers: 'an explanation of a prediction can be asked for beside the prediction',
  'multi-node-serving': 'one model too large for a node is spread over several',
  'lora-adapters': 'several adapters share one base model while it serves',
  'openai-api': "models answer as OpenAI's API does, so that its clients work",
  'labelled-performance': 'quality of predictions is measured once their labels arrive',
  'drift-alerts': 'somebody is told when data or predictions drift',
  segments: 'the same figures for a slice of the data, such as a region',
} as const satisfies Readonly<Record<Capability, string>>;

/** The tasks of the comparison of December 2020. It took versioning pipelines and running them for one. */
export const COMPARED_TASKS = [
  'data-versioning',
  'pipeline-versioning',
  'experiment-tracking',
  'model-registry',
  'hyperparameter-tuning',
  'model-serving',
  'monitoring',
] as const satisfies readonly Task[];
export type ComparedTask = (typeof COMPARED_TASKS)[number];

/** The categories in which it compared them. */
export const COMPARED_CATEGORIES = {
  data: ['data-versioning', 'pipeline-versioning'],
  experiments: ['experiment-tracking', 'model-registry'],
  tuning: ['hyperparameter-tuning'],
  deployment: ['model-serving', 'monitoring'],
} as const satisfies Readonly<Record<string, readonly ComparedTask[]>>;
export type ComparedCategory = keyof typeof COMPARED_CATEGORIES;

/** Programming languages that a team trains or serves models in. */
export const LANGUAGES = ['python', 'r', 'java', 'scala', 'julia'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As they are written in a sentence. */
export const LANGUAGE_NAMES = {
  python: 'Python',
  r: 'R',
  java: 'Java',
  scala: 'Scala',
  julia: 'Julia',
} as const satisfies Readonly<Record<Language, string>>;

/** Model libraries. */
export const LIBRARIES = [
  'scikit-learn',
  'xgboost',
  'lightgbm',
  'catboost',
  'tensorflow',
  'keras',
  'pytorch',
  'transformers',
  'onnx',
  'spark-mllib',
  'h2o',
  'statsmodels',
  'prophet',
] as const;
export type Library = (typeof LIBRARIES)[number];

export const LIBRARY_NAMES = {
  'scikit-learn': 'scikit-learn',
  xgboost: 'XGBoost',
  lightgbm: 'LightGBM',
  catboost: 'CatBoost',
  tensorflow: 'TensorFlow',
  keras: 'Keras',
  pytorch: 'PyTorch',
  transformers: 'Transformers',
  onnx: 'ONNX',
  'spark-mllib': 'Spark MLlib',
  h2o: 'H2O',
  statsmodels: 'statsmodels',
  prophet: 'Prophet',
} as const satisfies Readonly<Record<Library, string>>;

const SPOKEN: Readonly<Record<string, string>> = { ...LANGUAGE_NAMES, ...LIBRARY_NAMES };

/** Languages or libraries as they are written in a sentence; what is none of them, such as `any`, as it is. */
export const spokenNames = (items: readonly string[]): string[] => items.map((item) => SPOKEN[item] ?? item);

/** How people work with a tool. */
export const INTERFACES = ['command-line', 'graphical', 'sdk'] as const;
export type Interface = (typeof INTERFACES)[number];

/** What a tool can be designed around: one of them, or objects of Kubernetes that somebody writes and applies. */
export const DESIGNS = [...INTERFACES, 'kubernetes-objects'] as const;
export type Design = (typeof DESIGNS)[number];

/** The clouds that a tool can be tied to. */
export const CLOUDS = ['aws', 'google-cloud', 'azure'] as const;
export type Cloud = (typeof CLOUDS)[number];

/**
 * Who is to run a tool: its vendor where it can, its vendor too, or nobody but the team on its own Kubernetes cluster, which
 * may be cut off from the internet.
 */
export const HOSTINGS = ['managed-preferred', 'managed-welcome', 'own-kubernetes', 'air-gapped'] as const;
export type Hosting = (typeof HOSTINGS)[number];

/** What a licence lets a team do, from the strictest reading to the loosest. */
export const LICENCE_CLASSES = ['open-source', 'source-available', 'commercial'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** Who keeps the tools running. */
export const OPERATORS = ['part-time', 'few', 'platform-team'] as const;
export type Operators = (typeof OPERATORS)[number];

/** Services that a tool needs beside itself. */
export const PREREQUISITES = [
  'sql-database',
  'object-store',
  'operator',
  'message-broker',
  'licence-key',
  'gpu',
  'data-platform',
] as const;
export type Prerequisite = (typeof PREREQUISITES)[number];
