import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import type { Candidate } from './candidate';
import type { Finding, NotChosen, PricedStack } from './decision';
import { differingTerms } from './differing-terms';
import { nearestAllowed } from './nearest-allowed';
import type { Neighbours } from './neighbours';
import type { DecideOptions } from './rule';
import type { StackSearch } from './stack-search';

export const hardFindings = (candidate: Candidate): Finding[] =>
  candidate.findings.filter(({ verdict }) => verdict === 'excluded');

/** What has to be known about a tool, whether it is taken or not. */
export const warningAbout = ({ findings }: Candidate): Finding | undefined =>
  findings.find(({ code }) => code === 'known-warning');

/** The tools asked for by name that a hard requirement excludes. */
export function refusedByName(candidates: readonly Candidate[], { use = {} }: DecideOptions): NotChosen[] {
  return candidates.flatMap((candidate) => {
    const tasks = candidate.tasks.filter((task) => use[task] === candidate.tool.id);
    if (tasks.length === 0 || candidate.allowed) return [];
    return [excluded(candidate, tasks, nearestAllowed(candidate.tool, tasks, candidates))];
  });
}

/** Every tool that covers one of the tasks, when none of them is allowed. */
export function excludedFrom(uncovered: readonly Task[], candidates: readonly Candidate[]): NotChosen[] {
  return candidates
    .map((candidate) => ({ candidate, tasks: candidate.tasks.filter((task) => uncovered.includes(task)) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ candidate, tasks }) => excluded(candidate, tasks, undefined));
}

/** Tools that are deployed here and do such a task by themselves, but of which nothing is deployed for any of them. */
export function notDeployedFor(
  uncovered: readonly Task[],
  tools: readonly ToolFacts[],
  { asDeployed = {} }: DecideOptions,
): NotChosen[] {
  return tools.flatMap(({ id, coverage }) => {
    const deployed = asDeployed[id];
    const tasks = uncovered.filter((task) => coverage[task] !== undefined);
    if (deployed === undefined || tasks.length === 0 || tasks.some((task) => deployed[task] !== undefined))
      return [];
    return [notDeployed(id, tasks, undefined)];
  });
}

/** The tools asked for by name for a task that they do by themselves, and of which nothing is deployed for it. */
export function notDeployedByName(
  candidates: readonly Candidate[],
  tools: readonly ToolFacts[],
  { use = {}, asDeployed = {} }: DecideOptions,
): NotChosen[] {
  const named = new Set(Object.values(use));
  return tools.flatMap((tool) => {
    const { id, coverage } = tool;
    if (!named.has(id)) return [];
    const does = candidates.find((candidate) => candidate.tool.id === id)?.tasks ?? [];
    const tasks = TASKS.filter(
      (task) => use[task] === id && coverage[task] !== undefined && !does.includes(task),
    );
    if (tasks.length === 0 || asDeployed[id] === undefined) return [];
    return [notDeployed(id, tasks, nearestAllowed(tool, tasks, candidates))];
  });
}

function notDeployed(tool: string, tasks: readonly Task[], nearest: string | undefined): NotChosen {
  const code = 'not-deployable-here';
  return {
    tool,
    tasks,
    findings: [{ code, verdict: 'excluded', per: 'tool', cost: 0, args: { not: tasks } }],
    extraCost: undefined,
    terms: [],
    warning: undefined,
    nearestAllowed: nearest,
  };
}

function excluded(candidate: Candidate, tasks: readonly Task[], nearest: string | undefined): NotChosen {
  return {
    tool: candidate.tool.id,
    tasks,
    findings: hardFindings(candidate),
    extraCost: undefined,
    terms: [],
    warning: warningAbout(candidate),
    nearestAllowed: nearest,
  };
}

/** Why a tool that covers a wanted task is not in the chosen stack. */
export function reasonAgainst(
  candidate: Candidate,
  chosen: PricedStack,
  neighbours: Neighbours,
  free: StackSearch,
): NotChosen {
  if (!candidate.allowed) return excluded(candidate, candidate.tasks, undefined);
  // A tool whose tasks were all given away by name has no stack of its own: compare with the free choice.
  const best = neighbours.withTool.get(candidate.tool.id) ?? free.bestWith(candidate.tool.id);
  return {
    tool: candidate.tool.id,
    tasks: candidate.tasks,
    findings: [],
    extraCost: best && best.cost - chosen.cost,
    terms: best ? differingTerms(best, chosen) : [],
    warning: warningAbout(candidate),
    nearestAllowed: undefined,
  };
}

/** Possible tools first, the cheapest first; then the excluded ones; each by id. */
export function byReason(a: NotChosen, b: NotChosen): number {
  const cost = (one: NotChosen) => one.extraCost ?? Number.MAX_SAFE_INTEGER;
  return cost(a) - cost(b) || (a.tool < b.tool ? -1 : 1);
}
