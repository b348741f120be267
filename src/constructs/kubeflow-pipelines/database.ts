import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { WorkloadLabels } from '../kubernetes/labels';
import { ANYWHERE } from '../kubernetes/network-edges';
import { PropError } from '../kubernetes/prop-error';
import type { IMySqlServer } from '../mariadb/mysql-server';
import type { PipelinesDatabase } from './kubeflow-pipelines-props';

/** The databases of pipelines and of ML Metadata, and whoever has both. */
export const DATABASES = { database: 'pipelines', metadataDatabase: 'pipelines_metadata' };

export interface ConnectedDatabase extends Required<PipelinesDatabase> {
  /** What must be there before anything connects. */
  readonly dependencies: readonly ITerraformDependable[];
}

/** What Pipelines connects to: databases of a server, opened for these clients, or a server by its address. */
export function connectDatabase(
  scope: IConstruct,
  database: IMySqlServer | PipelinesDatabase,
  consumer: string,
  clients: readonly [WorkloadLabels, ...WorkloadLabels[]],
): ConnectedDatabase {
  if (!('accessFor' in database)) {
    return {
      port: 3306,
      user: consumer,
      ...DATABASES,
      peer: ANYWHERE,
      revision: '0',
      ...database,
      dependencies: [],
    };
  }
  const [access] = clients.map((client) => database.accessFor(consumer, client));
  const missing = Object.values(DATABASES).filter((name) => !access?.databases.includes(name));
  if (access === undefined || missing.length > 0) {
    throw new PropError(
      scope,
      'database',
      `must have for "${consumer}" the database ${missing.join(' and ')}`,
    );
  }
  const { host, port, user, password, edge, revision, dependencies } = access;
  return { host, port, user, password, ...DATABASES, peer: edge.peer, revision, dependencies };
}
