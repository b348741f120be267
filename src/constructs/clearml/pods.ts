import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { EnvValue, Pod, Resources } from '../kubernetes/pod';
import { API_PORT, FILES_PORT, passwordVariable, SETTINGS, WEB_PORT, WEB_SETTINGS } from './configuration';
import { redisEnvironment, storeEnvironment, type Stores } from './stores';

/** The image has no user of its own. */
const UID = 10_001;

interface PodProps {
  readonly image: string;
  readonly imagePullPolicy: string | undefined;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly configMap: string;
  readonly workload: WorkloadLabels;
  readonly resources: Resources;
}

/** One process with threads, as upstream's Compose file runs it: what it does in the background is done once a pod. */
const gunicorn = (port: number, application: string): string[] => [
  ...['gunicorn', '--workers', '1', '--worker-class', 'gthread', '--threads', '16', '--timeout', '600'],
  ...['--worker-tmp-dir', '/tmp', '--bind', `0.0.0.0:${port}`, application],
];

const common = (props: PodProps) => ({
  serviceAccountName: props.serviceAccountName,
  uid: UID,
  imagePullSecret: props.imagePullSecret,
});

const ENVIRONMENT = { HOME: '/tmp', PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' };

/** The API. It brings MongoDB and Elasticsearch to its schema at its start, one pod at a time by a lock in Redis. */
export function apiPod(
  props: PodProps & {
    readonly stores: Stores;
    readonly secrets: Readonly<Record<string, EnvValue>>;
    readonly passwords: readonly EnvValue[];
  },
): Pod {
  const ping = { httpGet: { path: '/debug.ping', port: API_PORT } };
  return {
    ...common(props),
    spread: props.workload,
    containers: [
      {
        name: 'apiserver',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: gunicorn(API_PORT, 'apiserver.server:app'),
        env: {
          ...ENVIRONMENT,
          ...props.secrets,
          ...Object.fromEntries(props.passwords.map((value, index) => [passwordVariable(index), value])),
          ...storeEnvironment(props.stores),
        },
        ports: { http: API_PORT },
        mounts: [
          { volume: 'settings', path: SETTINGS, readOnly: true },
          // It writes the classes of its errors there at every start.
          { volume: 'errors', path: '/opt/clearml/apiserver/apierrors/errors' },
          { volume: 'tmp', path: '/tmp' },
        ],
        resources: props.resources,
        // It waits two minutes for Elasticsearch, and then for the schema.
        startupProbe: { ...ping, periodSeconds: 5, failureThreshold: 120 },
        readinessProbe: ping,
        // It does not ask the stores: a new start repairs none.
        livenessProbe: { ...ping, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
        preStop: DRAIN,
      },
    ],
    volumes: [
      { name: 'settings', configMap: props.configMap },
      { name: 'errors', emptyDir: { sizeLimit: '8Mi' } },
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
    ],
  };
}

/** The files. It ends, and is started anew, until the API server knows it. */
export function filesPod(props: PodProps & { readonly stores: Stores; readonly credential: EnvValue }): Pod {
  const ping = { httpGet: { path: '/', port: FILES_PORT } };
  return {
    ...common(props),
    containers: [
      {
        name: 'fileserver',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: [...gunicorn(FILES_PORT, 'fileserver:app'), '--chdir', '/opt/clearml/fileserver'],
        env: {
          ...ENVIRONMENT,
          CLEARML_UPLOAD_FOLDER: '/mnt/fileserver',
          CLEARML_FILESERVER_KEY: props.credential,
          ...redisEnvironment(props.stores),
        },
        ports: { http: FILES_PORT },
        mounts: [
          { volume: 'data', path: '/mnt/fileserver' },
          { volume: 'settings', path: SETTINGS, readOnly: true },
          // What is uploaded lies there until it is whole.
          { volume: 'tmp', path: '/tmp' },
        ],
        resources: props.resources,
        startupProbe: { ...ping, periodSeconds: 5, failureThreshold: 60 },
        readinessProbe: ping,
        livenessProbe: { ...ping, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
        preStop: DRAIN,
      },
    ],
    volumes: [
      { name: 'settings', configMap: props.configMap },
      { name: 'tmp', emptyDir: { sizeLimit: props.resources.limits.ephemeralStorage } },
    ],
  };
}

/** The pages, and the way to the other two. */
export function webPod(props: PodProps): Pod {
  const health = { httpGet: { path: '/healthz', port: WEB_PORT } };
  return {
    ...common(props),
    spread: props.workload,
    containers: [
      {
        name: 'web',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['nginx', '-e', 'stderr', '-c', `${WEB_SETTINGS}/nginx.conf`, '-g', 'daemon off;'],
        ports: { http: WEB_PORT },
        mounts: [
          { volume: 'settings', path: WEB_SETTINGS, readOnly: true },
          { volume: 'tmp', path: '/tmp' },
        ],
        resources: props.resources,
        startupProbe: { ...health, periodSeconds: 2, failureThreshold: 60 },
        readinessProbe: health,
        livenessProbe: { ...health, periodSeconds: 20, timeoutSeconds: 10 },
        preStop: DRAIN,
      },
    ],
    volumes: [
      { name: 'settings', configMap: props.configMap },
      { name: 'tmp', emptyDir: { sizeLimit: props.resources.limits.ephemeralStorage } },
    ],
  };
}
