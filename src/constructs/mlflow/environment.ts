import { awsEnvironment } from '../object-store/aws-environment';
import type { BucketAccess } from '../object-store/bucket';
import { type DatabaseAccess, sqlAlchemyUrl } from '../postgres/database';
import { certificateCheck } from '../postgres/database-certificate';
import { MLFLOW_ADMIN, MLFLOW_CONFIG_PATH } from './configuration';
import type { EnvValue } from '../kubernetes/pod';

export interface MlflowStores {
  readonly database: DatabaseAccess;
  readonly bucket: BucketAccess;
}

/**
 * Five connections for each engine of each process: a request waits for one instead of running into the limit of the
 * role. The overflow is not 0, because MLflow takes that for unset, and SQLAlchemy's default is 10.
 */
const MLFLOW_POOL: Readonly<Record<string, EnvValue>> = {
  MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: '4',
  MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: '1',
};

/** What every MLflow process of the platform needs: the writable home, silence, and the database. */
export function databaseEnvironment(database: DatabaseAccess): Record<string, EnvValue> {
  return {
    HOME: '/tmp',
    MLFLOW_BACKEND_STORE_URI: sqlAlchemyUrl(database),
    PGPASSWORD: { secretKey: database.password },
    ...certificateCheck(database).env,
    ...MLFLOW_POOL,
    MLFLOW_DISABLE_TELEMETRY: 'true',
    DO_NOT_TRACK: 'true',
  };
}

/** Access to the artifacts' bucket. */
export function bucketEnvironment(bucket: BucketAccess): Record<string, EnvValue> {
  return {
    MLFLOW_S3_ENDPOINT_URL: bucket.endpoint,
    ...awsEnvironment(bucket),
  };
}

/** The account that basic-auth makes at its first start. */
export function adminEnvironment(secretName: string): Record<string, EnvValue> {
  return {
    MLFLOW_AUTH_CONFIG_PATH: `${MLFLOW_CONFIG_PATH}/basic_auth.ini`,
    MLFLOW_AUTH_ADMIN_USERNAME: MLFLOW_ADMIN,
    MLFLOW_AUTH_ADMIN_PASSWORD: { secretKey: { secretName, key: 'admin-password' } },
  };
}

/** Switches of the server: what runs code, calls out or schedules work of its own is off. */
export const HARDENED_SERVER: Readonly<Record<string, EnvValue>> = {
  MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  MLFLOW_ENABLE_AI_GATEWAY: 'false',
  MLFLOW_ALLOW_PICKLE_DESERIALIZATION: 'false',
  // A version with an s3:// source would be read with the server's own key, whoever's file it names. The sources that are
  // left are checked against the run or model of whoever registers.
  MLFLOW_CREATE_MODEL_VERSION_SOURCE_VALIDATION_REGEX: '^(mlflow-artifacts|runs|models):',
};

/**
 * Without these, MLflow's client reads artifacts from presigned addresses of the object store, a name that most clients
 * cannot resolve, and fails after two minutes.
 */
export const transferEnvironment = (): Record<string, EnvValue> => ({
  MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD: 'false',
  MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD: 'false',
});

/** What a client needs besides the address. */
export function clientEnvironment(url: string, secretName: string | undefined): Record<string, EnvValue> {
  return {
    MLFLOW_TRACKING_URI: url,
    ...(secretName !== undefined && {
      MLFLOW_TRACKING_USERNAME: MLFLOW_ADMIN,
      MLFLOW_TRACKING_PASSWORD: { secretKey: { secretName, key: 'admin-password' } },
    }),
    ...transferEnvironment(),
  };
}
