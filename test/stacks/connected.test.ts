import type { StackPlan } from '../../src/plan/stack-plan';
import { CONNECTED_MLFLOW, connectedPlan, planOf } from '../support/plans';
import { violations } from '../support/policy';
import { synthesizePlan } from '../support/rule-failures';
import { at, byName, environment, type Json } from '../support/foreign-app';

const { trackingUri, secret } = CONNECTED_MLFLOW;
const LABEL = 'mlops-scaffold/mlflow-client';
const ACCOUNT = { MLFLOW_TRACKING_USERNAME: 'username', MLFLOW_TRACKING_PASSWORD: 'password' };

const STACKS: Readonly<Record<string, Record<string, string>>> = {
  kserve: { 'hyperparameter-tuning': 'optuna', 'model-serving': 'kserve', monitoring: 'evidently' },
  ray: { 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' },
  seldon: { 'model-serving': 'seldon-core-1-apache' },
  airflow: { orchestration: 'airflow', 'model-serving': 'kserve' },
  pipelines: { orchestration: 'kubeflow-pipelines' },
  katib: { 'hyperparameter-tuning': 'katib' },
  training: { 'training-jobs': 'kubeflow' },
  data: { 'data-versioning': 'dvc' },
};

const synthesized = (stack: Record<string, string>, mlflow?: object, platform?: Record<string, unknown>) => {
  const { resource } = synthesizePlan(connectedPlan(stack, mlflow, platform)) as {
    resource: Record<string, Record<string, Json>>;
  };
  return { resource, named: (type: string) => byName(resource, type), text: JSON.stringify(resource) };
};
/** The values of a Helm release, as the JSON that they are. */
const values = (release: unknown) => String(at(release, 'values', 0));

describe.each(Object.entries(STACKS))('an MLflow that runs already, beside %s', (_name, stack) => {
  test('is not generated, is reached by whoever has the label, and is tried out', () => {
    const { named, text } = synthesized(stack);
    expect(named('kubernetes_deployment_v1')).not.toHaveProperty('mlflow');
    expect(text).not.toContain('postgres-mlflow');
    expect(text).not.toMatch(/"(BUCKETS?|bucket)":"mlflow"/);
    const way = at(named('kubernetes_network_policy_v1')['mlflow-client'], 'spec');
    expect(at(way, 'pod_selector', 'match_labels')).toEqual({ [LABEL]: 'true' });
    expect(at(way, 'egress', 0, 'ports')).toEqual([{ port: '443', protocol: 'TCP' }]);
    const check = at(named('kubernetes_job_v1')['check-mlflow'], 'spec', 'template', 'spec', 'container', 0);
    expect(environment(check)).toMatchObject({
      MLFLOW_TRACKING_URI: 'https://mlflow.example.com',
      MLFLOW_TRACKING_PASSWORD: 'tracking-account/password',
    });
    expect(values(named('helm_release')['prerequisites'])).toContain('tracking-account');
  });

  test('breaks no rule', () => {
    const plan = connectedPlan(stack);
    expect(violations(synthesizePlan(plan), plan)).toEqual([]);
  });
});

describe('the tools of a stack', () => {
  test('get the address and the account by reference: workers of Ray as files', () => {
    const { named } = synthesized(STACKS['ray'] ?? {});
    const cluster = values(named('helm_release')['ray']);
    expect(cluster).toContain('https://mlflow.example.com');
    expect(cluster).toContain(LABEL);
    expect(cluster).toMatch(/"secretName": ?"tracking-account"/);
    expect(cluster).not.toMatch(/"secretName": ?"ray-credentials"/);
  });

  test('get the address and the account by reference: tasks of Airflow as variables', () => {
    const { named } = synthesized(STACKS['airflow'] ?? {});
    const pod = JSON.parse(
      String(at(named('kubernetes_config_map_v1')['airflow'], 'data', 'task-pod.json')),
    ) as Json;
    expect(at(pod, 'metadata', 'labels')).toMatchObject({ [LABEL]: 'true' });
    const env = at(pod, 'spec', 'containers', 0, 'env') as Json[];
    expect(env).toContainEqual({ name: 'MLFLOW_TRACKING_URI', value: 'https://mlflow.example.com' });
    for (const [name, key] of Object.entries(ACCOUNT)) {
      expect(env).toContainEqual({ name, valueFrom: { secretKeyRef: { name: 'tracking-account', key } } });
    }
  });

  test('get the address and the account by reference: Kubeflow Pipelines by the Secret of its own name', () => {
    const { named } = synthesized(STACKS['pipelines'] ?? {});
    const settings = JSON.parse(
      String(at(named('kubernetes_config_map_v1')['kubeflow-pipelines'], 'data', 'config.json')),
    ) as Json;
    expect(at(settings, 'plugins', 'mlflow')).toMatchObject({
      endpoint: 'https://mlflow.example.com',
      settings: { authType: 'basic-auth' },
    });
    expect(named('kubernetes_secret_v1')).not.toHaveProperty('kfp-mlflow-credentials');
    expect(values(named('helm_release')['prerequisites'])).toContain('kfp-mlflow-credentials');
  });

  test.each(['katib', 'training'])('%s may open connections to it from its own namespace', (name) => {
    const { named } = synthesized(STACKS[name] ?? {}, { trackingUri: 'http://mlflow.tracking.svc' });
    const policies = Object.values(named('kubernetes_network_policy_v1')).map((one) => JSON.stringify(one));
    const ways = policies.filter((one) => one.includes('"kubernetes.io/metadata.name":"tracking"'));
    // Its own, that of the label, and that of the check.
    expect(ways).toHaveLength(3);
  });

  test('read models and reference data where that MLflow keeps them, with the key that is handed over', () => {
    const models = [
      {
        name: 'wine',
        modelUri: 's3://company-models/1/models/m-1/artifacts',
        referenceUri: 's3://company-models/1/r-1/artifacts/reference.csv',
      },
    ];
    const { named, text } = synthesized(STACKS['kserve'] ?? {}, CONNECTED_MLFLOW, { models });
    const drift = at(
      named('kubernetes_cron_job_v1')['drift-monitor-job'],
      ...['spec', 'job_template', 'spec', 'template', 'spec', 'container', 0],
    );
    expect(environment(drift)).toMatchObject({
      REQUESTS_ENDPOINT: 'http://object-store.demo.svc:8333',
      REFERENCES_ENDPOINT: 'https://s3.example.com',
      REFERENCES_BUCKET: 'company-models',
      REFERENCES_ACCESS_KEY_ID: 'mlflow-artifacts/access-key-id',
    });
    const job = at(named('kubernetes_job_v1')['check-mlflow-artifacts'], 'spec', 'template', 'spec');
    expect((at(job, 'container') as Json[]).map(({ name }) => name)).toEqual(['serving', 'drift-reference']);
    expect(at(named('kubernetes_config_map_v1')['models'], 'data', 'bucket')).toBe('company-models');
    expect(text).toContain('s3://company-models/1/models/m-1/artifacts');
    expect(text).not.toContain('object-store-serving');
  });

  test('need no object store where nothing else keeps anything in it', () => {
    const { named } = synthesized({ 'model-serving': 'kserve' });
    expect(named('kubernetes_stateful_set_v1')).toEqual({});
    expect(Object.keys(named('kubernetes_job_v1')).sort()).toEqual([
      'check-mlflow',
      'check-mlflow-artifacts',
    ]);
  });

  test('get no account of an MLflow that asks for none', () => {
    const { text } = synthesized(STACKS['ray'] ?? {}, { ...CONNECTED_MLFLOW, secret: undefined });
    expect(text).not.toMatch(/name\\*": ?\\*"MLFLOW_TRACKING_USERNAME/);
    expect(text).not.toContain('tracking-account');
  });

  test('get a token where the Secret has one', () => {
    const { text } = synthesized({ orchestration: 'airflow' }, { trackingUri, secret, login: 'token' });
    expect(text).toMatch(/name\\*": ?\\*"MLFLOW_TRACKING_TOKEN/);
    expect(text).not.toMatch(/name\\*": ?\\*"MLFLOW_TRACKING_USERNAME/);
  });
});

test('the way to it has the address of the way to a server of the stack, so that one turns into the other in place', () => {
  const policies = (plan: StackPlan) =>
    Object.keys(synthesizePlan(plan).resource['kubernetes_network_policy_v1'] ?? {});
  expect(policies(planOf())).toContain('mlflow_client_edges');
  expect(policies(connectedPlan({ 'data-versioning': 'dvc' }))).toContain('mlflow_client_edges');
});

test('a plan that is connected to nothing is synthesized as before', () => {
  expect(JSON.stringify(synthesizePlan(planOf({ platform: { connect: {} } })).resource)).toBe(
    JSON.stringify(synthesizePlan(planOf()).resource),
  );
});
