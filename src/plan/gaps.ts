import { TASKS, type Task } from '../catalogue/vocabulary';
import { partsOf, servingOf } from './components';
import { DEPLOYMENT } from './deployment';
import type { StackPlan } from './stack-plan';

/** A task of a plan that its tool does only partly as it is deployed. */
export interface Gap {
  readonly task: Task;
  readonly tool: string;
  readonly missing: string;
}

/** What a plan does only partly, by its tools and its settings: the one answer that every text of a project gives. */
export function gapsOf({
  stack,
  platform,
}: Pick<StackPlan, 'stack'> & {
  readonly platform: Pick<StackPlan['platform'], 'monitoring'>;
}): readonly Gap[] {
  const serving = servingOf({ stack });
  return TASKS.flatMap((task) => {
    const tool = stack[task];
    if (tool === undefined) return [];
    const more = partsOf({ stack: { [task]: tool } })[0]?.gapWith?.(serving, platform.monitoring);
    if (more?.[0] === task) return [{ task, tool, missing: more[1] }];
    const level = DEPLOYMENT.asDeployed[tool]?.[task];
    return level === undefined || level === 'full' ? [] : [{ task, tool, missing: level.partial }];
  });
}
