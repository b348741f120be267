import type { Decision, RunsAlready } from '../decision/decision';
import { enumerated, type Names, taskName } from './names';

/** "data versioning and model serving". */
const tasksInWords = (tasks: readonly string[]): string => enumerated(tasks.map(taskName));

function inWords(
  { tool, stays, replaced }: RunsAlready,
  all: readonly RunsAlready[],
  toolName: Names,
  connected: readonly string[],
): string {
  const nothing = connected.includes(tool)
    ? 'nothing of it is generated, and what is generated works with it'
    : 'and nothing of it is generated';
  // What runs too and keeps a task replaces nobody.
  const keeps = (by: string): boolean => all.some((other) => other.tool === by && other.tool !== tool);
  const others = (keeping: boolean): string[] =>
    replaced
      .filter(({ by }) => keeps(by) === keeping)
      .map(({ task, by }) => `${toolName(by)} for ${taskName(task)}`);
  const [shared, goes] = [others(true), others(false)];
  return [
    ...(stays.length === 0 ? [] : [`it stays for ${tasksInWords(stays)}, ${nothing}`]),
    ...(shared.length === 0 ? [] : [`what runs too does the rest: ${enumerated(shared)}`]),
    ...(goes.length === 0 ? [] : [`it is replaced by ${enumerated(goes)}`]),
    ...(stays.length === 0 && replaced.length === 0
      ? ['it does none of these tasks fully, and nothing changes for it']
      : []),
  ].join('; ');
}

/** What becomes of each tool that runs already, one line a tool; `connected` are those that the plan is connected to. */
export const runsAlreadyLines = (
  { runsAlready = [] }: Decision,
  toolName: Names,
  connected: readonly string[] = [],
): string[] =>
  runsAlready.map((one) => `${toolName(one.tool)}: ${inWords(one, runsAlready, toolName, connected)}`);

/** The same as consequences of the decision. */
export const runsAlreadySentences = (
  { runsAlready = [] }: Decision,
  toolName: Names,
  connected: readonly string[],
): string[] =>
  runsAlready.map(
    (one) =>
      `Neutral, because ${toolName(one.tool)} runs already: ${inWords(one, runsAlready, toolName, connected)}.`,
  );
