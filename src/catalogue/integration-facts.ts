import { evidence } from './evidence';
import type { HandOver } from './hand-overs';
import {
  AZURE_MLFLOW,
  CHECKED,
  type Integration,
  SAGEMAKER_MLFLOW,
  type ToolId,
  WANDB_JOBS,
  WAYS,
} from './integration-ways';
import type { Evidence } from './tool';

/** Where a way from any of some tools to another was looked for. What is not among the ways was not found there. */
interface Looked {
  readonly handOver: HandOver;
  readonly from: readonly ToolId[];
  readonly to: readonly ToolId[];
  readonly where: string;
}

const CLOUDS = ['azure-ml', 'sagemaker', 'vertex-ai'] as const;
const TUNERS = [...CLOUDS, 'h2o', 'katib', 'kubeflow', 'optuna', 'ray', 'ray-tune', 'wandb'] as const;
const TRACKERS = [...CLOUDS, 'dvc', 'mlflow', 'wandb'] as const;
const REGISTRIES = [...CLOUDS, 'kubeflow', 'kubeflow-model-registry', 'mlflow', 'wandb'] as const;
const ON_CLUSTER = [
  'kserve',
  'kubeflow',
  'ray',
  'ray-serve',
  'seldon-core-1',
  'seldon-core-1-apache',
] as const;
const SERVERS = [...CLOUDS, ...ON_CLUSTER, 'h2o', 'mlflow'] as const;

const KSERVE_STORAGE = 'https://kserve.github.io/website/docs/model-serving/storage/overview';
const TUNER_PAGES =
  'https://github.com/optuna/optuna-integration optuna_integration, https://docs.ray.io/en/latest/tune/api/logging.html, https://kubeflow.org/docs/components/katib/user-guides/metrics-collector';

const CLEARML_PAGES = 'https://github.com/allegroai/clearml-docs docs/integrations';

const LOOKED: readonly Looked[] = [
  { handOver: 'trials', from: TUNERS, to: ['mlflow', 'wandb', 'dvc'], where: TUNER_PAGES },
  {
    handOver: 'trials',
    from: TUNERS,
    to: CLOUDS,
    where: `${AZURE_MLFLOW}, ${SAGEMAKER_MLFLOW}, https://cloud.google.com/vertex-ai/docs/experiments/autolog-data`,
  },
  {
    handOver: 'models',
    from: TRACKERS,
    to: ['mlflow'],
    where:
      'https://github.com/mlflow/mlflow mlflow/tracking/_model_registry/fluent.py @042a2912, which takes the models of its own tracker and of a file system',
  },
  {
    handOver: 'models',
    from: TRACKERS,
    to: ['kubeflow', 'kubeflow-model-registry'],
    where:
      'https://www.kubeflow.org/docs/components/model-registry/getting-started/, https://pypi.org/project/model-registry-mlflow',
  },
  {
    handOver: 'models',
    from: TRACKERS,
    to: [...CLOUDS, 'wandb'],
    where: `${AZURE_MLFLOW}, ${SAGEMAKER_MLFLOW}, https://pypi.org/project/google-cloud-mlflow/0.0.6/, https://docs.wandb.ai/models/integrations/sagemaker`,
  },
  {
    handOver: 'versions',
    from: REGISTRIES,
    to: ['kserve', 'kubeflow'],
    where: `${KSERVE_STORAGE}, ${WANDB_JOBS}`,
  },
  {
    handOver: 'versions',
    from: REGISTRIES,
    to: ['ray', 'ray-serve', 'seldon-core-1', 'seldon-core-1-apache', 'h2o', 'mlflow'],
    where: `https://docs.seldon.ai/seldon-core-1/configuration/servers/mlflow, https://mlflow.org/docs/latest/genai/serving, ${WANDB_JOBS}`,
  },
  {
    handOver: 'versions',
    from: REGISTRIES,
    to: CLOUDS,
    where: `https://mlflow.org/docs/3.0.1/deployment/deploy-model-to-sagemaker, https://pypi.org/project/google-cloud-mlflow/0.0.6/, ${WANDB_JOBS}`,
  },
  {
    handOver: 'requests',
    from: SERVERS,
    to: ['evidently'],
    where: 'https://github.com/evidentlyai/docs docs/platform, where the team sends the data',
  },
  {
    handOver: 'requests',
    from: SERVERS,
    to: ['kserve', 'kubeflow', 'seldon-core-1', 'seldon-core-1-apache'],
    where:
      'https://kserve.github.io/website/docs/model-serving/predictive-inference/detect/alibi/alibi-detect, https://docs.seldon.ai/seldon-core-1/configuration/integrations, which are about their own models',
  },
  {
    handOver: 'requests',
    from: SERVERS,
    to: CLOUDS,
    where:
      'https://cloud.google.com/vertex-ai/docs/model-monitoring/set-up-model-monitoring, https://pypi.org/project/azureml-ai-monitoring/0.1.0b1, where the team brings what it logged elsewhere',
  },
  { handOver: 'trials', from: TUNERS, to: ['clearml'], where: CLEARML_PAGES },
  { handOver: 'trials', from: ['clearml'], to: TRACKERS, where: CLEARML_PAGES },
  { handOver: 'models', from: TRACKERS, to: ['clearml'], where: CLEARML_PAGES },
  { handOver: 'models', from: ['clearml'], to: REGISTRIES, where: CLEARML_PAGES },
  {
    handOver: 'versions',
    from: ['clearml'],
    to: SERVERS,
    where: `${CLEARML_PAGES}, which name its own serving alone, ${KSERVE_STORAGE}`,
  },
];

const isSame = (one: Integration, other: Omit<Integration, 'how' | keyof Evidence>): boolean =>
  one.handOver === other.handOver && one.from === other.from && one.to === other.to;

/** Where a way was looked for and not found. */
const NONE_FOUND: readonly Integration[] = LOOKED.flatMap(({ handOver, from, to, where }) =>
  from.flatMap((giver) =>
    to
      .filter((taker) => taker !== giver)
      .map((taker) => ({ handOver, from: giver, to: taker }))
      .filter((pair) => !WAYS.some((known) => isSame(known, pair)))
      .map((pair) => ({
        ...pair,
        how: undefined,
        ...evidence('unverified', `Our reading of ${where}`, CHECKED),
      })),
  ),
);

/** All that was looked at. What is not here, nobody looked at. */
export const INTEGRATIONS: readonly Integration[] = [...WAYS, ...NONE_FOUND];
