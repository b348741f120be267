import { API_KEY, type HostedTracker } from '../constructs/hosted-tracker/hosted-tracker';
import type { PlannedTracker } from '../plan/components';
import type { JobAccess, MlflowClient } from '../tools/tool-context';

/** A service for experiments, as the plan names it and as it was built. */
export interface BuiltTracker {
  readonly planned: PlannedTracker;
  readonly tracker: HostedTracker;
}

/** What jobs are given of MLflow and of the services for experiments that run already. */
export function jobAccess(mlflow: MlflowClient | undefined, trackers: readonly BuiltTracker[]): JobAccess {
  const built = trackers.map(({ tracker }) => tracker);
  const all = <T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> =>
    Object.assign({}, ...parts) as Record<string, T>;
  return {
    environment: all([mlflow?.environment ?? {}, ...built.map(({ environment }) => environment)]),
    account: all([mlflow?.account ?? {}, ...built.map(({ account }) => account)]),
    keyFiles: trackers.flatMap(({ planned: { id, secret } }) =>
      secret === undefined ? [] : [{ secretName: secret, key: API_KEY, file: `${id}-api-key` }],
    ),
    labels: all([mlflow?.labels ?? {}, ...built.map(({ clientLabels }) => clientLabels)]),
    edges: [mlflow?.edge, ...built.map(({ edge }) => edge)].flatMap((edge) => edge ?? []),
  };
}
