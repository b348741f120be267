import type { Day } from './tool';
import type { TOOL_IDS } from './tool-ids';

type ToolId = (typeof TOOL_IDS)[number];

/** The day of the article that this catalogue grew from. */
export const ARTICLE_DAY: Day = '2020-12-07';

/** The word that stands for its tools where tools are named. */
export const ARTICLE = 'article';

/** The thirteen systems that it compared. */
export const ARTICLE_TOOLS = [
  'dvc',
  'pachyderm',
  'mlflow',
  'kubeflow',
  'wandb',
  'h2o',
  'ray-tune',
  'optuna',
  'datarobot',
  'seldon-deploy',
  'sagemaker',
  'vertex-ai',
  'azure-ml',
] as const satisfies readonly ToolId[];

/** What is known of its results. Its tables did not survive. */
export const ARTICLE_FOUND = {
  /** The library that most of the tools support. */
  library: 'tensorflow',
  /** Those that most people work on, by contributors or employees. */
  people: ['kubeflow', 'mlflow', 'datarobot'],
  /** What some were designed around. */
  designs: { mlflow: 'graphical', dvc: 'command-line' },
} as const;
