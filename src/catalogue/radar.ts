import type { ToolFacts } from './as-of';
import type { Day } from './tool';
import { TASK_GROUPS, type Task } from './vocabulary';

/** A row of a technology radar, in the columns that the Thoughtworks build-your-own-radar reads. */
export interface RadarEntry {
  readonly name: string;
  readonly ring: Ring;
  readonly quadrant: string;
  readonly isNew: boolean;
  readonly description: string;
}

export const RINGS = ['Adopt', 'Trial', 'Assess', 'Hold'] as const;
export type Ring = (typeof RINGS)[number];

/** The groups of tasks; a radar has exactly four quadrants. */
const QUADRANTS = Object.entries(TASK_GROUPS) as readonly (readonly [string, readonly Task[]])[];

const MILLISECONDS_PER_YEAR = 365.25 * 24 * 60 * 60 * 1000;
const yearsSince = (day: Day, on: Day): number => (Date.parse(on) - Date.parse(day)) / MILLISECONDS_PER_YEAR;

const RULES: Readonly<Record<Ring, string>> = {
  Adopt: 'open source, alive, two years old or more, and with a large community',
  Trial: 'alive, a year old or more, and with a community of some size, or a commercial product',
  Assess: 'alive, but young or with a small community',
  Hold: 'not developed further, or shut down',
};

/**
 * In which ring a tool stands, by a fixed rule over its facts. Large is 10,000 stars or 300 contributors, of some size
 * is 1,000 or 50; the lines are those of the rule `little-momentum`.
 */
function ringOf({ status, licence, firstRelease, stars, contributors }: ToolFacts, on: Day): Ring {
  if (status !== 'alive') return 'Hold';
  const age = yearsSince(firstRelease, on);
  const reaches = (starCount: number, people: number): boolean =>
    (stars?.value ?? 0) >= starCount || (contributors?.value ?? 0) >= people;
  if (licence.class === 'open-source' && age >= 2 && reaches(10_000, 300)) return 'Adopt';
  return age >= 1 && (licence.class === 'commercial' || reaches(1_000, 50)) ? 'Trial' : 'Assess';
}

/** The category that a tool covers most; the first one where it covers several as much. */
function quadrantOf({ coverage }: ToolFacts): string | undefined {
  const weight = (tasks: readonly Task[]): number =>
    tasks.reduce((sum, task) => sum + { full: 2, partial: 1, none: 0 }[coverage[task] ?? 'none'], 0) /
    tasks.length;
  const [best] = [...QUADRANTS].sort(([, a], [, b]) => weight(b) - weight(a));
  return best && weight(best[1]) > 0 ? best[0] : undefined;
}

/** The tools of a day as a radar, the inner ring first, since some readers take the order of the rings from there. */
export function radarOf(tools: readonly ToolFacts[], on: Day): RadarEntry[] {
  return tools
    .flatMap((tool) => {
      const quadrant = quadrantOf(tool);
      if (quadrant === undefined) return [];
      const ring = ringOf(tool, on);
      const covers = Object.entries(tool.coverage).map(
        ([task, level]) => `${task.replaceAll('-', ' ')}${level === 'full' ? '' : ' in part'}`,
      );
      const description = [
        `Covers ${covers.join(', ')}.`,
        `Licence ${tool.licence.spdx}, owner ${tool.owner}, status ${tool.status}.`,
        ...tool.warnings.map((warning) => `To know: ${warning}.`),
        `${ring} by rule: ${RULES[ring]}. Facts as of ${on}. ${tool.homepage}`,
      ].join(' ');
      return [{ name: tool.name, ring, quadrant, isNew: yearsSince(tool.firstRelease, on) < 1, description }];
    })
    .sort((a, b) => RINGS.indexOf(a.ring) - RINGS.indexOf(b.ring));
}
