import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';
import {
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  LICENCE_CLASSES,
  CLOUDS,
  COMPARED_TASKS,
  type Task,
} from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import { DEPLOYMENT } from '../../src/plan/deployment';
import type { Requirements } from '../../src/requirements/requirements';
import { seeded } from './seeded';

/** What `recommend` and `init` choose for one set of answers, task by task; undefined where nothing that may be had does the task. */
interface Pair {
  readonly requirements: Requirements;
  readonly choices: readonly {
    readonly task: Task;
    readonly recommended: string;
    readonly generated: string | undefined;
  }[];
}

const SEED = 20261128;
const WITH_ORCHESTRATION: readonly Task[] = [...COMPARED_TASKS, 'orchestration'];

/** Random answers. With `openSource`, an open source licence is asked for and no cloud is named. */
function answers(random: () => number, openSource: boolean, among: readonly Task[]): Requirements {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = <T>(items: readonly T[], share: number): T[] => items.filter(() => random() < share);
  const tasks = some(among, 0.6);
  const ties = ['agnostic-required', 'agnostic-preferred'] as const;
  return {
    tasks: tasks.length > 0 ? tasks : [one(among)],
    licence: openSource ? 'open-source' : one(LICENCE_CLASSES),
    cloud: openSource ? one(ties) : one([...ties, ...CLOUDS]),
    languages: random() < 0.7 ? ['python'] : random() < 0.7 ? ['python', 'r'] : [one(LANGUAGES)],
    libraries: some(LIBRARIES, 0.2),
    customModels: random() < 0.5,
    interface: one([...INTERFACES, 'any']),
    momentum: one(['low', 'medium', 'high']),
    composition: one(['best-of-breed', 'balanced', 'one-suite']),
  };
}

/** Sets of random answers for which there is a stack, and what both commands make of them. */
export function pairs(
  count: number,
  openSource: boolean,
  among: readonly Task[] = COMPARED_TASKS,
): readonly Pair[] {
  const random = seeded(SEED);
  const asOf = CATALOGUE_DATE;
  const tools = catalogueAsOf(asOf);
  const found: Pair[] = [];
  while (found.length < count) {
    const requirements = answers(random, openSource, among);
    const free = decide(tools, requirements, { asOf, firstAmongEqual: DEPLOYMENT.firstAmongEqual });
    if (!free.feasible) continue;
    const held = decide(tools, requirements, { asOf, ...DEPLOYMENT });
    const choices = free.decision.choices.flatMap(({ task, tool }) => {
      if (tool === undefined) return [];
      const generated = held.feasible
        ? held.decision.choices.find((choice) => choice.task === task)?.tool
        : undefined;
      return [{ task, recommended: tool, generated }];
    });
    found.push({ requirements, choices });
  }
  return found;
}

/** The share of task choices that are the same. */
export function agreement(sets: readonly Pair[]): { same: number; all: number; whole: number } {
  const all = sets.flatMap(({ choices }) => choices);
  const isSame = ({ recommended, generated }: Pair['choices'][number]): boolean => recommended === generated;
  return {
    same: all.filter(isSame).length,
    all: all.length,
    whole: sets.filter(({ choices }) => choices.every(isSame)).length,
  };
}

const percent = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / whole).toFixed(1)} %)`;

/** The figures and the table of docs/validation.md. */
export function agreementReport(openSource: readonly Pair[], any: readonly Pair[]): string {
  const says = (sets: readonly Pair[]): string => {
    const { same, all, whole } = agreement(sets);
    return `${percent(same, all)} of the choices are the same, and ${percent(whole, sets.length)} of the whole stacks`;
  };
  const missed = new Map<string, number>();
  for (const { task, recommended, generated } of openSource.flatMap(({ choices }) => choices)) {
    if (recommended === generated) continue;
    const row = `| ${task} | ${recommended} | ${generated ?? 'no stack'} |`;
    missed.set(row, (missed.get(row) ?? 0) + 1);
  }
  const rows = [...missed]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .slice(0, 15)
    .map(([row, count]) => `${row} ${String(count)} |`);
  return [
    `* Open source, no cloud named: ${says(openSource)}.`,
    `* Any licence, any cloud: ${says(any)}.`,
    `* With orchestration among the tasks, which has the most tools and few that are generated: ${says(pairs(openSource.length, true, WITH_ORCHESTRATION))}; any licence, any cloud: ${says(pairs(any.length, false, WITH_ORCHESTRATION))}.`,
    '',
    'The fifteen most frequent differences, open source:',
    '',
    '| task | `recommend` | `init` | times |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
