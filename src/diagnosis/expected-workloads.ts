import {
  artifactReadersOf,
  componentsOf,
  connectedMlflow,
  onlineTrackers,
  partsOf,
} from '../plan/components';
import { ownStorageOf } from '../plan/own-storage';
import { secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'Job' | 'Pod';

/** Something of a plan that has to run, or to have run. */
export interface ExpectedWorkload {
  readonly kind: WorkloadKind;
  /** As the report calls it. */
  readonly name: string;
  /** Label and value that the object has where its name is not ours to choose. @default - the name */
  readonly label?: readonly [string, string];
  /** As of a tool's parts. @default false */
  readonly oneCluster?: boolean;
}

/** Everything of a plan that has pods from the first apply on. What runs now and then is not waited for. */
export function expectedWorkloads(plan: StackPlan): readonly ExpectedWorkload[] {
  const { database, objectStore, models } = plan.platform;
  const components = componentsOf(plan);
  const own = ownStorageOf(plan);
  const workload = (needed: boolean, kind: WorkloadKind, name: string): ExpectedWorkload[] =>
    needed ? [{ kind, name }] : [];
  return [
    ...workload(own.database, 'StatefulSet', 'postgres'),
    ...workload(components.database && database.kind === 'existing', 'Job', 'check-postgres'),
    ...workload(own.mariaDb, 'StatefulSet', 'mariadb'),
    ...workload(own.objectStore, 'StatefulSet', 'object-store'),
    ...workload(components.objectStore && objectStore.kind === 'existing', 'Job', 'check-object-store'),
    ...workload(connectedMlflow(plan) !== undefined, 'Job', 'check-mlflow'),
    ...onlineTrackers(plan).flatMap(({ id }) => workload(true, 'Job', `check-${id}`)),
    ...workload(artifactReadersOf(plan).length > 0, 'Job', 'check-mlflow-artifacts'),
    ...partsOf(plan).flatMap(({ workloads }) => workloads),
    ...partsOf(plan).flatMap(({ servesModels }) =>
      servesModels === undefined || models.length === 0
        ? []
        : [
            ...(servesModels.workloads ?? []),
            ...models.map(({ name }) => ({
              kind: servesModels.kind ?? ('Deployment' as const),
              name: `model ${name}`,
              label: [servesModels.label, name] as const,
            })),
          ],
    ),
  ];
}

/** A Secret that somebody else has to make. */
export interface ExpectedSecret {
  readonly name: string;
  readonly keys: readonly string[];
}

export function expectedSecrets(plan: StackPlan): readonly ExpectedSecret[] {
  const { pullSecret } = plan.platform.images;
  return [
    ...secretsOf(plan).filter(({ origin }) => origin === 'existing'),
    ...(pullSecret === undefined ? [] : [{ name: pullSecret, keys: [] }]),
  ];
}
