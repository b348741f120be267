import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { cronProblem } from '../../grammar/cron';
import { showValue } from '../../redaction/show-value';

/** A prop of a construct has a value that it may not have. Thrown early, with the path of the construct. */
export class PropError extends Error {
  /** @param scope construct that was given the prop. @param prop its name. @param problem what is allowed and what was given. */
  constructor(scope: IConstruct, prop: string, problem: string) {
    super(`${scope.node.path}: \`${prop}\` ${problem}`);
    this.name = 'PropError';
  }
}

/** Throws a PropError unless the value matches. A token (a value known only at apply) is accepted unseen. */
export function requireMatch(
  scope: IConstruct,
  prop: string,
  value: string,
  pattern: RegExp,
  allowed: string,
): void {
  if (!Token.isUnresolved(value) && !pattern.test(value)) {
    throw new PropError(scope, prop, `must be ${allowed}, got ${showValue(value)}`);
  }
}

/** Throws a PropError unless the value is a whole number in the range. A token is accepted unseen. */
export function requireInteger(
  scope: IConstruct,
  prop: string,
  value: number,
  min: number,
  max: number,
): void {
  if (!Token.isUnresolved(value) && !(Number.isInteger(value) && value >= min && value <= max)) {
    throw new PropError(scope, prop, `must be a whole number from ${min} to ${max}, got ${showValue(value)}`);
  }
}

/** Throws a PropError unless the schedule is one of a CronJob. A token is accepted unseen. */
export function requireSchedule(scope: IConstruct, schedule: string): void {
  const problem = Token.isUnresolved(schedule) ? undefined : cronProblem(schedule);
  if (problem !== undefined) throw new PropError(scope, 'schedule', `${problem}, got ${showValue(schedule)}`);
}

/** The grammars that plans are held to, too: what a plan may say, no construct refuses. */
export {
  DNS_LABEL,
  DNS_SUBDOMAIN,
  LABEL_VALUE,
  REGION,
  SHORT_NAME as CONSUMER_NAME,
} from '../../grammar/names';
/** A reference to a container image, with a tag or a digest. */
export const IMAGE_REFERENCE = /^[A-Za-z0-9][-._/:@A-Za-z0-9]*(:[-._A-Za-z0-9]+|@sha256:[a-f0-9]{64})$/;
export { BUCKET_FORM as BUCKET_NAME } from '../../grammar/addresses';
