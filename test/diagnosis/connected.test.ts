import { expectedSecrets, expectedWorkloads } from '../../src/diagnosis/expected-workloads';
import { logCause } from '../../src/diagnosis/log-cause';
import { CONNECTED_MLFLOW, connectedPlan, planOf } from '../support/plans';

const STACK = { 'hyperparameter-tuning': 'optuna', 'model-serving': 'kserve' };
const PLAN = connectedPlan(STACK);
const said = (reason: string, plan = PLAN) =>
  logCause(
    `trying again: x\nplatform cannot use MLflow at https://mlflow.example.com: ${reason}\n`,
    plan,
    'check-mlflow',
  )?.fix;

test('an MLflow that runs already is among what has to answer, with its Secrets', () => {
  const jobs = expectedWorkloads(PLAN).filter(({ kind }) => kind === 'Job');
  expect(jobs.map(({ name }) => name)).toEqual(['check-mlflow', 'check-mlflow-artifacts']);
  expect(expectedSecrets(PLAN).map(({ name }) => name)).toEqual(['tracking-account', 'mlflow-artifacts']);
});

test.each([
  ['status 401: not authenticated', 'make the key username and password of the Secret "tracking-account"'],
  [
    'status 403: Invalid Host header - possible DNS rebinding attack',
    'with the port where it has one: its option --allowed-hosts',
  ],
  ['status 403: Permission denied', 'let that account search and write experiments'],
  [
    'status 302: it sends to https://login.example.com/authorize',
    'see that platform.connect.mlflow.trackingUri in mlops.json is where its clients find it',
  ],
  [
    'status 404: Not Found',
    'see that platform.connect.mlflow.trackingUri in mlops.json is where its clients',
  ],
  ['what answers there is no MLflow', 'no page before it that asks people to sign in'],
  ['[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed', 'an authority that the images know'],
  ['timed out', 'names that MLflow, and that it lets the pods in'],
  ['[Errno -2] Name or service not known', 'names that MLflow'],
])('%s is repaired', (reason, fix) => {
  expect(said(reason)).toContain(fix);
});

test('what an account is wanted of is the key that the plan says', () => {
  const token = connectedPlan(STACK, { ...CONNECTED_MLFLOW, login: 'token' });
  expect(said('status 401: no', token)).toContain('make the key token of the Secret "tracking-account"');
  const nobody = connectedPlan(STACK, { ...CONNECTED_MLFLOW, secret: undefined });
  expect(said('status 401: no', nobody)).toContain('name a Secret with an account');
});

test.each([
  ['SignatureDoesNotMatch. status code: 403', 'of the Secret "mlflow-artifacts"'],
  ['NoSuchBucket. status code: 404', 'platform.connect.mlflow.artifacts.bucket'],
  ['AccessDenied. status code: 403', 'platform.connect.mlflow.artifacts.bucket'],
  ['dial tcp: i/o timeout', 'platform.connect.mlflow.artifacts.endpoint'],
  ['x509: certificate signed by unknown authority', 'platform.connect.mlflow.artifacts.endpoint'],
])('a bucket of its artifacts that says %s is repaired there', (reason, fix) => {
  const line = `serving cannot use the bucket company-models at https://s3.example.com: ${reason}`;
  expect(logCause(line, PLAN, 'check-mlflow-artifacts')?.fix).toContain(fix);
});

describe('a service for experiments that runs already', () => {
  const plan = planOf({
    stack: { orchestration: 'airflow' },
    stays: { 'experiment-tracking': 'comet' },
    platform: { connect: { comet: { secret: 'comet-key' } } },
  });

  test('is among what has to answer, with its Secret', () => {
    expect(expectedWorkloads(plan)).toContainEqual({ kind: 'Job', name: 'check-comet' });
    expect(expectedSecrets(plan).map(({ name }) => name)).toContain('comet-key');
  });

  test.each([
    ['it does not know the API key', 'make the key api-key of the Secret "comet-key" in the namespace demo'],
    ['status 401: invalid', 'make the key api-key of the Secret "comet-key"'],
    ['status 404: gone', 'see that platform.connect.comet.url in mlops.json is where its clients find it'],
    ['timed out', 'and that pods may go there'],
  ])('%s is repaired', (reason, fix) => {
    const log = `platform cannot use Comet at https://www.comet.com: ${reason}\n`;
    expect(logCause(log, plan, 'check-comet')?.fix).toContain(fix);
  });
});
