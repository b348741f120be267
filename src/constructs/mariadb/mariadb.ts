import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { passwordFiles, passwordOf, PASSWORD_KEY, providePasswords } from '../kubernetes/consumer-passwords';
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
import { NetworkEdges, peerOf, type Peer } from '../kubernetes/network-edges';
import type { Resources, SecretKey } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, revisionOf, type SecretHandle } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { singleReplica, type Storage } from '../kubernetes/single-replica';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import { databasesOf, type MariaDbConsumer, requireDatabases } from './databases';
import { consumersFile, PROVISION_SCRIPT, READY_SCRIPT } from './provisioning';
import type { IMySqlServer, MySqlAccess } from './mysql-server';
import { BACKUP_USER, PORT, serverContainer } from './server-container';

/** User and group `mysql` of the official image. */
const UID = 999;
/** The key of the password of backups. */
const BACKUP_KEY = 'backup-password';

/** Measured: 80 MiB with small databases, 100 MiB while they are dumped and restored; pages take up to 128 MiB more. */
const DEFAULT_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '192Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '512Mi' },
};

/** Connections beside those of the consumers: for backups and maintenance. */
const RESERVED_CONNECTIONS = 15;
const DEFAULT_CONNECTIONS = 40;

export interface MariaDbProps extends WorkloadProps, Partial<Storage> {
  /** Name of the Service, the StatefulSet and, if generated, the Secret. @default 'mariadb' */
  readonly name?: string;
  /** @default IMAGES.mariadb */
  readonly image?: string;
  /**
   * Everyone who has databases, each by a user of the same name. One that is named later, or no longer, changes nobody
   * else's password; the user of one that is no longer named cannot log in, and its data stay.
   */
  readonly consumers: Readonly<Record<string, MariaDbConsumer>>;
  /** Size of the volume in GiB. @default 10 */
  readonly storageGiB?: number;
  /** @default - 50m to 1 CPU, 192Mi to 512Mi of memory */
  readonly resources?: Resources;
  /** Secret with the key `backup-password`: that of the user who dumps and restores. @default { generate: {} } */
  readonly secret?: SecretSource;
}

/**
 * MariaDB 11.8 in the cluster, for what speaks MySQL's protocol: one pod, one volume that outlives it, a user and databases
 * for each consumer, and the passwords of the Secrets put in force at every start. Traffic inside the cluster is encrypted
 * where the client asks for it, with a certificate that the server makes itself; only the clients that were named may
 * connect, where the cluster enforces network policies.
 */
export class MariaDb extends Construct implements IMySqlServer {
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
  /** Every database, of whichever consumer. */
  public readonly databases: readonly string[];
  private readonly passwords: Readonly<Record<string, SecretHandle>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: MariaDbProps,
  ) {
    super(scope, id);
    const { namespace, consumers, name = 'mariadb', image = IMAGES.mariadb } = props;
    const { resources = DEFAULT_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    this.databases = requireDatabases(this, consumers);
    const limits = Object.entries(consumers).map(([consumer, { connections = DEFAULT_CONNECTIONS }]) => {
      requireInteger(this, `consumers.${consumer}.connections`, connections, 1, 5_000);
      return { consumer, connections, databases: databasesOf(consumers, consumer) };
    });
    this.storageGiB = props.storageGiB ?? 10;
    this.workload = { name, component: 'database' };
    this.host = `${name}.${namespace}.svc`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };

    this.secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: [BACKUP_KEY] });
    this.passwords = providePasswords(this, consumers, metadata);
    const secrets = [this.secret, ...Object.values(this.passwords)];
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: this.workload });
    const files = {
      'provision.sh': PROVISION_SCRIPT,
      'ready.sh': READY_SCRIPT,
      consumers: consumersFile(limits),
    };
    const provisioning = `${name}-provisioning`;
    const config = new ConfigMapV1(this, 'Provisioning', {
      metadata: { ...metadata, name: provisioning },
      data: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, escapeTemplate(text)])),
    });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 'mysql', port: PORT, targetPort: 'mysql' }],
      },
    });
    this.statefulSet = singleReplica(this, {
      ...metadata,
      workload: this.workload,
      storageGiB: this.storageGiB,
      storageClass: props.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: revisionOf(secrets),
        [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(files)),
      },
      pod: {
        serviceAccountName: identity.name,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        terminationGracePeriodSeconds: 60,
        containers: [
          {
            ...serverContainer({
              image,
              resources,
              memory: memoryMiB(this, 'resources.limits.memory', resources.limits.memory),
              connections: limits.reduce((sum, { connections }) => sum + connections, RESERVED_CONNECTIONS),
            }),
            imagePullPolicy: props.imagePullPolicy,
          },
        ],
        volumes: [
          { name: 'passwords', secretFiles: this.passwordFiles() },
          { name: 'provisioning', configMap: provisioning },
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

  public accessFor(consumer: string, clients: WorkloadLabels | Peer): MySqlAccess {
    const password = passwordOf(this, this.passwords, consumer);
    return this.access(
      consumer,
      databasesOf(this.props.consumers, consumer),
      password,
      PASSWORD_KEY,
      clients,
    );
  }

  /** Every database, as the user who may dump and replace them. Opens the network for backups. */
  public backupAccess(clients: WorkloadLabels | Peer): MySqlAccess {
    return this.access(BACKUP_USER, this.databases, this.secret, BACKUP_KEY, clients);
  }

  /** Each user's password as a file for the provisioning script. */
  private passwordFiles(): Record<string, SecretKey> {
    return {
      [`${BACKUP_USER}-password`]: { secretName: this.secret.name, key: BACKUP_KEY },
      ...passwordFiles(this.passwords),
    };
  }

  private access(
    user: string,
    databases: readonly string[],
    secret: SecretHandle,
    key: string,
    clients: WorkloadLabels | Peer,
  ): MySqlAccess {
    this.edges.allowIngress({ peer: peerOf(clients), port: PORT });
    return {
      host: this.host,
      port: PORT,
      databases,
      user,
      password: { secretName: secret.name, key },
      edge: { peer: { workload: this.workload }, port: PORT },
      revision: secret.revision,
      dependencies: [this.statefulSet, this.edges.policy],
    };
  }
}
