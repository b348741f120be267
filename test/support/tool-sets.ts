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

const nameOf = (tools: readonly string[]): string => [...tools].sort().join(' + ');

/** Every set of so many of some things, each in the order given. */
const subsets = (items: readonly string[], size: number): (readonly string[])[] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) =>
        subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
      );

/** A task for each of some tools; undefined where two of them would need the same one. */
function sharedOut([tool, ...rest]: readonly string[], taken: Stack = {}): Stack | undefined {
  if (tool === undefined) return taken;
  for (const task of tasksOf(tool)) {
    const found = taken[task] === undefined ? sharedOut(rest, { ...taken, [task]: tool }) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const canShare = (tools: readonly string[]): boolean =>
  subsets(tools, 2).every(([one = '', other = '']) => standTogether(one, other)) &&
  sharedOut(tools) !== undefined;

/** Every so many tools that can share a platform: each does a task of its own. */
export const setsOfTools = (size: number, some: readonly string[] = DEPLOYMENT.deployable): string[] =>
  subsets([...some].sort(), size)
    .filter(canShare)
    .map(nameOf);

export const setsIn = (size: number, stack: Stack): string[] =>
  subsets([...new Set(Object.values(stack))].sort(), size).map(nameOf);

/**
 * Stacks in which every so many tools that can share a platform stand together at least once, with a task in each for as
 * many tools as there are. Greedy and deterministic: each task goes to the tool that stands beside the most that it has
 * not stood beside yet.
 */
export function stacksOfAll(size: number, some: readonly string[] = DEPLOYMENT.deployable): Stack[] {
  const missing = new Set(setsOfTools(size, some));
  const stacks: Stack[] = [];
  for (const seed of [...missing]) {
    if (!missing.has(seed)) continue;
    let stack = sharedOut(seed.split(' + ')) ?? {};
    for (const task of TASKS) {
      if (stack[task] !== undefined) continue;
      const gain = (tool: string): number =>
        setsIn(size, { ...stack, [task]: tool }).filter((set) => missing.has(set)).length;
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
    setsIn(size, stack).forEach((set) => missing.delete(set));
    stacks.push(stack);
  }
  return stacks;
}
