import {
  COMPARISON_TABLES,
  type ComparisonTable,
  type ComparisonTableId,
} from '../../catalogue/comparison-tables';
import type { ToolFacts } from '../../catalogue/as-of';
import { factText } from '../../catalogue/fact-text';
import { changesBetween } from '../../catalogue/changes';
import type { Tool } from '../../catalogue/tool';
import { changeInWords } from '../../words/change-text';
import { grid, heading, list, paragraph, sectionIfAny, type Block, type Grid } from '../../document/blocks';
import { proofLevel, proofWords } from '../../words/proof';
import { serviceLines } from '../../words/service';
import { codeName } from '../../words/names';

/** How a stale cell is marked where a person reads. */
export const MARK = '*';
export const LEGEND = paragraph(`${MARK} stale: nobody looked at the fact in the 180 days before that day`);

/** The mark behind a value of a tool whose fact is stale. */
export const staleMark = ({ evidence }: ToolFacts, property: string): string =>
  evidence.some((fact) => fact.property === property && fact.stale) ? ` ${MARK}` : '';

/** One line a tool. */
export function listTable(tools: readonly ToolFacts[]): Grid {
  const covered = ({ coverage }: ToolFacts, level: string): number =>
    Object.values(coverage).filter((one) => one === level).length;
  return {
    columns: ['id', 'name', 'licence', 'status', 'own cluster', 'tasks', 'in part', 'init'],
    rows: tools.map((tool) => [
      tool.id,
      tool.name,
      tool.licence.spdx,
      tool.status,
      tool.selfHost,
      String(covered(tool, 'full')),
      String(covered(tool, 'partial')),
      proofLevel(tool.id) ?? '',
    ]),
  };
}

export const tablesFor = (which: ComparisonTableId | 'all'): readonly ComparisonTableId[] =>
  which === 'all' ? COMPARISON_TABLES : [which];

/** What has to be known about the tools that are named above; nothing where there is nothing. */
export function warningBlocks(tools: readonly ToolFacts[]): Block[] {
  const lines = tools
    .filter(({ warnings }) => warnings.length > 0)
    .map(({ name, warnings }) => `${name}: ${warnings.join('; ')}`);
  return sectionIfAny('To know', lines);
}

/** Who sells the tools as a service, where data are then, and for how much; nothing where nobody does. */
export const serviceBlocks = (tools: readonly ToolFacts[]): Block[] =>
  sectionIfAny('Sold as a service', serviceLines(tools));

export function plainTable({ columns, rows }: ComparisonTable, mark: string): Grid {
  return {
    columns: ['tool', ...columns],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map(({ text, stale }) => (stale ? `${text}${mark}` : text)),
    ]),
  };
}

const deployedInWords = (tool: string): string =>
  proofLevel(tool) === undefined
    ? 'init cannot deploy it yet.'
    : `init deploys it; what it generates was ${proofWords(tool)}.`;

/** What the words of a table of facts mean, which stand nowhere else where they are read. */
const HOW_SURE =
  "How sure a fact is: measured by us; source, read in the project's own files; reported by somebody else; or unverified, inferred. operatingEffort goes from 0, nothing to run, to 8, a whole platform.";

/** Everything that is known about a tool on a day: each fact with its day, source and confidence. */
export function toolBlocks(facts: ToolFacts, tool: Tool, asOf: string): Block[] {
  const history = changesBetween(tool, '', asOf).map((change) => {
    const words = changeInWords(change);
    return words === '' ? '' : `${words} (${change.confidence}; ${change.source})`;
  });
  const told = history.filter((line) => line !== '');
  return [
    heading(`${facts.name}, ${asOf}`),
    paragraph(`${facts.homepage}, first release ${facts.firstRelease}`),
    paragraph(deployedInWords(facts.id)),
    grid('What is known about it', factsTable(facts, ` ${MARK}`)),
    ...(facts.evidence.some(({ stale }) => stale) ? [LEGEND] : []),
    paragraph(HOW_SURE),
    ...serviceBlocks([facts]),
    heading('Sources'),
    list(facts.evidence.map(({ property, source }) => `${codeName(property)}: ${source}`)),
    ...sectionIfAny('What changed until then', told),
  ];
}

export function factsTable({ evidence }: ToolFacts, mark: string): Grid {
  return {
    columns: ['property', 'since', 'checked', 'sure', 'value'],
    rows: evidence.map(({ property, since, checked, confidence, value, stale }) => [
      property,
      since,
      checked,
      confidence,
      `${factText(property, value)}${stale ? mark : ''}`,
    ]),
  };
}
