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

/** What who knows a task asks next of a tool that does it: each is there, or not, or in part. */
export const CAPABILITIES = {
  'experiment-tracking': ['permissions', 'single-sign-on', 'r-client'],
  'hyperparameter-tuning': ['bayesian-search', 'early-stopping', 'parallel-trials', 'several-objectives'],
  'model-serving': ['canary', 'scale-to-zero', 'batching', 'grpc', 'explainers'],
} as const satisfies Readonly<Partial<Record<Task, readonly string[]>>>;
export type DeepTask = keyof typeof CAPABILITIES;
export type Capability = (typeof CAPABILITIES)[DeepTask][number];

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

/** Who may run a tool: the team on its own Kubernetes cluster, or its vendor too. */
export const HOSTINGS = ['managed-welcome', 'own-kubernetes'] as const;
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
