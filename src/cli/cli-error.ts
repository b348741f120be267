import type { Issue } from '../requirements/issue';

/** The kinds of failure that a caller can tell apart by the exit code. */
export const EXIT_CODES = {
  failure: 1,
  usage: 2,
  infeasible: 3,
  conflict: 4,
  environment: 5,
  'data-loss': 6,
  'errored-plan': 7,
  'not-ready': 8,
  interrupted: 130,
} as const;

export type ErrorKind = keyof typeof EXIT_CODES;

/** A failure with words for the user. Anything else that is thrown is a defect of this program. */
export class CliError extends Error {
  public override readonly name: string = 'CliError';
  /** The flag or the file that it is about. Undefined: the whole command. */
  public readonly place: string | undefined;

  constructor(
    public readonly kind: ErrorKind,
    message: string,
    { place, ...options }: ErrorOptions & { readonly place?: string | undefined } = {},
  ) {
    super(message, options);
    this.place = place;
  }
}

/** An answer that is missing. */
export interface MissingAnswer {
  /** Its key, such as `requirements.tasks`. */
  readonly place: string;
  readonly allowed: readonly string[];
  /** What it is about and how to give it, in words. */
  readonly text: string;
}

/** Answers that are wrong, each with its place. */
export class InvalidAnswersError extends CliError {
  public override readonly name = 'InvalidAnswersError';

  constructor(
    public readonly issues: readonly Issue[],
    /** What is missing besides. */
    public readonly missing: readonly MissingAnswer[] = [],
    /** --yes was given: what has a default has it, and this has none. */
    public readonly defaultsTaken = false,
    /** There is somebody at a terminal who is not asked: by a flag, or by a command that asks nothing. */
    public readonly atTerminal = false,
  ) {
    super('usage', `${issues.length} invalid, ${missing.length} missing`);
  }
}
