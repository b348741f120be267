import type { EnvValue } from '../kubernetes/pod';
import type { BucketAccess } from '../object-store/bucket';
import type { DatabaseAccess } from '../postgres/database';
import { certificateCheck } from '../postgres/database-certificate';

export const PORT = 8000;
/** The id of the account's key, which is no secret, as setup.sh has it. The S3 gateway takes up to 20 characters. */
export const ACCESS_KEY_ID = 'lakefs-admin';
export const SECRET_KEYS = ['secret-access-key', 'encryption-key'] as const;
/** Copies of what commits consist of. */
const CACHE_BYTES = 512 * 1024 * 1024;
/** Of each process. */
export const CONNECTIONS = 10;

/** The address of the database without its password, which the driver takes from PGPASSWORD. */
const connectionString = ({ user, host, port, database, sslMode }: DatabaseAccess): string =>
  `postgres://${user}@${host}:${port}/${database}?sslmode=${sslMode}`;

/** What every process of lakeFS is told. The stores' passwords and keys are references. */
export function lakefsEnvironment(props: {
  readonly database: DatabaseAccess;
  readonly bucket: BucketAccess;
  readonly secretName: string;
}): Record<string, EnvValue> {
  const { database, bucket, secretName } = props;
  const s3 = 'LAKEFS_BLOCKSTORE_S3';
  return {
    HOME: '/tmp',
    LAKEFS_LISTEN_ADDRESS: `0.0.0.0:${PORT}`,
    LAKEFS_DATABASE_TYPE: 'postgres',
    LAKEFS_DATABASE_POSTGRES_CONNECTION_STRING: connectionString(database),
    LAKEFS_DATABASE_POSTGRES_MAX_OPEN_CONNECTIONS: String(CONNECTIONS),
    LAKEFS_DATABASE_POSTGRES_MAX_IDLE_CONNECTIONS: String(CONNECTIONS),
    PGPASSWORD: { secretKey: database.password },
    ...certificateCheck(database).env,
    LAKEFS_AUTH_ENCRYPT_SECRET_KEY: { secretKey: { secretName, key: 'encryption-key' } },
    LAKEFS_BLOCKSTORE_TYPE: 's3',
    // What a new repository may be put into.
    LAKEFS_BLOCKSTORE_DEFAULT_NAMESPACE_PREFIX: `s3://${bucket.bucket}/`,
    [`${s3}_ENDPOINT`]: bucket.endpoint,
    [`${s3}_FORCE_PATH_STYLE`]: 'true',
    [`${s3}_DISCOVER_BUCKET_REGION`]: 'false',
    [`${s3}_REGION`]: bucket.region,
    [`${s3}_CREDENTIALS_ACCESS_KEY_ID`]: { secretKey: bucket.accessKeyId },
    [`${s3}_CREDENTIALS_SECRET_ACCESS_KEY`]: { secretKey: bucket.secretAccessKey },
    // Clients would be sent to the object store's own name, which most cannot reach.
    [`${s3}_DISABLE_PRE_SIGNED`]: 'true',
    [`${s3}_DISABLE_PRE_SIGNED_UI`]: 'true',
    LAKEFS_COMMITTED_LOCAL_CACHE_DIR: '/tmp/cache',
    LAKEFS_COMMITTED_LOCAL_CACHE_SIZE_BYTES: String(CACHE_BYTES),
    // It calls nobody.
    LAKEFS_STATS_ENABLED: 'false',
    LAKEFS_SECURITY_AUDIT_CHECK_INTERVAL: '0',
    LAKEFS_USAGE_REPORT_ENABLED: 'false',
  };
}
