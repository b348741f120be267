import type { ToolFacts } from './as-of';
import { COMPARED_CATEGORIES, COMPARED_TASKS, TASKS, type ComparedCategory, type Task } from './vocabulary';

/** full: every task of a category, as a whole. part: some of them, or in part. */
export type CategoryLevel = 'full' | 'part' | 'none';

/** How far a tool does a category of the comparison of December 2020. */
export function categoryLevel({ coverage }: ToolFacts, category: ComparedCategory): CategoryLevel {
  const levels = COMPARED_CATEGORIES[category].map((task) => coverage[task]);
  if (levels.every((level) => level === 'full')) return 'full';
  return levels.some((level) => level !== undefined) ? 'part' : 'none';
}

/** The tasks that were not compared then. */
export const OTHER_TASKS: readonly Task[] = TASKS.filter(
  (task) => !(COMPARED_TASKS as readonly Task[]).includes(task),
);

/** How many of them a tool does, fully or in part. */
export const otherTasks = ({ coverage }: ToolFacts): number =>
  OTHER_TASKS.filter((task) => coverage[task] !== undefined).length;
