import { oneLine } from '../redaction/printable';

export type ConflictReason = 'differs' | 'symbolic-link' | 'is-a-folder' | 'not-a-folder';

/** One place in the target where writing would lose or misplace something. */
export interface Conflict {
  /** Path below the project folder; `.` is the folder itself. */
  readonly path: string;
  readonly reason: ConflictReason;
}

const WORDS: Readonly<Record<ConflictReason, string>> = {
  differs: 'exists and differs',
  'symbolic-link': 'is a symbolic link, which is never written through',
  'is-a-folder': 'is a folder where a file belongs',
  'not-a-folder': 'is a file where a folder belongs',
};

/** What is to be done about what no answer to "overwrite?" helps against; nothing here does it, for nothing is ever deleted. */
function wayOut({ path, reason }: Conflict): string {
  if (reason === 'differs') return '';
  if (path !== '.') return '. Move it elsewhere, or delete it';
  return reason === 'symbolic-link'
    ? '. Name the folder that it leads to, or another one'
    : '. Move it elsewhere, or name another folder';
}

/** What is wrong with a place, as the rest of a sentence that begins with it, and what to do where that is not to be asked for. */
export const conflictInWords = (conflict: Conflict): string => `${WORDS[conflict.reason]}${wayOut(conflict)}`;

/** The target holds something that writing would touch. Nothing has been written. */
export class TargetConflictError extends Error {
  public override readonly name = 'TargetConflictError';

  constructor(
    public readonly dir: string,
    public readonly conflicts: readonly Conflict[],
  ) {
    super(
      [
        `${oneLine(dir)} is in conflict:`,
        ...conflicts.map((conflict) => `  ${oneLine(conflict.path)} ${conflictInWords(conflict)}`),
      ].join('\n'),
    );
  }
}
