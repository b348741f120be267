import { CHARTS, type ChartName } from '../pins/charts';
import { IMAGES, type ImageName } from '../pins/images';
import { componentsOf } from './components';
import type { Platform } from './platform';
import type { StackPlan } from './stack-plan';

/** A container image of the platform, as it is pulled. */
export interface PlannedImage {
  /** Name for `platform.images.overrides`. */
  readonly name: ImageName;
  readonly reference: string;
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

/** Every image that the pods of a plan run. */
export function imagesOf(plan: StackPlan): readonly PlannedImage[] {
  const { platform } = plan;
  const components = componentsOf(plan);
  const used: [ImageName, string[]][] = [];
  if (components.database && platform.database.kind === 'in-cluster') used.push(['postgres', ['postgres']]);
  if (components.objectStore && platform.objectStore.kind === 'in-cluster')
    used.push(['seaweedfs', ['object-store']]);
  if (components.mlflow) used.push(['mlflow', ['mlflow']]);
  if (components.optuna) used.push(['optuna-dashboard', ['optuna-dashboard']]);
  if (components.seldon !== undefined) {
    const suffix = components.seldon === 'bsl' ? '-bsl' : '';
    used.push(
      [`seldon-core-operator${suffix}`, ['seldon-core']],
      [`seldon-core-executor${suffix}`, ['seldon-core']],
      [`rclone-storage-initializer${suffix}`, ['seldon-core', 'models']],
      ['mlserver-mlflow', ['models']],
      ['mlserver-sklearn', ['models']],
    );
  }
  return used.map(([name, usedBy]) => ({ name, reference: resolveImage(platform.images, name), usedBy }));
}

/** Every Helm chart that a plan installs from outside. */
export function chartsOf(plan: StackPlan): readonly PlannedChart[] {
  const { seldon } = componentsOf(plan);
  if (seldon === undefined) return [];
  const name: ChartName = seldon === 'bsl' ? 'seldon-core-operator-bsl' : 'seldon-core-operator';
  return [{ name, redirectedTo: plan.platform.charts[name], ...CHARTS[name] }];
}
