import { componentsOf, partsOf, toolsOf } from '../plan/components';
import { backedUpBy } from '../plan/own-storage';
import { mariaDbOf } from '../plan/pipelines-database';
import type { StackPlan } from '../plan/stack-plan';
import { PACKAGES_GIB } from '../pins/evidently-packages';
import { parseQuantity } from './quantity';
import { block, blocks, type Json, type SynthesizedResource, text } from './synthesized';

/** A volume that the platform asks the cluster for. */
export interface Volume {
  /** The workload that it belongs to, or the claim's own name. */
  readonly usedBy: string;
  readonly sizeGiB: number;
  /** Name of the class, or undefined for the cluster's default. */
  readonly storageClass: string | undefined;
  /** The server's claims outlive it; a claim of its own is deleted by Terraform. */
  readonly madeBy: 'server' | 'terraform';
}

/** The volumes that a plan alone tells of: the same that its synthesis asks for. */
export function volumesOf(plan: StackPlan): readonly Volume[] {
  const { backup, clearml, database, monitoring, objectStore } = plan.platform;
  const components = componentsOf(plan);
  const mariaDb = mariaDbOf(plan);
  const of = (
    usedBy: string,
    { storageGiB, storageClass }: { storageGiB: number; storageClass?: string | undefined },
    madeBy: Volume['madeBy'] = 'server',
  ) => [{ usedBy, sizeGiB: storageGiB, storageClass, madeBy }];
  const workloads = partsOf(plan).flatMap((parts) => parts.workloads.map(({ name }) => name));
  // Packages are kept for the drift job alone, and beside metrics where the platform keeps any.
  const packages = {
    storageGiB: PACKAGES_GIB,
    storageClass: monitoring.kind === 'in-cluster' ? monitoring.storageClass : undefined,
  };
  return [
    ...(backup.kind === 'volume' && backedUpBy(plan) ? of('backup', backup, 'terraform') : []),
    ...(components.database && database.kind === 'in-cluster' ? of('postgres', database) : []),
    ...(mariaDb === undefined ? [] : of('mariadb', mariaDb)),
    ...(components.objectStore && objectStore.kind === 'in-cluster' ? of('object-store', objectStore) : []),
    ...(workloads.includes('prometheus') ? of('prometheus', monitoring) : []),
    ...(workloads.includes('drift-monitor') && monitoring.image === undefined
      ? of('drift-monitor-packages', packages, 'terraform')
      : []),
    ...(toolsOf(plan).includes('clearml') ? of('clearml-fileserver', clearml) : []),
  ];
}

const nameOf = (object: Json): string => text(block(object, 'metadata')['name']) ?? '';

function volume(spec: Json, usedBy: string, madeBy: Volume['madeBy'], count = 1): Volume {
  const size = text(block(block(spec, 'resources'), 'requests')['storage']) ?? '0';
  const storageClass = text(spec['storage_class_name']);
  return { usedBy, sizeGiB: (parseQuantity(size) / 2 ** 30) * count, storageClass, madeBy };
}

/** Every volume that the synthesized Terraform asks for. */
export function volumesIn(resources: readonly SynthesizedResource[]): readonly Volume[] {
  return resources.flatMap(({ type, body }) => {
    const spec = block(body, 'spec');
    if (/^kubernetes_persistent_volume_claim(_|$)/.test(type))
      return [volume(spec, nameOf(body), 'terraform')];
    if (!/^kubernetes_stateful_set(_|$)/.test(type)) return [];
    const replicas = Number(text(spec['replicas']) ?? 1);
    return blocks(spec['volume_claim_template']).map((claim) =>
      volume(block(claim, 'spec'), nameOf(body), 'server', replicas),
    );
  });
}
