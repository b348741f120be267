import type { EnvValue } from '../kubernetes/pod';
import type { BucketAccess } from './bucket';

/** The environment that AWS's libraries take a bucket's key from. Checksum trailers are left out because not every S3 store understands them. */
export function awsEnvironment(bucket: BucketAccess): Record<string, EnvValue> {
  return {
    AWS_DEFAULT_REGION: bucket.region,
    AWS_ACCESS_KEY_ID: { secretKey: bucket.accessKeyId },
    AWS_SECRET_ACCESS_KEY: { secretKey: bucket.secretAccessKey },
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
