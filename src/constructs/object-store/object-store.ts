import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import type { BucketAccess, IObjectStore } from './bucket';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { memoryMiB } from '../kubernetes/memory-mib';
import { NetworkEdges, peerOf, type Edge, type Peer } from '../kubernetes/network-edges';
import {
  bucketsOf,
  bucketsScript,
  identitiesFile,
  keyVariables,
  METRICS_PORT,
  S3_PORT,
  serverContainer,
  type BucketGrant,
} from './object-store-server';
import type { EnvValue, Resources } from '../kubernetes/pod';
import { BUCKET_NAME, DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, revisionOf, type SecretHandle } from '../kubernetes/provide-secret';
import { requireConsumers, requireWorkload } from '../kubernetes/require-props';
import { s3KeyNames, s3Keys, type S3KeySource } from './s3-keys';
import { singleReplica, type Storage } from '../kubernetes/single-replica';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

/** User and group `seaweed` of the image. */
const UID = 1000;

/** Measured: 121 MB idle. */
const DEFAULT_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '256Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '768Mi', ephemeralStorage: '512Mi' },
};

export interface ObjectStoreProps extends WorkloadProps, Partial<Storage> {
  /** Name of the Service, the StatefulSet and, if generated, the Secret. @default 'object-store' */
  readonly name?: string;
  /** SeaweedFS 4.44 or newer. @default IMAGES.seaweedfs */
  readonly image?: string;
  /**
   * Everyone who has a bucket, and what it may do there. The buckets are made at start. One that is named later, or no
   * longer, changes nobody else's key; the bucket of one that is no longer named stays.
   */
  readonly consumers: Readonly<Record<string, BucketConsumer>>;
  /** Size of the volume in GiB. @default 50 */
  readonly storageGiB?: number;
  /** @default - 100m to 1 CPU, 256Mi to 768Mi of memory */
  readonly resources?: Resources;
  /**
   * Secret with the server's own keys: `<user>-access-key-id` and `<user>-secret-access-key` for `admin` and `backup`.
   * @default { generate: {} }
   */
  readonly secret?: SecretSource;
  /** Give metrics, how full the disk is among them, on a port that `edges` opens to nobody by themselves. @default false */
  readonly metrics?: boolean;
}

/** Whom an ObjectStore has a bucket for. */
export interface BucketConsumer extends BucketGrant {
  /** Secret with the keys `access-key-id` and `secret-access-key`. @default - generated, called `<name>-<consumer>` */
  readonly secret?: SecretSource;
}

/** The server's own users: the one that makes buckets, and the one that reads and writes all of them. */
const OWN_USERS = ['admin', 'backup'];

/**
 * SeaweedFS as an S3 object store in the cluster: one pod, one volume that outlives it, buckets made at start, and a
 * key for each consumer that reaches its own bucket only. Clients use path-style addresses.
 */
export class ObjectStore extends Construct implements IObjectStore {
  public readonly statefulSet: StatefulSetV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  /** S3 endpoint inside the cluster. */
  public readonly endpoint: string;
  public readonly region = 'us-east-1';
  public readonly workload: WorkloadLabels;
  public readonly secret: SecretHandle;
  /** Of `/metrics`, with `metrics`. */
  public readonly metricsPort = METRICS_PORT;

  private readonly consumers: Readonly<Record<string, BucketConsumer>>;
  private readonly keys: Readonly<Record<string, S3KeySource>>;

  constructor(scope: Construct, id: string, props: ObjectStoreProps) {
    super(scope, id);
    const { namespace, consumers, name = 'object-store', image = IMAGES.seaweedfs, storageGiB = 50 } = props;
    const { resources = DEFAULT_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireConsumers(this, Object.keys(consumers), OWN_USERS);
    for (const { bucket } of Object.values(consumers)) {
      requireMatch(this, 'consumers', bucket, BUCKET_NAME, 'given an S3 bucket name');
    }
    this.consumers = consumers;
    this.workload = { name, component: 'object-store' };
    this.endpoint = `http://${name}.${namespace}.svc:${S3_PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };

    this.secret = provideSecret(this, props.secret ?? { generate: {} }, {
      ...metadata,
      keys: OWN_USERS.flatMap((user) => s3KeyNames(`${user}-`)),
    });
    const secrets = [this.secret];
    const sources: Record<string, S3KeySource> = Object.fromEntries(
      OWN_USERS.map((user) => [user, { secret: this.secret, prefix: `${user}-` }]),
    );
    for (const [consumer, { secret: source = { generate: {} } }] of Object.entries(consumers)) {
      const request = { ...metadata, name: `${name}-${consumer}`, keys: s3KeyNames() };
      const secret = provideSecret(new Construct(this, consumer), source, request);
      secrets.push(secret);
      sources[consumer] = { secret };
    }
    this.keys = sources;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: this.workload });
    const files = {
      'identities.json': identitiesFile(consumers),
      'make-buckets.sh': bucketsScript(bucketsOf(consumers)),
    };
    const config = new ConfigMapV1(this, 'Config', {
      metadata,
      data: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, escapeTemplate(text)])),
    });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 's3', port: S3_PORT, targetPort: 's3' }],
      },
    });
    this.statefulSet = singleReplica(this, {
      ...metadata,
      workload: this.workload,
      storageGiB,
      storageClass: props.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: revisionOf(secrets),
        [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(files)),
      },
      pod: {
        serviceAccountName: identity.name,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        terminationGracePeriodSeconds: 45,
        containers: [
          serverContainer({
            image,
            imagePullPolicy: props.imagePullPolicy,
            resources,
            memoryMiB: memoryMiB(this, 'resources.limits.memory', resources.limits.memory),
            storageGiB,
            metrics: props.metrics ?? false,
            env: Object.fromEntries(Object.keys(this.keys).flatMap((user) => this.keyEnvironment(user))),
          }),
        ],
        volumes: [
          { name: 'config', configMap: name },
          { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        ],
      },
      dependsOn: [
        ...secrets.flatMap(({ dependencies }) => dependencies),
        identity.serviceAccount,
        config,
        this.service,
        this.edges.policy,
      ],
    });
  }

  public get buckets(): readonly string[] {
    return bucketsOf(this.consumers);
  }

  /** The key that reads and writes the objects of every bucket, and may do nothing else. Opens the network for backups. */
  public backupAccess(clients: WorkloadLabels | Peer): Omit<BucketAccess, 'bucket'> {
    return this.access('backup', clients);
  }

  public accessFor(consumer: string, clients?: WorkloadLabels | Peer): BucketAccess {
    const grant = Object.hasOwn(this.consumers, consumer) ? this.consumers[consumer] : undefined;
    if (grant === undefined) {
      const known = Object.keys(this.consumers).join(', ');
      throw new PropError(this, 'consumers', `must name "${consumer}" for it to get a bucket, has: ${known}`);
    }
    return { bucket: grant.bucket, ...this.access(consumer, clients) };
  }

  private access(user: string, clients: WorkloadLabels | Peer | undefined): Omit<BucketAccess, 'bucket'> {
    if (clients !== undefined) this.edges.allowIngress({ peer: peerOf(clients), port: S3_PORT });
    const edge: Edge = { peer: { workload: this.workload }, port: S3_PORT };
    return {
      endpoint: this.endpoint,
      region: this.region,
      ...s3Keys(this.keyOf(user)),
      edge,
      revision: this.keyOf(user).secret.revision,
      dependencies: [this.statefulSet, this.edges.policy],
    };
  }

  private keyOf(user: string): S3KeySource {
    const key = this.keys[user];
    if (key === undefined) throw new Error(`${this.node.path} has no key for ${user}`);
    return key;
  }

  private keyEnvironment(user: string): [string, EnvValue][] {
    const { accessKeyId, secretAccessKey } = s3Keys(this.keyOf(user));
    const { id, secret } = keyVariables(user);
    return [
      [id, { secretKey: accessKeyId }],
      [secret, { secretKey: secretAccessKey }],
    ];
  }
}
