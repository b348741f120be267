import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Container, EnvValue, Pod, Resources } from '../kubernetes/pod';
import { type DatabaseAccess, sqlAlchemyUrl } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import type { EvidentlyRuntime } from './packages';

export interface EvidentlyPodProps {
  readonly runtime: EvidentlyRuntime;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly database: DatabaseAccess;
  /** @default - no authentication */
  readonly secretName?: string;
  readonly allowedHosts: readonly string[];
  readonly port: number;
  readonly resources: Resources;
  readonly configMap: string;
  readonly serviceAccountName: string;
  readonly workload: WorkloadLabels;
}

export const FILES = '/etc/evidently';
/** Any user: the image has none of its own. */
export const EVIDENTLY_UID = 10_001;

/** What every process of Evidently's image needs. Its own settings are named EVIDENTLY_…, so that nothing else may be. */
export const EVIDENTLY_ENVIRONMENT: Readonly<Record<string, EnvValue>> = {
  HOME: '/tmp',
  PYTHONDONTWRITEBYTECODE: '1',
  DO_NOT_TRACK: '1',
  OMP_NUM_THREADS: '1',
};

/** The pod of the service: first the database is brought to its schema, then the guarded service starts. */
export function evidentlyPod(props: EvidentlyPodProps): Pod {
  const { runtime, imagePullPolicy, resources, port, secretName } = props;
  const check = certificateCheck(props.database);
  const base = {
    image: runtime.image,
    imagePullPolicy,
    resources,
    mounts: [
      { volume: 'tmp', path: '/tmp' },
      { volume: 'files', path: FILES, readOnly: true },
      ...runtime.mounts,
      ...check.mounts,
    ],
  };
  const env = {
    ...EVIDENTLY_ENVIRONMENT,
    ...runtime.env,
    DATABASE_URL: sqlAlchemyUrl(props.database),
    PGPASSWORD: { secretKey: props.database.password },
    ...check.env,
  };
  const prepare: Container = {
    ...base,
    name: 'prepare-database',
    command: ['python3', `${FILES}/prepare_database.py`],
    env,
  };
  const health = { path: '/health', port };
  const service: Container = {
    ...base,
    name: 'evidently',
    command: ['python3', '-m', 'uvicorn'],
    args: [
      ...['--factory', 'serve:build', '--app-dir', FILES],
      ...['--host', '0.0.0.0', '--port', String(port)],
      ...['--no-server-header', '--timeout-graceful-shutdown', '20'],
    ],
    env: {
      ...env,
      CONFIG_PATH: `${FILES}/config.yaml`,
      PAGE_HOSTS: props.allowedHosts.join(','),
      ...(secretName !== undefined && {
        PAGE_USER: 'evidently',
        PAGE_PASSWORD: { secretKey: { secretName, key: 'password' } },
        PROGRAM_TOKEN: { secretKey: { secretName, key: 'token' } },
      }),
    },
    ports: { http: port },
    // Measured: ready after 10 s.
    startupProbe: { httpGet: health, periodSeconds: 3, failureThreshold: 60 },
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
    preStop: DRAIN,
  };
  return {
    serviceAccountName: props.serviceAccountName,
    uid: EVIDENTLY_UID,
    initContainers: [...runtime.initContainers, prepare],
    containers: [service],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
      { name: 'files', configMap: props.configMap },
      ...runtime.volumes,
      ...certificateVolumes(props.database),
    ],
    spread: props.workload,
    imagePullSecret: props.imagePullSecret,
  };
}
