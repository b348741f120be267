import type { ToolFacts } from '../catalogue/as-of';
import type { Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import type { WeightName } from '../requirements/weight-names';
import { asDeployed } from './as-deployed';
import type { CostTerm, Finding, PricedStack } from './decision';
import { receivingOf, type Receiving } from './hand-overs';
import { overspentAmong, takesMoney } from './overspent';
import { rivalsAmong } from './rivals';
import { isInUse } from './runs-already';
import type { Case, DecideOptions } from './rule';
import { isRunByVendor } from './run-by-vendor';
import { findingsAbout } from './rules';
import { MIGRATION, ONE_MORE_TOOL, OPERATING_EFFORT_STEP, OVERLAP, PARTIAL_COVERAGE } from './weights';

/** What it costs when a tool does a task, and when it is there and another does it. */
export interface Share {
  readonly doing: readonly CostTerm[];
  readonly overlap: readonly CostTerm[];
}

/** A tool that covers at least one wanted task, with all that the rules found out about it. */
export interface Candidate {
  readonly tool: ToolFacts;
  /** The wanted tasks that it covers, in the order of the requirements. */
  readonly tasks: readonly Task[];
  readonly findings: readonly Finding[];
  readonly allowed: boolean;
  /** Tools that cannot stand in one stack with it. */
  readonly rivals: readonly string[];
  /** What it costs to have the tool at all. */
  readonly terms: readonly CostTerm[];
  /** The rest of its price, for each of its tasks. */
  readonly shares: ReadonlyMap<Task, Share>;
  /** What it takes over from the tools that do other tasks. */
  readonly receiving: readonly Receiving[];
}

/** The order that breaks ties between stacks of equal cost and size: what is to win them, then most stars first, then by id. */
function inTurn(isFirst: (id: string) => boolean): (a: ToolFacts, b: ToolFacts) => number {
  const rank = ({ id }: ToolFacts): number => (isFirst(id) ? 0 : 1);
  return (a, b) =>
    rank(a) - rank(b) || (b.stars?.value ?? -1) - (a.stars?.value ?? -1) || (a.id < b.id ? -1 : 1);
}

/** Whether a tool wins where stacks cost the same. */
export const isPutFirst = (
  id: string,
  { requirements, options }: Pick<Case, 'requirements' | 'options'>,
): boolean => (options.firstAmongEqual?.[id] ?? []).some((task) => requirements.tasks.includes(task));

/** The tools that cover a wanted task, in the order that breaks ties. */
export function candidatesFor(
  tools: readonly ToolFacts[],
  requirements: Requirements,
  options: DecideOptions,
): Candidate[] {
  const inUse = tools.filter(({ id }) => isInUse(id, requirements));
  return [...tools]
    .sort(inTurn((id) => isPutFirst(id, { requirements, options })))
    .flatMap((facts) => candidateFor(facts, inUse, requirements, options) ?? []);
}

/** One tool as a candidate, beside those that run already; undefined where it covers nothing that is wanted. */
export function candidateFor(
  facts: ToolFacts,
  inUse: readonly ToolFacts[],
  requirements: Requirements,
  options: DecideOptions,
): Candidate | undefined {
  const runs = inUse.includes(facts);
  // What runs already does what it can, whoever deployed it.
  const deployed = runs ? undefined : options.asDeployed?.[facts.id];
  const tool = deployed === undefined ? facts : asDeployed(facts, deployed);
  const covered = Object.keys(tool.coverage);
  const tasks = requirements.tasks.filter(
    (task) => covered.includes(task) && tool.coverage[task] !== undefined,
  );
  if (tasks.length === 0) return undefined;
  const findings = findingsAbout({ tool, requirements, options });
  const penalties = findings.filter(({ verdict }) => verdict === 'penalty');
  const perTask = penalties.filter(({ per }) => per === 'task');
  return weighed(
    {
      tool,
      tasks,
      findings,
      // What runs already is not deployed, and stands in nobody's way.
      rivals: runs ? [] : (options.rivals?.[tool.id] ?? []).filter((id) => !isInUse(id, requirements)),
      allowed: findings.length === penalties.length,
      terms: termsOfTool({ tool, requirements, options }, penalties),
      shares: new Map(
        tasks.map((task) => [task, withMigration(shareOf(tool, perTask, task), tool, task, inUse)]),
      ),
      receiving: receivingOf({
        tool,
        requirements,
        options: runs ? { asOf: options.asOf } : options,
      }),
    },
    requirements,
  );
}

/** With the weights that the user gives, if any. Whole points, as all prices are. */
function weighed(candidate: Candidate, { weights }: Requirements): Candidate {
  if (weights === undefined) return candidate;
  const price = <T extends { readonly code: string; readonly cost: number }>(priced: T): T => ({
    ...priced,
    cost: Math.round((priced.cost * (weights[priced.code as WeightName] ?? 100)) / 100),
  });
  const { findings, terms, shares } = repriced(candidate, price);
  return {
    ...candidate,
    findings: findings.map(price),
    terms: terms.filter(({ cost }) => cost > 0),
    shares,
  };
}

/** The same candidate with other costs of its terms. */
export function repriced(candidate: Candidate, price: (term: CostTerm) => CostTerm): Candidate {
  return {
    ...candidate,
    terms: candidate.terms.map(price),
    shares: new Map(
      [...candidate.shares].map(([task, { doing, overlap }]) => [
        task,
        { doing: doing.map(price), overlap: overlap.map(price) },
      ]),
    ),
  };
}

/** Whoever takes a task over from a tool that does it fully already pays for the move. */
function withMigration(share: Share, tool: ToolFacts, task: Task, inUse: readonly ToolFacts[]): Share {
  if (inUse.length === 0) return share;
  const before = inUse.filter(({ coverage }) => coverage[task] === 'full').map(({ id }) => id);
  if (before.length === 0 || before.includes(tool.id)) return share;
  const term = { code: 'migration', tool: tool.id, task, cost: MIGRATION, args: { from: before } };
  return { ...share, doing: [...share.doing, term] };
}

function termsOfTool(subject: Case, penalties: readonly Finding[]): CostTerm[] {
  const { tool, requirements } = subject;
  const { id, operatingEffort, needs } = tool;
  const { composition, operators = 'few' } = requirements;
  const opening: CostTerm[] = [
    { code: 'one-more-tool', tool: id, cost: ONE_MORE_TOOL[composition], args: { answer: composition } },
    {
      code: 'operating-effort',
      tool: id,
      cost: isRunByVendor(subject) ? 0 : operatingEffort * OPERATING_EFFORT_STEP[operators],
      args: { effort: operatingEffort, needs, ...(requirements.operators && { answer: operators }) },
    },
  ];
  const terms: CostTerm[] = [
    // It is learnt, wired and run already.
    ...(isInUse(id, requirements) ? [] : opening),
    ...penalties
      .filter(({ per }) => per === 'tool')
      .map(({ code, cost, args }) => ({ code, tool: id, cost, args })),
  ];
  return terms.filter(({ cost }) => cost > 0);
}

function shareOf({ id, coverage, limits }: ToolFacts, perTask: readonly Finding[], task: Task): Share {
  const fit: CostTerm[] = [];
  for (const finding of perTask) {
    const { code, cost, args } = finding;
    if ((finding.task ?? task) === task) fit.push({ code, tool: id, task, cost, args });
  }
  if (coverage[task] !== 'partial') {
    return { doing: fit, overlap: [{ code: 'overlap', tool: id, task, cost: OVERLAP, args: {} }] };
  }
  const missing = limits[task] ?? 'part of the task';
  return {
    doing: [{ code: 'partial-coverage', tool: id, task, cost: PARTIAL_COVERAGE, args: { missing } }, ...fit],
    overlap: [],
  };
}

/** All that was found about a tool, but for tasks that another does in a stack. */
export const findingsWithin = (
  { findings, tool }: Candidate,
  { stack }: Pick<PricedStack, 'stack'>,
): readonly Finding[] => findings.filter(({ task }) => task === undefined || stack[task] === tool.id);

/** Whether a tool may be among those that cannot all stand in one stack. */
export const hasRivals = (candidate: Candidate): boolean =>
  candidate.rivals.length > 0 || takesMoney(candidate);

/** Some of some tools that cannot all stand in one stack: two rivals, or those that together cost more than the budget. */
export const rivalsIn = (
  tools: readonly string[],
  candidates: readonly Candidate[],
): readonly string[] | undefined =>
  rivalsAmong(tools, (id) => candidates.find(({ tool }) => tool.id === id)?.rivals ?? []) ??
  overspentAmong(tools, candidates);

/** What a term counts. */
export type TermPrice = (term: CostTerm) => number;

export const asItIs: TermPrice = ({ cost }) => cost;

export const sum = (terms: readonly CostTerm[], price: TermPrice = asItIs): number => {
  let total = 0;
  for (const term of terms) total += price(term);
  return total;
};
