import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { passwordFiles, passwordOf, PASSWORD_KEY, providePasswords } from '../kubernetes/consumer-passwords';
import { contentHash } from '../kubernetes/content-hash';
import type { DatabaseAccess, IDatabaseServer } from './database';
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
import type { Container, Resources, SecretKey } from '../kubernetes/pod';
import { PASSWORD_FOLDER, provisioningScript, SCRIPT_FOLDER } from './postgres-provisioning';
import { DNS_LABEL, IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, revisionOf, type SecretHandle } from '../kubernetes/provide-secret';
import { requireConsumers, requireWorkload } from '../kubernetes/require-props';
import { singleReplica, type Storage } from '../kubernetes/single-replica';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

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
   * Everyone who has a database; each gets one, and a role, of the same name. One that is named later, or no longer,
   * changes nobody else's password; the role of one that is no longer named cannot log in, and its data stay.
   */
  readonly consumers: Readonly<Record<string, DatabaseConsumer>>;
  /** Size of the volume in GiB. @default 10 */
  readonly storageGiB?: number;
  /** @default - 100m to 1 CPU, 256Mi to 512Mi of memory */
  readonly resources?: Resources;
  /** Secret with the key `postgres-password`: the superuser's. @default { generate: {} } */
  readonly secret?: SecretSource;
}

/** Whom a PostgresDatabase has a database for. */
export interface DatabaseConsumer {
  /** Secret with the key `password`. @default - generated, called `<name>-<consumer>` */
  readonly secret?: SecretSource;
  /**
   * Connections that its role may hold at once; the server refuses the next one, so that nobody takes those of the
   * others. @default 40
   */
  readonly connections?: number;
  /** Its role may read the server's statistics, the statements of others included (pg_monitor). @default false */
  readonly statistics?: boolean;
}

/** Connections beside those of the consumers: for backups, maintenance, and PostgreSQL's own reserve of three. */
const RESERVED_CONNECTIONS = 10;
const DEFAULT_CONNECTIONS = 40;

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
  /** Size of the volume in GiB. */
  public readonly storageGiB: number;

  /** Everyone who has a database. */
  public readonly consumers: readonly string[];
  private readonly passwords: Readonly<Record<string, SecretHandle>>;

  constructor(scope: Construct, id: string, props: PostgresDatabaseProps) {
    super(scope, id);
    const { namespace, consumers, name = 'postgres', image = IMAGES.postgres } = props;
    const { resources = DEFAULT_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    this.consumers = Object.keys(consumers);
    requireConsumers(this, this.consumers, ['postgres']);
    const limits = Object.fromEntries(
      Object.entries(consumers).map(([consumer, { connections = DEFAULT_CONNECTIONS }]) => {
        requireInteger(this, `consumers.${consumer}.connections`, connections, 1, 5_000);
        return [consumer, connections];
      }),
    );
    this.storageGiB = props.storageGiB ?? 10;
    this.workload = { name, component: 'database' };
    this.host = `${name}.${namespace}.svc`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };

    this.secret = provideSecret(this, props.secret ?? { generate: {} }, {
      ...metadata,
      keys: ['postgres-password'],
    });
    this.passwords = providePasswords(this, consumers, metadata);
    const secrets = [this.secret, ...Object.values(this.passwords)];
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: this.workload });
    const script = provisioningScript(
      limits,
      this.consumers.filter((consumer) => consumers[consumer]?.statistics),
    );
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
      storageGiB: this.storageGiB,
      storageClass: props.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: revisionOf(secrets),
        [CONFIG_HASH_ANNOTATION]: contentHash(script),
      },
      pod: {
        serviceAccountName: identity.name,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        terminationGracePeriodSeconds: 60,
        containers: [
          {
            ...container({
              image,
              resources,
              memory: memoryMiB(this, 'resources.limits.memory', resources.limits.memory),
              connections: Object.values(limits).reduce((sum, limit) => sum + limit, RESERVED_CONNECTIONS),
            }),
            imagePullPolicy: props.imagePullPolicy,
          },
        ],
        volumes: [
          { name: 'passwords', secretFiles: this.passwordFiles() },
          { name: 'provisioning', configMap: `${name}-provisioning` },
          { name: 'run', emptyDir: { sizeLimit: '16Mi' } },
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

  public accessFor(consumer: string, clients: WorkloadLabels | Peer): DatabaseAccess {
    const password = passwordOf(this, this.passwords, consumer);
    return this.access(consumer, { secret: password, key: PASSWORD_KEY }, clients);
  }

  /** The server's own database, as its superuser, who may dump and replace every other. Opens the network for backups. */
  public backupAccess(clients: WorkloadLabels | Peer): DatabaseAccess {
    return this.access('postgres', { secret: this.secret, key: 'postgres-password' }, clients);
  }

  /** Each role's password as a file for the provisioning script. */
  private passwordFiles(): Record<string, SecretKey> {
    return {
      'postgres-password': { secretName: this.secret.name, key: 'postgres-password' },
      ...passwordFiles(this.passwords),
    };
  }

  private access(
    role: string,
    { secret, key }: { readonly secret: SecretHandle; readonly key: string },
    clients: WorkloadLabels | Peer,
  ): DatabaseAccess {
    this.edges.allowIngress({ peer: peerOf(clients), port: PORT });
    const edge: Edge = { peer: { workload: this.workload }, port: PORT };
    return {
      host: this.host,
      port: PORT,
      database: role,
      user: role,
      password: { secretName: secret.name, key },
      sslMode: 'disable',
      edge,
      revision: secret.revision,
      dependencies: [this.statefulSet, this.edges.policy],
    };
  }
}

interface ServerSettings {
  readonly image: string;
  readonly resources: Resources;
  /** MiB. */
  readonly memory: number;
  readonly connections: number;
}

function container({ image, resources, memory, connections }: ServerSettings): Container {
  const asks = ['pg_isready', '--quiet', '--host=127.0.0.1', `--port=${PORT}`, '--username=postgres'];
  return {
    name: 'postgres',
    image,
    // A quarter of the memory, as PostgreSQL's manual recommends.
    args: ['-c', `shared_buffers=${Math.floor(memory / 4)}MB`, '-c', `max_connections=${connections}`],
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
