import type { TerraformStack } from 'cdktf';
import { Prerequisites, type RequiredSecret, type RequiredVolume } from '../constructs/charts/prerequisites';
import { componentsOf, hasCluster, partsOf } from '../plan/components';
import { backedUpBy } from '../plan/own-storage';
import { mariaDbOf } from '../plan/pipelines-database';
import { secretsBesides, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';

/** Resources whose pods would wait in silence for a Secret or a volume. */
export const STARTS_PODS: ReadonlySet<string> = new Set([
  'helm_release',
  'kubernetes_cron_job_v1',
  'kubernetes_deployment_v1',
  'kubernetes_job_v1',
  'kubernetes_persistent_volume_claim_v1',
  'kubernetes_stateful_set_v1',
]);

const requiredSecrets = (plan: StackPlan): RequiredSecret[] =>
  secretsBesides(plan).map(({ name, keys }) => (keys.length === 0 ? { name } : { name, keys }));

function requiredVolumes(plan: StackPlan): RequiredVolume[] {
  const { database, objectStore, backup, monitoring, createNamespace } = plan.platform;
  // Whoever may not make a namespace may not be allowed to list storage classes either.
  if (!createNamespace) return [];
  const components = componentsOf(plan);
  const mariaDb = mariaDbOf(plan);
  const volume = (claim: string, setting: string, { storageClass }: { readonly storageClass?: string }) => ({
    claim,
    storageClass,
    setting: `platform.${setting}.storageClass in mlops.json`,
  });
  return [
    ...(components.database && database.kind === 'in-cluster'
      ? [volume('data-postgres-0', 'database', database)]
      : []),
    ...(mariaDb === undefined ? [] : [volume('data-mariadb-0', 'pipelines.mariaDb', mariaDb)]),
    ...(components.objectStore && objectStore.kind === 'in-cluster'
      ? [volume('data-object-store-0', 'objectStore', objectStore)]
      : []),
    ...(partsOf(plan).some(({ workloads }) => workloads.some(({ name }) => name === 'prometheus')) &&
    monitoring.kind === 'in-cluster'
      ? [volume('data-prometheus-0', 'monitoring', monitoring)]
      : []),
    ...(backup.kind === 'volume' && backedUpBy(plan) ? [volume('backup', 'backup', backup)] : []),
  ];
}

/** The look at the cluster before anything starts, or undefined where a plan takes nothing for granted. */
export function buildPrerequisites(stack: TerraformStack, plan: StackPlan): Prerequisites | undefined {
  if (!hasCluster(plan)) return undefined;
  const existing = secretsOf(plan).filter(({ origin }) => origin === 'existing');
  const secrets = [...existing, ...requiredSecrets(plan)];
  const volumes = requiredVolumes(plan);
  if (secrets.length + volumes.length === 0) return undefined;
  return new Prerequisites(stack, 'Prerequisites', { namespace: plan.platform.namespace, secrets, volumes });
}
