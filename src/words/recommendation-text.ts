import type { Task } from '../catalogue/vocabulary';
import type { DecideOptions } from '../decision/decide';
import type { Decision, DecisionResult, PricedStack } from '../decision/decision';
import { differingTerms } from '../decision/differing-terms';
import type { Requirements } from '../requirements/requirements';
import type { TitledLines } from './charges';
import type { ConsentNeeded } from './consent';
import { type Names, taskName, taskTitle, enumerated } from './names';
import { amount, ownWeightsInWords, POINTS_IN_WORDS, points, moreOrLess } from './points';
import {
  indent,
  infeasibleText,
  notChosenLines,
  stackLines,
  warningLines,
  caveatLines,
} from './decision-text';
import { pairLines, unwiredLines } from './pairs';
import { termInWords } from './reasons';
import { runsAlreadyLines } from './runs-already';
import { proofLevel, proofWords } from './proof';

export interface Recommendation {
  /** The choice among all tools. */
  readonly decision: Decision;
  /** The choice among the tools that this version can deploy. */
  readonly deployable: DecisionResult;
  /** The stack of `decision`, priced as `init` generates it. @default - it cannot be generated */
  readonly generated?: PricedStack | undefined;
  /** Why that stack is refused by the newest facts, which every plan is held to; empty where it is not. */
  readonly refused: readonly string[];
  /** What `init` asks a yes for before it generates that stack. */
  readonly consents: readonly ConsentNeeded[];
  /** The tools that this version can deploy, and how far each does its tasks then. */
  readonly deployment: Pick<Required<DecideOptions>, 'deployable' | 'asDeployed'>;
  readonly toolName: Names;
  /** What has to be bought of it, and who sells support. @default - nobody asked */
  readonly bought?: readonly TitledLines[];
  /** What the user set of them. @default - none */
  readonly weights?: Requirements['weights'];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...indent(lines)];

/** Whether `init` can generate what a tool does for a task. */
function deployedInWords(
  tool: string,
  task: Task,
  { deployable, asDeployed }: Recommendation['deployment'],
): string {
  if (!deployable.includes(tool)) return 'init cannot deploy it yet';
  const level = asDeployed[tool]?.[task];
  if (asDeployed[tool] !== undefined && level === undefined)
    return 'init deploys it, but nothing of it for this task';
  const proof = proofLevel(tool) === 'run' ? '' : `, ${proofWords(tool)}`;
  return level === undefined || level === 'full'
    ? `init deploys it${proof}`
    : `init deploys it${proof}, but of this a part only: ${level.partial}`;
}

/** What `init` would generate, where that is something else. */
function initLines(recommendation: Recommendation): string[] {
  const { decision, deployable, refused, consents, toolName } = recommendation;
  if (!deployable.feasible) return infeasibleText(deployable.infeasible, toolName).split('\n');
  if (refused.length > 0) return ['Nothing: the newest facts refuse what that day leads to.', ...refused];
  const { choices, chosen } = deployable.decision;
  const changed = choices.filter(({ task, tool }) => decision.chosen.stack[task] !== tool);
  const gaps = choices.flatMap(({ task, tool, missing }) =>
    tool === undefined || missing === undefined
      ? []
      : [`${taskTitle(task)}: ${toolName(tool)} covers it partly: ${missing}`],
  );
  const asked = consents.map(
    ({ consent, tool, because }) => `Only with --accept ${consent}, for ${toolName(tool)}: ${because}`,
  );
  if (changed.length === 0) return ['Exactly this stack.', ...gaps, ...asked];
  const name = (tool: string | undefined): string => (tool === undefined ? 'nothing' : toolName(tool));
  return [
    ...changed.map(
      ({ task, tool }) => `${taskTitle(task)}: ${name(tool)} instead of ${name(decision.chosen.stack[task])}`,
    ),
    ...gaps,
    `For ${moreOrLess(chosen.cost - decision.chosen.cost)}${whyOther(recommendation)}`,
    ...asked,
  ];
}

/** Why `init` takes another stack: this one it cannot generate, or not with all that its tools can do. */
function whyOther({ decision: { chosen }, generated, toolName }: Recommendation): string {
  if (generated === undefined) return ', because it takes only what this version can deploy.';
  const more = differingTerms(generated, chosen).filter(({ cost }) => cost > 0);
  const reasons = more.map((term) => termInWords(term, toolName)).join('; ');
  return `: as this version deploys it, the stack above would have ${points(generated.cost)}, not ${amount(chosen.cost)}. ${reasons}.`;
}

/** "MLflow for experiment tracking and model registry; Optuna for …": each tool once. */
function choiceLine({ choices }: Decision, toolName: Names): string {
  const tools = [...new Set(choices.flatMap(({ tool }) => tool ?? []))];
  const tasksOf = (tool: string) => choices.filter((choice) => choice.tool === tool).map(({ task }) => task);
  return `${tools.map((tool) => `${toolName(tool)} for ${enumerated(tasksOf(tool).map((task) => taskName(task)))}`).join('; ')}.`;
}

/** The whole recommendation: the stack, why, what not and why not, and what can be generated of it. */
export function recommendationText(recommendation: Recommendation): string {
  const { decision, deployment, toolName } = recommendation;
  const stays = (tool: string): boolean => decision.runsAlready?.some((one) => one.tool === tool) ?? false;
  const remark = (tool: string, task: Task): string =>
    ` (${stays(tool) ? 'runs already' : deployedInWords(tool, task, deployment)})`;
  return [
    `Stack for these requirements, by the facts as of ${decision.asOf}`,
    ...indent(warningLines(decision, toolName)),
    ...indent(stackLines(decision, toolName, { among: 'all', remark })),
    ...(decision.overrulingCost > 0
      ? [`Your --use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`]
      : []),
    `It has ${points(decision.chosen.cost)}. ${POINTS_IN_WORDS}`,
    ...ownWeightsInWords(recommendation.weights),
    ...section('What runs already', runsAlreadyLines(decision, toolName)),
    ...section('Good to know', caveatLines(decision, toolName)),
    ...(recommendation.bought ?? []).flatMap(({ title, lines }) => section(title, lines)),
    ...section('Known to work together', pairLines(decision, toolName)),
    ...section('Yours to wire', unwiredLines(decision.chosen.terms, toolName)),
    ...section('Not chosen', notChosenLines(decision.notChosen, toolName)),
    ...section('What init would generate', initLines(recommendation)),
    // A terminal has scrolled the beginning away by now.
    ...section('In short', [choiceLine(decision, toolName)]),
  ].join('\n');
}
