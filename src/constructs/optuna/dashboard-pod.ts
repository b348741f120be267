import type { DatabaseAccess } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Container, EnvValue, Mount, Pod, Resources, SecretKey } from '../kubernetes/pod';

export interface OptunaDashboardPodProps {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly database: DatabaseAccess;
  /** Storage URL and the database's password. */
  readonly storage: Readonly<Record<string, EnvValue>>;
  /** @default - no authentication */
  readonly account?: { readonly user: string; readonly password: SecretKey };
  readonly allowedHosts: readonly string[];
  readonly port: number;
  readonly resources: Resources;
  readonly configMap: string;
  readonly serviceAccountName: string;
  readonly workload: WorkloadLabels;
}

const FILES = '/etc/optuna-dashboard';

/** The pod of the dashboard: first the database is brought to its schema, then the guarded dashboard starts. */
export function optunaDashboardPod(props: OptunaDashboardPodProps): Pod {
  const { image, imagePullPolicy, resources, port, account } = props;
  const check = certificateCheck(props.database);
  const env = {
    ...props.storage,
    ...check.env,
    HOME: '/tmp',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONPATH: FILES,
  };
  const mounts: readonly Mount[] = [
    { volume: 'tmp', path: '/tmp' },
    { volume: 'files', path: FILES, readOnly: true },
    ...check.mounts,
  ];
  const base = { image, imagePullPolicy, mounts, resources };
  const prepare: Container = {
    ...base,
    name: 'prepare-storage',
    command: ['python3', `${FILES}/prepare_storage.py`],
    env,
  };
  const health = { path: '/health', port };
  const dashboard: Container = {
    ...base,
    name: 'optuna-dashboard',
    command: ['python3', '-m', 'gunicorn'],
    args: ['--bind', `0.0.0.0:${port}`, '--workers', '1', '--threads', '4', 'dashboard:application'],
    env: {
      ...env,
      DASHBOARD_HOSTS: props.allowedHosts.join(','),
      ...(account && { DASHBOARD_USER: account.user, DASHBOARD_PASSWORD: { secretKey: account.password } }),
    },
    ports: { http: port },
    startupProbe: { httpGet: health, periodSeconds: 2, failureThreshold: 60 },
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
    preStop: DRAIN,
  };
  return {
    serviceAccountName: props.serviceAccountName,
    uid: 10_001,
    initContainers: [prepare],
    containers: [dashboard],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '128Mi' } },
      { name: 'files', configMap: props.configMap },
      ...certificateVolumes(props.database),
    ],
    spread: props.workload,
    imagePullSecret: props.imagePullSecret,
  };
}
