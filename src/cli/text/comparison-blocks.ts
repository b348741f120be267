import type { ToolFacts } from '../../catalogue/as-of';
import {
  cloudTie,
  comparisonTable,
  type ComparisonTable,
  type ComparisonTableId,
} from '../../catalogue/comparison-tables';
import { categoryLevel, OTHER_TASKS, otherTasks } from '../../catalogue/coverage-level';
import {
  CAPABILITIES,
  CLOUDS,
  COMPARED_CATEGORIES,
  type ComparedCategory,
  DEEP_TASKS,
  LIBRARY_NAMES,
  spokenNames,
  TASKS,
} from '../../catalogue/vocabulary';
import { barsIfAny, type Block, code, type Grid, grid, heading, paragraph } from '../../document/blocks';
import { articleNotes } from '../../words/article-notes';
import { depthTables } from '../../words/depth';
import { designNames, taskName } from '../../words/names';
import { LEGEND, MARK, plainTable, serviceBlocks, staleMark, tablesFor } from './catalogue-blocks';
import { shortSupport, supportCharts } from './support-blocks';

/** So many tools side by side fit a terminal, a line a task. A table of more keeps to the columns that fit a line. */
const FEW = 6;

const CATEGORIES = Object.keys(COMPARED_CATEGORIES) as ComparedCategory[];
const CATEGORY_TASKS = CATEGORIES.map(
  (category) => `${category}: ${COMPARED_CATEGORIES[category].map(taskName).join(', ')}`,
).join('; ');
const LEVELS = { full: 'full', part: 'part', partial: 'part', none: '-' } as const;

function coverageByTask(tools: readonly ToolFacts[]): Grid {
  return {
    columns: ['task', ...tools.map(({ name }) => name)],
    rows: TASKS.map((task) => [
      taskName(task),
      ...tools.map((tool) => `${LEVELS[tool.coverage[task] ?? 'none']}${staleMark(tool, 'coverage')}`),
    ]),
  };
}

function coverageByCategory(tools: readonly ToolFacts[]): Grid {
  return {
    columns: ['tool', ...CATEGORIES, 'other'],
    rows: tools.map((tool) => [
      `${tool.name}${staleMark(tool, 'coverage')}`,
      ...CATEGORIES.map((category) => LEVELS[categoryLevel(tool, category)]),
      String(otherTasks(tool)),
    ]),
  };
}

const coverage = (tools: readonly ToolFacts[], { title }: ComparisonTable): Block[] =>
  tools.length <= FEW
    ? [
        grid(title, coverageByTask(tools)),
        paragraph('full: does it; part: does it in part; -: does not do it.'),
      ]
    : [
        grid(title, coverageByCategory(tools)),
        paragraph(
          `full: all of it; part: some of it, or in part; -: none. ${CATEGORY_TASKS}; other: how many of ${String(OTHER_TASKS.length)} more tasks, fully or in part.`,
        ),
        paragraph(
          `Up to ${String(FEW)} tools, named by --tools, are shown task by task; --format csv has every task of every tool.`,
        ),
      ];

const listed = (full: readonly string[], partly: readonly string[]): string =>
  [spokenNames(full).join(', '), partly.length === 0 ? '' : `detour: ${spokenNames(partly).join(', ')}`]
    .filter((part) => part !== '')
    .join('; ') || 'none';

const libraries = (tools: readonly ToolFacts[], { title, counts = [] }: ComparisonTable): Block[] => {
  const closed = tools.filter(({ customModels }) => customModels === 'unsupported').map(({ name }) => name);
  return [
    ...barsIfAny(
      `How many of ${String(tools.length)} tools support each library`,
      ['library', `tools of ${String(tools.length)}`],
      counts.map(({ library, full, detour }) => ({
        label: LIBRARY_NAMES[library],
        value: full,
        text: detour === 0 ? String(full) : `${String(full)} (and ${String(detour)} by a detour)`,
      })),
    ),
    paragraph('A tool that takes any library counts for each.'),
    heading('What each takes'),
    grid(title, {
      columns: ['tool', 'languages', 'libraries'],
      rows: tools.map((tool) => [
        tool.name,
        `${listed(tool.languages, tool.languagesPartly)}${staleMark(tool, 'languages')}`,
        `${listed(tool.libraries, tool.librariesPartly)}${staleMark(tool, 'libraries')}`,
      ]),
    }),
    ...(closed.length === 0 ? [] : [paragraph(`No models of your own: ${closed.join(', ')}.`)]),
  ];
};

/** The columns of a table by their heads. */
function columnsOf(table: ComparisonTable, heads: readonly string[]): Grid {
  const { columns, rows } = plainTable(table, ` ${MARK}`);
  const places = [0, ...heads.map((head) => columns.indexOf(head))];
  const taken = (cells: readonly string[]) => places.map((place) => cells[place] ?? '');
  return { columns: taken(columns), rows: rows.map(taken) };
}

const support = (tools: readonly ToolFacts[], table: ComparisonTable): Block[] => [
  grid(table.title, shortSupport(tools)),
  ...supportCharts(tools),
  ...(tools.length > FEW
    ? []
    : [
        heading('Licence and owner'),
        grid(table.title, columnsOf(table, ['licence', 'owner', 'status', 'own cluster', 'version'])),
      ]),
];

const interfaces = (tools: readonly ToolFacts[], { title }: ComparisonTable): Block[] => [
  grid(title, {
    columns: ['tool', 'designed around', 'also there'],
    rows: tools.map((tool) => {
      const others = tool.interfaces.filter((one) => tool.designedAround?.includes(one) !== true);
      return [
        tool.name,
        `${designNames(tool.designedAround)}${staleMark(tool, 'designedAround')}`,
        others.length === 0 ? '' : `${designNames(others)}${staleMark(tool, 'interfaces')}`,
      ];
    }),
  }),
  paragraph(
    'CLI: command line; GUI: graphical; SDK: library. Designed around: by its own pages, the first one first; ',
    code('catalogue <tool>'),
    ' names them.',
  ),
];

const cloud = (tools: readonly ToolFacts[], table: ComparisonTable): Block[] => {
  const tied = CLOUDS.flatMap((one) => {
    const names = tools.filter((tool) => tool.cloud === one).map(({ name }) => name);
    return names.length === 0 ? [] : [`${cloudTie(one)}: ${names.join(', ')}`];
  });
  const free = tools.filter((tool) => tool.cloud === 'agnostic').length;
  return [
    paragraph(`${[`agnostic: ${String(free)} of ${String(tools.length)}`, ...tied].join('; ')}.`),
    grid(
      table.title,
      columnsOf(
        table,
        tools.length > FEW ? ['cloud', 'own cluster'] : ['cloud', 'own cluster', 'needs', 'effort'],
      ),
    ),
    ...serviceBlocks(tools),
  ];
};

/** Task by task: a table of all of them would be wider than any line. */
const depth = (tools: readonly ToolFacts[]): Block[] => {
  const known = tools.filter((tool) => tool.depth !== undefined);
  const tables = depthTables(
    DEEP_TASKS.map((task) => ({
      task,
      tools: known.filter(({ depth: has = {} }) => CAPABILITIES[task].some((one) => one in has)),
    })),
  );
  return tables.length === 0 ? [paragraph('Nothing is known of these tools.')] : tables;
};

const FORMS: Readonly<
  Record<ComparisonTableId, (tools: readonly ToolFacts[], table: ComparisonTable) => Block[]>
> = { coverage, libraries, support, interfaces, cloud, depth };

const isMarked = (block: Block): boolean => {
  const ends = (text: unknown): boolean => typeof text === 'string' && text.endsWith(` ${MARK}`);
  if (block.kind === 'bars') return block.bars.some(({ text }) => ends(text));
  return block.kind === 'table' && block.rows.some(({ cells }) => cells.some(ends));
};

/** Comparison tables as they are read: narrow, with stale cells marked, and what the article said otherwise. */
export function comparisonBlocks(
  which: ComparisonTableId | 'all',
  tools: readonly ToolFacts[],
  asOf: string,
): Block[] {
  const blocks = tablesFor(which).flatMap((id) => {
    const table = comparisonTable(id, tools, asOf);
    const notes = articleNotes(id, tools, asOf).map((note) => paragraph(note));
    return [heading(table.title), ...FORMS[id](tools, table), ...notes];
  });
  return [...blocks, ...(blocks.some(isMarked) ? [LEGEND] : [])];
}
