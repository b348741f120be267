import type { IConstruct } from 'constructs';
import { IMAGE_REFERENCE, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import type { WorkloadProps } from '../kubernetes/workload-props';

/** Short enough for the names that the operator makes out of it. */
export const RAY_NAME = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;

/** Throws a PropError unless what every cluster of Ray has is well-formed. */
export function requireRay(
  scope: IConstruct,
  props: WorkloadProps & { readonly name: string; readonly image: string; readonly rayVersion: string },
): void {
  requireWorkload(scope, props);
  requireMatch(scope, 'name', props.name, RAY_NAME, 'a lower-case name of up to 40 characters');
  requireMatch(scope, 'image', props.image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
  requireMatch(
    scope,
    'rayVersion',
    props.rayVersion,
    /^2\.(5[3-9]|[6-9]\d|\d{3})\.\d+$/,
    'a version of Ray from 2.53.0 on',
  );
}
