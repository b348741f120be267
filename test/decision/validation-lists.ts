import { TASKS, type Task } from '../../src/catalogue/vocabulary';
import type { TaskOutcome } from './validation-report';

export const isComparable = ({ verdict }: TaskOutcome): boolean => verdict !== 'not comparable';

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

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

/** What a rule would say, which the engine is compared with. */
type Rule = (outcome: TaskOutcome) => string | undefined;

/** How often a rule takes what a team took. */
function agreementOf(outcomes: readonly TaskOutcome[], rule: Rule): string {
  const compared = outcomes.filter(isComparable);
  const same = compared.filter((one) => rule(one) === one.theirs).length;
  return `${same} (${percent(same / compared.length)})`;
}

/** The same, and how often only one of the two does. */
function contestWith(outcomes: readonly TaskOutcome[], rule: Rule): string {
  const compared = outcomes.filter(isComparable);
  const isListed = (one: TaskOutcome): boolean => rule(one) === one.theirs;
  const isOurs = ({ verdict }: TaskOutcome): boolean => verdict === 'same';
  const ahead = compared.filter((one) => isOurs(one) && !isListed(one)).length;
  const behind = compared.filter((one) => isListed(one) && !isOurs(one)).length;
  return `${agreementOf(outcomes, rule)}. The engine agrees in ${ahead} where it does not, and it in ${behind} where the engine does not (${chanceOf(ahead, behind)})`;
}

/** What is compared with the list that others than these would make. */
export interface Contest {
  readonly outcomes: readonly TaskOutcome[];
  readonly others: readonly TaskOutcome[];
}

/**
 * The best list that somebody could have made without these teams: for each task what the teams of the other sets took most often,
 * the first by the alphabet where several were. Of several sets each has a list of its own.
 */
export function listOfOthers(contests: readonly Contest[]): string {
  const lists = contests.map(({ outcomes, others }) => ({
    outcomes: new Set(outcomes),
    list: listOf(others),
  }));
  const rule: Rule = (one) => lists.find(({ outcomes }) => outcomes.has(one))?.list.get(one.task);
  const all = contests.flatMap(({ outcomes }) => outcomes);
  return `* The list that the teams of the other sets would make, for each task the tool that they took most often, would agree in ${contestWith(all, rule)}.`;
}

const listOf = (outcomes: readonly TaskOutcome[]): ReadonlyMap<Task, string | undefined> =>
  new Map(
    TASKS.map((task) => {
      const taken = outcomes.filter((other) => other.task === task && isComparable(other));
      const times = (tool: string): number => taken.filter(({ theirs }) => theirs === tool).length;
      const [most] = [...new Set(taken.map(({ theirs }) => theirs))]
        .sort()
        .toSorted((one, other) => times(other) - times(one));
      return [task, most] as const;
    }),
  );

/** How likely so large a difference would be if both were as good: the sign test, to both sides. */
function chanceOf(ahead: number, behind: number): string {
  const all = ahead + behind;
  const ways = (count: number): number =>
    Array.from({ length: count }, (_, k) => (all - k) / (k + 1)).reduce(
      (product, factor) => product * factor,
      1,
    );
  const tail = Array.from({ length: Math.min(ahead, behind) + 1 }, (_, k) => ways(k)).reduce(
    (a, b) => a + b,
    0,
  );
  const chance = Math.min(1, (2 * tail) / 2 ** all);
  return `sign test: p ${chance < 0.01 ? '< 0.01' : `= ${chance.toFixed(2)}`}`;
}

export function constantLists(outcomes: readonly TaskOutcome[], listWas: string): string {
  const answered = outcomes.filter(
    (outcome) => isComparable(outcome) && CONSTANT[outcome.task] !== undefined,
  );
  const count = (agrees: (outcome: TaskOutcome) => boolean): number => answered.filter(agrees).length;
  const silent = outcomes.filter(isComparable).length - answered.length;
  return [
    `* One list for everybody (DVC twice, Airflow, MLflow twice, Optuna, Seldon Core 1 twice) would agree in ${agreementOf(outcomes, ({ task }) => CONSTANT[task])}. It asks nothing, and ${listWas}.`,
    `* The same list, and the suite of the cloud where one is named, would agree in ${contestWith(outcomes, ({ task, cloud }) => SUITES[cloud] ?? CONSTANT[task])}.`,
    ...(silent === 0
      ? []
      : [
          `* The list says nothing of ${silent} of them. Of the ${answered.length} of which it does, it agrees in ${count(({ task, theirs }) => CONSTANT[task] === theirs)}, the engine in ${count(({ verdict }) => verdict === 'same')}.`,
        ]),
  ].join('\n');
}
