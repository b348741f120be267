import type { ToolFacts } from '../../catalogue/as-of';
import { byPeople, byStars, peopleOf, type Ranked, type Ranking } from '../../catalogue/rankings';
import { barsIfAny, type Block, count, type Grid, heading, paragraph } from '../../document/blocks';
import { enumerated } from '../../words/names';
import { staleMark } from './catalogue-blocks';

/** More bars than that nobody compares. */
const MOST_BARS = 15;
/** More names than that nobody reads. */
const MOST_NAMES = 13;

const employed = ({ property }: Pick<Ranked, 'property'>): string =>
  property === 'employees' ? ' employees' : '';

const figureText = ({ tool, figure, property }: Ranked): string =>
  `${String(figure.value)}${employed({ property })} (${figure.on})${staleMark(tool, property)}`;

/** What fits one line a tool. */
export function shortSupport(tools: readonly ToolFacts[]): Grid {
  const people = (tool: ToolFacts): string => {
    const found = peopleOf(tool);
    return found === undefined
      ? 'unknown'
      : `${String(found.figure.value)}${staleMark(tool, found.property)}`;
  };
  return {
    columns: ['tool', 'class', 'stars', 'people'],
    rows: tools.map((tool) => [
      tool.name,
      tool.licence.class,
      tool.stars === undefined ? 'unknown' : `${String(tool.stars.value)}${staleMark(tool, 'stars')}`,
      people(tool),
    ]),
  };
}

function chart(title: string, counted: string, { ranked, unknown }: Ranking): Block[] {
  const shown = ranked.slice(0, MOST_BARS);
  const bars = shown.map((one) => ({
    label: one.tool.name,
    value: one.figure.value,
    text: figureText(one),
  }));
  const more =
    ranked.length > shown.length
      ? [`The first ${String(shown.length)} of ${String(ranked.length)}; --format csv has all.`]
      : [];
  const unseen =
    unknown.length === 0
      ? []
      : [
          `Not known: ${unknown.length > MOST_NAMES ? count(unknown.length, 'tool') : enumerated(unknown.map(({ name }) => name))}.`,
        ];
  return [
    heading(title),
    ...barsIfAny(title, ['tool', counted], bars),
    ...[...more, ...unseen].map((line) => paragraph(line)),
  ];
}

/** Who stands behind the tools, in two charts. */
export const supportCharts = (tools: readonly ToolFacts[]): Block[] => [
  ...chart('Stars', 'stars', byStars(tools)),
  ...chart('People: contributors, or employees of the maker', 'contributors', byPeople(tools)),
];
