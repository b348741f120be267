import type { Task } from '../catalogue/vocabulary';
import type { Finding, NotChosen } from './decision';
import { Search } from './search';

/** A tool with what the rules found out about it. */
interface Spender {
  readonly tool: { readonly id: string };
  readonly findings: readonly Finding[];
}

interface Spending {
  readonly usd: number;
  readonly budget: number;
}

/** What a tool takes of the budget; undefined where it takes nothing that is known, or there is no budget. */
function spendingOf({ findings }: Spender): Spending | undefined {
  const args = findings.find(({ code }) => code === 'takes-of-budget')?.args;
  return args && { usd: Number(args['usd']), budget: Number(args['budget']) };
}

/** Whether a tool takes anything of a budget. */
export const takesMoney = (candidate: Spender): boolean => spendingOf(candidate) !== undefined;

/**
 * Tools of a stack that together cost more than the budget, the dearest first and no more than are needed for that; undefined
 * where the budget is enough. In every stack that it is enough for, one of them is missing.
 */
export function overspentAmong(
  tools: readonly string[],
  candidates: readonly Spender[],
): readonly string[] | undefined {
  const paid = candidates
    .flatMap((candidate) => {
      const spending = tools.includes(candidate.tool.id) ? spendingOf(candidate) : undefined;
      return spending ? [{ id: candidate.tool.id, ...spending }] : [];
    })
    .sort((a, b) => b.usd - a.usd);
  let total = 0;
  for (const [index, { usd, budget }] of paid.entries()) {
    total += usd;
    if (total > budget) return paid.slice(0, index + 1).map(({ id }) => id);
  }
  return undefined;
}

/** Why a tool whose price is within the budget is in no stack: what has to be taken beside it leaves too little. */
export function beyondBudget(candidate: Spender): Finding | undefined {
  const spending = spendingOf(candidate);
  return spending && overBudgetWith({ usd: spending.usd, budget: spending.budget, leavesTooLittle: true });
}

const overBudgetWith = (args: Finding['args']): Finding => ({
  code: 'over-budget',
  verdict: 'excluded',
  per: 'tool',
  cost: 0,
  args,
});

/** What is asked for with the tools that may do it, as far as money goes. */
interface Priced {
  readonly candidates: readonly (Spender & {
    readonly allowed: boolean;
    readonly shares: Pick<ReadonlyMap<Task, unknown>, 'has'>;
  })[];
  readonly tasks: readonly Task[];
  readonly use: Readonly<Partial<Record<Task, string>>>;
}

/** The tools and tasks of the stack that takes the least money, where even that is above the budget; undefined where it is not. */
export function leastOverspent({ candidates, tasks, use }: Priced): readonly NotChosen[] | undefined {
  const allowed = candidates.filter((candidate) => candidate.allowed);
  const spendings = allowed.map(spendingOf);
  const budget = spendings.find((one) => one !== undefined)?.budget;
  if (budget === undefined) return undefined;
  const least = new Search({
    tasks: tasks.length,
    opening: spendings.map((one) => one?.usd ?? 0),
    doing: allowed.map(({ tool, shares }) =>
      tasks.map((task) => (shares.has(task) && (use[task] ?? tool.id) === tool.id ? 0 : undefined)),
    ),
  }).best();
  if (least === undefined || least.cost <= budget) return undefined;
  const doers = allowed.flatMap(({ tool: { id } }, index) => {
    const spending = spendings[index];
    return spending && least.tools.includes(index) ? [{ id, index, usd: spending.usd }] : [];
  });
  return doers.map(({ id, index, usd }) => ({
    tool: id,
    tasks: tasks.filter((_, task) => least.tools[task] === index),
    findings: [
      overBudgetWith({
        usd,
        budget,
        total: least.cost,
        with: doers.map((one) => one.id).filter((one) => one !== id),
      }),
    ],
    extraCost: undefined,
    terms: [],
    warning: undefined,
    nearestAllowed: undefined,
  }));
}
