import * as seldonCore from './rendered/seldon-core-operator.json';
import * as seldonCoreBsl from './rendered/seldon-core-operator-bsl.json';

/** What a pinned chart makes of values that are the same but for their texts. */
export interface Rendering {
  /** Every value that is no text, by its path: `crd.create`. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The objects; «path» stands for the text at that path of the values, «namespace» for the release's namespace. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}

export interface RenderedChart {
  readonly chart: string;
  readonly version: string;
  readonly renderings: readonly Rendering[];
}

/** What the charts from outside render, written by `scripts/render-charts.mjs`; without schemas and certificates. */
export const RENDERED_CHARTS: readonly RenderedChart[] = [seldonCore, seldonCoreBsl];
