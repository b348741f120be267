import type { ImageParts } from '../kubernetes/image-parts';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Resources } from '../kubernetes/pod';
import type { WandbMysql, WandbRedis, WandbResources } from './wandb-stores';

export interface ServerValuesProps {
  readonly host: string;
  readonly license: { readonly secretName: string; readonly key: string };
  readonly mysql: Required<WandbMysql>;
  readonly redis: Required<WandbRedis>;
  readonly bucket: {
    readonly endpoint: string;
    readonly region: string;
    readonly name: string;
    readonly secretName: string;
    readonly accessKey: string;
    readonly secretKey: string;
  };
  readonly images: Readonly<Record<'server' | 'services' | 'weave', ImageParts>>;
  readonly imagePullPolicy: string;
  readonly imagePullSecret?: string;
  readonly replicas: number;
  readonly resources: WandbResources;
  /** What tells the pods that people open from the others. */
  readonly labels: WorkloadLabels;
  /** Changes when a Secret does whose values are made here: text for a pod annotation. */
  readonly revision: Readonly<Record<string, string>>;
}

/** Each part of the chart has this of its own. Source: the chart wandb-base 0.12.4. */
const CONTAINER = {
  allowPrivilegeEscalation: false,
  privileged: false,
  // The images have not been run by us: whether they write elsewhere than in their volumes is not known.
  readOnlyRootFilesystem: false,
  capabilities: { add: [], drop: ['ALL'] },
};

const amounts = ({ cpu, memory, ephemeralStorage }: Resources['requests']) => ({
  cpu,
  memory,
  'ephemeral-storage': ephemeralStorage,
});
const rendered = ({ requests, limits }: Resources) => ({
  requests: amounts(requests),
  limits: amounts(limits),
});

/** Parts that the chart installs unless told not to, and that are not needed, or that take rights of the whole cluster. */
const LEFT_OUT = [
  // An administrator's page with a ClusterRole that reads and writes Secrets everywhere.
  'console',
  // Bundled stores, of images that nobody repairs any more.
  'mysql',
  'redis',
  // Watches that belong to the cluster's owner.
  'otel',
  'prometheus',
  // They bring installations of before a renaming up to date.
  'appRenamePreHook',
  'appRenamePostHook',
];

/**
 * Values of the chart `operator-wandb`: licence, passwords and keys by the names of their Secrets, stores that exist.
 * Source: the chart's templates and values.yaml at 0.43.8.
 */
export function serverValues(props: ServerValuesProps): Record<string, unknown> {
  const { mysql, redis, bucket, images, resources } = props;
  const part = (image: ImageParts) => ({
    image: {
      repository: `${image.registry}/${image.repository}`,
      tag: image.tag,
      pullPolicy: props.imagePullPolicy,
    },
    securityContext: CONTAINER,
    podAnnotations: props.revision,
  });
  const fixed = (count: number) => ({
    replicaCount: count,
    autoscaling: { horizontal: { enabled: false } },
    // With one pod it would keep nodes from being emptied.
    podDisruptionBudget: { enabled: count > 1 },
  });
  return {
    global: {
      host: props.host,
      licenseSecret: { name: props.license.secretName, key: props.license.key },
      mysql: {
        host: mysql.host,
        port: mysql.port,
        database: mysql.database,
        user: mysql.user,
        passwordSecret: { name: mysql.secretName, passwordKey: mysql.key },
      },
      redis: {
        host: redis.host,
        port: redis.port,
        params: redis.tls ? { tls: 'true' } : {},
        secret: { secretName: redis.secretName, secretKey: redis.key },
      },
      bucket: {
        provider: 's3',
        name: bucket.endpoint.replace(/^https?:\/\//, ''),
        // What is put together of name and path is an address, which asks for TLS this way.
        path: bucket.endpoint.startsWith('https:') ? `${bucket.name}?tls=true` : bucket.name,
        region: bucket.region,
        secret: {
          secretName: bucket.secretName,
          accessKeyName: bucket.accessKey,
          secretKeyName: bucket.secretKey,
        },
      },
      imagePullSecrets: props.imagePullSecret === undefined ? [] : [props.imagePullSecret],
      size: 'small',
    },
    ...Object.fromEntries(LEFT_OUT.map((name) => [name, { install: false }])),
    ingress: { install: false, create: false },
    // One process of it may be there: tasks of the whole server run in it.
    app: {
      ...part(images.server),
      ...fixed(1),
      resources: rendered(resources.server),
      // The chart's own label, and the name that its other parts call it by.
      nameOverride: props.labels.name,
      fullnameOverride: 'wandb-app',
      podLabels: { 'app.kubernetes.io/component': props.labels.component },
      // Otherwise a ClusterRoleBinding lets everybody without a login read which keys sign the cluster's tokens.
      internalJWTMap: [],
    },
    parquet: {
      ...part(images.services),
      ...fixed(props.replicas),
      resources: rendered(resources.history),
    },
    weave: {
      ...part(images.weave),
      ...fixed(props.replicas),
      resources: rendered(resources.panels),
      cache: { size: resources.panels.requests.ephemeralStorage },
      containers: {
        'weave-cache-clear': {
          resources: {
            requests: { cpu: '50m', memory: '128Mi' },
            limits: { cpu: '1', memory: '512Mi' },
          },
        },
      },
    },
    internalSignerPreHook: part(images.services),
  };
}
