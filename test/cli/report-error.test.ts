import { CliError, EXIT_CODES, InvalidAnswersError, type ErrorKind } from '../../src/cli/cli-error';
import type { Io } from '../../src/cli/system/io';
import { reportError } from '../../src/cli/report-error';
import { PlanError } from '../../src/plan/plan-error';
import { InterruptedError } from '../../src/scaffold/interruption';
import { TargetConflictError } from '../../src/scaffold/target-conflict';
import { PromptCancelledError } from '../../src/wizard/prompter';

function report(error: unknown, env: Record<string, string> = {}): { code: number; text: string } {
  let text = '';
  const stderr = { write: (part: string) => (text += part) };
  return { code: reportError(error, { env, stderr } as unknown as Io), text };
}

const system = (code: string) =>
  Object.assign(new Error(`${code}: raw words of the system`), { code, path: '/x' });

describe('reportError', () => {
  it.each<[string, unknown, number, string]>([
    ['an interruption at a prompt', new PromptCancelledError(), 130, 'Cancelled. Nothing was written.'],
    ['an interruption while writing', new InterruptedError('SIGTERM'), 130, 'Interrupted'],
    ['a conflict', new TargetConflictError('x', [{ path: 'a', reason: 'differs' }]), 4, '--on-conflict keep'],
    [
      'a plan that is wrong',
      new PlanError([{ place: 'platform.size', message: 'is wrong' }]),
      2,
      'platform.size is wrong',
    ],
    ['a full disk', system('ENOSPC'), 1, 'the disk is full'],
    ['a missing permission', system('EACCES'), 1, '/x: permission denied'],
    ['a defect', new TypeError('x is not a function'), 1, 'defect of mlops-scaffold'],
    ['a thrown text', 'text', 1, 'defect of mlops-scaffold'],
  ])('tells %s in words, without a stack', (_, error, code, words) => {
    const { code: exit, text } = report(error);
    expect(exit).toBe(code);
    expect(text).toContain(words);
    expect(text).not.toMatch(/\n\s+at /);
  });

  it('shows where a defect came from on request', () => {
    expect(report(new TypeError('broken'), { MLOPS_SCAFFOLD_DEBUG: '1' }).text).toMatch(/\n\s+at /);
  });

  it.each(Object.keys(EXIT_CODES) as ErrorKind[])('knows the exit code of the kind %s', (kind) => {
    expect(report(new CliError(kind, 'words')).code).toBe(EXIT_CODES[kind]);
  });

  it('lists all invalid and all missing answers in one report', () => {
    const { text } = report(
      new InvalidAnswersError(
        [
          { place: 'a', value: 1, message: 'is wrong' },
          { place: 'b', value: 2, message: 'is wrong too', allowed: ['x', 'y'], suggestion: 'x' },
        ],
        [{ place: 'c', allowed: [], text: '  c: what is c?' }],
      ),
    );
    expect(text).toContain('2 answers are invalid');
    expect(text).toContain('a is wrong (got 1)');
    expect(text).toContain('b is wrong too (got 2); allowed: x, y. Did you mean "x"?');
    expect(text).toContain('1 answer is missing');
    expect(text).toContain('c: what is c?');
    expect(text).toContain('take the defaults with --yes');
  });

  it('says that there is no terminal only where there is none', () => {
    const missing = [{ place: 'c', allowed: [], text: '  c: what is c?' }];
    expect(report(new InvalidAnswersError([], missing)).text).toContain('and there is no terminal to ask in');
    expect(report(new InvalidAnswersError([], missing, false, true)).text).toMatch(
      /^error: 1 answer is missing\.\n/,
    );
  });

  it('does not advise --yes to who has given it', () => {
    const { text } = report(
      new InvalidAnswersError([], [{ place: 'c', allowed: [], text: '  c: what is c?' }], true),
    );
    expect(text).toContain('they have no default');
    expect(text).not.toContain('--yes');
  });
});
