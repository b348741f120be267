import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { DNS_LABEL, PropError, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import type { WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess } from '../object-store/bucket';

/** A served model whose predictions are logged. */
export interface MonitoredModel {
  /** Its name, as the log has it: that of the InferenceService or of the SeldonDeployment. */
  readonly name: string;
  /** Where it is served. @default - the namespace of the monitor */
  readonly namespace?: string;
  /**
   * s3:// address of the reference data in the bucket of the references: CSV with a header, or Parquet (`.parquet`). Its
   * columns are the model's inputs in their order; `prediction` and `target` are what the model answered and what was true.
   */
  readonly reference: string;
  /** What labels, if any come, are compared as. @default 'classification' */
  readonly task?: 'classification' | 'regression';
}

interface MonitoredProps extends WorkloadProps {
  readonly models: readonly MonitoredModel[];
  readonly deployed?: string;
}

/** Throws a PropError unless the models are well-formed and each is there once; with their defaults. */
export function requireModels(scope: IConstruct, props: MonitoredProps): readonly Required<MonitoredModel>[] {
  const { deployed } = props;
  requireWorkload(scope, props);
  if (deployed !== undefined) requireMatch(scope, 'deployed', deployed, DNS_LABEL, 'the name of a ConfigMap');
  if (props.models.length === 0 && deployed === undefined)
    throw new PropError(scope, 'models', 'must name at least one');
  const seen = new Set<string>();
  return props.models.map(({ name, namespace = props.namespace, reference, task = 'classification' }) => {
    requireMatch(scope, 'models.name', name, DNS_LABEL, 'a DNS label');
    requireMatch(scope, 'models.namespace', namespace, DNS_LABEL, 'the name of a namespace');
    const known = `${namespace}/${name}`;
    if (seen.has(known)) throw new PropError(scope, 'models', `names "${known}" twice`);
    seen.add(known);
    return { name, namespace, reference, task };
  });
}

/** Throws a PropError unless all reference data lie in the bucket. */
export function requireReferences(
  scope: IConstruct,
  models: readonly MonitoredModel[],
  { bucket }: BucketAccess,
): void {
  const known = Token.isUnresolved(bucket) ? '[-.a-z0-9]+' : bucket.replaceAll('.', '\\.');
  const address = new RegExp(`^s3://${known}/[-\\w.=/+@:]+\\.(csv|parquet)$`);
  for (const { name, reference } of models) {
    const allowed = `the s3:// address of a .csv or .parquet file in the bucket ${bucket} for "${name}"`;
    requireMatch(scope, 'models.reference', reference, address, allowed);
  }
}
