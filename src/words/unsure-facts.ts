import type { UnsureFact } from '../decision/unsure-facts';
import { type Names, taskName } from './names';
import { points } from './points';
import { movesInWords } from './reasons';

/** What is tried. */
export const UNSURE_IN_WORDS =
  'How far a tool does a task is mostly our reading of its documents. Each that is not read off directly is taken one level otherwise, alone.';

const FAR: Readonly<Record<string, string>> = { full: 'fully', partial: 'in part' };

/** "MLRun does monitoring fully (unverified); in part: KServe for model serving". */
export const unsureLines = (unsure: readonly UnsureFact[], toolName: Names): string[] =>
  unsure.map(({ tool, task, is, otherwise, confidence, moves }) => {
    const then = movesInWords(moves, toolName);
    return task === undefined
      ? `${toolName(tool)} takes ${points(Number(is))} of operating effort (${confidence}); at ${otherwise}: ${then}`
      : `${toolName(tool)} does ${taskName(task)} ${FAR[is] ?? is} (${confidence}); ${FAR[otherwise] ?? otherwise}: ${then}`;
  });
