import type { StackPlan } from '../plan/stack-plan';
import type { Cause } from './cause';
import { lastWarning, type ClusterObject, type ClusterSnapshot } from './cluster-objects';

/** Where mlops.json names the class of a claim. */
const SETTINGS: Readonly<Record<string, string>> = {
  'data-postgres-0': 'platform.database.storageClass',
  'data-mariadb-0': 'platform.pipelines.mariaDb.storageClass',
  'data-object-store-0': 'platform.objectStore.storageClass',
  backup: 'platform.backup.storageClass',
};

/** Why a claim has no volume; undefined where it has one, or waits for its first pod as most classes have it. */
export function volumeCause(
  claim: ClusterObject,
  { objects, storageClasses }: ClusterSnapshot,
  { platform }: StackPlan,
): Cause | undefined {
  if (claim.status?.phase === 'Bound') return undefined;
  const { name } = claim.metadata;
  const wanted = claim.spec?.storageClassName;
  const said = lastWarning(objects, claim, 'ProvisioningFailed', 'FailedBinding');
  const classes = storageClasses?.join(', ') ?? '';
  const known = classes === '' ? '' : `; the cluster has: ${classes}`;
  const setting = SETTINGS[name] ?? 'the storage class';
  const again = `delete the claim, which holds no data (kubectl -n ${platform.namespace} delete pvc ${name}), and apply again`;
  const missing = wanted !== undefined && storageClasses?.includes(wanted) === false;
  if (missing || (wanted !== undefined && /storageclass.* not found/.test(said ?? ''))) {
    return {
      why: `the volume ${name} waits for the storage class "${wanted}", which is not there${known}`,
      fix: `correct ${setting} in mlops.json, ${again}`,
    };
  }
  if (wanted === undefined || wanted === '') {
    return {
      why: `the volume ${name} has no storage class, and the cluster no default${known}`,
      fix: `name one as ${setting} in mlops.json, ${again}`,
    };
  }
  return said === undefined ? undefined : { why: `the volume ${name} is not made: ${said}` };
}
