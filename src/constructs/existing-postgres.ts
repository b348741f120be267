import { Construct } from 'constructs';
import { ConnectionCheck, type CheckProps } from './connection-check';
import { CHECK_POSTGRES_PY } from './connection-scripts';
import { libpqEnvironment, type DatabaseAccess, type IDatabaseServer } from './database';
import { certificateCheck, certificateVolumes } from './database-certificate';
import { escapeTemplate } from './escape-template';
import { ANYWHERE, type Peer } from './network-edges';
import { CONSUMER_NAME, DNS_SUBDOMAIN, requireInteger, requireMatch } from './prop-error';
import { takeSecret, type SecretHandle } from './provide-secret';

export interface ExistingPostgresProps {
  /** Host name of the server. */
  readonly host: string;
  /** @default 5432 */
  readonly port?: number;
  /** libpq's sslmode. With verify-… the Secret has a key `ca.crt`: the authorities' certificates, PEM. @default 'require' */
  readonly sslMode?: 'disable' | 'require' | 'verify-ca' | 'verify-full';
  /** Secret in the namespace of the clients with a key `<consumer>-password` for each consumer. */
  readonly secretName: string;
  /** Raise it when the values in the Secret changed: pods that read them are replaced. @default 0 */
  readonly secretRevision?: number;
  /** Who the server is to network policies, such as `{ cidr: '10.1.2.3/32' }`. @default - any IPv4 address, on the port */
  readonly peer?: Peer;
  /** Connect as each consumer before anything that uses the server starts; needs Python and psycopg2. @default - no check */
  readonly check?: CheckProps;
}

/**
 * A PostgreSQL server that somebody else runs. Its owner makes a database and a role for each consumer, both named
 * after it, and puts the passwords into the Secret.
 */
export class ExistingPostgres extends Construct implements IDatabaseServer {
  /** The Job that tries the server out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
  private readonly secret: SecretHandle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExistingPostgresProps,
  ) {
    super(scope, id);
    requireMatch(this, 'host', props.host, DNS_SUBDOMAIN, 'a host name or an IPv4 address');
    if (props.port !== undefined) requireInteger(this, 'port', props.port, 1, 65_535);
    this.secret = takeSecret(this, { secretName: props.secretName, revision: props.secretRevision });
    if (props.check === undefined) return;
    const anyAccess = this.access('any');
    const { env, mounts } = certificateCheck(anyAccess);
    this.check = new ConnectionCheck(this, 'Check', {
      ...props.check,
      of: 'postgres',
      command: ['python3', '-c', escapeTemplate(CHECK_POSTGRES_PY)],
      environmentOf: (consumer) => ({ ...libpqEnvironment(this.access(consumer)), ...env }),
      mounts,
      volumes: certificateVolumes(anyAccess),
      edge: { peer: props.peer ?? ANYWHERE, port: props.port ?? 5432 },
      revision: this.secret.revision,
    });
  }

  public accessFor(consumer: string): DatabaseAccess {
    requireMatch(this, 'consumer', consumer, CONSUMER_NAME, 'lower-case letters, digits and "-"');
    return { ...this.access(consumer), dependencies: this.check === undefined ? [] : [this.check.job] };
  }

  private access(consumer: string): Omit<DatabaseAccess, 'dependencies'> {
    const { host, port = 5432, sslMode = 'require', peer = ANYWHERE } = this.props;
    return {
      host,
      port,
      database: consumer,
      user: consumer,
      password: { secretName: this.secret.name, key: `${consumer}-password` },
      sslMode,
      ...(sslMode.startsWith('verify-') && {
        rootCertificates: { secretName: this.secret.name, key: 'ca.crt' },
      }),
      edge: { peer, port },
      revision: this.secret.revision,
    };
  }
}
