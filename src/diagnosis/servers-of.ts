import { partsOf, servingOf } from '../plan/components';
import { PIPELINES_CONSUMER } from '../plan/pipelines-database';
import type { StackPlan } from '../plan/stack-plan';

/** A server that parts keep their data in, and that a line of a log can be about. */
export type Server = 'postgres' | 'mysql' | 'store';

const OF_SERVERS = new Map<string, Server>([
  ['postgres', 'postgres'],
  ['check-postgres', 'postgres'],
  ['mariadb', 'mysql'],
  ['object-store', 'store'],
  ['check-object-store', 'store'],
  ['check-mlflow-artifacts', 'store'],
]);

/** The servers that a part of a plan works with, by the part's name: what its log says can be about no other. */
export function serversOf(plan: StackPlan, part: string): readonly Server[] {
  const itself = OF_SERVERS.get(part);
  if (itself !== undefined) return [itself];
  const tool = partsOf(plan).find(({ workloads }) => workloads.some(({ name }) => name === part));
  if (tool === undefined) return servingOf(plan)?.buckets === undefined ? [] : ['store'];
  const { database, watch, buckets = [], operators = [], migrates = [] } = tool;
  // What only works with the cluster's API has no connection of its own, unless it is known to bring the tables up to date.
  const hasTables = !operators.includes(part) || migrates.includes(part);
  return [
    ...((hasTables && database !== undefined) || watch !== undefined ? (['postgres'] as const) : []),
    ...(buckets.some(({ consumer }) => consumer === PIPELINES_CONSUMER) ? (['mysql'] as const) : []),
    ...(buckets.length > 0 ? (['store'] as const) : []),
  ];
}
