import type { DatedFigure, ToolFacts } from './as-of';
import { LIBRARIES, type Library } from './vocabulary';

/** How many tools support a library. A tool that takes any counts for each. */
export interface LibraryCount {
  readonly library: Library;
  /** As they come. */
  readonly full: number;
  /** With a detour only. */
  readonly detour: number;
}

/** The libraries, the most widely supported first. */
export function libraryCounts(tools: readonly ToolFacts[]): readonly LibraryCount[] {
  const takes = (list: readonly (Library | 'any')[], library: Library): boolean =>
    list.includes(library) || list.includes('any');
  return LIBRARIES.map((library) => {
    const full = tools.filter(({ libraries }) => takes(libraries, library)).length;
    const either = tools.filter(({ libraries, librariesPartly }) =>
      takes([...libraries, ...librariesPartly], library),
    ).length;
    return { library, full, detour: either - full };
  }).sort((a, b) => b.full - a.full || b.detour - a.detour);
}

/** A tool with a figure about it. */
export interface Ranked {
  readonly tool: ToolFacts;
  readonly figure: DatedFigure;
  /** The property that the figure is a fact of. */
  readonly property: 'stars' | 'contributors' | 'employees';
}

export interface Ranking {
  /** The highest figure first. */
  readonly ranked: readonly Ranked[];
  /** The tools that nobody counted. */
  readonly unknown: readonly ToolFacts[];
}

function ranking(
  tools: readonly ToolFacts[],
  figureOf: (tool: ToolFacts) => Omit<Ranked, 'tool'> | undefined,
): Ranking {
  const found = tools.map((tool) => ({ tool, figure: figureOf(tool) }));
  return {
    ranked: found
      .flatMap(({ tool, figure }) => (figure ? [{ tool, ...figure }] : []))
      .sort((a, b) => b.figure.value - a.figure.value),
    unknown: found.flatMap(({ tool, figure }) => (figure ? [] : [tool])),
  };
}

export const byStars = (tools: readonly ToolFacts[]): Ranking =>
  ranking(tools, ({ stars }) => stars && { figure: stars, property: 'stars' });

/** Who works on it: contributors, or, where it is not developed in the open, the employees of its maker. */
export const peopleOf = ({ contributors, employees }: ToolFacts): Omit<Ranked, 'tool'> | undefined => {
  if (contributors) return { figure: contributors, property: 'contributors' };
  return employees && { figure: employees, property: 'employees' };
};

export const byPeople = (tools: readonly ToolFacts[]): Ranking => ranking(tools, peopleOf);
