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

/** What is wrong with a place, as the rest of a sentence that begins with it. */
export const conflictInWords = ({ reason }: Conflict): string => WORDS[reason];

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
