import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import { MLFLOW_CONFIG_PATH } from './configuration';
import {
  adminEnvironment,
  bucketEnvironment,
  databaseEnvironment,
  HARDENED_SERVER,
  type MlflowStores,
} from './environment';
import type { Container, EnvValue, Mount, Pod, Resources } from '../kubernetes/pod';

export interface MlflowServerPodProps {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly stores: MlflowStores;
  readonly secretName: string;
  readonly basic: boolean;
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly publicUrls: readonly string[];
  readonly workers: number;
  readonly metrics: boolean;
  readonly counters: boolean;
  readonly resources: Resources;
  readonly temporarySpace: string;
  readonly configMap: string;
  readonly serviceAccountName: string;
  readonly workload: WorkloadLabels;
}

/** Any user: the image has none of its own, and an id above 10000 collides with none of the node's. */
export const MLFLOW_UID = 10_001;

/** Of the counters, where they have one of their own. */
export const COUNTERS_PORT = 9464;

/** Measured: 23 MiB. */
const COUNTERS_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '48Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '200m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

function serverArguments(props: MlflowServerPodProps): string[] {
  const { port } = props;
  // A Prometheus reaches each pod by its address; no name of an attacker can stand in that header.
  const hosts = props.metrics ? [...props.allowedHosts, `$(POD_IP):${port}`] : props.allowedHosts;
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, ...props.publicUrls];
  return [
    ...['--host', '0.0.0.0', '--port', String(port), '--workers', String(props.workers)],
    ...['--serve-artifacts', '--artifacts-destination', `s3://${props.stores.bucket.bucket}`],
    ...['--allowed-hosts', hosts.join(','), '--cors-allowed-origins', origins.join(',')],
    ...['--x-frame-options', 'DENY'],
    ...(props.basic ? ['--app-name', 'basic-auth'] : []),
    ...(props.metrics || props.counters ? ['--expose-prometheus', '/tmp/metrics'] : []),
  ];
}

/** The pod of the tracking server: first the database is brought to its schema, then the server starts. */
export function mlflowServerPod(props: MlflowServerPodProps): Pod {
  const { image, imagePullPolicy, resources, secretName, basic, port } = props;
  const key = (name: string): EnvValue => ({ secretKey: { secretName, key: name } });
  const database = {
    ...databaseEnvironment(props.stores.database),
    ...(basic && adminEnvironment(secretName)),
  };
  const mounts: readonly Mount[] = [
    { volume: 'tmp', path: '/tmp' },
    { volume: 'configuration', path: MLFLOW_CONFIG_PATH, readOnly: true },
    ...certificateCheck(props.stores.database).mounts,
  ];
  const prepare: Container = {
    name: 'prepare-database',
    image,
    imagePullPolicy,
    command: ['python3', `${MLFLOW_CONFIG_PATH}/prepare_database.py`],
    env: database,
    mounts,
    resources,
  };
  const health = { path: '/health', port };
  const server: Container = {
    name: 'mlflow',
    image,
    imagePullPolicy,
    command: ['mlflow', 'server'],
    args: serverArguments(props),
    env: {
      ...database,
      ...bucketEnvironment(props.stores.bucket),
      ...HARDENED_SERVER,
      ...(basic && { MLFLOW_FLASK_SERVER_SECRET_KEY: key('flask-secret-key') }),
      MLFLOW_CRYPTO_KEK_PASSPHRASE: key('kek-passphrase'),
      ...(props.metrics && { POD_IP: { fieldPath: 'status.podIP' } }),
    },
    ports: { http: port },
    mounts,
    resources,
    startupProbe: { httpGet: health, periodSeconds: 3, failureThreshold: 100 },
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
    preStop: DRAIN,
  };
  return {
    serviceAccountName: props.serviceAccountName,
    uid: MLFLOW_UID,
    initContainers: [prepare],
    containers: [server, ...(props.counters ? [countersOf(props, mounts)] : [])],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: props.temporarySpace } },
      { name: 'configuration', configMap: props.configMap },
      ...certificateVolumes(props.stores.database),
    ],
    // An upload that has begun may end.
    terminationGracePeriodSeconds: 60,
    spread: props.workload,
    imagePullSecret: props.imagePullSecret,
  };
}

/** Beside the server, because only there its processes' counters lie. */
const countersOf = (
  { image, imagePullPolicy }: MlflowServerPodProps,
  mounts: readonly Mount[],
): Container => ({
  name: 'counters',
  image,
  imagePullPolicy,
  command: ['python3', `${MLFLOW_CONFIG_PATH}/counters.py`],
  env: { HOME: '/tmp', PYTHONDONTWRITEBYTECODE: '1', PORT: String(COUNTERS_PORT) },
  ports: { metrics: COUNTERS_PORT },
  mounts: mounts.filter(({ volume }) => volume === 'tmp' || volume === 'configuration'),
  resources: COUNTERS_RESOURCES,
  readinessProbe: { tcpPort: COUNTERS_PORT },
  livenessProbe: { tcpPort: COUNTERS_PORT, periodSeconds: 20, failureThreshold: 6 },
});
