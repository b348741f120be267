import type { ToolFacts } from '../../catalogue/as-of';
import type { DecisionResult } from '../../decision/decision';
import type { IdleAnswer, Question } from '../../decision/question';
import { decisionAsDeployed } from '../../plan/decision-as-deployed';
import type { Issue } from '../../requirements/issue';
import type { Requirements } from '../../requirements/requirements';
import type { Names } from '../../words/names';
import type { CoreDependencies } from './core-dependencies';
import { checkOverrides, readDecisionFlags, type DecisionFlags } from '../answers/decision-flags';
import type { DecisionOptions } from '../commands/options';

type Deciding = Pick<CoreDependencies, 'catalogueDate' | 'catalogueAsOf' | 'decide' | 'deployment'>;

/** Decides with the flags of one run. */
export interface Decider {
  readonly flags: DecisionFlags;
  /** What of the flags a plan says. */
  readonly kept: DecisionOptions['kept'];
  /** What is wrong with the flags, whatever the requirements are. */
  readonly issues: readonly Issue[];
  /** The facts of the day that decides. */
  readonly tools: readonly ToolFacts[];
  readonly toolName: Names;
  /** What is wrong with the flags, given the requirements. */
  readonly check: (requirements: Requirements) => readonly Issue[];
  readonly decide: (requirements: Requirements, among: 'all' | 'deployable') => DecisionResult;
  /** What `decide` is asked, to look at it from another side. */
  readonly question: (requirements: Requirements, among: 'all' | 'deployable') => Question;
}

/** The same where an answer was given that says nothing beside another one, and would if that were changed. */
export const withIdle = (decider: Decider, idle: IdleAnswer | undefined): Decider => ({
  ...decider,
  question: (requirements, among) => ({ ...decider.question(requirements, among), idle }),
});

export function deciderFor(options: DecisionOptions, deps: Deciding): Decider {
  const { flags, issues } = readDecisionFlags(options, deps.catalogueDate);
  // With a day that is none there are no facts, and no tool is known; one problem is enough then.
  const isDay = !issues.some(({ place }) => place === '--as-of');
  const tools = isDay ? deps.catalogueAsOf(flags.asOf) : [];
  const names = new Map(tools.map(({ id, name }) => [id, name] as const));
  const { firstAmongEqual } = deps.deployment;
  const question: Decider['question'] = (requirements, among) => ({
    tools,
    requirements,
    options: { ...flags, firstAmongEqual, ...(among === 'deployable' && deps.deployment) },
  });
  return {
    flags,
    kept: options.kept,
    issues: isDay ? [...issues, ...checkOverrides(flags, tools, undefined, options.kept)] : issues,
    tools,
    toolName: (id) => names.get(id) ?? id,
    check: (requirements) => checkOverrides(flags, tools, requirements, options.kept),
    decide: (requirements, among) => {
      const result = deps.decide(tools, requirements, question(requirements, among).options);
      return among === 'deployable' && result.feasible
        ? { ...result, decision: decisionAsDeployed(result.decision) }
        : result;
    },
    question,
  };
}
