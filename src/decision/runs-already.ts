import type { ToolFacts } from '../catalogue/as-of';
import type { Requirements } from '../requirements/requirements';
import type { PricedStack, RunsAlready } from './decision';

/** Whether the team says that a tool runs already. */
export const isInUse = (tool: string, { inUse }: Pick<Requirements, 'inUse'>): boolean =>
  inUse?.some((id) => id === tool) ?? false;

/** What becomes of the tools that run already. Tools that nobody knew on that day are left out. */
export const runsAlready = (
  tools: readonly ToolFacts[],
  requirements: Requirements,
  { stack }: PricedStack,
): readonly RunsAlready[] =>
  tools
    .filter(({ id }) => isInUse(id, requirements))
    .map(({ id, coverage }) => ({
      tool: id,
      stays: requirements.tasks.filter((task) => stack[task] === id),
      // Of a task that it does in part nobody is replaced.
      replaced: requirements.tasks.flatMap((task) => {
        const by = stack[task];
        return by === undefined || by === id || coverage[task] !== 'full' ? [] : [{ task, by }];
      }),
    }));
