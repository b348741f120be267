import type { PlanChange } from './deployed-platform';

/** What a plan does about a change of a setting: the word that docs/living-stack.md uses. */
export type Outcome = 'in place' | 'refused';

export interface SettingChange extends PlanChange {
  /** As the table of docs/living-stack.md names it. */
  readonly setting: string;
  readonly outcome: Outcome;
  /** What else tells two changes of one setting apart. */
  readonly how?: string;
  /** What Terraform forgets, and the cluster keeps. @default [] */
  readonly forgotten?: readonly string[];
  /** What goes of what holds passwords, because nobody reads it any more. @default [] */
  readonly deleted?: readonly string[];
  /** What the refusal says. */
  readonly says?: string;
}

const inPlace = (setting: string, platform: Record<string, unknown>, how?: string): SettingChange => ({
  setting: `platform.${setting}`,
  outcome: 'in place',
  platform,
  how,
});

const refused = (
  setting: string,
  platform: Record<string, unknown>,
  says: string,
  how?: string,
): SettingChange => ({ setting: `platform.${setting}`, outcome: 'refused', platform, says, how });

const DATABASE_SECRETS = ['postgres', 'postgres_mlflow', 'postgres_optuna'];
const STORE_SECRETS = ['object_store', 'object_store_dvc', 'object_store_mlflow'];
const addressesOf = (names: readonly string[]) => names.map((name) => `kubernetes_secret_v1.${name}_secret`);
const SECRETS = addressesOf(['mlflow', ...STORE_SECRETS, 'optuna', ...DATABASE_SECRETS]);
const BACKUP_VOLUME = ['kubernetes_persistent_volume_claim_v1.backup_volume'];

export const GATEWAY = {
  kind: 'gateway',
  domain: 'ml.example.com',
  gateway: { name: 'public', namespace: 'gateways' },
};
export const INGRESS = {
  kind: 'ingress',
  domain: 'ml.example.com',
  className: 'public',
  controllerNamespace: 'ingress',
  tlsSecretName: 'wildcard',
};
const TO_S3 = { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' };

/** Changes of a platform in which everything has its default, as far as they need nothing outside it. */
export const SETTING_CHANGES: readonly SettingChange[] = [
  inPlace('name', { name: 'renamed' }),
  refused('namespace', { namespace: 'elsewhere' }, 'make another project'),
  {
    ...inPlace('createNamespace', { createNamespace: false }),
    forgotten: ['kubernetes_namespace_v1.namespace'],
  },
  inPlace('size', { size: 'large' }),
  inPlace('availability', { availability: 'redundant' }),
  refused('database.kind', { database: { kind: 'existing', host: 'db.example.com' } }, 'state rm'),
  refused('database.storageGiB', { database: { kind: 'in-cluster', storageGiB: 11 } }, 'patch pvc', 'more'),
  refused('database.storageGiB', { database: { kind: 'in-cluster', storageGiB: 9 } }, 'smaller', 'less'),
  refused(
    'database.storageClass',
    { database: { kind: 'in-cluster', storageClass: 'other' } },
    'keeps its class',
  ),
  refused(
    'objectStore.kind',
    { objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' } },
    'state rm',
  ),
  refused('objectStore.storageGiB', { objectStore: { kind: 'in-cluster', storageGiB: 51 } }, 'patch pvc'),
  refused(
    'objectStore.storageClass',
    { objectStore: { kind: 'in-cluster', storageClass: 'other' } },
    'keeps its class',
  ),
  { ...inPlace('backup.kind', { backup: { kind: 'none' } }, 'none'), forgotten: BACKUP_VOLUME },
  { ...inPlace('backup.kind', { backup: TO_S3 }, 's3'), forgotten: BACKUP_VOLUME },
  inPlace('backup.storageGiB', { backup: { kind: 'volume', storageGiB: 61 } }, 'more'),
  {
    ...refused('backup.storageGiB', { backup: { kind: 'volume', storageGiB: 59 } }, 'smaller', 'less'),
  },
  refused('backup.storageClass', { backup: { kind: 'volume', storageClass: 'other' } }, 'keeps its class'),
  inPlace('backup.schedule', { backup: { kind: 'volume', schedule: '1 1 * * *' } }),
  inPlace('backup.keep', { backup: { kind: 'volume', keep: 3 } }),
  inPlace('exposure', { exposure: INGRESS }, 'ingress'),
  inPlace('exposure', { exposure: GATEWAY }, 'gateway'),
  {
    ...inPlace('authentication', { authentication: 'none' }),
    deleted: ['kubernetes_secret_v1.optuna_secret'],
  },
  { ...inPlace('secrets.kind', { secrets: { kind: 'existing' } }), forgotten: SECRETS },
  inPlace('secrets.revision', { secrets: { kind: 'generated', revision: 2 } }),
  inPlace('retentionDays', { retentionDays: 7 }),
  inPlace('clientNamespaces', { clientNamespaces: ['jobs'] }),
  inPlace('metricsNamespace', { metricsNamespace: 'prometheus' }),
  inPlace('images', { images: { registry: 'mirror.example.com' } }, 'registry'),
  inPlace('images', { images: { pullPolicy: 'Always', pullSecret: 'pull' } }, 'pulling'),
  inPlace('images', { images: { overrides: { postgres: 'mirror.example.com/pg:17' } } }, 'overrides'),
];

/** Changes that need Seldon Core in the stack. */
export const SELDON_CHANGES: readonly SettingChange[] = [
  refused('installDefinitions', { installDefinitions: false }, 'state rm'),
];

/** Changes that need KServe in the stack. */
export const KSERVE_CHANGES: readonly SettingChange[] = [
  inPlace('modelDeployers', { modelDeployers: { groups: ['data-science'], users: ['jane@example.com'] } }),
];

/** Changes that need Airflow in the stack. */
export const AIRFLOW_CHANGES: readonly SettingChange[] = [
  inPlace('airflow', { airflow: { parallelism: 6 } }),
];

/** Changes that need H2O-3 in the stack. */
export const H2O_CHANGES: readonly SettingChange[] = [inPlace('h2o', { h2o: { nodes: 2 } })];

/** Changes that need Ray Tune in the stack. */
export const RAY_CHANGES: readonly SettingChange[] = [
  inPlace('ray', { ray: { workers: { min: 1, max: 3 } } }),
];
