import { changesBetween } from '../../catalogue/changes';
import { comparisonTable } from '../../catalogue/comparison-tables';
import type { ToolFacts } from '../../catalogue/as-of';
import { radarOf } from '../../catalogue/radar';
import type { Issue } from '../../requirements/issue';
import { toolIdFrom } from '../../requirements/named-tool';
import { count, grid, heading, type Block } from '../../document/blocks';
import { renderBlocks } from '../text/render-blocks';
import { listTable, tablesFor, toolBlocks, warningBlocks } from '../text/catalogue-blocks';
import { comparisonBlocks } from '../text/comparison-blocks';
import { catalogueCsv, comparisonCsv, radarCsv, toolCsv } from '../text/catalogue-csv';
import type { CatalogueOptions } from './catalogue-options';
import { InvalidAnswersError } from '../cli-error';
import type { CoreDependencies } from '../project/core-dependencies';
import { csv } from '../../document/csv';
import { dayIssues } from '../answers/decision-flags';
import { columnsOf, type Io } from '../system/io';
import { namedTools, unknownTool } from '../answers/named-tools';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import type { Output } from '../output/outputs';
import type { Tool } from '../../catalogue/tool';

type Catalogue = Pick<CoreDependencies, 'catalogueDate' | 'catalogueAsOf' | 'tools'>;

/** `mlops-scaffold catalogue [tool]`: what is known about the tools on a day, and what it rests on. */
export function catalogue(
  named: string | undefined,
  options: CatalogueOptions,
  io: Io,
  deps: Catalogue,
): void {
  const id = named === undefined ? undefined : String(toolIdFrom(named));
  const asOf = options.asOf ?? deps.catalogueDate;
  const dayProblems = dayIssues('--as-of', asOf, deps.catalogueDate);
  const all = dayProblems.length > 0 ? [] : deps.catalogueAsOf(asOf);
  const ids = all.map((tool) => tool.id);
  const listed = namedTools('--tools', options.tools, ids);
  const issues = [
    ...dayProblems,
    ...listed.issues,
    ...(id === undefined ? [] : unknownTool('tool', id, ids)),
    ...contradictions(id, options),
  ];
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const tools = all.filter((tool) => listed.ids.includes(tool.id));
  const facts = all.find((tool) => tool.id === id);
  if (options.json === true) {
    tellOutput(
      io.stdout,
      'catalogue',
      facts ? jsonOfOne(facts, asOf, deps) : jsonOfAll(tools, asOf, options),
    );
    return;
  }
  tell(io.stdout, facts ? aboutOne(facts, asOf, options, io, deps) : aboutAll(tools, asOf, options, io));
}

function contradictions(id: string | undefined, { tools, table, format, json }: CatalogueOptions): Issue[] {
  const issues: Issue[] = [];
  const refuse = (place: string, value: unknown, message: string): void => {
    issues.push({ place, value, message });
  };
  if (id !== undefined && tools !== undefined)
    refuse('--tools', tools, 'cannot be given together with a tool');
  if (id !== undefined && table !== undefined)
    refuse('--table', table, 'cannot be given together with a tool');
  if (id !== undefined && format === 'radar') refuse('--format', format, 'is for the whole catalogue');
  if (table === 'all' && format === 'csv')
    refuse('--table', table, 'is more than one table; name one for CSV');
  if (table !== undefined && format === 'radar')
    refuse('--table', table, 'cannot be given with --format radar');
  if (json === true && (format === 'csv' || format === 'markdown'))
    refuse('--json', true, `cannot be given with --format ${format}`);
  return issues;
}

function jsonOfAll(
  tools: readonly ToolFacts[],
  asOf: string,
  { table, format }: CatalogueOptions,
): Output<'catalogue'> {
  if (format === 'radar') return radarOf(tools, asOf);
  if (table === undefined) return { asOf, tools };
  return { asOf, tables: tablesFor(table).map((which) => comparisonTable(which, tools, asOf)) };
}

const historyOf = ({ id }: ToolFacts, { tools }: Catalogue): Tool => {
  const tool = tools[id];
  if (!tool) throw new Error(`no history of ${id}`);
  return tool;
};

const jsonOfOne = (facts: ToolFacts, asOf: string, deps: Catalogue): Output<'catalogue'> => ({
  asOf,
  tool: facts,
  changes: changesBetween(historyOf(facts, deps), '', asOf),
});

function aboutAll(
  tools: readonly ToolFacts[],
  asOf: string,
  { table, format }: CatalogueOptions,
  io: Io,
): string {
  if (format === 'radar') return csv(radarCsv(tools, asOf));
  if (format === 'csv') {
    const rows =
      table === undefined || table === 'all' ? catalogueCsv(tools) : comparisonCsv(table, tools, asOf);
    return csv(rows);
  }
  const blocks: Block[] =
    table === undefined
      ? [
          heading(`${count(tools.length, 'tool')}, by the facts as of ${asOf}`),
          grid('Tools', listTable(tools)),
        ]
      : comparisonBlocks(table, tools, asOf);
  return renderBlocks([...blocks, ...warningBlocks(tools)], format ?? 'text', columnsOf(io.stdout));
}

function aboutOne(
  facts: ToolFacts,
  asOf: string,
  { format }: CatalogueOptions,
  io: Io,
  deps: Catalogue,
): string {
  if (format === 'csv') return csv(toolCsv(facts));
  return renderBlocks(
    toolBlocks(facts, historyOf(facts, deps), asOf),
    format === 'markdown' ? 'markdown' : 'text',
    columnsOf(io.stdout),
  );
}
