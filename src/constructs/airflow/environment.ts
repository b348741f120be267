import type { EnvValue } from '../kubernetes/pod';
import type { BucketAccess } from '../object-store/bucket';
import type { DatabaseAccess } from '../postgres/database';
import { certificateCheck } from '../postgres/database-certificate';
import type { DagSource } from './dag-source';
import { FILES, TASK_POD } from './files';

type Environment = Readonly<Record<string, EnvValue>>;

/** Id of Airflow's connection to the object store. Tasks may use it too. */
const STORE = 'platform_object_store';

/** Keys of the Secret. */
export const SECRET_KEYS = ['admin-password', 'fernet-key', 'jwt-secret', 'secret-key'] as const;

/**
 * The connection to the object store. Its key is filled in by the kubelet from the variables before it, which have names
 * of their own: under Amazon's names every task would take the platform's store for Amazon's.
 */
const storeConnection = (bucket: BucketAccess): Environment => ({
  STORE_ACCESS_KEY_ID: { secretKey: bucket.accessKeyId },
  STORE_SECRET_ACCESS_KEY: { secretKey: bucket.secretAccessKey },
  [`AIRFLOW_CONN_${STORE.toUpperCase()}`]: JSON.stringify({
    conn_type: 'aws',
    login: '$(STORE_ACCESS_KEY_ID)',
    password: '$(STORE_SECRET_ACCESS_KEY)',
    extra: {
      endpoint_url: bucket.endpoint,
      region_name: bucket.region,
      config_kwargs: {
        s3: { addressing_style: 'path' },
        // Not every store understands the checksums that newer clients add.
        request_checksum_calculation: 'when_required',
        response_checksum_validation: 'when_required',
      },
    },
  }),
});

export interface AirflowSettings {
  /** Address of the API server inside the cluster. */
  readonly url: string;
  readonly dags: DagSource;
  readonly bucket: BucketAccess;
}

/** What every process has, those of tasks too: where the API server, the DAGs and the logs are. */
export const commonEnvironment = ({ url, dags, bucket }: AirflowSettings): Environment => ({
  AIRFLOW_HOME: '/tmp/airflow',
  PYTHONDONTWRITEBYTECODE: '1',
  // The image's folder stays the one that images of one's own put plugins into.
  AIRFLOW__CORE__PLUGINS_FOLDER: '/opt/airflow/plugins',
  AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
  AIRFLOW__CORE__EXECUTION_API_SERVER_URL: `${url}/execution/`,
  // Many pods that start at once on few cores are slow to answer, and none of them has failed.
  AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT: '30',
  AIRFLOW__WORKERS__EXECUTION_API_RETRIES: '8',
  AIRFLOW__CORE__HOSTNAME_CALLABLE: 'airflow.utils.net.get_host_ip_address',
  AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST: dags.bundles,
  ...dags.env,
  ...storeConnection(bucket),
  AIRFLOW__LOGGING__REMOTE_LOGGING: 'True',
  AIRFLOW__LOGGING__REMOTE_BASE_LOG_FOLDER: `s3://${bucket.bucket}/logs`,
  AIRFLOW__LOGGING__REMOTE_LOG_CONN_ID: STORE,
  AIRFLOW__LOGGING__DELETE_LOCAL_LOGS: 'True',
  AIRFLOW__LOGGING__COLORED_CONSOLE_LOG: 'False',
});

export interface ServerSettings extends AirflowSettings {
  readonly namespace: string;
  readonly database: DatabaseAccess;
  readonly secretName: string;
  /** Tasks at once. */
  readonly parallelism: number;
}

/** The database without its password, which libpq and asyncpg take from the environment. */
const databaseUrl = ({ user, host, port, database }: DatabaseAccess, scheme: string): string =>
  `${scheme}://${user}@${host}:${port}/${database}`;

/** What the four servers have. */
export function serverEnvironment(settings: ServerSettings): Environment {
  const { database, secretName, namespace, parallelism } = settings;
  return {
    ...commonEnvironment(settings),
    POD_IP: { fieldPath: 'status.podIP' },
    // Where Airflow finds airflow_local_settings.
    PYTHONPATH: FILES,
    AIRFLOW__CORE__EXECUTOR: 'KubernetesExecutor',
    AIRFLOW__CORE__PARALLELISM: String(parallelism),
    AIRFLOW__CORE__AUTH_MANAGER: 'airflow.providers.fab.auth_manager.fab_auth_manager.FabAuthManager',
    AIRFLOW__FAB__CONFIG_FILE: `${FILES}/webserver_config.py`,
    AIRFLOW__KUBERNETES_EXECUTOR__NAMESPACE: namespace,
    AIRFLOW__KUBERNETES_EXECUTOR__POD_TEMPLATE_FILE: `${FILES}/${TASK_POD}`,
    AIRFLOW__KUBERNETES_EXECUTOR__WORKER_PODS_CREATION_BATCH_SIZE: '16',
    // A task that meets the end of the namespace's quota waits, until it has waited for ten minutes.
    AIRFLOW__KUBERNETES_EXECUTOR__TASK_PUBLISH_MAX_RETRIES: '-1',
    // What the parsing of DAGs prints would fill the pod's disk otherwise.
    AIRFLOW__LOGGING__DAG_PROCESSOR_LOG_TARGET: 'stdout',
    DATABASE: databaseUrl(database, 'postgresql'),
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: databaseUrl(database, 'postgresql+psycopg2'),
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN_ASYNC: databaseUrl(database, 'postgresql+asyncpg'),
    AIRFLOW__DATABASE__SQL_ALCHEMY_POOL_SIZE: '5',
    AIRFLOW__DATABASE__SQL_ALCHEMY_MAX_OVERFLOW: '3',
    PGPASSWORD: { secretKey: database.password },
    PGSSLMODE: database.sslMode,
    ...certificateCheck(database).env,
    FERNET_SECRET: { secretKey: { secretName, key: 'fernet-key' } },
    AIRFLOW__CORE__FERNET_KEY_CMD: `python3 -S ${FILES}/fernet.py`,
  };
}

/** The key of the tokens that tasks and people have. Not for what runs code of DAGs. */
export const tokenEnvironment = (secretName: string): Environment => ({
  AIRFLOW__API_AUTH__JWT_SECRET: { secretKey: { secretName, key: 'jwt-secret' } },
  // Its key is as long as the ones that are generated.
  AIRFLOW__API_AUTH__JWT_ALGORITHM: 'HS256',
});

/** The key of the pages' sessions, and of what the API server asks a triggerer for its logs with. */
export const sessionEnvironment = (secretName: string): Environment => ({
  AIRFLOW__API__SECRET_KEY: { secretKey: { secretName, key: 'secret-key' } },
});
