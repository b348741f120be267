import { ARTICLE_DAY, ARTICLE_FOUND, ARTICLE_TOOLS } from '../catalogue/article';
import type { ToolFacts } from '../catalogue/as-of';
import type { ComparisonTableId } from '../catalogue/comparison-tables';
import { byPeople, libraryCounts } from '../catalogue/rankings';
import type { Day } from '../catalogue/tool';
import { LIBRARY_NAMES, spokenNames } from '../catalogue/vocabulary';
import { designNames, enumerated } from './names';

type Note = (tools: readonly ToolFacts[]) => readonly string[];

const nameIn = (tools: readonly ToolFacts[], id: string): string =>
  tools.find((tool) => tool.id === id)?.name ?? id;

const libraryNote: Note = (tools) => {
  const counts = libraryCounts(tools);
  const most = counts.filter(({ full }) => full === counts[0]?.full);
  const { library } = ARTICLE_FOUND;
  if (most.every((one) => one.library === library)) return [];
  const own = counts.find((one) => one.library === library)?.full ?? 0;
  const found = enumerated(spokenNames(most.map((one) => one.library)));
  return [
    `The article found ${LIBRARY_NAMES[library]} the most widely supported. By these facts it is ${found}, with ${String(most[0]?.full)} of its ${String(tools.length)} tools; ${LIBRARY_NAMES[library]} has ${String(own)}.`,
  ];
};

const peopleNote: Note = (tools) => {
  const { people } = ARTICLE_FOUND;
  const { ranked, unknown } = byPeople(tools);
  const first = ranked.slice(0, people.length);
  if (people.every((id, place) => first[place]?.tool.id === id)) return [];
  const scope = ({ id, product }: ToolFacts): string => (product === id ? '' : `, all of ${product}`);
  const found = first.map(({ tool, figure }) => `${tool.name} (${String(figure.value)}${scope(tool)})`);
  const missing = unknown.filter(({ id }) => (people as readonly string[]).includes(id));
  const gap =
    missing.length === 0
      ? ''
      : ` How many work on ${enumerated(missing.map(({ name }) => name))} is not known.`;
  return [
    `The article ranked by people ${enumerated(people.map((id) => nameIn(tools, id)))}. By these facts it is ${enumerated(found)}.${gap}`,
  ];
};

const designNote: Note = (tools) =>
  Object.entries(ARTICLE_FOUND.designs).flatMap(([id, design]) => {
    const found = tools.find((tool) => tool.id === id)?.designedAround;
    if (found?.[0] === design) return [];
    return [
      `The article has ${nameIn(tools, id)} designed around ${designNames([design])}; by its own pages: ${designNames(found)}.`,
    ];
  });

const NOTES: Readonly<Partial<Record<ComparisonTableId, Note>>> = {
  libraries: libraryNote,
  support: peopleNote,
  interfaces: designNote,
};

/** Where the facts of the article's day say about its tools what it did not: beside the tables that show all of them. */
export function articleNotes(table: ComparisonTableId, tools: readonly ToolFacts[], asOf: Day): string[] {
  const compared = tools.filter(({ id }) => (ARTICLE_TOOLS as readonly string[]).includes(id));
  if (asOf !== ARTICLE_DAY || compared.length < ARTICLE_TOOLS.length) return [];
  return [...(NOTES[table]?.(compared) ?? [])];
}
