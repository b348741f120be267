import { PlanError } from '../plan/plan-error';
import { PropError } from '../constructs/kubernetes/prop-error';
import { printable } from '../redaction/printable';

/** As the command line has it for wrong answers. */
const WRONG_INPUT = 2;

/** What is wrong in words that say where: a trace of this library would only bury them. */
const isTold = (error: unknown): error is Error =>
  error instanceof PlanError ||
  error instanceof PropError ||
  (error instanceof Error && error.message.startsWith('Validation failed'));

/**
 * Does what makes the stacks of an app, and where the plan or a prop cannot be used, says so on standard error and has the
 * process end with exit code 2. Any other error is thrown on.
 */
export function tellErrors(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isTold(error)) throw error;
    process.stderr.write(`error: ${printable(error.message)}\n`);
    process.exitCode = WRONG_INPUT;
  }
}
