import type { PlannedSecret } from '../plan/secrets';
import { podsReading } from './cluster-secrets';
import type { SynthesizedResource } from './synthesized';
import { workloadPods } from './workload-pods';

/** Whom a plan hands a key to that is no workload of it: they come with the work, or are people's own. */
const NO_WORKLOADS: Readonly<Record<string, string>> = {
  serving: 'pods of models',
  dvc: 'DVC, where people and their jobs run it',
};

/** Workloads that have a key of another name than theirs. */
const WORKLOADS: Readonly<Record<string, string>> = {
  'drift-reference': 'drift-monitor',
  monitor: 'platform-monitor',
};

const called = (name: string): string => NO_WORKLOADS[name] ?? WORKLOADS[name] ?? name;

/**
 * The Secrets of a plan with who reads them by the names that the cluster has for it: a plan names accounts of a database
 * or a store, some of which are no workloads. Without resources, as far as the plan alone tells it.
 */
export function withReaders(
  secrets: readonly PlannedSecret[],
  resources: readonly SynthesizedResource[],
): readonly PlannedSecret[] {
  const pods = workloadPods(resources);
  const workloads = new Set(pods.map(({ name }) => name));
  return secrets.map((secret) => {
    const named = secret.usedBy.map(called);
    const found = podsReading(pods, secret.name);
    const others = secret.usedBy.flatMap((name) => NO_WORKLOADS[name] ?? []);
    const usedBy = [...named.filter((name) => workloads.has(name)), ...found, ...others];
    return { ...secret, usedBy: [...new Set(usedBy.length === 0 ? named : usedBy)] };
  });
}
