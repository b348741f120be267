/**
 * The words that requirements and tool facts share. Order is the order in which they are shown.
 * Task names follow the field; the four categories of the December 2020 comparison are pairs of them.
 */

/** What a team needs done over the life of a model. */
export const TASKS = [
  'data-versioning',
  'pipeline-versioning',
  'orchestration',
  'experiment-tracking',
  'model-registry',
  'hyperparameter-tuning',
  'model-serving',
  'monitoring',
] as const;
export type Task = (typeof TASKS)[number];

/** The tasks of the comparison of December 2020. It took versioning pipelines and running them for one. */
export const COMPARED_TASKS = TASKS.filter((task) => task !== 'orchestration');

/** Programming languages that a team trains or serves models in. */
export const LANGUAGES = ['python', 'r', 'java', 'scala', 'julia'] as const;
export type Language = (typeof LANGUAGES)[number];

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

/** How people work with a tool. */
export const INTERFACES = ['command-line', 'graphical', 'sdk'] as const;
export type Interface = (typeof INTERFACES)[number];

/** The clouds that a tool can be tied to. */
export const CLOUDS = ['aws', 'google-cloud', 'azure'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** Who may run a tool: the team on its own Kubernetes cluster, or its vendor too. */
export const HOSTINGS = ['managed-welcome', 'own-kubernetes'] as const;
export type Hosting = (typeof HOSTINGS)[number];

/** What a licence lets a team do, from the strictest reading to the loosest. */
export const LICENCE_CLASSES = ['open-source', 'source-available', 'commercial'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** Services that a tool needs beside itself. */
export const PREREQUISITES = [
  'sql-database',
  'object-store',
  'operator',
  'message-broker',
  'licence-key',
  'gpu',
] as const;
export type Prerequisite = (typeof PREREQUISITES)[number];
