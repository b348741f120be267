import { isDeepStrictEqual } from 'node:util';
import type { Task } from '../../catalogue/vocabulary';
import type { Decision } from '../../decision/decision';
import type { Question } from '../../decision/question';
import { validateOverrides } from '../../decision/validate-overrides';
import type { StackPlan } from '../../plan/stack-plan';
import { wholeStack } from './whole-stack';
import type { CoreDependencies } from './core-dependencies';

interface Overrides {
  readonly use?: StackPlan['stack'];
  readonly exclude?: readonly string[];
}

/** A decision, and what was asked. */
export interface RecalledDecision {
  readonly decision: Decision;
  readonly question: Question;
}

/**
 * The decision that a plan came from. A plan holds the answers, the day, what was given by name and the outcome, and the
 * decision depends on nothing else: it is made again, as it was, or, where somebody wrote another stack into the plan,
 * with as few tools by name as lead to that. Undefined where none does.
 */
export function recallDecision(
  plan: StackPlan,
  deps: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): RecalledDecision | undefined {
  const { requirements, catalogueDate, overrides = {} } = plan;
  const stack = wholeStack(plan);
  const tools = deps.catalogueAsOf(catalogueDate);
  const options = { asOf: catalogueDate, ...deps.deployment };
  const decideWith = ({ use = {}, exclude = [] }: Overrides): RecalledDecision | undefined => {
    const question = {
      tools,
      requirements,
      options: { ...options, use, ...(exclude.length > 0 && { exclude }) },
    };
    if (validateOverrides({ use, exclude }, tools, requirements).length > 0) return undefined;
    const result = deps.decide(tools, requirements, question.options);
    return result.feasible ? { decision: result.decision, question } : undefined;
  };
  const leadsHere = (recalled: RecalledDecision | undefined): RecalledDecision | undefined =>
    recalled && isDeepStrictEqual({ ...recalled.decision.chosen.stack }, stack) ? recalled : undefined;
  // By the facts of that day none can lead to a tool that did not do its task yet, or was not there.
  const all = Object.fromEntries(Object.entries(stack).filter(([, tool]) => typeof tool === 'string'));
  if (validateOverrides({ use: all }, tools, requirements).length > 0) return undefined;
  // A name that does not lead here any more says nothing of what was ruled out, but for a tool that somebody wrote into the plan.
  const exclude = (overrides.exclude ?? []).filter((tool) => !Object.values<string>(all).includes(tool));
  return (
    leadsHere(decideWith(overrides)) ??
    (exclude.length === 0
      ? undefined
      : leadsHere(withFewestNames(stack, (use) => decideWith({ use, exclude })))) ??
    leadsHere(withFewestNames(stack, (use) => decideWith({ use }))) ??
    leadsHere(decideWith({ use: stack }))
  );
}

/**
 * A decision that leads to a stack and gives as few of its tasks as it can to their tools by name: those that come out otherwise,
 * and again with these, without those that turn out not to be needed. Undefined where no such decision is possible.
 */
function withFewestNames(
  stack: StackPlan['stack'],
  decideWith: (use: StackPlan['stack']) => RecalledDecision | undefined,
): RecalledDecision | undefined {
  const tasks = Object.keys(stack) as Task[];
  const naming = (named: readonly Task[]) =>
    decideWith(Object.fromEntries(named.map((task) => [task, stack[task]])));
  const othersIn = ({ decision }: RecalledDecision): readonly Task[] =>
    tasks.filter((task) => decision.chosen.stack[task] !== stack[task]);
  let named: readonly Task[] = [];
  let recalled = naming(named);
  for (;;) {
    const others: readonly Task[] | undefined = recalled && othersIn(recalled);
    if (others === undefined) return undefined;
    if (others.length === 0) break;
    const before = named;
    named = tasks.filter((task) => before.includes(task) || others.includes(task));
    if (named.length === before.length) return undefined;
    recalled = naming(named);
  }
  for (const task of named) {
    const fewer: readonly Task[] = named.filter((one) => one !== task);
    const without = naming(fewer);
    if (without === undefined || othersIn(without).length > 0) continue;
    named = fewer;
    recalled = without;
  }
  return recalled;
}
