import { CHARTS, type ChartName } from '../pins/charts';
import { IMAGES, type ImageName } from '../pins/images';
import {
  artifactReadersOf,
  componentsOf,
  connectedMlflow,
  databasesOf,
  isMonitored,
  onlineTrackers,
  partsOf,
  bucketsOf,
} from './components';
import { backedUpBy, ownStorageOf } from './own-storage';
import type { Platform } from './platform';
import type { StackPlan } from './stack-plan';

/** A container image of the platform, as it is pulled. */
export interface PlannedImage {
  /** Name for `platform.images.overrides`; `evidently` and `model-NAME` are what `platform.monitoring` and `platform.models` name. */
  readonly name: ImageName | 'evidently' | `model-${string}`;
  readonly reference: string;
  /** Where it comes from, if it is pulled from a mirror or by a reference of its own. */
  readonly upstream?: string;
  readonly usedBy: readonly string[];
}

/** A Helm chart of the platform. */
export interface PlannedChart {
  /** Name for `platform.charts`. */
  readonly name: ChartName;
  /** Path or address that replaces the repository, or undefined. */
  readonly redirectedTo: string | undefined;
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
}

/** The reference that an image is pulled by: an override, else the mirror's, else the upstream one. */
export function resolveImage(images: Platform['images'], name: ImageName): string {
  const override = images.overrides[name];
  if (override !== undefined) return override;
  const upstream = IMAGES[name];
  if (images.registry === undefined) return upstream;
  // A mirror keeps the upstream path without the registry's host: docker.io/library/x -> mirror/library/x.
  return `${images.registry}/${upstream.slice(upstream.indexOf('/') + 1)}`;
}

/** An image that a plan runs anyway and that has Python with PostgreSQL's driver. */
export function databaseClientImage(plan: StackPlan): ImageName {
  return componentsOf(plan).mlflow ? 'mlflow' : 'optuna-dashboard';
}

/** An image that has Python, one that a plan runs anyway where there is any. */
export function pythonImage(plan: StackPlan): ImageName {
  const names = partsOf(plan).flatMap(({ images }) => images.map(({ name }) => name));
  const known = ['python', 'kserve-storage-initializer', 'optuna-dashboard', 'mlflow'] as const;
  return known.find((name) => names.includes(name)) ?? 'python';
}

/** Every image that the pods of a plan run. */
export function imagesOf(plan: StackPlan): readonly PlannedImage[] {
  const { platform } = plan;
  const { database: ownDatabase, mariaDb: ownMariaDb, objectStore: ownStore } = ownStorageOf(plan);
  const checkedDatabase = platform.database.kind === 'existing' && databasesOf(plan).length > 0;
  const checkedStore = platform.objectStore.kind === 'existing' && bucketsOf(plan).length > 0;
  const backup = backedUpBy(plan);
  const used: { readonly name: ImageName; readonly usedBy: readonly string[] }[] = [
    ...(ownDatabase
      ? [{ name: 'postgres' as const, usedBy: ['postgres', ...(backup?.database ? ['backup'] : [])] }]
      : []),
    ...(ownMariaDb
      ? [{ name: 'mariadb' as const, usedBy: ['mariadb', ...(backup?.mariaDb ? ['backup'] : [])] }]
      : []),
    ...(ownStore ? [{ name: 'seaweedfs' as const, usedBy: ['object-store'] }] : []),
    ...partsOf(plan).flatMap(({ images }) => images),
    ...(checkedDatabase ? [{ name: databaseClientImage(plan), usedBy: ['check-postgres'] }] : []),
    ...(checkedStore
      ? [{ name: 'rclone-storage-initializer' as const, usedBy: ['check-object-store'] }]
      : []),
    ...(connectedMlflow(plan) ? [{ name: pythonImage(plan), usedBy: ['check-mlflow'] }] : []),
    ...onlineTrackers(plan).map(({ id }) => ({ name: pythonImage(plan), usedBy: [`check-${id}`] })),
    ...(artifactReadersOf(plan).length > 0
      ? [{ name: 'rclone-storage-initializer' as const, usedBy: ['check-mlflow-artifacts'] }]
      : []),
    ...(backup ? [{ name: 'rclone-storage-initializer' as const, usedBy: ['backup'] }] : []),
  ];
  const { image } = platform.monitoring;
  const named: PlannedImage[] =
    isMonitored(plan) && image !== undefined
      ? [{ name: 'evidently', reference: image, usedBy: ['evidently', 'drift-monitor'] }]
      : [];
  const pinned = [...new Set(used.map(({ name }) => name))].map((name) => ({
    name,
    reference: resolveImage(platform.images, name),
    ...(resolveImage(platform.images, name) !== IMAGES[name] && { upstream: IMAGES[name] }),
    usedBy: [...new Set(used.filter((image) => image.name === name).flatMap(({ usedBy }) => usedBy))],
  }));
  const ofModels = platform.models.flatMap(({ name, image: reference }): PlannedImage[] =>
    reference === undefined ? [] : [{ name: `model-${name}`, reference, usedBy: ['models'] }],
  );
  return [...pinned, ...named, ...ofModels];
}

/** Every Helm chart that a plan installs from outside. */
export function chartsOf(plan: Pick<StackPlan, 'stack' | 'platform'>): readonly PlannedChart[] {
  return [...new Set(partsOf(plan).flatMap(({ charts }) => charts))].map((name) => ({
    name,
    redirectedTo: plan.platform.charts[name],
    ...CHARTS[name],
  }));
}
