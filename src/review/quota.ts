import { type Amount, standingTotal, type WorkloadCapacity } from './capacity';
import { formatBytes, parseQuantity } from './quantity';
import { block, type SynthesizedResource, text } from './synthesized';

/** Amounts by what Kubernetes calls them in a quota: `requests.memory`. Memory in bytes. */
export type QuotaAmounts = Readonly<Record<string, number>>;

/** The platform's own namespace's; what a stack sets for the jobs of a tool in another namespace says nothing about the platform. */
const PLATFORM_QUOTA = 'kubernetes_resource_quota_v1.namespace_quota';

/** The most that the namespace may use, by what Kubernetes calls it (`requests.memory`); empty without a quota. */
export function quotaOf(resources: readonly SynthesizedResource[]): Readonly<Record<string, string>> {
  const quota = resources.find(({ address }) => address === PLATFORM_QUOTA);
  const hard = quota === undefined ? {} : block(block(quota.body, 'spec'), 'hard');
  return Object.fromEntries(Object.entries(hard).map(([key, value]) => [key, text(value) ?? '']));
}

const amounts = ({ requests, limits }: { requests: Amount; limits: Amount }, pods: number): QuotaAmounts => ({
  'requests.memory': requests.memory,
  'limits.memory': limits.memory,
  pods,
});

/** What runs all the time, as a quota counts it. */
export const standingAmounts = (capacity: readonly WorkloadCapacity[]): QuotaAmounts =>
  amounts(
    standingTotal(capacity),
    capacity.filter(({ periodic }) => !periodic).reduce((sum, { replicas }) => sum + replicas, 0),
  );

/** The amount of a quota in words. */
export const formatAmount = (key: string, amount: number): string =>
  key.endsWith('memory') ? formatBytes(amount) : String(amount);

/**
 * Where what runs all the time, and beside it the largest of the jobs that run now and then, is more than a quota allows:
 * the cluster would not make the last of those pods, and the apply would wait for them until its time is over.
 */
export function overQuota(
  allowed: Readonly<Record<string, string>>,
  capacity: readonly WorkloadCapacity[],
): readonly string[] {
  const standing = standingAmounts(capacity);
  const jobs = capacity.filter(({ periodic }) => periodic).map((job) => amounts(job, job.replicas));
  return Object.entries(allowed).flatMap(([key, most]) => {
    const asked = (standing[key] ?? 0) + Math.max(0, ...jobs.map((job) => job[key] ?? 0));
    const limit = parseQuantity(most);
    return asked <= limit
      ? []
      : [
          `${key}: ${formatAmount(key, asked)} of the ${formatAmount(key, limit)} that platform.size in mlops.json allows`,
        ];
  });
}
