import { catalogueAsOf, type ToolFacts } from '../../src/tools/catalogue';
import { TASKS, type Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import { explainFinding } from '../../src/words/findings';
import { prepare } from '../../src/decision/question';
import { robustness } from '../../src/decision/robustness';
import { type Contest, constantLists, isComparable, listOfOthers, percent } from './validation-lists';
import {
  withoutOperators,
  withoutSurroundings,
  withoutWishes,
  type CaseSet,
  type ValidationCase,
} from './validation-case';

export type Verdict = 'same' | 'runner-up' | 'possible' | 'excluded' | 'not covered' | 'not comparable';

export interface TaskOutcome {
  readonly team: string;
  /** What the team answers of clouds. */
  readonly cloud: string;
  readonly task: Task;
  readonly theirs: string;
  readonly ours: string;
  readonly verdict: Verdict;
  /** How much the best stack with their tool costs more, or why there is none. */
  readonly distance: string;
  /** In which share of random weightings the choice of the engine stays. */
  readonly firmness: number;
  /** What the allowed tool with the most stars would have been: a rule without any requirements but the hard ones. */
  readonly mostStars: string | undefined;
}

/**
 * What the engine decides with the facts of the day and the requirements of a team, beside what the team chose. How firm that is
 * takes most of the time, and is not asked where only the choices count.
 */
export function outcomesOf(one: ValidationCase, isFirmnessAsked = true): TaskOutcome[] {
  const { team, asOf, requirements, chose } = one;
  const tools = catalogueAsOf(asOf);
  const result = decide(tools, requirements, { asOf });
  if (!result.feasible) throw new Error(`${team}: ${JSON.stringify(result.infeasible)}`);
  const { candidates } = prepare({ tools, requirements, options: { asOf } });
  const firm = isFirmnessAsked ? robustness({ tools, requirements, options: { asOf } }) : undefined;
  return result.decision.choices.map(({ task, tool: ours = 'nothing', runnerUp }) => {
    const taken = chose[task];
    const firmness = firm?.choices.find((choice) => choice.task === task)?.share ?? 0;
    const mostStars = candidates.find(
      ({ allowed, tool }) => allowed && tool.coverage[task] === 'full' && tool.stars !== undefined,
    )?.tool.id;
    const common = { team, cloud: requirements.cloud, task, ours, firmness, mostStars };
    if (taken === undefined || !('tool' in taken)) {
      const theirs = taken && 'own' in taken ? `their own: ${taken.own}` : (taken?.elsewhere ?? '');
      return { ...common, theirs, verdict: 'not comparable', distance: '' };
    }
    const theirs = taken.tool;
    return { ...common, theirs, ...judge(theirs, ours, task, runnerUp?.tool, tools, one) };
  });
}

function judge(
  theirs: string,
  ours: string,
  task: Task,
  runnerUp: string | undefined,
  tools: readonly ToolFacts[],
  { asOf, requirements }: ValidationCase,
): Pick<TaskOutcome, 'verdict' | 'distance'> {
  if (theirs === ours) return { verdict: 'same', distance: '' };
  if (tools.find(({ id }) => id === theirs)?.coverage[task] === undefined)
    return { verdict: 'not covered', distance: 'by the catalogue it does not do the task' };
  const forced = decide(tools, requirements, { asOf, use: { [task]: theirs } });
  if (!forced.feasible) {
    const findings = forced.infeasible.refused.flatMap((refused) => refused.findings);
    return { verdict: 'excluded', distance: findings.map(explainFinding).join('; ') };
  }
  const distance = `${forced.decision.overrulingCost} points more`;
  return { verdict: theirs === runnerUp ? 'runner-up' : 'possible', distance };
}

/** A set of cases, with what came out; each case is decided once. */
interface Judged {
  readonly cases: readonly ValidationCase[];
  readonly outcomes: readonly (readonly TaskOutcome[])[];
}

const judged = (cases: readonly ValidationCase[]): Judged => ({
  cases,
  outcomes: cases.map((one) => outcomesOf(one)),
});

const FIRST = 'was made after what these teams took';
const LATER = 'was made after what the teams of the first set took';

/** The totals and the tables of docs/validation.md. */
export function validationReport(sets: Readonly<Record<CaseSet, readonly ValidationCase[]>>): string {
  const one = judged(sets.first);
  const two = judged(sets.second);
  const three = judged(sets.third);
  const four = judged(sets.fourth);
  const all = [one, two, three, four];
  const together = {
    cases: all.flatMap(({ cases }) => cases),
    outcomes: all.flatMap(({ outcomes }) => outcomes),
  };
  const contest = (set: Judged): Contest => ({
    outcomes: set.outcomes.flat(),
    others: all.filter((other) => other !== set).flatMap(({ outcomes }) => outcomes.flat()),
  });
  return [
    `### The first set\n\n${setReport(one, FIRST, contest(one))}`,
    `### The second set\n\n${setReport(two, LATER, contest(two))}`,
    `### The third set\n\n${setReport(three, LATER, contest(three))}`,
    `### The fourth set\n\n${setReport(four, LATER, contest(four))}`,
    `### The four sets together\n\n${summary(together, LATER)}\n${listOfOthers(all.map(contest))}`,
  ].join('\n\n');
}

const setReport = (set: Judged, listWas: string, contest: Contest): string =>
  [
    `${summary(set, listWas)}\n${listOfOthers([contest])}`,
    earlierReadings(set.cases),
    byTask(set.outcomes.flat()),
    [
      '| team | day | task | they chose | the engine | stays | verdict |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...set.cases.flatMap((one, index) => rowsOf(one, set.outcomes[index] ?? [])),
    ].join('\n'),
  ].join('\n\n');

const summary = ({ cases, outcomes }: Judged, listWas: string): string =>
  `${totals(outcomes.flat(), cases.length)}\n${constantLists(outcomes.flat(), listWas)}`;

function rowsOf(one: ValidationCase, outcomes: readonly TaskOutcome[]): string[] {
  const tools = catalogueAsOf(one.asOf);
  const name = (id: string): string => tools.find((tool) => tool.id === id)?.name ?? id;
  return outcomes.map(({ task, theirs, ours, verdict, distance, firmness }) => {
    const cells = [
      `[${one.team}](${one.source})`,
      one.asOf,
      task.replaceAll('-', ' '),
      name(theirs),
      name(ours),
      percent(firmness),
      `${verdict}${distance === '' ? '' : `: ${distance}`}`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

/** Agreement task by task. */
function byTask(outcomes: readonly TaskOutcome[]): string {
  const rows = TASKS.flatMap((task) => {
    const some = outcomes.filter((outcome) => outcome.task === task && isComparable(outcome));
    const count = (verdict: Verdict): number => some.filter((outcome) => outcome.verdict === verdict).length;
    const cells = [
      task.replaceAll('-', ' '),
      some.length,
      count('same'),
      count('runner-up'),
      count('possible'),
      count('excluded') + count('not covered'),
    ];
    return some.length === 0 ? [] : [`| ${cells.join(' | ')} |`];
  });
  return [
    '| task | compared | same | runner-up | possible | excluded or not covered |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The same as the accounts were read before there were more questions. */
function earlierReadings(cases: readonly ValidationCase[]): string {
  const counted = (read: (one: ValidationCase) => ValidationCase): string => {
    const outcomes = cases.map(read).flatMap((one) => outcomesOf(one, false));
    const comparable = outcomes.filter(isComparable).length;
    const same = outcomes.filter(({ verdict }) => verdict === 'same').length;
    const next = outcomes.filter(({ verdict }) => verdict === 'runner-up').length;
    return `**${same}** of ${comparable} (${percent(same / comparable)}), and ${next} more are its runner-up`;
  };
  return [
    'With the facts of today, and less of what the accounts say:',
    '',
    `* Without "ideally open source" and without who runs the tools: ${counted(withoutOperators)}.`,
    `* Also without "only on our own Kubernetes" and "runs already" (the first reading): ${counted(withoutSurroundings)}.`,
    ...(cases.some(({ requirements }) => requirements.capabilities ?? requirements.graphicsProcessors)
      ? [`* Only without wishes within a task and without graphics processors: ${counted(withoutWishes)}.`]
      : []),
  ].join('\n');
}

function totals(outcomes: readonly TaskOutcome[], teams: number): string {
  const count = (verdict: Verdict): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const comparable = outcomes.filter(isComparable);
  const byStars = comparable.filter(({ theirs, mostStars }) => theirs === mostStars).length;
  return [
    `* ${teams} teams, ${outcomes.length} tasks; in ${count('not comparable')} of them the team took something that the catalogue does not have, or made its own.`,
    `* Of the other ${comparable.length}, the engine chooses what the team chose in **${count('same')}** (${percent(count('same') / comparable.length)}). In ${count('runner-up')} more, the team's tool is its runner-up for the task.`,
    `* In ${count('possible')} the team's tool is possible and costs more, in ${count('excluded')} a requirement excludes it, in ${count('not covered')} the catalogue says that it does not do the task.`,
    `* For comparison: taking the allowed tool with the most stars that covers the task fully would agree in ${byStars} (${percent(byStars / comparable.length)}).`,
  ].join('\n');
}
