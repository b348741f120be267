import type { ChartPin } from '../../pins/charts';

/** A chart in a repository, or the path or address of the chart itself (`./charts/x`, `oci://…`, `https://….tgz`). */
export type ChartReference = string | ChartPin;

/** The chart in the words of helm_release. A path or address carries its version itself. */
export function renderChart(reference: ChartReference): {
  readonly chart: string;
  readonly repository?: string;
  readonly version?: string;
} {
  if (typeof reference === 'string') return { chart: reference };
  const { chart, repository, version } = reference;
  return { chart, repository, version };
}
