import { planOf } from '../support/plans';
import { violations } from '../support/policy';
import { synthesizePlan } from '../support/rule-failures';
import { at, byName, type Json } from '../support/foreign-app';

const STACKS: Readonly<Record<string, Record<string, string>>> = {
  airflow: { orchestration: 'airflow' },
  argo: { orchestration: 'argo-workflows' },
  ray: { 'hyperparameter-tuning': 'ray-tune' },
  katib: { 'hyperparameter-tuning': 'katib' },
  training: { 'training-jobs': 'kubeflow' },
  beside: { orchestration: 'airflow', 'model-registry': 'mlflow' },
};
const planned = (
  stack: Record<string, string>,
  settings: object = { secret: 'wandb-key', project: 'churn' },
) =>
  planOf({
    stack,
    stays: { 'experiment-tracking': 'wandb' },
    platform: { connect: { wandb: settings } },
  });
const synthesized = (stack: Record<string, string> = {}, settings?: object) => {
  const { resource } = synthesizePlan(planned(stack, settings)) as {
    resource: Record<string, Record<string, Json>>;
  };
  return { named: (type: string) => byName(resource, type), text: JSON.stringify(resource) };
};
const LABEL = 'mlops-scaffold/wandb-client';

describe.each(Object.entries(STACKS))('a service for experiments beside %s', (_name, stack) => {
  test('is tried out, is reached by whoever has the label, and breaks no rule', () => {
    const { named } = synthesized(stack);
    expect(named('kubernetes_job_v1')).toHaveProperty('check-wandb');
    const way = at(named('kubernetes_network_policy_v1')['wandb-client'], 'spec');
    expect(at(way, 'pod_selector', 'match_labels')).toEqual({ [LABEL]: 'true' });
    const plan = planned(stack);
    expect(violations(synthesizePlan(plan), plan)).toEqual([]);
  });

  test('is not reached where it has no key', () => {
    expect(synthesized(stack, {}).text).not.toMatch(/wandb-client|check-wandb|WANDB_API_KEY/);
  });
});

test('tasks of Airflow have the key by reference', () => {
  const { named } = synthesized(STACKS['airflow']);
  const pod = JSON.parse(
    String(at(named('kubernetes_config_map_v1')['airflow'], 'data', 'task-pod.json')),
  ) as Json;
  expect(at(pod, 'metadata', 'labels')).toMatchObject({ [LABEL]: 'true' });
  const env = at(pod, 'spec', 'containers', 0, 'env') as Json[];
  expect(env).toContainEqual({ name: 'WANDB_PROJECT', value: 'churn' });
  expect(env).toContainEqual({
    name: 'WANDB_API_KEY',
    valueFrom: { secretKeyRef: { name: 'wandb-key', key: 'api-key' } },
  });
});

test('steps of Argo Workflows have the key by reference, and are let through with it', () => {
  const { named } = synthesized(STACKS['argo']);
  const settings = at(named('kubernetes_config_map_v1')['argo-workflows-controller'], 'data') as Json;
  const main = JSON.parse(String(settings['mainContainer'])) as Json;
  expect(at(main, 'env')).toContainEqual({
    name: 'WANDB_API_KEY',
    valueFrom: { secretKeyRef: { name: 'wandb-key', key: 'api-key' } },
  });
  const defaults = JSON.parse(String(settings['workflowDefaults'])) as Json;
  expect(at(defaults, 'spec', 'podMetadata', 'labels')).toMatchObject({ [LABEL]: 'true' });
  const rules = String(at(named('helm_release')['argo-workflows-rules'], 'values', 0));
  expect(rules).toContain("'wandb-key'");
  expect(rules).toContain(`variables.labels[?'${LABEL}']`);
});

test('jobs of Ray have the key as a file, and not in their environment', () => {
  const release = synthesized(STACKS['ray']).named('helm_release')['ray'];
  const values = String(at(release, 'values', 0));
  expect(values).toContain('/etc/ray-keys');
  expect(values).toContain('wandb-api-key');
  expect(values).toContain(LABEL);
  expect(values).not.toContain('WANDB_API_KEY');
});

test('with an MLflow of the stack, pods have both', () => {
  const { text } = synthesized(STACKS['beside']);
  for (const part of ['MLFLOW_TRACKING_URI', 'WANDB_BASE_URL', 'mlflow-client', LABEL])
    expect(text).toContain(part);
});
