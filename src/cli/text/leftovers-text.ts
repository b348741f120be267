import { basename } from 'node:path';
import type { WriteResult } from '../../scaffold/write-project';
import { showText } from '../../redaction/show-value';

const TOLD = 3;

/** "temporary folder .x" or "2 temporary folders .x, .y": the first few, and how many more there are. */
function folders(paths: readonly string[]): string {
  const told = paths.slice(0, TOLD).map((path) => showText(basename(path), 300));
  const rest = paths.length - told.length;
  const names = `${told.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return paths.length === 1 ? `temporary folder ${names}` : `${paths.length} temporary folders ${names}`;
}

/** What became of the temporary folders of other runs; nothing where there were none. */
export const leftoversLines = ({
  leftoversRemoved: removed,
  leftoversLeft: left,
}: Pick<WriteResult, 'leftoversRemoved' | 'leftoversLeft'>): string[] => [
  ...(removed.length === 0 ? [] : [`Removed, left by a run that was killed: ${folders(removed)}.`]),
  ...(left.length === 0
    ? []
    : [`Left alone, since another run may be using it: ${folders(left)}. Remove it where none is.`]),
];
