import type { ToolFacts } from './as-of';
import { capabilityText, factText, priceText, serviceText } from './fact-text';
import { libraryCounts, type LibraryCount } from './rankings';
import type { Day } from './tool';
import { CAPABILITIES, DEEP_TASKS, INTERFACES, LANGUAGES, LIBRARIES, TASKS } from './vocabulary';

/** What a table says about one tool. A cell is marked where the fact behind it is stale. */
export interface ComparisonRow {
  readonly tool: string;
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly stale: boolean }[];
}

/** One of the tables by which tools are compared, with the facts of a day. */
export interface ComparisonTable {
  readonly id: ComparisonTableId;
  readonly title: string;
  /** Heads of the cells; the name of the tool comes before them. */
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** Of the table of libraries: how many of the tools support each, the most widely supported first. */
  readonly counts?: readonly LibraryCount[];
}

/** The tables of the comparison of December 2020, and what tools can do within a task. */
export const COMPARISON_TABLES = [
  'coverage',
  'libraries',
  'support',
  'interfaces',
  'cloud',
  'depth',
] as const;
export type ComparisonTableId = (typeof COMPARISON_TABLES)[number];

interface Column {
  readonly head: string;
  /** The property that the cell rests on; undefined: none that can grow old. */
  readonly property?: string;
  readonly text: (tool: ToolFacts) => string;
}

const TITLES: Readonly<Record<ComparisonTableId, string>> = {
  coverage: 'Coverage of tasks',
  libraries: 'Languages and libraries',
  support: 'Product support',
  interfaces: 'Command line or graphical interface',
  cloud: 'Cloud ties',
  depth: 'Within the tasks',
};

function support<T extends string>(
  item: T,
  full: readonly (T | 'any')[],
  partly: readonly (T | 'any')[],
): string {
  if (full.includes(item) || full.includes('any')) return 'yes';
  return partly.includes(item) || partly.includes('any') ? 'detour' : '';
}

const property = (head: string, name: string): Column => ({
  head,
  property: name,
  text: ({ evidence }) => {
    const fact = evidence.find((entry) => entry.property === name);
    return fact === undefined ? 'unknown' : factText(name, fact.value);
  },
});

/** "agnostic", "tied to aws". */
export const cloudTie = (cloud: ToolFacts['cloud']): string =>
  cloud === 'agnostic' ? cloud : `tied to ${cloud}`;

const figure = (head: string, name: 'stars' | 'contributors' | 'employees'): Column => ({
  head,
  property: name,
  text: (tool) => {
    const known = tool[name];
    return known === undefined ? 'unknown' : `${known.value} (${known.on})`;
  },
});

const COLUMNS: Readonly<Record<ComparisonTableId, readonly Column[]>> = {
  coverage: TASKS.map((task) => ({
    head: task,
    property: 'coverage',
    text: ({ coverage }) => ({ full: 'yes', partial: 'partly', none: '' })[coverage[task] ?? 'none'],
  })),
  libraries: [
    ...LANGUAGES.map((language) => ({
      head: language,
      property: 'languages',
      text: (tool: ToolFacts) => support(language, tool.languages, tool.languagesPartly),
    })),
    ...LIBRARIES.map((library) => ({
      head: library,
      property: 'libraries',
      text: (tool: ToolFacts) => support(library, tool.libraries, tool.librariesPartly),
    })),
    {
      head: 'own models',
      property: 'customModels',
      text: ({ customModels }) =>
        ({ supported: 'yes', unsupported: '', 'not-applicable': 'n/a' })[customModels],
    },
  ],
  support: [
    property('licence', 'licence'),
    { head: 'class', property: 'licence', text: ({ licence }) => licence.class },
    property('owner', 'owner'),
    property('status', 'status'),
    property('support sold by', 'supportSoldBy'),
    property('own cluster', 'selfHost'),
    figure('stars', 'stars'),
    figure('contributors', 'contributors'),
    figure('employees', 'employees'),
    property('version', 'latestVersion'),
  ],
  interfaces: [
    property('designed around', 'designedAround'),
    ...INTERFACES.map((kind) => ({
      head: kind,
      property: 'interfaces',
      text: ({ interfaces }: ToolFacts) => (interfaces.includes(kind) ? 'yes' : ''),
    })),
  ],
  cloud: [
    { head: 'cloud', property: 'cloud', text: ({ cloud }) => cloudTie(cloud) },
    property('own cluster', 'selfHost'),
    {
      head: 'as a service',
      property: 'service',
      text: serviceText,
    },
    {
      head: 'price of the service',
      property: 'price',
      text: priceText,
    },
    {
      head: 'list prices',
      property: 'listPrices',
      text: ({ listPrices, selfHost, service }) =>
        listPrices !== undefined
          ? factText('listPrices', listPrices)
          : service !== undefined || selfHost === 'no' || selfHost === 'licence-required'
            ? 'unknown'
            : '',
    },
    property('needs', 'needs'),
    property('effort', 'operatingEffort'),
  ],
  depth: DEEP_TASKS.flatMap((task) =>
    CAPABILITIES[task].map((capability) => ({
      head: capability,
      property: 'depth',
      text: ({ coverage, depth }: ToolFacts) =>
        coverage[task] === undefined ? '' : capabilityText(depth?.[capability]),
    })),
  ),
};

/** A table over the tools of a day, in their order. */
export function comparisonTable(
  id: ComparisonTableId,
  tools: readonly ToolFacts[],
  asOf: Day,
): ComparisonTable {
  const columns = COLUMNS[id];
  return {
    id,
    title: `${TITLES[id]}, ${asOf}`,
    columns: columns.map(({ head }) => head),
    rows: tools.map((tool) => ({
      tool: tool.id,
      name: tool.name,
      cells: columns.map((column) => {
        const text = column.text(tool);
        const fact = tool.evidence.find((entry) => entry.property === column.property);
        return { text, stale: text !== '' && fact?.stale === true };
      }),
    })),
    ...(id === 'libraries' && { counts: libraryCounts(tools) }),
  };
}
