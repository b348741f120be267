import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Container, EnvValue, Mount, Pod, Resources, Volume } from '../kubernetes/pod';
import { type DatabaseAccess, libpqEnvironment } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import { PORT } from './environment';

const UID = 1000;
const FILES = '/etc/lakefs-setup';
const DISK = '1Gi';

export interface LakeFsPodProps {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly database: DatabaseAccess;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly secretName: string;
  readonly configMap: string;
  readonly serviceAccountName: string;
  readonly resources: Resources;
}

/** Fits psql. */
const CLIENT_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

const mountsOf = ({ database }: LakeFsPodProps): readonly Mount[] => [
  { volume: 'tmp', path: '/tmp' },
  { volume: 'files', path: FILES, readOnly: true },
  ...certificateCheck(database).mounts,
];

const volumesOf = (props: LakeFsPodProps): readonly Volume[] => [
  { name: 'tmp', emptyDir: { sizeLimit: DISK } },
  { name: 'files', configMap: props.configMap },
  ...certificateVolumes(props.database),
];

function setup(props: LakeFsPodProps, args: readonly string[]): Container {
  return {
    name: 'setup',
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    command: ['sh', `${FILES}/setup.sh`, ...args],
    env: {
      ...props.env,
      SECRET_ACCESS_KEY: { secretKey: { secretName: props.secretName, key: 'secret-access-key' } },
    },
    mounts: mountsOf(props),
    resources: props.resources,
  };
}

/** The server, which finds a database with its schema and an account. */
export function serverPod(props: LakeFsPodProps, workload: WorkloadLabels): Pod {
  const health = { path: '/_health', port: PORT };
  return {
    serviceAccountName: props.serviceAccountName,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    spread: workload,
    initContainers: [setup(props, [])],
    containers: [
      {
        name: 'lakefs',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['lakefs', 'run'],
        env: props.env,
        ports: { http: PORT },
        mounts: mountsOf(props),
        resources: props.resources,
        startupProbe: { httpGet: health, periodSeconds: 2, failureThreshold: 60 },
        readinessProbe: { httpGet: health },
        livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
        preStop: DRAIN,
      },
    ],
    volumes: volumesOf(props),
  };
}

/** Makes the account anew with the keys of the Secret. */
export function setupPod(props: LakeFsPodProps, clientImage: string): Pod {
  return {
    serviceAccountName: props.serviceAccountName,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    terminationGracePeriodSeconds: 5,
    initContainers: [
      {
        name: 'forget-account',
        image: clientImage,
        imagePullPolicy: props.imagePullPolicy,
        command: ['sh', `${FILES}/forget_account.sh`],
        env: { HOME: '/tmp', ...libpqEnvironment(props.database), ...certificateCheck(props.database).env },
        mounts: mountsOf(props),
        resources: CLIENT_RESOURCES,
      },
    ],
    containers: [setup(props, ['--no-check'])],
    volumes: volumesOf(props),
  };
}
