import { Construct } from 'constructs';
import { ConnectionCheck, type CheckProps } from '../connection-check/connection-check';
import { CHECK_POSTGRES_PY } from '../connection-check/connection-scripts';
import { libpqEnvironment, type DatabaseAccess, type IDatabaseServer } from './database';
import { certificateCheck, certificateVolumes } from './database-certificate';
import { escapeTemplate } from '../kubernetes/escape-template';
import { ANYWHERE, type Peer } from '../kubernetes/network-edges';
import type { SecretKey } from '../kubernetes/pod';
import { DNS_SUBDOMAIN, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { revisionOf, takeSecret, type SecretHandle } from '../kubernetes/provide-secret';
import { requireConsumers } from '../kubernetes/require-props';
import type { SecretReference } from '../kubernetes/workload-props';

export interface ExistingPostgresProps {
  /** Host name of the server. */
  readonly host: string;
  /** @default 5432 */
  readonly port?: number;
  /** libpq's sslmode. verify-ca and verify-full need `certificates`. @default 'verify-full' */
  readonly sslMode?: 'disable' | 'require' | 'verify-ca' | 'verify-full';
  /** Key of a Secret with the PEM certificates of the authorities that the server's may come from. @default - none */
  readonly certificates?: SecretKey;
  /** For each consumer the Secret, in the namespace of the clients, with its password under the key `password`. */
  readonly consumers: Readonly<Record<string, SecretReference>>;
  /** Who the server is to network policies, such as `{ cidr: '10.1.2.3/32' }`. @default - any IPv4 address, on the port */
  readonly peer?: Peer;
  /** Connect as each consumer before anything that uses the server starts; needs Python and psycopg2. @default - no check */
  readonly check?: CheckProps;
}

/**
 * A PostgreSQL server that somebody else runs. Its owner makes a database and a role for each consumer, both named
 * after it, and puts the passwords into the Secrets.
 */
export class ExistingPostgres extends Construct implements IDatabaseServer {
  /** The Job that tries the server out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
  private readonly passwords: Readonly<Record<string, SecretHandle>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExistingPostgresProps,
  ) {
    super(scope, id);
    requireMatch(this, 'host', props.host, DNS_SUBDOMAIN, 'a host name or an IPv4 address');
    if (props.port !== undefined) requireInteger(this, 'port', props.port, 1, 65_535);
    const consumers = Object.keys(props.consumers);
    requireConsumers(this, consumers, []);
    const { sslMode = 'verify-full' } = props;
    const verified = sslMode.startsWith('verify-');
    if (verified && props.certificates === undefined) {
      throw new PropError(
        this,
        'certificates',
        `must be given for the sslMode "${sslMode}"; "require" encrypts without checking who answers`,
      );
    }
    this.passwords = Object.fromEntries(
      Object.entries(props.consumers).map(([consumer, secret]) => [consumer, takeSecret(this, secret)]),
    );
    if (props.check === undefined) return;
    const server = { rootCertificates: verified ? props.certificates : undefined };
    const { env, mounts } = certificateCheck(server);
    this.check = new ConnectionCheck(this, 'Check', {
      ...props.check,
      of: props.check.of ?? 'postgres',
      command: ['python3', '-c', escapeTemplate(CHECK_POSTGRES_PY)],
      consumers,
      environmentOf: (consumer) => ({ ...libpqEnvironment(this.access(consumer)), ...env }),
      mounts,
      volumes: certificateVolumes(server),
      edge: { peer: props.peer ?? ANYWHERE, port: props.port ?? 5432 },
      revision: revisionOf(Object.values(this.passwords)),
    });
  }

  public accessFor(consumer: string): DatabaseAccess {
    return { ...this.access(consumer), dependencies: this.check === undefined ? [] : [this.check.job] };
  }

  private access(consumer: string): Omit<DatabaseAccess, 'dependencies'> {
    const { host, port = 5432, sslMode = 'verify-full', certificates, peer = ANYWHERE } = this.props;
    const secret = Object.hasOwn(this.passwords, consumer) ? this.passwords[consumer] : undefined;
    if (secret === undefined) {
      const known = Object.keys(this.passwords).join(', ');
      throw new PropError(
        this,
        'consumers',
        `must name "${consumer}" for it to get a database, has: ${known}`,
      );
    }
    return {
      host,
      port,
      database: consumer,
      user: consumer,
      password: { secretName: secret.name, key: 'password' },
      sslMode,
      ...(sslMode.startsWith('verify-') && { rootCertificates: certificates }),
      edge: { peer, port },
      revision: secret.revision,
    };
  }
}
