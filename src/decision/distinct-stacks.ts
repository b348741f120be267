import { unbeaten, WORTH_COMPARING } from './criteria-search';
import type { PricedStack } from './decision';
import { prepare, type PreparedQuestion, type Question } from './question';
import { cheapestStack } from './stack-search';

/**
 * The cheapest whole stacks that differ in substance: each gives at least a third of the open tasks (rounded up) to
 * another tool than the chosen stack does, and than each of the stacks before it. Exact. Fewer where there are none.
 */
export function distinctStacks(question: Question, count = 3): PricedStack[] {
  const prepared = prepare(question);
  const { tasks, use } = prepared;
  const chosen = cheapestStack(prepared);
  if (!chosen) return [];
  const open = tasks.filter((task) => use[task] === undefined).length;
  const alike = tasks.length - Math.max(1, Math.ceil(open / 3));
  const known: PricedStack[] = [chosen];
  while (known.length <= count) {
    const next = cheapestUnlike(prepared, known, alike);
    if (!next) break;
    known.push(next);
  }
  return known.slice(1);
}

/** The cheapest stack that has at most `alike` tasks in common with each of some others. */
function cheapestUnlike(
  prepared: PreparedQuestion,
  others: readonly PricedStack[],
  alike: number,
): PricedStack | undefined {
  const zero = others.map(() => 0);
  const cheapest = others[0]?.cost ?? 0;
  // Nearly always there is one near the cheapest, and it is found far sooner where nothing dearer is looked at.
  for (const limit of [1.1, 1.2, 1.3, WORTH_COMPARING, 3, Infinity].map((times) => times * cheapest)) {
    const found = unbeaten(prepared, {
      count: 1 + others.length,
      ofTerm: ({ cost }) => [cost, ...zero],
      ofTask: (tool, task) => [0, ...others.map(({ stack }) => (stack[task] === tool ? 1 : 0))],
      most: [limit, ...others.map(() => alike)],
    });
    const [best] = found.sort((a, b) => a.cost - b.cost || a.tools.length - b.tools.length);
    if (best) return { stack: best.stack, tools: best.tools, cost: best.cost, terms: best.terms };
  }
  return undefined;
}
