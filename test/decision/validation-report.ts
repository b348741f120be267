import { catalogueAsOf, type ToolFacts } from '../../src/tools/catalogue';
import { TASKS, type Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import { explainFinding } from '../../src/words/findings';
import { prepare } from '../../src/decision/question';
import { robustness } from '../../src/decision/robustness';
import { withoutOperators, withoutSurroundings, type ValidationCase } from './validation-case';

export type Verdict = 'same' | 'runner-up' | 'possible' | 'excluded' | 'not covered' | 'not comparable';

export interface TaskOutcome {
  readonly team: string;
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

/** What the engine decides with the facts of the day and the requirements of a team, beside what the team chose. */
export function outcomesOf(one: ValidationCase): TaskOutcome[] {
  const { team, asOf, requirements, chose } = one;
  const tools = catalogueAsOf(asOf);
  const result = decide(tools, requirements, { asOf });
  if (!result.feasible) throw new Error(`${team}: ${JSON.stringify(result.infeasible)}`);
  const { candidates } = prepare({ tools, requirements, options: { asOf } });
  const firm = robustness({ tools, requirements, options: { asOf } });
  return result.decision.choices.map(({ task, tool: ours = 'nothing', runnerUp }) => {
    const taken = chose[task];
    const firmness = firm?.choices.find((choice) => choice.task === task)?.share ?? 0;
    const mostStars = candidates.find(
      ({ allowed, tool }) => allowed && tool.coverage[task] === 'full' && tool.stars !== undefined,
    )?.tool.id;
    const common = { team, task, ours, firmness, mostStars };
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

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The table and the totals of docs/validation.md. */
export function validationReport(cases: readonly ValidationCase[]): string {
  const name = (id: string, asOf: string): string =>
    catalogueAsOf(asOf).find((tool) => tool.id === id)?.name ?? id;
  const rows = cases.flatMap((one) =>
    outcomesOf(one).map((outcome) => {
      const { task, theirs, ours, verdict, distance, firmness } = outcome;
      const cells = [
        `[${one.team}](${one.source})`,
        one.asOf,
        task.replaceAll('-', ' '),
        name(theirs, one.asOf),
        name(ours, one.asOf),
        percent(firmness),
        `${verdict}${distance === '' ? '' : `: ${distance}`}`,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return [
    `${totals(cases.flatMap(outcomesOf), cases.length)}\n${constantLists(cases)}`,
    earlierReadings(cases),
    byTask(cases.flatMap(outcomesOf)),
    [
      '| team | day | task | they chose | the engine | stays | verdict |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

/** Agreement task by task. */
function byTask(outcomes: readonly TaskOutcome[]): string {
  const rows = TASKS.flatMap((task) => {
    const some = outcomes.filter((outcome) => outcome.task === task && outcome.verdict !== 'not comparable');
    const count = (verdict: Verdict): number => some.filter((outcome) => outcome.verdict === verdict).length;
    const cells = [
      task.replaceAll('-', ' '),
      some.length,
      count('same'),
      count('runner-up'),
      count('possible'),
    ];
    return some.length === 0 ? [] : [`| ${cells.join(' | ')} |`];
  });
  return [
    '| task | compared | same | runner-up | possible |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The same as the accounts were read before there were more questions. */
function earlierReadings(cases: readonly ValidationCase[]): string {
  const counted = (read: (one: ValidationCase) => ValidationCase): string => {
    const outcomes = cases.map(read).flatMap(outcomesOf);
    const comparable = outcomes.filter(({ verdict }) => verdict !== 'not comparable').length;
    const same = outcomes.filter(({ verdict }) => verdict === 'same').length;
    const next = outcomes.filter(({ verdict }) => verdict === 'runner-up').length;
    return `**${same}** of ${comparable} (${percent(same / comparable)}), and ${next} more are its runner-up`;
  };
  return [
    'With the facts of today, and less of what the accounts say:',
    '',
    `* Without "ideally open source" and without who runs the tools: ${counted(withoutOperators)}.`,
    `* Also without "only on our own Kubernetes" and "runs already" (the first reading): ${counted(withoutSurroundings)}.`,
  ].join('\n');
}

/** One tool for each task, whatever was asked for: what a rule without any question would say. */
const CONSTANT: Readonly<Partial<Record<Task, string>>> = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  orchestration: 'airflow',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
  'model-serving': 'seldon-core-1',
  monitoring: 'seldon-core-1',
};
const SUITES: Readonly<Record<string, string>> = {
  aws: 'sagemaker',
  'google-cloud': 'vertex-ai',
  azure: 'azure-ml',
};

/** How often such a rule takes what a team took. */
function agreementOf(
  cases: readonly ValidationCase[],
  rule: (one: ValidationCase, task: Task) => string | undefined,
) {
  const taken = cases.flatMap((one) =>
    TASKS.flatMap((task) => {
      const chosen = one.chose[task];
      return chosen !== undefined && 'tool' in chosen ? [chosen.tool === rule(one, task)] : [];
    }),
  );
  const same = taken.filter(Boolean).length;
  return `${same} (${percent(same / taken.length)})`;
}

const constantLists = (cases: readonly ValidationCase[]): string =>
  [
    `* One list for everybody (DVC twice, Airflow, MLflow twice, Optuna, Seldon Core 1 twice) would agree in ${agreementOf(cases, (_, task) => CONSTANT[task])}. It asks nothing, and was made after what these teams took.`,
    `* The same list, and the suite of the cloud where one is named, would agree in ${agreementOf(cases, ({ requirements }, task) => SUITES[requirements.cloud] ?? CONSTANT[task])}.`,
  ].join('\n');

function totals(outcomes: readonly TaskOutcome[], teams: number): string {
  const count = (verdict: Verdict): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const comparable = outcomes.filter(({ verdict }) => verdict !== 'not comparable');
  const byStars = comparable.filter(({ theirs, mostStars }) => theirs === mostStars).length;
  return [
    `* ${teams} teams, ${outcomes.length} tasks; in ${count('not comparable')} of them the team took something that the catalogue does not have, or made its own.`,
    `* Of the other ${comparable.length}, the engine chooses what the team chose in **${count('same')}** (${percent(count('same') / comparable.length)}). In ${count('runner-up')} more, the team's tool is its runner-up for the task.`,
    `* In ${count('possible')} the team's tool is possible and costs more, in ${count('excluded')} a requirement excludes it, in ${count('not covered')} the catalogue says that it does not do the task.`,
    `* For comparison: taking the allowed tool with the most stars that covers the task fully would agree in ${byStars} (${percent(byStars / comparable.length)}).`,
  ].join('\n');
}
