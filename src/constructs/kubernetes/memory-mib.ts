import type { IConstruct } from 'constructs';
import { PropError } from './prop-error';
import { showValue } from '../../redaction/show-value';

/** A Kubernetes quantity of memory, in MiB, for servers that size themselves by it. Only Mi and Gi are understood. */
export function memoryMiB(scope: IConstruct, prop: string, quantity: string): number {
  const match = /^([1-9]\d{0,6})(Mi|Gi)$/.exec(quantity);
  if (match === null) {
    throw new PropError(scope, prop, `must be whole Mi or Gi, such as 768Mi, got ${showValue(quantity)}`);
  }
  return Number(match[1]) * (match[2] === 'Gi' ? 1024 : 1);
}
