import { decide } from '../decision/decide';
import type { Decision } from '../decision/decision';
import { distinctStacks } from '../decision/distinct-stacks';
import { type OtherAnswer, otherAnswers } from '../decision/other-answers';
import { paretoFront } from '../decision/pareto';
import type { Question } from '../decision/question';
import { type Robustness, robustness } from '../decision/robustness';
import { sensitivity, type WeightRange } from '../decision/sensitivity';
import { unsureFacts, type UnsureFact } from '../decision/unsure-facts';
import { type ComparedStack, stackMatrix } from './stack-matrix';

/** How firm a decision is. */
export interface Firmness {
  /** How often each choice stays when all weights are drawn at random. */
  readonly robustness: Robustness | undefined;
  /** How far each weight alone can move before a choice changes. */
  readonly weights: readonly WeightRange[];
  /** Other answers that change a choice. */
  readonly answers: readonly OtherAnswer[];
  /** Unsure facts that would change a choice if they were otherwise. */
  readonly facts: readonly UnsureFact[];
}

/** What the decision would be among all tools, also those that cannot be generated yet. */
export interface Unlimited {
  /** The chosen stack, then the best of all, then others that differ from that in substance. */
  readonly stacks: readonly ComparedStack[];
  /** How many stacks no other beats in everything. */
  readonly unbeaten: number;
}

/** A decision looked at from all sides. */
export interface Comparison {
  /** Whole stacks side by side, the chosen one first. */
  readonly matrix: readonly ComparedStack[];
  /** Undefined where somebody named the tools (no weight moves what is fixed), or where nobody looked yet. */
  readonly firmness: Firmness | undefined;
  /** Undefined where no tool was left out, or where nobody looked yet. */
  readonly unlimited: Unlimited | undefined;
}

/** What the decision alone tells; costs no search. */
export const nearComparison = ({ chosen, alternatives }: Decision): Comparison => ({
  matrix: stackMatrix(chosen, alternatives),
  firmness: undefined,
  unlimited: undefined,
});

/** Searches again, hundreds of times: some tenths of a second. */
export function fullComparison({ chosen, alternatives }: Decision, question: Question): Comparison {
  const front = paretoFront(question);
  return {
    matrix: stackMatrix(chosen, [...alternatives, ...distinctStacks(question), ...front], front),
    firmness: firmnessOf(question),
    unlimited: unlimited({ chosen }, question),
  };
}

function firmnessOf(question: Question): Firmness | undefined {
  if (Object.keys(question.options.use ?? {}).length > 0) return undefined;
  return {
    robustness: robustness(question),
    weights: sensitivity(question),
    answers: otherAnswers(question),
    facts: unsureFacts(question),
  };
}

function unlimited(
  { chosen }: Pick<Decision, 'chosen'>,
  { tools, requirements, options }: Question,
): Unlimited | undefined {
  if (options.deployable === undefined) return undefined;
  const question = { tools, requirements, options: { asOf: options.asOf } };
  const result = decide(tools, requirements, question.options);
  if (!result.feasible) return undefined;
  const front = paretoFront(question);
  const others = [result.decision.chosen, ...distinctStacks(question)];
  return { stacks: stackMatrix(chosen, others, front), unbeaten: front.length };
}
