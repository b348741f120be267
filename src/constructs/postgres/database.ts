import type { ITerraformDependable } from 'cdktf';
import type { Edge, Peer } from '../kubernetes/network-edges';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { EnvValue, SecretKey } from '../kubernetes/pod';

/** A PostgreSQL database of one consumer: its own database and role, both named after it. */
export interface DatabaseAccess {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** The role's password. */
  readonly password: SecretKey;
  /** libpq's sslmode. */
  readonly sslMode: string;
  /** PEM certificates of the authorities that the server's certificate may come from. @default - it is not checked */
  readonly rootCertificates?: SecretKey;
  /** The consumer's edge towards the server. */
  readonly edge: Edge;
  /** Changes when the password is generated anew: text for a pod annotation. */
  readonly revision: string;
  /** What must be there before a consumer starts. */
  readonly dependencies: readonly ITerraformDependable[];
}

/** A PostgreSQL server that consumers get a database of their own from. */
export interface IDatabaseServer {
  /**
   * The database of a consumer. Opens the network for the given clients; asked again for the same consumer, it gives
   * the same database and opens the network for those clients too.
   */
  accessFor(consumer: string, clients: WorkloadLabels | Peer): DatabaseAccess;
}

/** SQLAlchemy URL without a password: libpq takes that from the environment variable PGPASSWORD. */
export function sqlAlchemyUrl(access: DatabaseAccess): string {
  // psycopg2 is named because SQLAlchemy 2.1 reads a bare "postgresql://" as psycopg 3, which the images lack.
  return `postgresql+psycopg2://${access.user}@${access.host}:${access.port}/${access.database}?sslmode=${access.sslMode}`;
}

/** The environment that tells libpq, and all that is built on it, how to connect. */
export function libpqEnvironment(
  access: Pick<DatabaseAccess, 'host' | 'port' | 'user' | 'database' | 'password' | 'sslMode'>,
): Record<string, EnvValue> {
  return {
    PGHOST: access.host,
    PGPORT: String(access.port),
    PGUSER: access.user,
    PGDATABASE: access.database,
    PGPASSWORD: { secretKey: access.password },
    PGSSLMODE: access.sslMode,
  };
}
