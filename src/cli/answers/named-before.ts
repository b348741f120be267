import type { StackPlan } from '../../plan/stack-plan';
import { toolIdFrom } from '../../requirements/named-tool';
import { enumerated, type Names, taskName } from '../../words/names';
import type { AnswerOptions, DecisionOptions } from '../commands/options';

/** What of the tools that are given by name and ruled out is no flag of this run, but stands in a plan. */
export type KeptNames = NonNullable<DecisionOptions['kept']>;

/**
 * What a plan says was given by name and was ruled out, beside other answers now: it stays so for every task for which no tool is
 * given now. By the facts of another day, or for other tasks, it may mean nothing any more.
 */
export function namedBefore(
  { overrides: { use = {}, exclude = [] } = {}, requirements: { tasks } }: StackPlan,
  { use: given = [], exclude: ruledOut = [], asOf, set = [] }: AnswerOptions & DecisionOptions,
): Pick<DecisionOptions, 'use' | 'exclude' | 'kept'> {
  if (asOf !== undefined || set.some((setting) => setting.startsWith('requirements.tasks'))) return {};
  const isGiven = (task: string): boolean => given.some((one) => one.startsWith(`${task}=`));
  const taken = given.map((one) => toolIdFrom(one.slice(one.indexOf('=') + 1)));
  const out = ruledOut.flatMap((list) => list.split(',')).map((tool) => toolIdFrom(tool.trim()));
  const kept = {
    use: Object.fromEntries(
      Object.entries(use).filter(
        ([task, tool]) => tasks.some((asked) => asked === task) && !isGiven(task) && !out.includes(tool),
      ),
    ),
    exclude: exclude.filter((tool) => !taken.includes(tool) && !out.includes(tool)),
  };
  const all = [...given, ...Object.entries(kept.use).map(([task, tool]) => `${task}=${tool}`)];
  const none = [...ruledOut, ...kept.exclude];
  return {
    ...(all.length > 0 && { use: all }),
    ...(none.length > 0 && { exclude: none }),
    ...(all.length + none.length > given.length + ruledOut.length && { kept }),
  };
}

/** What a decision was made with though no flag of this run says it, and how to have it otherwise. */
export function keptLines(kept: KeptNames | undefined, toolName: Names): string[] {
  if (kept === undefined) return [];
  const given = Object.entries(kept.use).map(
    ([task, tool]) => `gives ${taskName(task)} to ${toolName(tool)} by name`,
  );
  const out = kept.exclude.length === 0 ? [] : [`rules out ${enumerated(kept.exclude.map(toolName))}`];
  return [
    `mlops.json ${enumerated([...given, ...out])}, and this is decided with that: change its overrides, or give --use or --exclude, which win.`,
  ];
}
