import type { Decision, RunsAlready } from '../decision/decision';
import { enumerated, type Names, taskName } from './names';

/** "data versioning and model serving". */
const tasksInWords = (tasks: readonly string[]): string => enumerated(tasks.map(taskName));

function inWords({ stays, replaced }: RunsAlready, toolName: Names): string {
  const goes = replaced.map(({ task, by }) => `${toolName(by)} for ${taskName(task)}`);
  return [
    ...(stays.length === 0 ? [] : [`it stays for ${tasksInWords(stays)}, and nothing is generated for it`]),
    ...(goes.length === 0 ? [] : [`it is replaced by ${enumerated(goes)}`]),
    ...(stays.length === 0 && goes.length === 0
      ? ['it does none of these tasks fully, and nothing changes for it']
      : []),
  ].join('; ');
}

/** What becomes of each tool that runs already, one line a tool. */
export const runsAlreadyLines = ({ runsAlready = [] }: Decision, toolName: Names): string[] =>
  runsAlready.map((one) => `${toolName(one.tool)}: ${inWords(one, toolName)}`);

/** The same as consequences of the decision. */
export const runsAlreadySentences = ({ runsAlready = [] }: Decision, toolName: Names): string[] =>
  runsAlready.map((one) => `Neutral, because ${toolName(one.tool)} runs already: ${inWords(one, toolName)}.`);
