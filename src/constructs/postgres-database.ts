import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../pins/images';
import { contentHash } from './content-hash';
import type { DatabaseAccess, IDatabaseServer } from './database';
import { escapeTemplate } from './escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from './labels';
import { memoryMiB } from './memory-mib';
import { NetworkEdges, peerOf, type Edge, type Peer } from './network-edges';
import type { Container, Resources } from './pod';
import { PASSWORD_FOLDER, provisioningScript, SCRIPT_FOLDER } from './postgres-provisioning';
import { DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from './prop-error';
import { provideSecret, type SecretHandle } from './provide-secret';
import { requireConsumers, requireWorkload } from './require-props';
import { singleReplica, type Storage } from './single-replica';
import { WorkloadIdentity } from './workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from './workload-props';

const PORT = 5432;
/** User and group `postgres` of the official Debian image. */
const UID = 999;

/** Measured: 100 MiB idle, about 5 MiB more per connection in use. */
const DEFAULT_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '256Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '512Mi' },
};

export interface PostgresDatabaseProps extends WorkloadProps, Partial<Storage> {
  /** Name of the Service, the StatefulSet and, if generated, the Secret. @default 'postgres' */
  readonly name?: string;
  /** @default IMAGES.postgres */
  readonly image?: string;
  /**
   * Everyone who may ever ask for a database; each gets one, and a role, of the same name. The generated Secret has a
   * key for each: naming more of them later needs a higher revision of the Secret, which changes every password.
   */
  readonly consumers: readonly string[];
  /** Size of the volume in GiB. @default 10 */
  readonly storageGiB?: number;
  /** @default - 100m to 1 CPU, 256Mi to 512Mi of memory */
  readonly resources?: Resources;
  /** Secret with the keys `postgres-password` and `<consumer>-password`. @default { generate: {} } */
  readonly secret?: SecretSource;
}

/**
 * PostgreSQL 17 in the cluster: one pod, one volume that outlives it, a database and a role for each consumer, and
 * the passwords of the Secret put in force at every start. Traffic inside the cluster is not encrypted; only the
 * clients that were named may connect, where the cluster enforces network policies.
 */
export class PostgresDatabase extends Construct implements IDatabaseServer {
  public readonly statefulSet: StatefulSetV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  /** Name that clients connect to. */
  public readonly host: string;
  public readonly port = PORT;
  public readonly workload: WorkloadLabels;
  public readonly secret: SecretHandle;

  /** Everyone who has a database. */
  public readonly consumers: readonly string[];

  constructor(scope: Construct, id: string, props: PostgresDatabaseProps) {
    super(scope, id);
    const { namespace, consumers, name = 'postgres', image = IMAGES.postgres } = props;
    const { resources = DEFAULT_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireConsumers(this, consumers, ['postgres']);
    this.consumers = consumers;
    this.workload = { name, component: 'database' };
    this.host = `${name}.${namespace}.svc`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };

    const keys = ['postgres', ...consumers].map((role) => `${role}-password`);
    this.secret = provideSecret(this, props.secret ?? { generate: {} }, { namespace, name, labels, keys });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: this.workload });
    const script = provisioningScript(consumers);
    const config = new ConfigMapV1(this, 'Provisioning', {
      metadata: { ...metadata, name: `${name}-provisioning` },
      data: { 'provision.sh': escapeTemplate(script) },
    });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 'postgres', port: PORT, targetPort: 'postgres' }],
      },
    });
    this.statefulSet = singleReplica(this, {
      ...metadata,
      workload: this.workload,
      storageGiB: props.storageGiB ?? 10,
      storageClass: props.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: this.secret.revision,
        [CONFIG_HASH_ANNOTATION]: contentHash(script),
      },
      pod: {
        serviceAccountName: identity.name,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        terminationGracePeriodSeconds: 60,
        containers: [
          {
            ...container(
              image,
              resources,
              memoryMiB(this, 'resources.limits.memory', resources.limits.memory),
            ),
            imagePullPolicy: props.imagePullPolicy,
          },
        ],
        volumes: [
          { name: 'passwords', secret: { name: this.secret.name, keys } },
          { name: 'provisioning', configMap: `${name}-provisioning` },
          { name: 'run', emptyDir: { sizeLimit: '16Mi' } },
          { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        ],
      },
      dependsOn: [
        ...this.secret.dependencies,
        identity.serviceAccount,
        config,
        this.service,
        this.edges.policy,
      ],
    });
  }

  public accessFor(consumer: string, clients: WorkloadLabels | Peer): DatabaseAccess {
    if (!this.consumers.includes(consumer)) {
      throw new PropError(
        this,
        'consumers',
        `must name "${consumer}" for it to get a database, has: ${this.consumers.join(', ')}`,
      );
    }
    return this.access(consumer, clients);
  }

  /** The server's own database, as its superuser, who may dump and replace every other. Opens the network for backups. */
  public backupAccess(clients: WorkloadLabels | Peer): DatabaseAccess {
    return this.access('postgres', clients);
  }

  private access(role: string, clients: WorkloadLabels | Peer): DatabaseAccess {
    this.edges.allowIngress({ peer: peerOf(clients), port: PORT });
    const edge: Edge = { peer: { workload: this.workload }, port: PORT };
    return {
      host: this.host,
      port: PORT,
      database: role,
      user: role,
      password: { secretName: this.secret.name, key: `${role}-password` },
      sslMode: 'disable',
      edge,
      revision: this.secret.revision,
      dependencies: [this.statefulSet, this.edges.policy],
    };
  }
}

function container(image: string, resources: Resources, memory: number): Container {
  const asks = ['pg_isready', '--quiet', '--host=127.0.0.1', `--port=${PORT}`, '--username=postgres'];
  return {
    name: 'postgres',
    image,
    // A quarter of the memory, as PostgreSQL's manual recommends.
    args: ['-c', `shared_buffers=${Math.floor(memory / 4)}MB`],
    env: {
      // A folder below the mount point, because a new volume may hold lost+found.
      PGDATA: '/var/lib/postgresql/data/pgdata',
      POSTGRES_PASSWORD_FILE: `${PASSWORD_FOLDER}/postgres-password`,
    },
    ports: { postgres: PORT },
    mounts: [
      { volume: 'data', path: '/var/lib/postgresql/data' },
      { volume: 'passwords', path: PASSWORD_FOLDER, readOnly: true },
      { volume: 'provisioning', path: SCRIPT_FOLDER, readOnly: true },
      { volume: 'run', path: '/var/run/postgresql' },
      { volume: 'tmp', path: '/tmp' },
    ],
    resources,
    postStart: ['sh', `${SCRIPT_FOLDER}/provision.sh`],
    startupProbe: { exec: asks, periodSeconds: 2, failureThreshold: 30 },
    readinessProbe: { exec: asks, periodSeconds: 5 },
    // Looser than readiness: a server that recovers or has no connection left accepts TCP and must not be killed.
    livenessProbe: { tcpPort: PORT, periodSeconds: 20, failureThreshold: 6 },
  };
}
