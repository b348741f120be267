import { CliError, EXIT_CODES, InvalidAnswersError, type ErrorKind } from '../cli-error';
import { PlanError } from '../../plan/plan-error';
import { namesCredential } from '../../redaction/names-credential';
import { redact } from '../../redaction/redact';
import { showText, showValue } from '../../redaction/show-value';
import { TOLD, type Issue } from '../../requirements/issue';
import { TargetConflictError, conflictInWords } from '../../scaffold/target-conflict';
import type { Output } from './outputs';

type Told = Output<'error'>['errors'][number];

/** Longer than any message of this program's own, and short enough to be read. */
const LONGEST_MESSAGE = 4_000;

/** As messages in text repeat it: without credentials, shortened. What JSON has a word for stays what it is. */
const shownValue = (value: unknown): unknown => {
  if (typeof value === 'string') return showText(value);
  const isOfJson = Number.isFinite(value) || typeof value === 'boolean' || value === null;
  return isOfJson ? value : showValue(value);
};

const ofIssue = ({ place, value, message, allowed, suggestion, secret }: Issue): Told => ({
  place: showText(place, 300),
  ...(value !== undefined && secret !== true && !namesCredential(place) && { value: shownValue(value) }),
  message: redact(message),
  ...(allowed !== undefined && allowed.length > 0 && { allowed }),
  ...(suggestion !== undefined && { nearest: suggestion }),
});

/** The file that an error of the system is about, or the flag or file of one of this program; empty: the whole command. */
function placeOf(error: unknown): string {
  const { place, path } = (error ?? {}) as { readonly place?: unknown; readonly path?: unknown };
  const named = error instanceof CliError ? place : path;
  return typeof named === 'string' ? showText(named, 300) : '';
}

function errorsOf(error: unknown, text: string): Told[] {
  if (error instanceof InvalidAnswersError) {
    const missing = error.missing.map(({ place, allowed }) => ({
      place,
      message: 'is missing',
      ...(allowed.length > 0 && { allowed }),
    }));
    return [...error.issues.map(ofIssue), ...missing];
  }
  if (error instanceof PlanError) return error.issues.map(ofIssue);
  if (error instanceof TargetConflictError) {
    return error.conflicts.map((conflict) => ({
      place: showText(conflict.path, 300),
      message: conflictInWords(conflict),
    }));
  }
  const message = redact(text.replace(/^error: /, ''));
  return [
    {
      place: placeOf(error),
      message: message.length > LONGEST_MESSAGE ? showText(message, LONGEST_MESSAGE) : message,
    },
  ];
}

/** An error for a program: the same as in text, of the same length at most, and with no more of what was given. */
export function errorOutput(
  error: unknown,
  { kind, text, trace }: { readonly kind: ErrorKind; readonly text: string; readonly trace?: string },
): Output<'error'> {
  const errors = errorsOf(error, text);
  const more = errors.length - TOLD;
  return {
    errors: errors.slice(0, TOLD),
    ...(more > 0 && { more }),
    exitCode: EXIT_CODES[kind],
    ...(trace !== undefined && { trace }),
  };
}
