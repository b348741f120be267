import {
  PostgresDatabase,
  type PostgresDatabaseProps,
} from '../../../src/constructs/postgres/postgres-database';
import { at, byName, synthesize } from '../../support/foreign-app';

export const MLFLOW = { name: 'mlflow', component: 'tracking-server' };
export const MINIMAL: PostgresDatabaseProps = { namespace: 'lab', consumers: { mlflow: {}, optuna: {} } };

/** A database in an app of somebody else, and what is synthesized of it. */
export function build(
  props: Partial<PostgresDatabaseProps> = {},
  use: (database: PostgresDatabase) => void = () => undefined,
) {
  const { built: database, ...synth } = synthesize((stack) => {
    const database = new PostgresDatabase(stack, 'Postgres', { ...MINIMAL, ...props });
    use(database);
    return database;
  });
  const name = props.name ?? 'postgres';
  const set = byName(synth.resource, 'kubernetes_stateful_set_v1')[name];
  const pod = at(set, 'spec', 'template', 'spec');
  return {
    ...synth,
    database,
    set,
    pod,
    container: at(pod, 'container', 0),
    annotations: at(set, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
    secret: byName(synth.resource, 'kubernetes_secret_v1')[name],
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')[name], 'spec'),
  };
}
