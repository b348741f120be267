import { imagesOf } from '../../src/plan/artifacts';
import { artifactReadersOf, bucketsOf, hasTracking } from '../../src/plan/components';
import { leavesCluster } from '../../src/plan/outside';
import { PlanError } from '../../src/plan/plan-error';
import { secretsOf } from '../../src/plan/secrets';
import type { StackPlan } from '../../src/plan/stack-plan';
import { CONNECTED_MLFLOW, connectedPlan, planOf } from '../support/plans';

const OPTUNA = { 'hyperparameter-tuning': 'optuna' };
const SERVING = { ...OPTUNA, 'model-serving': 'kserve', monitoring: 'evidently' };
const { artifacts, ...WITHOUT_ARTIFACTS } = CONNECTED_MLFLOW;

const existing = (plan: StackPlan) =>
  Object.fromEntries(
    secretsOf(plan)
      .filter(({ origin }) => origin === 'existing')
      .map(({ name, keys }) => [name, keys]),
  );

/** What is wrong with the plan that is made here: place and message. */
function problemsOf(make: () => StackPlan): string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.issues.map(({ place, message }) => `${place} ${message}`);
  }
}

describe('An MLflow that runs already', () => {
  test('has no server, no database and no bucket here, and is one to work with', () => {
    const plan = connectedPlan(SERVING);
    expect(hasTracking(plan)).toBe(true);
    expect(bucketsOf(plan).map(({ bucket }) => bucket)).not.toContain('mlflow');
    expect(secretsOf(plan).map(({ name }) => name)).not.toContain('postgres-mlflow');
    expect(artifactReadersOf(plan).map(({ consumer }) => consumer)).toEqual(['serving', 'drift-reference']);
  });

  test('is one of nobody where it is not connected', () => {
    const plan = planOf({ stack: SERVING, stays: { 'experiment-tracking': 'mlflow' } });
    expect(hasTracking(plan)).toBe(false);
    expect(artifactReadersOf(plan)).toEqual([]);
    expect(bucketsOf(plan).map(({ bucket }) => bucket)).toContain('mlflow');
  });

  test('takes Secrets that exist, by name and keys', () => {
    expect(existing(connectedPlan(SERVING))).toEqual({
      'tracking-account': ['username', 'password'],
      'mlflow-artifacts': ['access-key-id', 'secret-access-key'],
    });
    const token = { ...WITHOUT_ARTIFACTS, login: 'token' };
    expect(existing(connectedPlan(OPTUNA, token))).toEqual({ 'tracking-account': ['token'] });
    expect(existing(connectedPlan(OPTUNA, { trackingUri: 'http://mlflow.tracking.svc' }))).toEqual({});
    const pipelines = connectedPlan({ orchestration: 'kubeflow-pipelines' }, WITHOUT_ARTIFACTS);
    expect(existing(pipelines)).toMatchObject({ 'kfp-mlflow-credentials': ['username', 'password'] });
  });

  test('is tried out by an image that the plan runs anyway, where there is one with Python', () => {
    const tried = (plan: StackPlan) =>
      imagesOf(plan).find(({ usedBy }) => usedBy.includes('check-mlflow'))?.name;
    expect(tried(connectedPlan(OPTUNA))).toBe('optuna-dashboard');
    // A change of the tool that tunes asks nobody to pull another.
    expect(tried(connectedPlan({ ...OPTUNA, 'model-serving': 'kserve' }))).toBe('kserve-storage-initializer');
    expect(tried(connectedPlan({ 'data-versioning': 'dvc' }))).toBe('python');
    expect(tried(planOf({ stack: OPTUNA }))).toBeUndefined();
  });

  test('leaves the cluster, unless it is a Service of it', () => {
    const hosts = (plan: StackPlan) => leavesCluster(plan).hosts.map(({ host, purpose }) => [host, purpose]);
    expect(hosts(connectedPlan({ 'model-serving': 'kserve' }))).toEqual([
      ['mlflow.example.com', 'MLflow'],
      ['s3.example.com', 'the artifacts of MLflow'],
    ]);
    expect(hosts(connectedPlan(OPTUNA))).toEqual([['mlflow.example.com', 'MLflow']]);
    expect(hosts(connectedPlan(OPTUNA, { trackingUri: 'http://mlflow.tracking.svc:5000' }))).toEqual([]);
    // A domain of a company may be called svc too.
    expect(hosts(connectedPlan(OPTUNA, { trackingUri: 'https://mlflow.svc.example.com' }))).toEqual([
      ['mlflow.svc.example.com', 'MLflow'],
    ]);
  });

  test('has models and reference data in its own bucket', () => {
    const models = (modelUri: string) => () =>
      connectedPlan(SERVING, CONNECTED_MLFLOW, { models: [{ name: 'wine', modelUri }] });
    expect(problemsOf(models('s3://company-models/1/models/m-1/artifacts'))).toEqual([]);
    expect(problemsOf(models('s3://mlflow/1/models/m-1/artifacts'))).toEqual([
      expect.stringContaining(
        'platform.models.0.modelUri must lie in the bucket of MLflow, s3://company-models/',
      ),
    ]);
  });

  test.each<[string, () => StackPlan, string]>([
    [
      'an MLflow that is generated besides',
      () => planOf({ platform: { connect: { mlflow: CONNECTED_MLFLOW } } }),
      'platform.connect.mlflow is for an MLflow that runs already, and stack has one generated',
    ],
    [
      'an MLflow that nobody says runs',
      () => planOf({ stack: OPTUNA, platform: { connect: { mlflow: CONNECTED_MLFLOW } } }),
      'platform.connect.mlflow is for an MLflow that runs already, and requirements.inUse does not name it',
    ],
    [
      'models whose files nobody can read, by one message',
      () => connectedPlan(SERVING, WITHOUT_ARTIFACTS),
      'platform.connect.mlflow.artifacts is missing, and KServe and Evidently must read what MLflow keeps: name the S3 endpoint and the bucket',
    ],
    [
      'this machine',
      () => connectedPlan(OPTUNA, { trackingUri: 'http://localhost:5000' }),
      'platform.connect.mlflow.trackingUri is this machine to you, and a pod to itself',
    ],
    [
      'a name of this machine',
      () => connectedPlan(OPTUNA, { trackingUri: 'http://mlflow.localhost' }),
      'platform.connect.mlflow.trackingUri is this machine to you, and a pod to itself',
    ],
    [
      'every address of this machine',
      () => connectedPlan(OPTUNA, { trackingUri: 'http://0.0.0.0:5000' }),
      'platform.connect.mlflow.trackingUri is this machine to you, and a pod to itself',
    ],
    [
      'the address at which a cloud hands keys out',
      () => connectedPlan(OPTUNA, { trackingUri: 'http://169.254.169.254' }),
      'platform.connect.mlflow.trackingUri is an address of each machine for itself (169.254.0.0/16)',
    ],
    [
      'a store on this machine',
      () =>
        connectedPlan(SERVING, {
          ...WITHOUT_ARTIFACTS,
          artifacts: { ...artifacts, endpoint: 'http://localhost:9000' },
        }),
      'platform.connect.mlflow.artifacts.endpoint is this machine to you, and a pod to itself',
    ],
    [
      'a Service without its namespace',
      () => connectedPlan(OPTUNA, { trackingUri: 'http://mlflow:5000' }),
      'platform.connect.mlflow.trackingUri is known in one namespace only',
    ],
    [
      'a path that leads back',
      () => connectedPlan(OPTUNA, { trackingUri: 'https://mlflow.example.com/../other' }),
      'platform.connect.mlflow.trackingUri must be an http or https address',
    ],
    [
      'a password in the address',
      () => connectedPlan(OPTUNA, { trackingUri: 'https://ann:secret@mlflow.example.com' }),
      'platform.connect.mlflow.trackingUri must be an http or https address without credentials',
    ],
    [
      'a token of no Secret',
      () => connectedPlan(OPTUNA, { trackingUri: 'https://mlflow.example.com', login: 'token' }),
      'platform.connect.mlflow.login says what a Secret has, and none is named',
    ],
    [
      'a token for what knows passwords only',
      () => connectedPlan({ orchestration: 'kubeflow-pipelines' }, { ...WITHOUT_ARTIFACTS, login: 'token' }),
      'platform.connect.mlflow.login is not what Kubeflow Pipelines can use',
    ],
    [
      'a Secret of the name of one that is made',
      () => connectedPlan(OPTUNA, { ...WITHOUT_ARTIFACTS, secret: 'postgres-optuna' }),
      'platform.connect.mlflow.secret is the name of a Secret that is generated here',
    ],
    [
      'the same of the key',
      () =>
        connectedPlan(SERVING, {
          ...WITHOUT_ARTIFACTS,
          artifacts: { ...artifacts, secret: 'optuna-dashboard' },
        }),
      'platform.connect.mlflow.artifacts.secret is the name of a Secret that is generated here',
    ],
    [
      'a path that leads out of the bucket',
      () => connectedPlan(SERVING, { ...WITHOUT_ARTIFACTS, artifacts: { ...artifacts, path: '../other' } }),
      'platform.connect.mlflow.artifacts.path must be names',
    ],
  ])('%s is refused', (_, make, message) => {
    expect(problemsOf(make)).toEqual([expect.stringContaining(message)]);
  });
});
