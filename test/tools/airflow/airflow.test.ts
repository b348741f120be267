import { leavesCluster } from '../../../src/plan/outside';
import { parsePlan } from '../../../src/plan/parse-plan';
import { secretsOf } from '../../../src/plan/secrets';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { at, environment, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { orchestration: 'airflow' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow' };
const SERVED = { ...TRACKED, 'model-serving': 'kserve' };
const GIT = { url: 'https://git.example.com/team/dags.git', folder: 'workspace', secret: 'dags-repository' };

function made(stack: Record<string, string>, platform: Json = {}) {
  const { resource } = JSON.parse(synthesize(planOf({ stack, platform }))) as {
    resource: Record<string, Record<string, Json>>;
  };
  const files = at(resource['kubernetes_config_map_v1']?.['airflow_configuration'], 'data') as
    Record<string, string> | undefined;
  const scheduler = resource['kubernetes_deployment_v1']?.['airflow_scheduler'];
  return {
    resource,
    task: JSON.parse(files?.['task-pod.json'] ?? '{}') as Json,
    scheduler: environment(at(scheduler, 'spec', 'template', 'spec', 'container', 0)),
  };
}

describe('Airflow in a platform', () => {
  test('its tasks find MLflow where there is one, and are given no account', () => {
    const [alone, tracked] = [made(ALONE).task, made(TRACKED).task];
    expect(at(tracked, 'metadata', 'labels')).toMatchObject({ 'mlops-scaffold/mlflow-client': 'true' });
    const env = JSON.stringify(at(tracked, 'spec', 'containers', 0, 'env'));
    expect(env).toContain('http://mlflow.demo.svc:5000');
    expect(env).not.toMatch(/MLFLOW_TRACKING_(USERNAME|PASSWORD)/);
    expect(JSON.stringify(alone)).not.toMatch(/mlflow_|mlflow-client/i);
  });

  test('where KServe serves, one account of tasks may deploy models as people may, and no other', () => {
    const subjects = ({ resource }: ReturnType<typeof made>) =>
      resource['kubernetes_role_binding_v1']?.['deployed_models_role_binding']?.['subject'];
    expect(subjects(made(SERVED))).toEqual([
      {
        api_group: 'rbac.authorization.k8s.io',
        kind: 'User',
        name: 'system:serviceaccount:demo:airflow-deployer',
      },
    ]);
    expect(made(SERVED).resource['kubernetes_service_account_v1']).toHaveProperty(
      'airflow_deployer_identity',
    );
    expect(made(TRACKED).resource['kubernetes_service_account_v1']).not.toHaveProperty(
      'airflow_deployer_identity',
    );
    expect(subjects(made({ 'experiment-tracking': 'mlflow', 'model-serving': 'kserve' }))).toBeUndefined();
  });

  test('repository, tasks at once and image are those of the plan', () => {
    const { scheduler, task } = made(ALONE, {
      size: 'medium',
      airflow: { git: GIT },
      images: { overrides: { airflow: 'registry.example.com/own:1' } },
    });
    expect(scheduler['AIRFLOW__CORE__PARALLELISM']).toBe('32');
    expect(scheduler['AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST']).toContain('"subdir":"workspace"');
    expect(at(task, 'spec', 'containers', 0, 'image')).toBe('registry.example.com/own:1');
    expect(made(ALONE, { airflow: { parallelism: 3 } }).scheduler['AIRFLOW__CORE__PARALLELISM']).toBe('3');
  });

  test('the Secret that opens the repository is known, and that pods leave the cluster for it', () => {
    const plan = planOf({ stack: ALONE, platform: { airflow: { git: GIT } } });
    expect(secretsOf(plan).find(({ name }) => name === 'dags-repository')).toEqual({
      name: 'dags-repository',
      keys: ['username', 'password'],
      usedBy: ['airflow'],
      origin: 'existing',
    });
    expect(leavesCluster(plan).hosts).toEqual([
      { host: 'git.example.com', purpose: 'the DAGs of Airflow', place: 'platform.airflow.git.url' },
    ]);
    const elsewhere = planOf({
      stack: { 'experiment-tracking': 'mlflow' },
      platform: { airflow: { git: GIT } },
    });
    expect(secretsOf(elsewhere).map(({ name }) => name)).not.toContain('dags-repository');
    expect(leavesCluster(elsewhere).hosts).toEqual([]);
  });

  test('a repository behind ssh without a key is refused', () => {
    const plan = planOf({ stack: ALONE });
    const git = { url: 'git@git.example.com:dags.git', ref: 'main' };
    expect(() => parsePlan({ ...plan, platform: { ...plan.platform, airflow: { git } } })).toThrow(
      /platform\.airflow\.git\.secret is not given: a repository behind ssh/,
    );
  });

  test('the review says who has a token, and finds no pod that is not restricted', () => {
    const plan = planOf({ stack: ALONE });
    const { synthesized } = reportOf({
      plan,
      tools: catalogueAsOf(CATALOGUE_DATE),
      synthesized: synthesize(plan),
    });
    const pods = synthesized?.security.pods ?? [];
    expect(pods.filter(({ token }) => token).map(({ name }) => name)).toEqual([
      'airflow',
      'airflow-scheduler',
    ]);
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
