import type { Task } from '../catalogue/vocabulary';
import { prepare, type Question } from './question';
import { reweighed, weightsIn } from './reweighed';
import { seededRandom } from './seeded-random';
import { StackSearch } from './stack-search';

export interface RobustnessOptions {
  readonly draws: number;
  readonly seed: number;
  /** Each weight is multiplied by something between one over this and this; half as likely as twice. */
  readonly factor: number;
}

export const ROBUSTNESS: RobustnessOptions = { draws: 500, seed: 1, factor: 2 };

/** How often a choice stays when every weight is drawn at random, all at once. Shares are from 0 to 1. */
export interface Robustness extends RobustnessOptions {
  /** The share of draws that lead to exactly the chosen stack. */
  readonly wholeStack: number;
  readonly choices: readonly ChoiceRobustness[];
}

export interface ChoiceRobustness {
  readonly task: Task;
  readonly tool: string;
  readonly share: number;
  /** Who does the task in the other draws, the most frequent first. */
  readonly others: readonly { readonly tool: string; readonly share: number }[];
}

/** Undefined where nothing is feasible. The same question leads to the same figures: the draws are seeded. */
export function robustness(
  question: Question,
  options: RobustnessOptions = ROBUSTNESS,
): Robustness | undefined {
  const { candidates, tasks, use } = prepare(question);
  const allowed = candidates.filter((candidate) => candidate.allowed);
  const chosen = new StackSearch(allowed, tasks, use).best();
  if (!chosen) return undefined;
  const { draws, seed, factor } = options;
  const random = seededRandom(seed);
  const codes = weightsIn(allowed);
  const counts = new Map(tasks.map((task) => [task, new Map<string, number>()]));
  let whole = 0;
  for (let draw = 0; draw < draws; draw++) {
    const percentages = Object.fromEntries(
      codes.map((code) => [code, Math.round(100 * factor ** (2 * random() - 1))]),
    );
    const stack = new StackSearch(allowed, tasks, use, reweighed(percentages)).best()?.stack ?? {};
    if (tasks.every((task) => stack[task] === chosen.stack[task])) whole += 1;
    for (const task of tasks) {
      const tool = stack[task] ?? '';
      const count = counts.get(task);
      count?.set(tool, (count.get(tool) ?? 0) + 1);
    }
  }
  return {
    ...options,
    wholeStack: whole / draws,
    choices: tasks.map((task) => {
      const tool = chosen.stack[task] ?? '';
      const shares = [...(counts.get(task) ?? [])]
        .map(([id, count]) => ({ tool: id, share: count / draws }))
        .sort((a, b) => b.share - a.share || (a.tool < b.tool ? -1 : 1));
      return {
        task,
        tool,
        share: shares.find((entry) => entry.tool === tool)?.share ?? 0,
        others: shares.filter((entry) => entry.tool !== tool),
      };
    }),
  };
}
