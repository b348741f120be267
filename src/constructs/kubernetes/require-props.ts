import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { CONSUMER_NAME, DNS_LABEL, DNS_SUBDOMAIN, LABEL_VALUE, PropError, requireMatch } from './prop-error';
import type { WorkloadProps } from './workload-props';

/** Throws a PropError unless the props that all workloads share are well-formed. */
export function requireWorkload(scope: IConstruct, props: WorkloadProps): void {
  requireMatch(scope, 'namespace', props.namespace, DNS_LABEL, 'the name of a namespace');
  if (props.partOf !== undefined) requireMatch(scope, 'partOf', props.partOf, LABEL_VALUE, 'a label value');
  if (props.imagePullSecret !== undefined) {
    requireMatch(scope, 'imagePullSecret', props.imagePullSecret, DNS_SUBDOMAIN, 'the name of a Secret');
  }
}

/** Throws a PropError unless the names of consumers are known at synth, well-formed, and each there once. */
export function requireConsumers(
  scope: IConstruct,
  consumers: readonly string[],
  reserved: readonly string[],
): void {
  if (consumers.length === 0) throw new PropError(scope, 'consumers', 'must name at least one');
  consumers.forEach((consumer, index) => {
    if (Token.isUnresolved(consumer)) {
      throw new PropError(scope, 'consumers', 'must be known when the stack is synthesized');
    }
    requireMatch(scope, 'consumers', consumer, CONSUMER_NAME, 'lower-case letters, digits and "-"');
    if (reserved.includes(consumer)) throw new PropError(scope, 'consumers', `may not name "${consumer}"`);
    if (consumers.indexOf(consumer) !== index) {
      throw new PropError(scope, 'consumers', `names "${consumer}" twice`);
    }
  });
}
