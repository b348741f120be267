import { leftAlone } from '../../src/stacks/lasting-answers';
import { planOf } from '../support/plans';
import { resources } from '../support/policy';
import { synthesizePlan } from '../support/rule-failures';

type Change = Parameters<typeof planOf>[0];

const lasting = (change: Change) => {
  const answers = synthesizePlan(planOf(change)).resource['terraform_data'] ?? {};
  return Object.fromEntries(
    Object.entries(answers).map(([name, { input }]) => [name, (input as { value: string }).value]),
  );
};

const removed = (change: Change) => synthesizePlan(planOf(change))['removed'] ?? [];

test('what data hang on is kept in the state, for the parts that there are', () => {
  expect(lasting({})).toEqual({
    lasting_namespace: 'demo',
    lasting_database: 'in-cluster',
    lasting_object_store: 'in-cluster',
    lasting_definitions: 'true',
  });
  expect(lasting({ stack: { orchestration: 'kubeflow-pipelines' } })).toEqual({
    lasting_namespace: 'demo',
    lasting_pipelines_database: 'in-cluster',
    lasting_object_store: 'in-cluster',
    lasting_definitions: 'true',
  });
  expect(lasting({ stack: { 'data-versioning': 'dvc' } })).toEqual({
    lasting_namespace: 'demo',
    lasting_object_store: 'in-cluster',
  });
});

test('the kept answer is compared with the present one, and never overwritten', () => {
  const answers = synthesizePlan(planOf({ platform: { namespace: 'other' } })).resource['terraform_data'];
  expect(answers?.['lasting_namespace']?.['lifecycle']).toEqual({
    precondition: [
      {
        condition: '${terraform.workspace == "default"}',
        error_message: expect.stringContaining('workspace select default') as string,
      },
    ],
    ignore_changes: ['input'],
    postcondition: [
      {
        condition: '${self.output.value == "other"}',
        error_message: expect.stringMatching(
          /^platform\.namespace is "other" now, and .*"\$\{self\.output\.value\}"\. .* Set it back\./,
        ) as string,
      },
    ],
  });
});

test('workspaces are left to a remote backend, which keeps their states', () => {
  const state = { kind: 'remote', type: 's3', config: { bucket: 'state', key: 'platform' } };
  const answers = synthesizePlan(planOf({ platform: { state } })).resource['terraform_data'] ?? {};
  expect(JSON.stringify(answers)).not.toContain('terraform.workspace');
});

test('nothing else is planned before the answers have been compared', () => {
  const { resource } = synthesizePlan(planOf());
  const first = resource['kubernetes_namespace_v1']?.['namespace']?.['depends_on'] as string[];
  expect([...first].sort()).toEqual(
    Object.keys(lasting({}))
      .map((name) => `terraform_data.${name}`)
      .sort(),
  );
  for (const { address, body } of resources(synthesizePlan(planOf()))) {
    if (address.startsWith('terraform_data.')) expect(body['depends_on']).toBeUndefined();
  }
});

const MARIADB_SECRETS = [
  'kubernetes_secret_v1.mariadb_secret',
  'kubernetes_secret_v1.mariadb_pipelines_secret',
];
const DATABASE_SECRETS = [
  'postgres',
  'postgres_airflow',
  'postgres_evidently',
  'postgres_katib',
  'postgres_registry',
  'postgres_lakefs',
  'postgres_mlflow',
  'postgres_optuna',
  'postgres_monitor',
].map((name) => `kubernetes_secret_v1.${name}_secret`);
const left = (...addresses: string[]) => addresses.map((from) => ({ from, lifecycle: { destroy: false } }));

test.each<[string, Change, readonly unknown[]]>([
  ['a platform with everything of its own', {}, []],
  [
    'a namespace that is handed over',
    { platform: { createNamespace: false } },
    left('kubernetes_namespace_v1.namespace'),
  ],
  [
    'secrets that are handed over',
    { platform: { secrets: { kind: 'existing' } } },
    left(
      ...DATABASE_SECRETS,
      ...MARIADB_SECRETS,
      'kubernetes_secret_v1.object_store_secret',
      'kubernetes_secret_v1.object_store_airflow_secret',
      'kubernetes_secret_v1.object_store_argo_workflows_secret',
      'kubernetes_secret_v1.object_store_dvc_secret',
      'kubernetes_secret_v1.object_store_request_log_secret',
      'kubernetes_secret_v1.object_store_drift_monitor_secret',
      'kubernetes_secret_v1.object_store_drift_reference_secret',
      'kubernetes_secret_v1.object_store_serving_secret',
      'kubernetes_secret_v1.object_store_pipelines_secret',
      'kubernetes_secret_v1.object_store_lakefs_secret',
      'kubernetes_secret_v1.object_store_mlflow_secret',
      'kubernetes_secret_v1.object_store_ray_secret',
      'kubernetes_secret_v1.object_store_wandb_secret',
      'kubernetes_secret_v1.airflow_secret',
      'kubernetes_secret_v1.clearml_secret',
      'kubernetes_secret_v1.evidently_secret',
      'kubernetes_secret_v1.h2o_secret',
      'kubernetes_secret_v1.kubeflow_model_registry_secret',
      'kubernetes_secret_v1.kubeflow_pipelines_secret',
      'kubernetes_secret_v1.lakefs_secret',
      'kubernetes_secret_v1.mlflow_secret',
      'kubernetes_secret_v1.optuna_secret',
    ),
  ],
  [
    'backups that go elsewhere',
    { platform: { backup: { kind: 'none' } } },
    left('kubernetes_persistent_volume_claim_v1.backup_volume'),
  ],
  [
    'a database outside',
    { platform: { database: { kind: 'existing', host: 'db.example.com' } } },
    left(...DATABASE_SECRETS),
  ],
  [
    'a MySQL outside',
    {
      stack: { orchestration: 'kubeflow-pipelines' },
      platform: { pipelines: { mysql: { host: 'db.example.com' } } },
    },
    left(...MARIADB_SECRETS),
  ],
])('%s: Terraform forgets what it may not delete', (_, change, expected) => {
  expect(removed(change)).toEqual(expected);
});

test('nothing is both made and forgotten', () => {
  const address = 'kubernetes_persistent_volume_claim_v1.backup_volume';
  expect(leftAlone(planOf(), new Set([address]))).toEqual([]);
  expect(leftAlone(planOf(), new Set())).toEqual([address]);
});
