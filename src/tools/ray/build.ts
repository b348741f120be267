import type { KubeRayOperator } from '../../constructs/ray/kuberay-operator';
import { rayOperator } from '../ray-tune/build';
import type { ToolContext } from '../tool-context';

/** What Ray brings itself: KubeRay's operator. What runs its jobs and serves its models are built as tools of their own. */
export function build(context: ToolContext): KubeRayOperator {
  return rayOperator(context);
}
