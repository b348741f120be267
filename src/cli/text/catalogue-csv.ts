import { comparisonTable, type ComparisonTableId } from '../../catalogue/comparison-tables';
import type { ToolFacts } from '../../catalogue/as-of';
import { factText, priceText, serviceText } from '../../catalogue/fact-text';
import { radarOf } from '../../catalogue/radar';
import { TASKS } from '../../catalogue/vocabulary';
import type { Grid } from '../../document/blocks';
import { plainTable } from './catalogue-blocks';

/** Every tool with everything that fits a row. */
export function catalogueCsv(tools: readonly ToolFacts[]): Grid {
  return {
    columns: [
      'id',
      'name',
      'homepage',
      'firstRelease',
      'licence',
      'licenceClass',
      'owner',
      'status',
      'selfHost',
      'service',
      'price',
      'listPrices',
      'supportSoldBy',
      'cloud',
      'operatingEffort',
      'stars',
      'starsOn',
      'contributors',
      'contributorsOn',
      'latestVersion',
      ...TASKS,
      'warnings',
      'stale',
    ],
    rows: tools.map((tool) => [
      tool.id,
      tool.name,
      tool.homepage,
      tool.firstRelease,
      tool.licence.spdx,
      tool.licence.class,
      tool.owner,
      tool.status,
      tool.selfHost,
      serviceText(tool),
      priceText(tool),
      tool.listPrices === undefined ? '' : factText('listPrices', tool.listPrices),
      (tool.supportSoldBy ?? []).join('; '),
      tool.cloud,
      String(tool.operatingEffort),
      String(tool.stars?.value ?? ''),
      tool.stars?.on ?? '',
      String(tool.contributors?.value ?? ''),
      tool.contributors?.on ?? '',
      tool.latestVersion ?? '',
      ...TASKS.map((task) => tool.coverage[task] ?? ''),
      tool.warnings.join('; '),
      tool.evidence
        .filter(({ stale }) => stale)
        .map(({ property }) => property)
        .join(' '),
    ]),
  };
}

/** The facts about one tool, one a row. */
export function toolCsv({ evidence }: ToolFacts): Grid {
  return {
    columns: ['property', 'value', 'since', 'checked', 'confidence', 'stale', 'source'],
    rows: evidence.map(({ property, value, since, checked, confidence, stale, source }) => [
      property,
      factText(property, value),
      since,
      checked,
      confidence,
      String(stale),
      source,
    ]),
  };
}

export const comparisonCsv = (id: ComparisonTableId, tools: readonly ToolFacts[], asOf: string): Grid =>
  plainTable(comparisonTable(id, tools, asOf), ' (stale)');

/** What the Thoughtworks build-your-own-radar imports. */
export function radarCsv(tools: readonly ToolFacts[], asOf: string): Grid {
  return {
    columns: ['name', 'ring', 'quadrant', 'isNew', 'description'],
    rows: radarOf(tools, asOf).map(({ name, ring, quadrant, isNew, description }) => [
      name,
      ring,
      quadrant,
      isNew ? 'TRUE' : 'FALSE',
      description,
    ]),
  };
}
