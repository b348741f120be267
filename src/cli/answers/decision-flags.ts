import type { ToolFacts } from '../../catalogue/as-of';
import { isDay, isInFuture } from '../../grammar/day';
import { TASKS } from '../../catalogue/vocabulary';
import type { DecideOptions } from '../../decision/decide';
import { validateOverrides } from '../../decision/validate-overrides';
import { DEFAULT_REQUIREMENTS } from '../../requirements/default-requirements';
import type { Issue } from '../../requirements/issue';
import { toolIdFrom } from '../../requirements/named-tool';
import type { Requirements } from '../../requirements/requirements';
import type { DecisionOptions } from '../commands/options';

/** What the user wants to overrule, and the day whose facts decide. */
export type DecisionFlags = Required<Pick<DecideOptions, 'asOf' | 'use' | 'exclude'>>;

export interface ReadFlags {
  readonly flags: DecisionFlags;
  readonly issues: readonly Issue[];
}

/** What is wrong with a day, if it is given. @param newestFact of the catalogue */
export function dayIssues(place: string, day: string | undefined, newestFact: string): Issue[] {
  if (day === undefined) return [];
  if (!isDay(day)) return [{ place, value: day, message: 'must be a day such as 2020-12-07' }];
  return isInFuture(day, newestFact, new Date())
    ? [{ place, value: day, message: `is in the future; the newest fact is of ${newestFact}` }]
    : [];
}

/** Splits `--use`, `--exclude` and `--as-of` up; whether the tools exist is for `checkOverrides`. */
export function readDecisionFlags(options: DecisionOptions, catalogueDate: string): ReadFlags {
  const issues: Issue[] = [];
  const use = new Map<string, string>();
  for (const argument of options.use ?? []) {
    const [task = '', tool = '', ...rest] = argument.split('=');
    if (task === '' || tool === '' || rest.length > 0) {
      issues.push({ place: '--use', value: argument, message: 'must be written as task=tool' });
      continue;
    }
    const id = String(toolIdFrom(tool));
    const other = use.get(task);
    if (other !== undefined && other !== id) {
      const message = `gives ${task} to a second tool, and ${other} has it already: name one of them`;
      issues.push({ place: '--use', value: argument, message });
    } else use.set(task, id);
  }
  const excluded = (options.exclude ?? [])
    .flatMap((list) => list.split(','))
    .map((tool) => tool.trim())
    .filter((tool) => tool !== '');
  const exclude = [...new Set(excluded.map((tool) => String(toolIdFrom(tool))))];
  const asOf = options.asOf ?? catalogueDate;
  issues.push(...dayIssues('--as-of', asOf, catalogueDate));
  return { flags: { asOf, use: Object.fromEntries(use), exclude }, issues };
}

/** Where a tool was named: in the plan, or by a flag. */
const placeOf = ({ place, value }: Issue, kept: DecisionOptions['kept']): string => {
  const [which, task] = place.split('.');
  const isKept =
    task === undefined ? kept?.exclude.some((tool) => tool === value) : Object.hasOwn(kept?.use ?? {}, task);
  return isKept === true ? `overrides.${place}` : `--${[which, task].filter(Boolean).join(' ')}`;
};

/**
 * What is wrong with the tools named by flags. Without requirements, as if every task had been asked for.
 * @param kept what of it a plan says. Default: nothing
 */
export function checkOverrides(
  flags: DecisionFlags,
  tools: readonly ToolFacts[],
  requirements: Requirements = { ...DEFAULT_REQUIREMENTS, tasks: [...TASKS] },
  kept?: DecisionOptions['kept'],
): readonly Issue[] {
  const overrides = { use: flags.use as Readonly<Record<string, string>>, exclude: flags.exclude };
  return validateOverrides(overrides, tools, requirements).map((issue) => ({
    ...issue,
    place: placeOf(issue, kept),
  }));
}
