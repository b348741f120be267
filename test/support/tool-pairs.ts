import { TASKS } from '../../src/catalogue/vocabulary';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { DEPLOYABLE_FACTS } from '../../src/tools/deployable-facts';

type Stack = Readonly<Record<string, string>>;

/** The cloud whose tool it is. */
export const cloudOf = (tool: string): string =>
  DEPLOYABLE_FACTS.find(({ id }) => id === tool)?.cloud ?? 'agnostic';

/** Whether two tools may be in one stack: neither brings what the other does, and they are not of two clouds. */
const standTogether = (one: string, other: string): boolean =>
  !(DEPLOYMENT.rivals[one] ?? []).includes(other) &&
  (cloudOf(one) === cloudOf(other) || [cloudOf(one), cloudOf(other)].includes('agnostic'));

const tasksOf = (tool: string): readonly string[] =>
  TASKS.filter((task) => DEPLOYMENT.asDeployed[tool]?.[task] !== undefined);

const pairOf = (one: string, other: string): string => [one, other].sort().join(' + ');

/** Every two tools that can share a platform: each does a task of its own. */
export function pairsOfTools(some: readonly string[] = DEPLOYMENT.deployable): string[] {
  const tools = [...some].sort();
  return tools.flatMap((one, index) =>
    tools
      .slice(index + 1)
      .filter((other) => standTogether(one, other) && ways(one, other).length > 0)
      .map((other) => pairOf(one, other)),
  );
}

/** How two tools can share tasks: a task for each. */
const ways = (one: string, other: string): readonly Stack[] =>
  tasksOf(one).flatMap((task) =>
    tasksOf(other)
      .filter((another) => another !== task)
      .map((another) => ({ [task]: one, [another]: other })),
  );

export const pairsIn = (stack: Stack): string[] => {
  const tools = [...new Set(Object.values(stack))].sort();
  return tools.flatMap((one, index) => tools.slice(index + 1).map((other) => pairOf(one, other)));
};

/**
 * Stacks in which every two tools that can share a platform stand together at least once, with a task in each for as many
 * tools as there are. Greedy and deterministic: each task goes to the tool that stands beside the most that it has not
 * stood beside yet.
 */
export function stacksOfAllPairs(some: readonly string[] = DEPLOYMENT.deployable): Stack[] {
  const missing = new Set(pairsOfTools(some));
  const stacks: Stack[] = [];
  for (const seed of [...missing]) {
    if (!missing.has(seed)) continue;
    const [one = '', other = ''] = seed.split(' + ');
    let stack = ways(one, other)[0] ?? {};
    for (const task of TASKS) {
      if (stack[task] !== undefined) continue;
      const gain = (tool: string): number =>
        pairsIn({ ...stack, [task]: tool }).filter((pair) => missing.has(pair)).length;
      const [best] = some
        .filter(
          (tool) =>
            tasksOf(tool).includes(task) && Object.values(stack).every((there) => standTogether(tool, there)),
        )
        .sort((a, b) => gain(b) - gain(a) || (a < b ? -1 : 1));
      // Without a gain, fewer tools make a smaller stack.
      if (best !== undefined && gain(best) > gain(Object.values(stack)[0] ?? ''))
        stack = { ...stack, [task]: best };
    }
    pairsIn(stack).forEach((pair) => missing.delete(pair));
    stacks.push(stack);
  }
  return stacks;
}
