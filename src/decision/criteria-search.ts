import type { Task } from '../catalogue/vocabulary';
import { rivalsIn, type Candidate } from './candidate';
import type { CostTerm, PricedStack } from './decision';
import { frontier } from './frontier';
import { joinedTasks } from './hand-overs';
import { priceStack } from './price-stack';
import type { PreparedQuestion } from './question';

/** How much a term counts for each criterion. */
export interface Criteria {
  readonly count: number;
  readonly ofTerm: (term: CostTerm) => readonly number[];
  /** What having a tool, or letting it do a task, adds besides its terms. */
  readonly ofTool?: (tool: string) => readonly number[];
  readonly ofTask?: (tool: string, task: Task) => readonly number[];
  /** Most that each criterion may come to. */
  readonly most?: readonly number[];
}

/** Stacks that cost more than this many times what the cheapest does are not compared with it. */
export const WORTH_COMPARING = 1.5;

export interface RatedStack extends PricedStack {
  readonly criteria: readonly number[];
}

/** The stacks that no other allowed stack beats in all criteria. */
export function unbeaten(question: PreparedQuestion, criteria: Criteria): RatedStack[] {
  const found = unbeatenByAny(question, criteria);
  const { candidates } = question;
  const pair = found.map(({ tools }) => rivalsIn(tools, candidates)).find((rivals) => rivals !== undefined);
  if (pair === undefined) return found;
  // In every stack that may stand, one of the two is missing.
  const ways = pair.flatMap((id) =>
    unbeaten({ ...question, candidates: candidates.filter(({ tool }) => tool.id !== id) }, criteria),
  );
  return unbeatenAmong(ways, (way) => way.criteria);
}

/** Those that no other beats in all criteria; of several that are the same in each, the first. */
export function unbeatenAmong<T>(ways: readonly T[], criteriaOf: (way: T) => readonly number[]): T[] {
  const rated = ways.map((way) => criteriaOf(way));
  const isNoWorse = (one: readonly number[], other: readonly number[]): boolean =>
    one.every((value, index) => value <= (other[index] ?? 0));
  return ways.filter((_, index) => {
    const own = rated[index] ?? [];
    return !rated.some(
      (other, before) =>
        before !== index && isNoWorse(other, own) && (before < index || !isNoWorse(own, other)),
    );
  });
}

/** The same among all stacks, also those of tools that cannot stand together. */
function unbeatenByAny({ candidates, tasks, use }: PreparedQuestion, criteria: Criteria): RatedStack[] {
  const allowed = candidates.filter((candidate) => candidate.allowed);
  const zero = new Array<number>(criteria.count).fill(0);
  const add = (vectors: readonly (readonly number[])[]): number[] =>
    vectors.reduce<number[]>(
      (total, vector) => total.map((value, index) => value + (vector[index] ?? 0)),
      zero,
    );
  const subtract = (one: readonly number[], other: readonly number[]): number[] =>
    one.map((value, index) => value - (other[index] ?? 0));
  const ofTerms = (terms: readonly CostTerm[]): number[] => add(terms.map(criteria.ofTerm));
  const overlaps = (candidate: Candidate): number[] =>
    add([...candidate.shares.values()].map(({ overlap }) => ofTerms(overlap)));

  const may = (tool: number, task: number): boolean => {
    const [candidate, name] = [allowed[tool], tasks[task]];
    if (candidate === undefined || name === undefined || !candidate.shares.has(name)) return false;
    return (use[name] ?? candidate.tool.id) === candidate.tool.id;
  };
  const { unit, always, handOvers } = joinedTasks(allowed, tasks, may);
  const missing = unit === undefined ? zero : criteria.ofTerm(unit);

  // An overlap is charged with the tool and taken back for the tasks that it does, as in `StackSearch`.
  const ways = frontier({
    tasks: tasks.length,
    opening: allowed.map((candidate) =>
      add([ofTerms(candidate.terms), overlaps(candidate), criteria.ofTool?.(candidate.tool.id) ?? zero]),
    ),
    doing: allowed.map(({ tool: { id }, shares }, tool) =>
      tasks.map((task, place) => {
        const share = shares.get(task);
        if (share === undefined || !may(tool, place)) return undefined;
        const fit = subtract(ofTerms(share.doing), ofTerms(share.overlap));
        const ways = missing.map((value) => value * (always[tool]?.[place] ?? 0));
        return add([fit, ways, criteria.ofTask?.(id, task) ?? zero]);
      }),
    ),
    handOvers,
    unit: missing,
    ...(criteria.most && { most: criteria.most }),
  });
  return ways.map((way) => {
    const stack: Partial<Record<Task, string>> = {};
    tasks.forEach((task, index) => {
      const doer = allowed[way.tools[index] ?? -1];
      if (doer) stack[task] = doer.tool.id;
    });
    return { ...priceStack(stack, allowed), criteria: way.criteria };
  });
}
