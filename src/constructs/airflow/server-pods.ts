import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Container, EnvValue, Mount, Pod, Resources, Volume } from '../kubernetes/pod';
import { FILES } from './files';

/** The image's own user. */
export const UID = 50_000;
export const API_PORT = 8080;
/** Of the triggerer, for logs of what it waits for. */
export const TRIGGER_LOG_PORT = 8794;
const HEALTH_PORT = 8974;

type Environment = Readonly<Record<string, EnvValue>>;

/** What the pods of the four servers have in common. */
export interface ServerPodProps {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly env: Environment;
  readonly mounts: readonly Mount[];
  readonly volumes: readonly Volume[];
  readonly configMap: string;
  readonly serviceAccountName: string;
  readonly workload: WorkloadLabels;
  readonly resources: Resources;
}

const DISK = '1Gi';

function containerOf(props: ServerPodProps, name: string, command: readonly string[]): Container {
  return {
    name,
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    command,
    env: props.env,
    mounts: [
      { volume: 'tmp', path: '/tmp' },
      { volume: 'files', path: FILES, readOnly: true },
      ...props.mounts,
    ],
    resources: props.resources,
  };
}

function podOf(props: ServerPodProps, initContainer: Container, container: Container): Pod {
  return {
    serviceAccountName: props.serviceAccountName,
    uid: UID,
    initContainers: [initContainer],
    containers: [container],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: DISK } },
      { name: 'files', configMap: props.configMap },
      ...props.volumes,
    ],
    spread: props.workload,
    imagePullSecret: props.imagePullSecret,
  };
}

/** Pages, the API for people and programs, and the one that tasks report to. It migrates the database before it starts. */
export function apiServerPod(
  props: ServerPodProps & { readonly adminPassword: EnvValue; readonly workers: number },
): Pod {
  const prepare = containerOf(
    { ...props, env: { ...props.env, ADMIN_PASSWORD: props.adminPassword } },
    'prepare-database',
    ['python3', `${FILES}/prepare_database.py`],
  );
  const health = { path: '/api/v2/version', port: API_PORT };
  const server = containerOf(props, 'api-server', [
    ...['airflow', 'api-server', '--host', '0.0.0.0', '--port', String(API_PORT)],
    ...['--workers', String(props.workers), '--proxy-headers'],
  ]);
  const pod = podOf(props, prepare, {
    ...server,
    ports: { http: API_PORT },
    startupProbe: { httpGet: health, periodSeconds: 3, failureThreshold: 100 },
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
    preStop: DRAIN,
  });
  // For the logs of tasks that run.
  return { ...pod, apiToken: true };
}

/** Waits until the API server has migrated the database. */
const wait = (props: ServerPodProps): Container =>
  containerOf(props, 'wait-for-database', [
    ...['airflow', 'db', 'check-migrations', '--migration-wait-timeout', '600'],
  ]);

/** Says what runs when, and makes the pods of tasks. */
export function schedulerPod(props: ServerPodProps): Pod {
  const health = { path: '/health', port: HEALTH_PORT };
  const scheduler = containerOf(
    {
      ...props,
      env: {
        ...props.env,
        AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK: 'True',
        AIRFLOW__SCHEDULER__SCHEDULER_HEALTH_CHECK_SERVER_PORT: String(HEALTH_PORT),
      },
    },
    'scheduler',
    ['airflow', 'scheduler'],
  );
  const pod = podOf(props, wait(props), {
    ...scheduler,
    startupProbe: { httpGet: health, periodSeconds: 5, failureThreshold: 60 },
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
  });
  return { ...pod, apiToken: true };
}

/** A server whose job in the database says whether it lives. */
function watchedPod(props: ServerPodProps, name: string, job: string): Pod {
  const alive = { exec: ['python3', `${FILES}/alive.py`, job], timeoutSeconds: 15 };
  return podOf(props, wait(props), {
    ...containerOf(props, name, ['airflow', name]),
    startupProbe: { ...alive, periodSeconds: 5, failureThreshold: 60 },
    readinessProbe: { ...alive, periodSeconds: 30 },
    livenessProbe: { ...alive, periodSeconds: 60, failureThreshold: 5 },
  });
}

/** Reads the DAGs, and so runs what stands in their files outside of tasks. */
export const dagProcessorPod = (props: ServerPodProps): Pod =>
  watchedPod(props, 'dag-processor', 'DagProcessorJob');

/** Waits for what deferred tasks wait for. */
export function triggererPod(props: ServerPodProps): Pod {
  const pod = watchedPod(props, 'triggerer', 'TriggererJob');
  return {
    ...pod,
    containers: pod.containers.map((one) => ({ ...one, ports: { logs: TRIGGER_LOG_PORT } })),
  };
}
