import type { IConstruct } from 'constructs';
import { PropError, requireMatch } from '../kubernetes/prop-error';
import { requireConsumers } from '../kubernetes/require-props';
import type { SecretSource } from '../kubernetes/workload-props';

/** Whom a MariaDb has databases for. */
export interface MariaDbConsumer {
  /** Names of its databases, which no other consumer has. @default - one that is called after the consumer */
  readonly databases?: readonly string[];
  /** Secret with the key `password`. @default - generated, called `<name>-<consumer>` */
  readonly secret?: SecretSource;
  /**
   * Connections that its user may hold at once; the server refuses the next one, so that nobody takes those of the
   * others. @default 40
   */
  readonly connections?: number;
}

type Consumers = Readonly<Record<string, MariaDbConsumer>>;

/** Users whom the server has itself. */
const OWN_USERS = ['backup', 'healthcheck', 'mysql', 'root'];
/** What the server has itself, and what a restore reads dumps into. */
const OWN_DATABASES = /^(information_schema|mysql|performance_schema|sys|test)$|_restored$/;

/** The databases of a consumer. */
export const databasesOf = (consumers: Consumers, consumer: string): readonly string[] =>
  consumers[consumer]?.databases ?? [consumer];

/** Every database of all consumers. Throws a PropError unless each is well-formed and belongs to one of them. */
export function requireDatabases(scope: IConstruct, consumers: Consumers): readonly string[] {
  const names = Object.keys(consumers);
  requireConsumers(scope, names, OWN_USERS);
  const all = names.flatMap((consumer) => {
    const databases = databasesOf(consumers, consumer);
    const prop = `consumers.${consumer}.databases`;
    if (databases.length === 0) throw new PropError(scope, prop, 'must name at least one');
    for (const database of databases) {
      requireMatch(
        scope,
        prop,
        database,
        /^[a-z][-a-z0-9_]{0,39}$/,
        'lower-case letters, digits, "_" and "-"',
      );
      if (OWN_DATABASES.test(database)) throw new PropError(scope, prop, `may not name "${database}"`);
    }
    return databases;
  });
  const twice = all.find((database, index) => all.indexOf(database) !== index);
  if (twice !== undefined) throw new PropError(scope, 'consumers', `have the database "${twice}" twice`);
  return all;
}
