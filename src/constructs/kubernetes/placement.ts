import type { IConstruct } from 'constructs';
import { LABEL_KEY, MOST_GPUS } from '../../grammar/quantities';
import { LABEL_VALUE, requireInteger, requireMatch } from './prop-error';

/** A taint that a pod takes no offence at. */
export interface Toleration {
  readonly key: string;
  /** @default - whatever its value */
  readonly value?: string;
  /** @default - every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Which nodes a pod may run on, and what of theirs it takes for itself. */
export interface Placement {
  /** Labels that the node must have. @default {} */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** @default [] */
  readonly tolerations?: readonly Toleration[];
  /** GPUs of NVIDIA for the pod alone (`nvidia.com/gpu`), where the cluster has NVIDIA's device plugin. @default 0 */
  readonly gpus?: number;
}

/** Throws a PropError unless the placement is well-formed. */
export function requirePlacement(scope: IConstruct, { nodeSelector, tolerations, gpus }: Placement): void {
  for (const [key, value] of Object.entries(nodeSelector ?? {})) {
    requireMatch(scope, 'nodeSelector', key, LABEL_KEY, 'keys and values of labels');
    requireMatch(scope, 'nodeSelector', value, LABEL_VALUE, 'keys and values of labels');
  }
  for (const { key, value } of tolerations ?? []) {
    requireMatch(scope, 'tolerations.key', key, LABEL_KEY, 'the key of a taint');
    if (value !== undefined) requireMatch(scope, 'tolerations.value', value, LABEL_VALUE, 'a label value');
  }
  if (gpus !== undefined) requireInteger(scope, 'gpus', gpus, 0, MOST_GPUS);
}

/** The placement among other props. */
export const placementOf = ({ nodeSelector, tolerations, gpus }: Placement): Placement => ({
  ...(nodeSelector && { nodeSelector }),
  ...(tolerations && { tolerations }),
  ...(gpus !== undefined && { gpus }),
});

/** What of a placement stands in the spec of a pod. */
export const renderPlacement = ({ nodeSelector = {}, tolerations = [] }: Placement): object => ({
  ...(Object.keys(nodeSelector).length > 0 && { nodeSelector }),
  ...(tolerations.length > 0 && {
    tolerations: tolerations.map(({ key, value, effect }) => ({
      key,
      operator: value === undefined ? 'Exists' : 'Equal',
      ...(value !== undefined && { value }),
      ...(effect !== undefined && { effect }),
    })),
  }),
});

/** What of it stands among the limits of the container that computes; a request is the same by itself. */
export const gpuLimit = ({ gpus = 0 }: Placement): Readonly<Record<string, string>> =>
  gpus > 0 ? { 'nvidia.com/gpu': String(gpus) } : {};
