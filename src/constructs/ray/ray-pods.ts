import { RESTRICTED_CONTAINER, renderResources, renderVariables } from '../kubernetes/plain-pod';
import { type EnvValue, type Resources, SPREAD_OVER_NODES } from '../kubernetes/pod';

/** User and group `ray:users` of the image. */
const UID = 1000;
const GID = 100;

/** Where the pods of a cluster find what a Secret holds that may be made later, each key as a file. */
export const CREDENTIALS_FOLDER = '/etc/ray-credentials';
export const KEYS_FOLDER = '/etc/ray-keys';
const ACCOUNT_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';
export const DASHBOARD_PORT = 8265;
/** Port of predictions, of every node where Ray Serve has a proxy. */
export const SERVE_PORT = 8000;
/** Where Ray's metrics are, of every node. */
export const METRICS_PORT = 8080;
/** Of every head, whosever cluster it leads. */
export const HEAD_LABELS = { 'ray.io/node-type': 'head' } as const;

export interface RayPodProps {
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly credentialsSecret: string | undefined;
  readonly keyFiles: readonly KeyFile[];
  readonly resources: Resources;
}

/** A key of a Secret that jobs read as a file. */
export interface KeyFile {
  readonly secretName: string;
  readonly key: string;
  /** Name of the file. */
  readonly file: string;
}

export interface RayNode {
  readonly container: 'ray-head' | 'ray-worker';
  readonly ports: Readonly<Record<string, number>>;
  readonly gpus?: number;
  readonly mounts?: readonly object[];
  readonly volumes?: readonly object[];
  /** Of the container, besides. */
  readonly containerSpec?: object;
  readonly spec?: object;
}

const keysVolume = (files: readonly KeyFile[]) => ({
  name: 'keys',
  projected: {
    defaultMode: 0o440,
    sources: files.map(({ secretName, key, file }) => ({
      secret: { name: secretName, items: [{ key, path: file }] },
    })),
  },
});

/** A pod of a Ray cluster that passes Pod Security `restricted`, with a read-only root and no token of the account. */
export function podTemplate(props: RayPodProps, node: RayNode): object {
  const { credentialsSecret: secretName, keyFiles, resources, imagePullSecret } = props;
  const credentials = { name: 'credentials', mountPath: CREDENTIALS_FOLDER, readOnly: true };
  return {
    metadata: { labels: props.labels, annotations: props.annotations },
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      ...node.spec,
      ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
      securityContext: {
        runAsNonRoot: true,
        runAsUser: UID,
        runAsGroup: GID,
        fsGroup: GID,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: node.container,
          image: props.image,
          imagePullPolicy: props.imagePullPolicy,
          env: renderVariables(props.env),
          ports: Object.entries(node.ports).map(([name, containerPort]) => ({ name, containerPort })),
          resources: renderResources(resources, { gpus: node.gpus }),
          volumeMounts: [
            // Sessions, logs, and the code of jobs.
            { name: 'tmp', mountPath: '/tmp' },
            ...(secretName === undefined ? [] : [credentials]),
            ...(keyFiles.length === 0 ? [] : [{ name: 'keys', mountPath: KEYS_FOLDER, readOnly: true }]),
            ...(node.mounts ?? []),
          ],
          securityContext: RESTRICTED_CONTAINER,
          ...node.containerSpec,
        },
      ],
      volumes: [
        { name: 'tmp', emptyDir: { sizeLimit: resources.limits.ephemeralStorage } },
        ...(secretName === undefined
          ? []
          : [{ name: 'credentials', secret: { secretName, optional: true, defaultMode: 0o440 } }]),
        ...(keyFiles.length === 0 ? [] : [keysVolume(keyFiles)]),
        ...(node.volumes ?? []),
      ],
      topologySpreadConstraints: [{ ...SPREAD_OVER_NODES, labelSelector: { matchLabels: props.selector } }],
    },
  };
}

/** The account's token, for the autoscaler's container alone: jobs run in the container beside it. */
const TOKEN = {
  name: 'api-token',
  projected: {
    defaultMode: 0o440,
    sources: [
      { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
      { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
      {
        downwardAPI: { items: [{ path: 'namespace', fieldRef: { fieldPath: 'metadata.namespace' } }] },
      },
    ],
  },
};
export const TOKEN_MOUNT = { name: TOKEN.name, mountPath: ACCOUNT_FOLDER, readOnly: true };

/** The head: it holds the cluster's state and runs the jobs' own scripts. */
export const headTemplate = (props: RayPodProps, serviceAccountName: string): object =>
  podTemplate(props, {
    container: 'ray-head',
    ports: { 'gcs-server': 6379, dashboard: DASHBOARD_PORT, metrics: METRICS_PORT },
    volumes: [TOKEN],
    spec: { serviceAccountName },
  });

/** A worker: it runs trials. */
export const workerTemplate = (props: RayPodProps, gpus: number): object =>
  podTemplate(props, {
    container: 'ray-worker',
    ports: { metrics: METRICS_PORT },
    gpus,
  });
