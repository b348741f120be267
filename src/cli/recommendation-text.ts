import type { Decision, DecisionResult } from '../decision/decision';
import {
  caveatLines,
  indent,
  infeasibleText,
  notChosenLines,
  points,
  stackLines,
  taskName,
  type DecisionWords,
} from '../wizard/decision-text';

export interface Recommendation {
  /** The choice among all tools. */
  readonly decision: Decision;
  /** The choice among the tools that this version can deploy. */
  readonly deployable: DecisionResult;
  readonly canDeploy: readonly string[];
  readonly words: DecisionWords;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...indent(lines)];

/** What `init` would generate, where that is something else. */
function initLines({ decision, deployable, words }: Recommendation): string[] {
  if (!deployable.feasible) return infeasibleText(deployable.infeasible, words).split('\n');
  const { choices, chosen } = deployable.decision;
  const changed = choices.filter(({ task, tool }) => decision.chosen.stack[task] !== tool);
  if (changed.length === 0) return ['Exactly this stack.'];
  const name = (tool: string | undefined): string => (tool === undefined ? 'nothing' : words.toolName(tool));
  return [
    ...changed.map(
      ({ task, tool }) => `${taskName(task)}: ${name(tool)} instead of ${name(decision.chosen.stack[task])}`,
    ),
    `For ${points(chosen.cost - decision.chosen.cost)} more, because it takes only tools that this version can deploy.`,
  ];
}

/** The whole recommendation: the stack, why, what not and why not, and what can be generated of it. */
export function recommendationText(recommendation: Recommendation): string {
  const { decision, canDeploy, words } = recommendation;
  const remark = (tool: string): string => (canDeploy.includes(tool) ? '' : ' (init cannot deploy it yet)');
  return [
    `Stack for these requirements, by the facts as of ${decision.asOf}`,
    ...indent(stackLines(decision, words, { among: 'all', remark })),
    ...(decision.overrulingCost > 0
      ? [`Your --use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`]
      : []),
    ...section('Good to know', caveatLines(decision, words)),
    ...section('Not chosen', notChosenLines(decision.notChosen, words)),
    ...section('What init would generate', initLines(recommendation)),
  ].join('\n');
}
