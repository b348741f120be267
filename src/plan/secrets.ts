import { gitKeys } from '../grammar/git';
import {
  artifactReadersOf,
  bucketsOf,
  connectedMlflow,
  databasesOf,
  exposureOf,
  gitOf,
  onlineTrackers,
  partsOf,
  receiverOf,
  toolsOf,
} from './components';
import { backedUpBy } from './own-storage';
import { mariaDbOf, MYSQL_SECRET, mysqlOf, PIPELINES_CONSUMER } from './pipelines-database';
import type { StackPlan } from './stack-plan';

/** A Secret of the platform: its name and its keys. Never a value. */
export interface PlannedSecret {
  readonly name: string;
  readonly keys: readonly string[];
  /** Components that read it. */
  readonly usedBy: readonly string[];
  /** generated: Terraform makes it at apply. existing: it must be there before the first apply. */
  readonly origin: 'generated' | 'existing';
}

/** Secret with the certificates that the database server's is checked against, and its key. No password. */
export const CERTIFICATES = { secretName: 'postgres-certificates', key: 'ca.crt' };

/** Fixed by Kubeflow Pipelines: the Secret with its account of MLflow. */
export const PIPELINES_ACCOUNT = 'kfp-mlflow-credentials';

const storeKeys = (prefix = '') => [`${prefix}access-key-id`, `${prefix}secret-access-key`];

/** The Secret of each role, and the server's own: its superuser's, or the certificates of one that exists. */
function databaseSecrets(plan: StackPlan): PlannedSecret[] {
  const consumers = databasesOf(plan).map(({ consumer }) => consumer);
  if (consumers.length === 0) return [];
  const { database, secrets } = plan.platform;
  const inCluster = database.kind === 'in-cluster';
  const passwords = consumers.map((consumer) => ({
    name: `postgres-${consumer}`,
    keys: ['password'],
    usedBy: [...(inCluster ? ['postgres'] : []), consumer],
    // The passwords of a server that exists are its owner's to set.
    origin: inCluster ? secrets.kind : ('existing' as const),
  }));
  if (inCluster) {
    const usedBy = ['postgres', ...(backedUpBy(plan)?.database ? ['backup'] : [])];
    return [{ name: 'postgres', keys: ['postgres-password'], usedBy, origin: secrets.kind }, ...passwords];
  }
  if (database.sslMode !== 'verify-full') return passwords;
  const { secretName, key } = CERTIFICATES;
  return [...passwords, { name: secretName, keys: [key], usedBy: consumers, origin: 'existing' }];
}

/** The Secret of each key of the object store, and of the server's own keys. */
function storeSecrets(plan: StackPlan): PlannedSecret[] {
  const consumers = bucketsOf(plan).map(({ consumer }) => consumer);
  if (consumers.length === 0) return [];
  const { objectStore, secrets } = plan.platform;
  const inCluster = objectStore.kind === 'in-cluster';
  const keys = consumers.map((consumer) => ({
    name: `object-store-${consumer}`,
    keys: storeKeys(),
    usedBy: [...(inCluster ? ['object-store'] : []), consumer],
    origin: inCluster ? secrets.kind : ('existing' as const),
  }));
  if (!inCluster) return keys;
  const usedBy = ['object-store', ...(backedUpBy(plan)?.objectStore ? ['backup'] : [])];
  const own = ['admin-', 'backup-'].flatMap(storeKeys);
  return [{ name: 'object-store', keys: own, usedBy, origin: secrets.kind }, ...keys];
}

/** The key of the store that backups go to. That store is somebody else's, so its key is never generated. */
function backupSecret(plan: StackPlan): PlannedSecret[] {
  if (plan.platform.backup.kind !== 's3' || backedUpBy(plan) === undefined) return [];
  return [
    { name: 'backup', keys: ['access-key-id', 'secret-access-key'], usedBy: ['backup'], origin: 'existing' },
  ];
}

/** Key of the Secret with Alertmanager's configuration. */
export const ALERTMANAGER_KEY = 'alertmanager.yml';

/** Who is told of alerts, with the passwords that it takes: always its owner's to write. */
function receiverSecret(plan: StackPlan): PlannedSecret[] {
  const name = receiverOf(plan);
  return name === undefined
    ? []
    : [{ name, keys: [ALERTMANAGER_KEY], usedBy: ['prometheus'], origin: 'existing' }];
}

/** What opens the repository of the DAGs: its owner's. */
function gitSecret(plan: StackPlan): PlannedSecret[] {
  const git = gitOf(plan);
  if (git?.secret === undefined) return [];
  return [{ name: git.secret, keys: gitKeys(git.url), usedBy: ['airflow'], origin: 'existing' }];
}

/** The password of Pipelines' user of the stack's own MariaDB, and that of the user who backs it up. */
function mariaDbSecrets(plan: StackPlan): PlannedSecret[] {
  if (mariaDbOf(plan) === undefined) return [];
  const origin = plan.platform.secrets.kind;
  const backup = backedUpBy(plan)?.mariaDb ? ['backup'] : [];
  return [
    { name: 'mariadb', keys: ['backup-password'], usedBy: ['mariadb', ...backup], origin },
    {
      name: `mariadb-${PIPELINES_CONSUMER}`,
      keys: ['password'],
      usedBy: ['mariadb', 'kubeflow-pipelines'],
      origin,
    },
  ];
}

/** The password of Pipelines' user of a MySQL that exists: its owner's. */
function mysqlSecret(plan: StackPlan): PlannedSecret[] {
  if (mysqlOf(plan) === undefined) return [];
  const { secretName, key } = MYSQL_SECRET;
  return [{ name: secretName, keys: [key], usedBy: ['kubeflow-pipelines'], origin: 'existing' }];
}

/** The account of an MLflow that runs already, the key of the bucket that it keeps artifacts in, and API keys: their owner's. */
export function connectedSecrets(plan: StackPlan): PlannedSecret[] {
  const mlflow = connectedMlflow(plan);
  const readers = artifactReadersOf(plan).map(({ consumer }) => consumer);
  const tools: readonly string[] = toolsOf(plan);
  const existing = (name: string, keys: readonly string[], usedBy: readonly string[]): PlannedSecret => ({
    name,
    keys,
    usedBy,
    origin: 'existing',
  });
  const account = mlflow?.login === 'token' ? ['token'] : ['username', 'password'];
  const clients = ['ray-tune', 'airflow', 'argo-workflows'].filter((tool) => tools.includes(tool));
  return [
    ...(mlflow?.secret === undefined
      ? []
      : [
          existing(mlflow.secret, account, ['check-mlflow', ...clients]),
          // Pods of runs may read no other.
          ...(tools.includes('kubeflow-pipelines') && mlflow.secret !== PIPELINES_ACCOUNT
            ? [existing(PIPELINES_ACCOUNT, account, ['kubeflow-pipelines'])]
            : []),
        ]),
    ...(mlflow?.artifacts === undefined || readers.length === 0
      ? []
      : [existing(mlflow.artifacts.secret, storeKeys(), readers)]),
    ...onlineTrackers(plan).map(({ id, secret }) =>
      existing(secret, ['api-key'], [`check-${id}`, ...clients]),
    ),
  ];
}

/** Secrets of tools that bring no stores, or that work with a licence: what their makers and the stores' owners hand out. */
export function licensedSecrets(plan: StackPlan): PlannedSecret[] {
  const tools = toolsOf(plan);
  const existing = (tool: string, name: string, keys: readonly string[]): PlannedSecret => ({
    name,
    keys,
    usedBy: [tool],
    origin: 'existing',
  });
  const { wandb, clearml } = plan.platform;
  const ofWandb = [
    existing('wandb', wandb.licenseSecret, ['license']),
    existing('wandb', 'wandb-mysql', ['password']),
    existing('wandb', 'wandb-redis', ['password']),
  ];
  const ofClearml = [
    ...['mongodb', 'elasticsearch', 'redis'].map((store) =>
      existing('clearml', `clearml-${store}`, ['password']),
    ),
    ...(clearml.users.length === 0 ? [] : [existing('clearml', 'clearml-users', clearml.users)]),
  ];
  return [...(tools.includes('wandb') ? ofWandb : []), ...(tools.includes('clearml') ? ofClearml : [])];
}

/** Every Secret that the pods of a plan read. */
export function secretsOf(plan: StackPlan): readonly PlannedSecret[] {
  const tools: readonly string[] = toolsOf(plan);
  const own = partsOf(plan).flatMap(({ secrets }) =>
    secrets
      .filter(
        ({ forAuthentication = false, beside }) =>
          (!forAuthentication || plan.platform.authentication !== 'none') &&
          (beside === undefined || tools.includes(beside)),
      )
      .map(({ name, keys }) => ({ name, keys, usedBy: [name], origin: plan.platform.secrets.kind })),
  );
  return [
    ...databaseSecrets(plan),
    ...mariaDbSecrets(plan),
    ...storeSecrets(plan),
    ...own,
    ...backupSecret(plan),
    ...receiverSecret(plan),
    ...gitSecret(plan),
    ...licensedSecrets(plan),
    ...mysqlSecret(plan),
    ...connectedSecrets(plan),
  ];
}

/** Secrets that no pod reads, and that somebody has to make all the same: what images are pulled and pages are shown with. */
export function secretsBesides(plan: StackPlan): readonly PlannedSecret[] {
  const { pullSecret } = plan.platform.images;
  const exposure = exposureOf(plan);
  return [
    // Its keys are the cluster's business.
    ...(pullSecret === undefined
      ? []
      : [{ name: pullSecret, keys: [], usedBy: ['nodes that pull images'], origin: 'existing' as const }]),
    ...(exposure.kind === 'ingress'
      ? [
          {
            name: exposure.tlsSecretName,
            keys: ['tls.crt', 'tls.key'],
            usedBy: ['the Ingress controller'],
            origin: 'existing' as const,
          },
        ]
      : []),
  ];
}
