import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
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

/** A DNS-1123 label, the grammar of most Kubernetes names. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** A DNS-1123 subdomain, the grammar of Secret and class names. */
export const DNS_SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** What may stand in a database name, a key of a Secret and the name of an environment variable at once. */
export const CONSUMER_NAME = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;
/** The value of a Kubernetes label. */
export const LABEL_VALUE = /^([A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;
/** A reference to a container image, with a tag or a digest. */
export const IMAGE_REFERENCE = /^[A-Za-z0-9][-._/:@A-Za-z0-9]*(:[-._A-Za-z0-9]+|@sha256:[a-f0-9]{64})$/;
/** The name of an S3 bucket. */
export const BUCKET_NAME = /^[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$/;
