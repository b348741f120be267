import {
  citeTerms,
  contrastOf,
  tieBetween,
  type Cited,
  type Contrast,
  type ContrastContext,
  type TieRule,
} from './contrast';
import { decide } from './decide';
import type { CostTerm, Decision, Infeasible, TaskChoice } from './decision';
import { prepare, type Question } from './question';
import { StackSearch } from './stack-search';

/** Who does a task, who would be next, and what makes the difference. */
export interface ExplainedChoice extends TaskChoice {
  /** What the best stack with the runner-up costs more for, and, with a minus, less. */
  readonly difference: readonly Cited<CostTerm>[];
  /** Where the runner-up costs the same. */
  readonly tie: TieRule | undefined;
}

export interface Explanation {
  readonly feasible: true;
  readonly decision: Decision;
  readonly choices: readonly ExplainedChoice[];
  /** The chosen tools, the possible ones from the cheapest on, the excluded ones, and those without a wanted task. */
  readonly tools: readonly Contrast[];
}

/** For every task: chosen, runner-up, why. For every tool of the day: why, or why not. */
export function explainDecision(
  question: Question,
): Explanation | { readonly feasible: false; readonly infeasible: Infeasible } {
  const result = decide(question.tools, question.requirements, question.options);
  if (!result.feasible) return result;
  const { decision } = result;
  const prepared = prepare(question);
  const search = new StackSearch(prepared.candidates, prepared.tasks, prepared.use);
  const context: ContrastContext = { question, prepared, search, chosen: decision.chosen };
  return {
    feasible: true,
    decision,
    choices: decision.choices.map((choice) => explainChoice(choice, context)),
    tools: question.tools.map((tool) => contrastOf(tool, context)).sort(byKind),
  };
}

function explainChoice(choice: TaskChoice, context: ContrastContext): ExplainedChoice {
  const { search, chosen } = context;
  const next = choice.tool === undefined ? undefined : search.bestWithout(choice.tool, choice.task);
  if (!next) return { ...choice, difference: [], tie: undefined };
  return {
    ...choice,
    difference: citeTerms(next, chosen, context),
    tie: next.cost === chosen.cost ? tieBetween(chosen, next, context) : undefined,
  };
}

const KINDS: readonly Contrast['kind'][] = [
  'chosen',
  'tie',
  'costs-more',
  'given-away',
  'excluded',
  'not-wanted',
];

function byKind(a: Contrast, b: Contrast): number {
  const cost = (contrast: Contrast) => (contrast.kind === 'costs-more' ? contrast.extraCost : 0);
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || cost(a) - cost(b) || (a.tool < b.tool ? -1 : 1);
}
