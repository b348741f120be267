import type { ToolFacts } from '../catalogue/as-of';
import type { Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { findingsWithin, type Candidate } from './candidate';
import type { Decision, DecisionResult, NotChosen, PricedStack, TaskChoice } from './decision';
import { alternativesTo, neighboursOf, type Neighbours } from './neighbours';
import { leastOverspent } from './overspent';
import { prepare } from './question';
import {
  byReason,
  excludedFrom,
  hardFindings,
  notDeployedByName,
  notDeployedFor,
  reasonAgainst,
  refusedByName,
} from './reasons';
import type { DecideOptions } from './rule';
import { cannotStandBeside } from './rules/cannot-stand-beside';
import { excludedByUser } from './rules/excluded-by-user';
import { runsAlready } from './runs-already';
import { StackSearch } from './stack-search';

export type { DecideOptions } from './rule';

/**
 * The cheapest stack that meets every hard requirement, and a reason for everything that is not in it. Depends on
 * nothing but its arguments, and not on the order of the tools or of the tasks.
 *
 * Infeasible: a wanted task that no allowed tool covers, not even partly, or a tool asked for by name that a hard
 * requirement excludes.
 */
export function decide(
  tools: readonly ToolFacts[],
  answers: Requirements,
  options: DecideOptions,
): DecisionResult {
  const { requirements, candidates, use } = prepare({ tools, requirements: answers, options });
  const refused = [...refusedByName(candidates, options), ...notDeployedByName(candidates, tools, options)];
  if (refused.length > 0) return infeasible(options, refused, []);
  const uncovered = requirements.tasks.filter(
    (task) => !candidates.some((candidate) => candidate.allowed && candidate.tasks.includes(task)),
  );
  if (uncovered.length > 0) {
    const refused = [...excludedFrom(uncovered, candidates), ...notDeployedFor(uncovered, tools, options)];
    return infeasible(options, refused, uncovered);
  }

  const search = new StackSearch(candidates, requirements.tasks, use);
  const chosen = search.best();
  if (!chosen) {
    const overspent = leastOverspent({ candidates, tasks: requirements.tasks, use });
    if (overspent)
      return infeasible(
        options,
        [...overspent],
        overspent.flatMap(({ tasks }) => tasks),
      );
    throw new Error('a task in `use` is given to a tool that does not cover it: run validateOverrides first');
  }
  const neighbours = neighboursOf(chosen, candidates, requirements.tasks, search);
  const free = freeSearch(candidates, requirements, options) ?? search;
  const others = candidates.filter(({ tool }) => !chosen.tools.includes(tool.id));
  const decision: Decision = {
    asOf: options.asOf,
    chosen,
    choices: requirements.tasks.map((task) => choiceOf(task, { chosen, candidates, neighbours, use })),
    findings: findingsAboutChosen(chosen, candidates),
    alternatives: alternativesTo(chosen, neighbours),
    notChosen: others.map((candidate) => reasonAgainst(candidate, chosen, neighbours, free)).sort(byReason),
    overrulingCost: free === search ? 0 : chosen.cost - (free.best()?.cost ?? chosen.cost),
    ...(requirements.inUse?.length && { runsAlready: runsAlready(tools, requirements, chosen) }),
  };
  return { feasible: true, decision };
}

function findingsAboutChosen(chosen: PricedStack, candidates: readonly Candidate[]): Decision['findings'] {
  const about = (id: string) => candidates.filter(({ tool }) => tool.id === id);
  return Object.fromEntries(
    chosen.tools.map((id) => [id, about(id).flatMap((candidate) => findingsWithin(candidate, chosen))]),
  );
}

function infeasible(options: DecideOptions, refused: NotChosen[], uncovered: Task[]): DecisionResult {
  return { feasible: false, infeasible: { asOf: options.asOf, refused, uncovered } };
}

/** The same question without `use` and `exclude`, or undefined where there are none. */
function freeSearch(
  candidates: readonly Candidate[],
  { tasks }: Requirements,
  { use = {}, exclude = [] }: DecideOptions,
): StackSearch | undefined {
  if (Object.keys(use).length === 0 && exclude.length === 0) return undefined;
  const freed = candidates.map((candidate) => ({
    ...candidate,
    allowed: hardFindings(candidate).every(({ code }) =>
      [excludedByUser.code, cannotStandBeside.code].includes(code),
    ),
  }));
  return new StackSearch(freed, tasks);
}

function choiceOf(
  task: Task,
  {
    chosen,
    candidates,
    neighbours,
    use,
  }: {
    readonly chosen: PricedStack;
    readonly candidates: readonly Candidate[];
    readonly neighbours: Neighbours;
    readonly use: NonNullable<DecideOptions['use']>;
  },
): TaskChoice {
  const tool = chosen.stack[task];
  const facts = candidates.find((candidate) => candidate.tool.id === tool)?.tool;
  const next = neighbours.without.get(task);
  const nextTool = next?.stack[task];
  return {
    task,
    tool,
    coverage: facts?.coverage[task] ?? 'none',
    ...(facts?.coverage[task] === 'partial' && { missing: facts.limits[task] ?? 'part of the task' }),
    ...(use[task] !== undefined && { byName: true }),
    runnerUp:
      next && nextTool !== undefined ? { tool: nextTool, extraCost: next.cost - chosen.cost } : undefined,
  };
}
