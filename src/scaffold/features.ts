import { isSsh } from '../grammar/git';
import {
  artifactReadersOf,
  cloudsOf,
  componentsOf,
  connectedMlflow,
  connectedTrackers,
  exposureOf,
  gitOf,
  hasCloud,
  hasCluster,
  hasTracking,
  isMonitored,
  onlineTrackers,
  readsMetrics,
  partsOf,
  receiverOf,
  servingOf,
  toolsOf,
} from '../plan/components';
import { backedUpBy, ownStorageOf } from '../plan/own-storage';
import { mysqlOf } from '../plan/pipelines-database';
import { gapsOf } from '../plan/gaps';
import { connectedSecrets, licensedSecrets } from '../plan/secrets';
import { refusedClients } from '../plan/plan-notes';
import type { StackPlan } from '../plan/stack-plan';
import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import { isConnectedService } from './connected-values';
import type { Library } from './library';

/** What a project can have of its platform, as template names say it. */
const PLATFORM_FEATURES = [
  'cluster',
  'air-gapped',
  'no-cluster',
  'cloud-store',
  'no-cloud-store',
  'keys-in-state',
  'no-keys-in-state',
  'serves-models',
  'database',
  'in-cluster-database',
  'existing-database',
  'in-cluster-mariadb',
  'existing-mysql',
  'verified-database',
  'store',
  'in-cluster-store',
  'existing-store',
  'in-cluster-data',
  'backup',
  'backup-volume',
  'backup-s3',
  'no-backup',
  'generated-secrets',
  'own-secrets',
  'existing-secrets',
  'typed-secrets',
  'evidently-packages',
  'evidently-image',
  'request-log',
  'posted-requests',
  'own-prometheus',
  'existing-prometheus',
  'no-prometheus',
  'alert-receiver',
  'no-alert-receiver',
  'git-dags',
  'git-key',
  'image-dags',
  'basic-auth',
  'no-auth',
  'not-exposed',
  'exposed',
  'gateway',
  'ingress',
  'new-namespace',
  'existing-namespace',
  'protected',
  'unprotected',
  'local-state',
  'remote-state',
  'gaps',
  'refused-clients',
  'stays',
  'unconnected',
  'connectable',
  'copied-models',
  'brought-models',
  'tracking',
  'connected-mlflow',
  'only-connected',
  'connected-service',
  'connected-account',
  'connected-password',
  'connected-token',
  'connected-nobody',
  'connected-tracker',
  'offline-tracker',
  'tracker-keys',
  'connected-artifacts',
  'prepared',
  'workspace',
  'cdktf-cli',
  'no-cdktf-cli',
  'vendored',
  'published',
] as const;
type PlatformFeature = (typeof PLATFORM_FEATURES)[number];

const toolFeatures = (id: string, { features = [id] }: ToolParts): readonly string[] => features;

/** All that a project can have: what its tools bring, and what its platform is. */
export const FEATURES: readonly string[] = [
  ...new Set(Object.entries(PARTS).flatMap(([id, parts]) => toolFeatures(id, parts))),
  ...PLATFORM_FEATURES,
];

export interface FeatureInput {
  readonly plan: StackPlan;
  readonly library: Library;
  readonly withWorkspace: boolean;
  readonly withCdktfCli: boolean;
}

/** The tools whose part of the workspace needs none of another tool's. */
export const standAlone = ({ plan, withWorkspace }: FeatureInput): readonly string[] =>
  withWorkspace
    ? toolsOf(plan).filter((tool) => {
        const { cloud, ownWorkspace = cloud !== undefined }: ToolParts = PARTS[tool];
        return ownWorkspace;
      })
    : [];

/** The rest of the workspace is an MLflow client through and through, so there is none without MLflow. */
export const hasWorkspace = ({ plan, withWorkspace }: FeatureInput) => withWorkspace && hasTracking(plan);

type ConnectedFeature = Extract<
  PlatformFeature,
  | `connected-${string}`
  | 'offline-tracker'
  | 'tracker-keys'
  | 'only-connected'
  | 'connectable'
  | 'unconnected'
  | 'copied-models'
  | 'refused-clients'
  | 'brought-models'
  | 'tracking'
  | 'stays'
>;

/** What runs already, and whether the platform works with it. */
function connectedFeatures(plan: StackPlan): Record<ConnectedFeature, boolean> {
  const stays = Object.values(plan.stays ?? {});
  const mlflow = connectedMlflow(plan);
  const trackers = connectedTrackers(plan);
  const online = onlineTrackers(plan);
  const connected = mlflow !== undefined;
  const account = mlflow?.secret !== undefined;
  const connectable = !connected && hasCluster(plan) && stays.includes('mlflow');
  return {
    stays: stays.length > 0,
    tracking: hasTracking(plan),
    connectable,
    unconnected: stays.length > 0 && !connected && trackers.length === 0,
    'refused-clients': refusedClients(plan).length > 0,
    'copied-models': stays.length > 0 && !connected && servingOf(plan) !== undefined,
    // Models are read from a bucket in which nothing of the platform, nor an MLflow that it is connected to, keeps any.
    'brought-models': servingOf(plan) !== undefined && !hasTracking(plan),
    'connected-mlflow': connected,
    'only-connected': (connected || trackers.length > 0) && stays.length === 0,
    'connected-service': isConnectedService(plan),
    'connected-account': account,
    'connected-password': account && mlflow.login === 'password',
    'connected-token': account && mlflow.login === 'token',
    'connected-nobody': connected && !account,
    'connected-tracker': online.length > 0,
    'offline-tracker': online.length < trackers.length,
    'tracker-keys': online.length > 0 && toolsOf(plan).includes('ray-tune'),
    'connected-artifacts': artifactReadersOf(plan).length > 0,
  };
}

export function featuresOf(input: FeatureInput): ReadonlySet<string> {
  const { platform } = input.plan;
  const exposure = exposureOf(input.plan);
  const components = componentsOf(input.plan);
  const {
    database: inClusterDatabase,
    mariaDb: inClusterMariaDb,
    objectStore: inClusterStore,
  } = ownStorageOf(input.plan);
  const existingMysql = mysqlOf(input.plan) !== undefined;
  const backup = backedUpBy(input.plan) === undefined ? 'none' : platform.backup.kind;
  const existingDatabase = components.database && !inClusterDatabase;
  const existingStore = components.objectStore && !inClusterStore;
  // Also those of a server that exists, where the platform's own are generated.
  const git = gitOf(input.plan);
  const gitSecret = git?.secret !== undefined;
  const typedSecrets =
    existingMysql ||
    (gitSecret && !isSsh(git.url)) ||
    platform.secrets.kind === 'existing' ||
    licensedSecrets(input.plan).length > 0 ||
    connectedSecrets(input.plan).length > 0 ||
    existingDatabase ||
    existingStore ||
    backup === 's3';
  const serving = servingOf(input.plan);
  const monitored = isMonitored(input.plan);
  const measured = readsMetrics(input.plan);
  const logsRequests = serving?.servesModels?.logsRequests ?? false;
  const receiver = receiverOf(input.plan) !== undefined;
  const cluster = hasCluster(input.plan);
  const keysInState = cloudsOf(input.plan).some(({ inState }) => inState !== undefined);
  const has: Record<PlatformFeature, boolean> = {
    'air-gapped': input.plan.requirements.hosting === 'air-gapped',
    cluster,
    'no-cluster': !cluster,
    'cloud-store': hasCloud(input.plan),
    'no-cloud-store': !hasCloud(input.plan),
    'keys-in-state': keysInState,
    'no-keys-in-state': !keysInState,
    'serves-models': serving !== undefined,
    database: components.database,
    'in-cluster-database': inClusterDatabase,
    'existing-database': existingDatabase,
    'in-cluster-mariadb': inClusterMariaDb,
    'existing-mysql': existingMysql,
    'verified-database':
      existingDatabase &&
      platform.database.kind === 'existing' &&
      platform.database.sslMode === 'verify-full',
    store: components.objectStore,
    'in-cluster-store': inClusterStore,
    'existing-store': existingStore,
    'in-cluster-data': inClusterDatabase || inClusterMariaDb || inClusterStore,
    backup: backup !== 'none',
    'backup-volume': backup === 'volume',
    'backup-s3': backup === 's3',
    'no-backup': backup === 'none',
    'generated-secrets': platform.secrets.kind === 'generated',
    'own-secrets': platform.secrets.kind === 'existing',
    'existing-secrets': typedSecrets || receiver || gitSecret,
    'typed-secrets': typedSecrets,
    'evidently-packages': monitored && platform.monitoring.image === undefined,
    'evidently-image': monitored && platform.monitoring.image !== undefined,
    'request-log': monitored && platform.monitoring.requestLog,
    'posted-requests': monitored && platform.monitoring.requestLog && !logsRequests,
    'own-prometheus': measured && platform.monitoring.kind === 'in-cluster',
    'existing-prometheus': measured && platform.monitoring.kind === 'existing',
    'no-prometheus': measured && platform.monitoring.kind === 'none',
    'alert-receiver': receiver,
    'no-alert-receiver':
      measured && platform.monitoring.kind === 'in-cluster' && platform.monitoring.receiver === undefined,
    'git-dags': git !== undefined,
    'git-key': gitSecret && isSsh(git.url),
    'image-dags': toolsOf(input.plan).includes('airflow') && git === undefined,
    'basic-auth': platform.authentication === 'basic',
    'no-auth': platform.authentication === 'none',
    'not-exposed': exposure.kind === 'none',
    exposed: exposure.kind !== 'none',
    gateway: exposure.kind === 'gateway',
    ingress: exposure.kind === 'ingress',
    'new-namespace': platform.createNamespace,
    'existing-namespace': !platform.createNamespace,
    protected: platform.deletionProtection,
    unprotected: !platform.deletionProtection,
    'local-state': platform.state.kind === 'local',
    'remote-state': platform.state.kind === 'remote',
    gaps: gapsOf(input.plan).length > 0,
    ...connectedFeatures(input.plan),
    prepared: partsOf(input.plan).some(({ proof }) => proof.level === 'prepared'),
    workspace: hasWorkspace(input),
    'cdktf-cli': input.withCdktfCli,
    'no-cdktf-cli': !input.withCdktfCli,
    vendored: input.library.kind === 'vendored',
    published: input.library.kind === 'published',
  };
  return new Set([
    ...toolsOf(input.plan).flatMap((tool) => toolFeatures(tool, PARTS[tool])),
    ...PLATFORM_FEATURES.filter((feature) => has[feature]),
  ]);
}

/** Whether a project has everything that a template's name asks for, such as `dvc+optuna`. */
export function hasAll(features: ReadonlySet<string>, condition: string): boolean {
  return condition.split('+').every((name) => {
    if (!FEATURES.includes(name)) throw new Error(`A template asks for "${name}", which no project can have`);
    return features.has(name);
  });
}
