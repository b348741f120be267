import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { requirePlacement } from '../kubernetes/placement';
import { IMAGE_REFERENCE, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import type { BucketAccess } from '../object-store/bucket';
import type { RayServeModel, RayServeProps } from './ray-serve-props';
import { RAY_NAME, requireRay } from './require-ray';

type Given = RayServeProps & { readonly name: string; readonly image: string; readonly rayVersion: string };

function requireModel(scope: IConstruct, model: RayServeModel): void {
  const { name, modelUri, replicas = 1, image } = model;
  requirePlacement(scope, model);
  requireMatch(scope, 'models.name', name, RAY_NAME, 'a lower-case name of up to 40 characters');
  if (name === 'health') throw new PropError(scope, 'models.name', 'may not be "health", which tells of all');
  requireMatch(
    scope,
    'models.modelUri',
    modelUri,
    /^s3:\/\/[-.a-z0-9]{3,63}\/[-._/=A-Za-z0-9]{1,900}$/,
    'an s3://bucket/path address',
  );
  requireInteger(scope, 'models.replicas', replicas, 1, 50);
  if (image !== undefined) {
    requireMatch(scope, 'models.image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
  }
}

/** Throws a PropError unless the props are well-formed. */
export function requireRayServe(scope: IConstruct, props: Given): void {
  requireRay(scope, props);
  if (props.models.length === 0) throw new PropError(scope, 'models', 'must name at least one');
  props.models.forEach((model, index) => {
    requireModel(scope, model);
    if (props.models.findIndex(({ name }) => name === model.name) !== index) {
      throw new PropError(scope, 'models', `names "${model.name}" twice`);
    }
  });
}

/** Throws a PropError unless the models lie where their key reads, as far as that is known at synth. */
export function requirePlaces(
  scope: IConstruct,
  models: readonly RayServeModel[],
  { bucket }: BucketAccess,
): void {
  if (Token.isUnresolved(bucket)) return;
  for (const { modelUri } of models) {
    if (Token.isUnresolved(modelUri) || modelUri.startsWith(`s3://${bucket}/`)) continue;
    const problem = `must lie in the bucket ${bucket}, which is what the key reads`;
    throw new PropError(scope, 'models.modelUri', problem);
  }
}
