import { redact } from '../redaction/redact';
import { issueLines } from '../requirements/issue';
import { TargetConflictError } from '../scaffold/target-conflict';
import { CliError, EXIT_CODES, InvalidAnswersError, type ErrorKind } from './cli-error';
import { errorOutput } from './output/error-output';
import { tellOutput } from './output/tell-output';
import type { Io } from './system/io';
import { tell } from './system/tell';
import { oneLine, quoted } from '../redaction/printable';

interface Report {
  readonly kind: ErrorKind;
  readonly text: string;
}

/** Failures of the machine that have a plain meaning. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'not found',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EFBIG: 'it is larger than any file of its kind',
};

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function invalidAnswers(error: InvalidAnswersError): string {
  const lines: string[] = [];
  if (error.issues.length > 0) {
    lines.push(`error: ${count(error.issues.length, 'answer is', 'answers are')} invalid.`);
    lines.push(...issueLines(error.issues).map((line) => `  ${line}`));
  }
  if (error.missing.length > 0) {
    lines.push(
      `error: ${count(error.missing.length, 'answer is', 'answers are')} missing${error.atTerminal ? '' : ', and there is no terminal to ask in'}.`,
      ...error.missing.map(({ text }) => text),
      error.defaultsTaken
        ? 'Give them with --set, or in a file with --config: they have no default.'
        : 'Give them with --set, in a file with --config, or with --preset; or take the defaults with --yes.',
    );
  }
  return lines.join('\n');
}

/** Only of files that differ can be said what is to be done with them. */
function conflict({ message, conflicts }: TargetConflictError): Report {
  const differing = conflicts.filter(({ reason }) => reason === 'differs').length;
  const choice =
    ' Files that differ can be kept or replaced: --on-conflict keep, or --on-conflict overwrite.';
  const rest = ' No --on-conflict helps against the rest.';
  const advice = differing === 0 ? '' : choice + (differing < conflicts.length ? rest : '');
  return { kind: 'conflict', text: `error: ${message}\nNothing was written.${advice}` };
}

function describe(error: unknown): Report {
  if (error instanceof InvalidAnswersError) return { kind: error.kind, text: invalidAnswers(error) };
  if (error instanceof CliError) {
    return {
      kind: error.kind,
      text: error.kind === 'interrupted' ? error.message : `error: ${error.message}`,
    };
  }
  if (error instanceof TargetConflictError) return conflict(error);
  if (!(error instanceof Error)) return unexpected(error);
  switch (error.name) {
    case 'PromptCancelledError':
      return { kind: 'interrupted', text: 'Cancelled. Nothing was written.' };
    case 'InterruptedError':
      return { kind: 'interrupted', text: 'Interrupted. Nothing was left half written.' };
    case 'TerraformPlanError':
      return { kind: 'usage', text: `error: --plan ${error.message}` };
    case 'PlanError':
      return { kind: 'usage', text: `error: ${error.message}` };
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const meaning = code === undefined ? undefined : SYSTEM[code];
  if (meaning === undefined) return unexpected(error);
  return {
    kind: 'failure',
    text: `error: ${path === undefined ? '' : `${oneLine(path)}: `}${meaning} (${code})`,
  };
}

const unexpected = (error: unknown): Report => ({
  kind: 'failure',
  text: [
    `error: unexpected: ${quoted(redact(error instanceof Error ? error.message : String(error)))}`,
    'This is a defect of mlops-scaffold. Run the same command again with MLOPS_SCAFFOLD_DEBUG=1, and report what it',
    'prints, with the command, as an issue of the repository. It prints no secrets; answers have none.',
  ].join('\n'),
});

/** Tells what went wrong, to a person or, after `--json`, to a program. The only place that knows which exit code that is. */
export function reportError(error: unknown, io: Io, as: 'text' | 'json' = 'text'): number {
  const { kind, text } = describe(error);
  const { MLOPS_SCAFFOLD_DEBUG: debug } = io.env;
  const stack = debug !== undefined && debug !== '' && error instanceof Error ? error.stack : undefined;
  const trace = stack === undefined ? undefined : redact(stack);
  if (as === 'json') {
    tellOutput(io.stderr, 'error', errorOutput(error, { kind, text, ...(trace !== undefined && { trace }) }));
  } else {
    tell(io.stderr, text);
    if (trace !== undefined) tell(io.stderr, trace);
  }
  return EXIT_CODES[kind];
}
