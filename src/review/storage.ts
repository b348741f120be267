import type { StackPlan } from '../plan/stack-plan';
import { componentsOf } from '../plan/components';

/** A volume that the platform asks the cluster for. */
export interface Volume {
  readonly usedBy: string;
  readonly sizeGiB: number;
  /** Name of the class, or undefined for the cluster's default. */
  readonly storageClass: string | undefined;
}

/** Every volume of a plan. */
export function volumesOf(plan: StackPlan): readonly Volume[] {
  const { database, objectStore } = plan.platform;
  const components = componentsOf(plan);
  return [
    ...(components.database && database.kind === 'in-cluster'
      ? [{ usedBy: 'postgres', sizeGiB: database.storageGiB, storageClass: database.storageClass }]
      : []),
    ...(components.objectStore && objectStore.kind === 'in-cluster'
      ? [{ usedBy: 'object-store', sizeGiB: objectStore.storageGiB, storageClass: objectStore.storageClass }]
      : []),
  ];
}
