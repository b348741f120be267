import { isDeepStrictEqual } from 'node:util';
import type { StackPlan } from '../plan/stack-plan';
import type { ExplainOptions } from './catalogue-options';
import type { Collaborators } from './collaborators';
import type { Io } from './io';
import type { AnswerOptions } from './options';
import { readPlan } from './read-plan';

/** The plan of the project in this folder, where no answers are given that would ask about something else. */
export async function planHere(
  { config, preset, set, yes }: AnswerOptions & { readonly yes?: boolean },
  io: Io,
  deps: Collaborators,
): Promise<StackPlan | undefined> {
  const given = [config, preset, set, yes].some((flag) => flag !== undefined);
  return given ? undefined : readPlan(io.cwd, deps);
}

/**
 * The flags that lead to the decision of a plan: its day, the tools that can be deployed, and, where somebody wrote
 * another stack into it, the tools by name. What the user gives wins.
 */
export function plannedOptions(
  { requirements, stack, catalogueDate }: StackPlan,
  options: ExplainOptions,
  deps: Pick<Collaborators, 'catalogueAsOf' | 'decide' | 'deployable'>,
): ExplainOptions {
  const asOf = options.asOf ?? catalogueDate;
  const overruled = options.use !== undefined || options.exclude !== undefined || options.asOf !== undefined;
  const free = deps.decide(deps.catalogueAsOf(asOf), requirements, { asOf, deployable: deps.deployable });
  const leadsHere = free.feasible && isDeepStrictEqual({ ...free.decision.chosen.stack }, { ...stack });
  const named = Object.entries(stack).map(([task, tool]) => `${task}=${tool}`);
  return { ...options, asOf, deployable: true, ...(!overruled && !leadsHere && { use: named }) };
}
