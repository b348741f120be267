import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isHttpAddress } from '../../grammar/addresses';
import { showValue } from '../../redaction/show-value';
import { PropError } from './prop-error';

/** Throws a PropError unless the prop `endpoint` is the address of an S3 store. */
export function requireEndpoint(scope: IConstruct, endpoint: string): void {
  if (Token.isUnresolved(endpoint) || isHttpAddress(endpoint)) return;
  throw new PropError(
    scope,
    'endpoint',
    `must be an http or https address without a path, got ${showValue(endpoint)}`,
  );
}
