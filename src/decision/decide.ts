import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { candidatesFor, type Candidate } from './candidate';
import type { Decision, DecisionResult, NotChosen, PricedStack, TaskChoice } from './decision';
import { differingTerms } from './differing-terms';
import { nearestAllowed } from './nearest-allowed';
import type { DecideOptions } from './rule';
import { excludedByUser } from './rules/excluded-by-user';
import { StackSearch } from './stack-search';

export type { DecideOptions } from './rule';

/** How many whole stacks are offered beside the chosen one. */
const ALTERNATIVES = 5;

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
  const requirements = { ...answers, tasks: inOrder(answers.tasks) };
  const candidates = candidatesFor(tools, requirements, options);
  const refused = refusedByName(candidates, options);
  if (refused.length > 0) return infeasible(options, refused, []);
  const uncovered = requirements.tasks.filter(
    (task) => !candidates.some((candidate) => candidate.allowed && candidate.tasks.includes(task)),
  );
  if (uncovered.length > 0) return infeasible(options, excludedFrom(uncovered, candidates), uncovered);

  const use = options.use ?? {};
  const search = new StackSearch(candidates, requirements.tasks, use);
  const chosen = search.best();
  if (!chosen)
    throw new Error('a task in `use` is given to a tool that does not cover it: run validateOverrides first');
  const free = freeSearch(candidates, requirements, options) ?? search;
  const choices = requirements.tasks.map((task) => choiceOf(task, chosen, candidates, search));
  const notChosen = candidates
    .filter(({ tool }) => !chosen.tools.includes(tool.id))
    .map((candidate) => reasonAgainst(candidate, chosen, search, free));
  const decision: Decision = {
    asOf: options.asOf,
    chosen,
    choices,
    findings: Object.fromEntries(
      candidates
        .filter(({ tool }) => chosen.tools.includes(tool.id))
        .map(({ tool, findings }) => [tool.id, findings] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    alternatives: alternativesTo(chosen, candidates, requirements, search),
    notChosen: notChosen.sort(byReason),
    overrulingCost: chosen.cost - (free.best()?.cost ?? chosen.cost),
  };
  return { feasible: true, decision };
}

/** The order of the vocabulary, so that the same answers in another order lead to the same stack. */
function inOrder(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => TASKS.indexOf(a) - TASKS.indexOf(b) || (a < b ? -1 : 1));
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
    allowed: hardFindings(candidate).every(({ code }) => code === excludedByUser.code),
  }));
  return new StackSearch(freed, tasks);
}

const hardFindings = (candidate: Candidate) =>
  candidate.findings.filter(({ verdict }) => verdict === 'excluded');

function refusedByName(candidates: readonly Candidate[], { use = {} }: DecideOptions): NotChosen[] {
  return candidates.flatMap((candidate) => {
    const tasks = candidate.tasks.filter((task) => use[task] === candidate.tool.id);
    if (tasks.length === 0 || candidate.allowed) return [];
    return [excluded(candidate, tasks, nearestAllowed(candidate.tool, tasks, candidates))];
  });
}

function excludedFrom(uncovered: readonly Task[], candidates: readonly Candidate[]): NotChosen[] {
  return candidates
    .map((candidate) => ({ candidate, tasks: candidate.tasks.filter((task) => uncovered.includes(task)) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ candidate, tasks }) => excluded(candidate, tasks, undefined));
}

function excluded(candidate: Candidate, tasks: readonly Task[], nearest: string | undefined): NotChosen {
  return {
    tool: candidate.tool.id,
    tasks,
    findings: hardFindings(candidate),
    extraCost: undefined,
    terms: [],
    nearestAllowed: nearest,
  };
}

function choiceOf(
  task: Task,
  chosen: PricedStack,
  candidates: readonly Candidate[],
  search: StackSearch,
): TaskChoice {
  const tool = chosen.stack[task];
  const facts = candidates.find((candidate) => candidate.tool.id === tool)?.tool;
  const next = tool === undefined ? undefined : search.bestWithout(tool, task);
  const nextTool = next?.stack[task];
  return {
    task,
    tool,
    coverage: facts?.coverage[task] ?? 'none',
    runnerUp:
      next && nextTool !== undefined ? { tool: nextTool, extraCost: next.cost - chosen.cost } : undefined,
  };
}

function reasonAgainst(
  candidate: Candidate,
  chosen: PricedStack,
  search: StackSearch,
  free: StackSearch,
): NotChosen {
  if (!candidate.allowed) return excluded(candidate, candidate.tasks, undefined);
  // A tool whose tasks were all given away by name is in no stack of this search: compare with the free choice.
  const best = search.bestWith(candidate.tool.id) ?? free.bestWith(candidate.tool.id);
  return {
    tool: candidate.tool.id,
    tasks: candidate.tasks,
    findings: [],
    extraCost: best && best.cost - chosen.cost,
    terms: best ? differingTerms(best, chosen) : [],
    nearestAllowed: undefined,
  };
}

/** Possible tools first, the cheapest first; then the excluded ones; each by id. */
function byReason(a: NotChosen, b: NotChosen): number {
  const cost = (one: NotChosen) => one.extraCost ?? Number.MAX_SAFE_INTEGER;
  return cost(a) - cost(b) || (a.tool < b.tool ? -1 : 1);
}

/**
 * The cheapest neighbours of the chosen stack: for every tool that is not in it the best stack with that tool, and
 * for every task the best stack in which another tool does it. Each set of tools comes once, before any second way to
 * share the tasks among the same tools.
 */
function alternativesTo(
  chosen: PricedStack,
  candidates: readonly Candidate[],
  requirements: Requirements,
  search: StackSearch,
): PricedStack[] {
  const neighbours = [
    ...requirements.tasks.map((task) => search.bestWithout(chosen.stack[task] ?? '', task)),
    ...candidates.map(({ tool }) => (chosen.tools.includes(tool.id) ? undefined : search.bestWith(tool.id))),
  ].filter((stack) => stack !== undefined);
  const byStack = new Map(neighbours.map((stack) => [keyOf(stack), stack]));
  byStack.delete(keyOf(chosen));
  const distinct = [...byStack]
    .sort(([a, one], [b, other]) => one.cost - other.cost || (a < b ? -1 : 1))
    .map(([, stack]) => stack);
  const seen = new Set([chosen.tools.join()]);
  const otherTools = distinct.filter(({ tools }) => !seen.has(tools.join()) && seen.add(tools.join()));
  const sameTools = distinct.filter((stack) => !otherTools.includes(stack));
  return [...otherTools, ...sameTools].slice(0, ALTERNATIVES);
}

const keyOf = ({ stack }: PricedStack): string => Object.values(stack).join();
