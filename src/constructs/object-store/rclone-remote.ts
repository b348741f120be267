import type { BucketAccess } from './bucket';
import type { EnvValue } from '../kubernetes/pod';

/** The environment that makes an S3 store known to rclone under a name, such as STORE for `store:bucket`. */
export function rcloneRemote(
  name: string,
  store: Pick<BucketAccess, 'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey'>,
): Record<string, EnvValue> {
  const settings: Record<string, EnvValue> = {
    TYPE: 's3',
    PROVIDER: 'Other',
    ENV_AUTH: 'false',
    ENDPOINT: store.endpoint,
    REGION: store.region,
    ACCESS_KEY_ID: { secretKey: store.accessKeyId },
    SECRET_ACCESS_KEY: { secretKey: store.secretAccessKey },
    // The key may not make buckets, and rclone need not ask.
    NO_CHECK_BUCKET: 'true',
  };
  return Object.fromEntries(
    Object.entries(settings).map(([setting, value]) => [`RCLONE_CONFIG_${name}_${setting}`, value]),
  );
}
