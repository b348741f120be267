import type { StackPlan } from '../../src/plan/stack-plan';
import { CONNECTED_MLFLOW, connectedPlan, planOf } from '../support/plans';

/** What may stand beside an MLflow that runs already. */
export const CONNECTED_STACKS: readonly Record<string, string>[] = [
  { 'hyperparameter-tuning': 'optuna', 'model-serving': 'kserve', monitoring: 'evidently' },
  { 'data-versioning': 'dvc', 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' },
  { 'model-serving': 'seldon-core-1-apache' },
  { orchestration: 'airflow', 'model-serving': 'kserve' },
  { orchestration: 'kubeflow-pipelines' },
  { orchestration: 'argo-workflows', 'model-serving': 'kserve' },
  { 'hyperparameter-tuning': 'katib', 'training-jobs': 'kubeflow' },
];

/** How it may be reached: by every kind of account that all of these stacks can use, inside and outside of the cluster. */
export const CONNECTIONS: readonly object[] = [
  CONNECTED_MLFLOW,
  {
    trackingUri: 'http://mlflow.tracking.svc',
    artifacts: { ...CONNECTED_MLFLOW.artifacts, path: 'team/mlflow' },
  },
];

const JOBS: readonly Record<string, string>[] = [
  { orchestration: 'airflow', 'hyperparameter-tuning': 'ray-tune' },
  { orchestration: 'argo-workflows' },
  { orchestration: 'kubeflow-pipelines', 'hyperparameter-tuning': 'katib', 'training-jobs': 'kubeflow' },
];

/** Platforms whose jobs log to a service for experiments, with a key or offline. */
export const trackedPlans = (): readonly StackPlan[] =>
  JOBS.flatMap((stack) =>
    [{ secret: 'tracker-key', workspace: 'team' }, {}].map((wandb) =>
      planOf({ stack, stays: { 'experiment-tracking': 'wandb' }, platform: { connect: { wandb } } }),
    ),
  );

/** A platform whose MLflow runs already for no task that the plan asks for, signed in to by a token. */
export const planWithoutStays = (): StackPlan => {
  const mlflow = { ...CONNECTED_MLFLOW, login: 'token' };
  return { ...connectedPlan({ 'hyperparameter-tuning': 'optuna' }, mlflow), stays: undefined };
};
