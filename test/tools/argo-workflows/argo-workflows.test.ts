import { parse } from 'yaml';
import { DEPLOYMENT } from '../../../src/plan/deployment';
import { parsePlan } from '../../../src/plan/parse-plan';
import { secretsOf } from '../../../src/plan/secrets';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { at, byName, type Json } from '../../support/foreign-app';
import { CONNECTED_MLFLOW, connectedPlan, planOf } from '../../support/plans';
import { synthesizePlan } from '../../support/rule-failures';

const ALONE = { orchestration: 'argo-workflows' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' };
const SERVED = { ...TRACKED, 'model-serving': 'kserve' };

function settingsOf(plan: ReturnType<typeof planOf>) {
  const { resource } = synthesizePlan(plan);
  const configMap = byName(resource, 'kubernetes_config_map_v1')['argo-workflows-controller'];
  const data = at(configMap, 'data') as Record<string, string>;
  return {
    resource,
    main: JSON.parse(data['mainContainer'] ?? '{}') as Json,
    spec: at(JSON.parse(data['workflowDefaults'] ?? '{}'), 'spec') as Json,
    parallelism: data['parallelism'],
  };
}
const made = (stack: Record<string, string>, platform: Json = {}) => settingsOf(planOf({ stack, platform }));
const variables = (main: Json) => JSON.stringify(main['env']);

describe('Argo Workflows in a platform', () => {
  test('its steps find MLflow where there is one, and take an account that somebody has made for them', () => {
    const tracked = made(TRACKED);
    expect(at(tracked.spec, 'podMetadata', 'labels')).toMatchObject({
      'mlops-scaffold/mlflow-client': 'true',
    });
    expect(variables(tracked.main)).toContain('http://mlflow.demo.svc:5000');
    expect(at(tracked.main, 'env')).toContainEqual({
      name: 'MLFLOW_TRACKING_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'workflow-mlflow', key: 'password', optional: true } },
    });
    expect(variables(made(TRACKED, { authentication: 'none' }).main)).not.toContain('workflow-mlflow');
    expect(JSON.stringify(made(ALONE))).not.toMatch(/mlflow_|mlflow-client/i);
  });

  test('of an MLflow that runs already they have the account that the plan names', () => {
    const plan = connectedPlan(ALONE, CONNECTED_MLFLOW);
    const { main, resource } = settingsOf(plan);
    const { secret } = CONNECTED_MLFLOW;
    expect(variables(main)).toContain(`"name":"${secret}"`);
    expect(variables(main)).not.toContain('workflow-mlflow');
    const rules = at(byName(resource, 'helm_release')['argo-workflows-rules'], 'values', 0);
    expect(String(rules)).toContain(`'${secret}'`);
    expect(secretsOf(plan).find(({ name }) => name === secret)?.usedBy).toContain('argo-workflows');
  });

  test('where KServe serves, one account of steps may deploy models as people may, and no other', () => {
    const subjects = ({ resource }: ReturnType<typeof made>) =>
      resource['kubernetes_role_binding_v1']?.['deployed_models_role_binding']?.['subject'];
    expect(subjects(made(SERVED))).toEqual([
      {
        api_group: 'rbac.authorization.k8s.io',
        kind: 'User',
        name: 'system:serviceaccount:demo:argo-workflows-deployer',
      },
    ]);
    const accounts = (stack: Record<string, string>) =>
      Object.keys(byName(made(stack).resource, 'kubernetes_service_account_v1'));
    expect(accounts(SERVED)).toContain('argo-workflows-deployer');
    expect(accounts(TRACKED)).not.toContain('argo-workflows-deployer');
  });

  test('workflows at once follow the size', () => {
    expect(['small', 'medium', 'large'].map((size) => made(ALONE, { size }).parallelism)).toEqual([
      '4',
      '16',
      '32',
    ]);
  });

  test('does not stand beside what brings a second controller of the same workflows', () => {
    expect(DEPLOYMENT.rivals['argo-workflows']).toEqual(
      expect.arrayContaining(['kubeflow-pipelines', 'kubeflow']),
    );
    const plan = planOf({ stack: ALONE });
    const stack = { ...ALONE, 'pipeline-versioning': 'kubeflow-pipelines' };
    const tasks = ['orchestration', 'pipeline-versioning'];
    expect(() => parsePlan({ ...plan, stack, requirements: { ...plan.requirements, tasks } })).toThrow(
      /cannot be deployed in one stack/,
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
    expect(pods.filter(({ token }) => token).map(({ name }) => name)).toEqual(['argo-workflows-controller']);
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test('the workspace has the pipeline as a workflow, a run and a schedule, and deploys where KServe serves', () => {
    const tasksOf = (stack: Record<string, string>) => {
      const files = filesOf({ plan: planOf({ stack }) });
      const read = (name: string) => parse(files[`workspace/pipelines/${name}`] ?? '') as Json;
      expect(read('run.yaml')['kind']).toBe('Workflow');
      expect(read('nightly.yaml')['kind']).toBe('CronWorkflow');
      const templates = at(read('wine.yaml'), 'spec', 'templates') as Json[];
      const dag = templates.find((one) => 'dag' in one);
      return (at(dag, 'dag', 'tasks') as { name: string }[]).map(({ name }) => name);
    };
    expect(tasksOf(TRACKED)).toEqual(['prepare', 'train', 'register']);
    expect(tasksOf(SERVED)).toEqual(['prepare', 'train', 'register', 'deploy']);
  });

  test('the README says who may run workflows, where logs are, and what a destroy takes along', () => {
    const readme = filesOf({ plan: planOf({ stack: TRACKED }) })['README.md'] ?? '';
    expect(readme).toContain('--role=argo-workflows-user');
    expect(readme).toContain('are in the bucket `argo-workflows`');
    expect(readme).toContain('create secret generic workflow-mlflow');
    expect(readme).toContain('with them every `Workflow` and `CronWorkflow` of the cluster');
    expect(readme).not.toContain('argo-workflows-deployer');
    const serving = filesOf({ plan: planOf({ stack: SERVED }) })['README.md'] ?? '';
    expect(serving).toContain('whoever may make workflows may deploy models by one');
  });
});
