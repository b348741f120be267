import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { PropError } from '../kubernetes/prop-error';
import type { BucketAccess } from '../object-store/bucket';
import { s3KeyNames } from '../object-store/s3-keys';

/** Where a KServe fetches models from. */
export interface Fetching {
  readonly objectStore: Pick<BucketAccess, 'endpoint' | 'region'> | undefined;
}

/**
 * Throws a PropError unless the controller can fetch models with this key: it finds the key by its names in one Secret,
 * and the store by its own configuration.
 */
export function requireServingBucket(scope: IConstruct, kserve: Fetching, bucket: BucketAccess): void {
  const { accessKeyId, secretAccessKey } = bucket;
  const names = s3KeyNames();
  const oneSecret = accessKeyId.secretName === secretAccessKey.secretName;
  if (!oneSecret || accessKeyId.key !== names[0] || secretAccessKey.key !== names[1]) {
    throw new PropError(scope, 'artifacts', `must have its key in one Secret, under ${names.join(' and ')}`);
  }
  const differ = (one: string, other: string) =>
    !Token.isUnresolved(one) && !Token.isUnresolved(other) && one !== other;
  const configured = kserve.objectStore?.endpoint ?? 'AWS';
  if (differ(configured, bucket.endpoint)) {
    const problem = `is at ${bucket.endpoint}, but \`kserve\` fetches from ${configured}: give it this \`objectStore\``;
    throw new PropError(scope, 'artifacts', problem);
  }
}
