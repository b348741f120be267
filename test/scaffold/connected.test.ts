import { CONNECTED_MLFLOW, connectedPlan } from '../support/plans';
import { planWithoutStays } from './connected';
import { filesOf } from './projects';

const KSERVE = { 'hyperparameter-tuning': 'optuna', 'model-serving': 'kserve', monitoring: 'evidently' };
const filesWith = (stack: Record<string, string>, mlflow?: object) =>
  filesOf({ plan: connectedPlan(stack, mlflow) });

describe('a project that is connected to an MLflow that runs already', () => {
  test('says what stays, what is connected and how, and nothing of a server or a bucket of its own', () => {
    const readme = filesWith(KSERVE)['README.md'] ?? '';
    const section = /## What runs already\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
    expect(section).toContain('* experiment tracking, by MLflow\n* model registry, by MLflow\n');
    expect(section).toContain('**MLflow at `https://mlflow.example.com` is connected.**');
    expect(section).toContain('* `workspace/`: its scripts log to it');
    expect(section).toContain(
      '* KServe and Evidently: what MLflow keeps is read at `https://s3.example.com`, below `s3://company-models`',
    );
    expect(section).toContain('the Secret `tracking-account` (`username` and `password`)');
    expect(readme).not.toMatch(/service\/mlflow|s3:\/\/mlflow\/|copied\nthere|\/signup|bucket `mlflow`/);
    expect(readme).toContain('create_secret tracking-account username password\n');
    expect(readme).toContain('create_secret mlflow-artifacts access-key-id secret-access-key\n');
    expect(readme).toContain('MLflow at `https://mlflow.example.com` stays, with everything in it.');
  });

  test('has the workspace, with that address and the account of the Secret', () => {
    const files = filesWith(KSERVE);
    expect(files).toHaveProperty(['workspace/src/train.py']);
    expect(files).toHaveProperty(['workspace/src/deploy.py']);
    const env = files['workspace/.env.example'] ?? '';
    expect(env).toContain('MLFLOW_TRACKING_URI=https://mlflow.example.com\n');
    expect(env).toContain('get secret tracking-account -o');
    expect(env).not.toContain('admin');
  });

  test('reaches one in the cluster by a port-forward from outside, and by its own name from pods', () => {
    const files = filesWith(KSERVE, {
      trackingUri: 'http://mlflow.tracking.svc/ml',
      artifacts: { ...CONNECTED_MLFLOW.artifacts, path: 'team/mlflow' },
    });
    const [readme, env] = [files['README.md'] ?? '', files['workspace/.env.example'] ?? ''];
    expect(readme).toContain('kubectl -n tracking port-forward service/mlflow 5000:80\n');
    expect(readme).toContain('lies at `s3://company-models/team/mlflow/1/models/...`');
    // Models of the examples, and their reference data, lie there too.
    expect(/s3:\/\/company-models\/(?!team\/mlflow)/.exec(readme)).toBeNull();
    expect(env).toContain('MLFLOW_TRACKING_URI=http://localhost:5000/ml\n');
    expect(env).toContain('# In a pod of the cluster: http://mlflow.tracking.svc/ml\n');
    expect(env).not.toMatch(/MLFLOW_TRACKING_(USERNAME|TOKEN)/);
  });

  test.each([
    [
      'of one pod of a Service',
      'http://mlflow-0.mlflow.tracking.svc:5000',
      /kubectl -n tracking port-forward service\/mlflow 5000\n/,
    ],
    [
      'of a company that calls a domain svc',
      'https://mlflow.svc.example.com',
      /### MLflow: <https:\/\/mlflow\.svc\.example\.com>/,
    ],
  ])('understands the address %s', (_, trackingUri, text) => {
    expect(filesWith({ 'hyperparameter-tuning': 'optuna' }, { trackingUri })['README.md']).toMatch(text);
  });

  test('says to which host names that MLflow has to answer: as clients say them, with the port', () => {
    const needs = (trackingUri: string) =>
      filesWith({ 'hyperparameter-tuning': 'optuna' }, { trackingUri })['README.md'];
    expect(needs('https://mlflow.example.com/ml')).toMatch(/\(`--allowed-hosts`\): `mlflow\.example\.com`\s/);
    const service = needs('http://mlflow.tracking.svc:5000');
    expect(service).toMatch(/\(`--allowed-hosts`\): `mlflow\.tracking\.svc:5000`\s/);
    expect(service).toContain('by a port-forward needs `localhost:*`');
  });

  test('signs in by a token where the Secret has one, also where MLflow stays for no task', () => {
    const files = filesOf({ plan: planWithoutStays() });
    expect(files['workspace/.env.example']).toContain('MLFLOW_TRACKING_TOKEN="$(kubectl');
    expect(files['README.md']).toContain('## What runs already\n\n**MLflow at');
    expect(files['README.md']).toContain('(`token`)');
  });

  test.each([
    ['ray-tune', { 'hyperparameter-tuning': 'ray-tune' }, /head and workers have the address/],
    ['airflow', { orchestration: 'airflow' }, /tasks have the address and the account/],
    ['kubeflow-pipelines', { orchestration: 'kubeflow-pipelines' }, /each run is a run there too/],
    ['katib', { 'hyperparameter-tuning': 'katib' }, /trials in `demo-experiments` may open connections/],
  ])('says how %s is connected', (_, stack, line) => {
    expect(filesWith(stack)['README.md']).toMatch(line);
  });

  test('names in the addresses of pods what the pods can reach', () => {
    const files = filesWith(
      { 'hyperparameter-tuning': 'katib' },
      { trackingUri: 'http://mlflow.tracking.svc' },
    );
    expect(files['workspace/.env.example']).toContain(
      'KATIB_TRIALS_TRACKING_URI=http://mlflow.tracking.svc\n',
    );
  });
});
