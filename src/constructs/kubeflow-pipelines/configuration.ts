import { renderValues } from '../charts/render-values';
import type { Amounts, EnvValue } from '../kubernetes/pod';
import type { BucketAccess } from '../object-store/bucket';
import type { PipelinesDatabase, PipelinesMlflow } from './kubeflow-pipelines-props';

/** Fixed by Kubeflow Pipelines: the Secret with the account of MLflow, and the ConfigMap that pods of runs read. */
export const MLFLOW_SECRET = 'kfp-mlflow-credentials';
export const LAUNCHER_CONFIGURATION = 'kfp-launcher';

/** User and group of every container of a run. */
const RUN_UID = 1000;

/** Host and port of a store, whose address may hold the name of a namespace that only Terraform knows. */
function placeOf({ endpoint }: BucketAccess): {
  readonly secure: boolean;
  readonly host: string;
  readonly port: string;
} {
  const secure = endpoint.startsWith('https://');
  const [, host = '', port = secure ? '443' : '80'] = /^https?:\/\/(.+?)(?::(\d+))?\/?$/.exec(endpoint) ?? [];
  return { secure, host, port };
}

/** How a run's pods find the object store: with a key of a Secret, which they read by the cluster's API. */
export function launcherConfiguration(bucket: BucketAccess): Record<string, string> {
  return {
    defaultPipelineRoot: `s3://${bucket.bucket}/runs`,
    providers: renderValues({
      s3: {
        default: {
          endpoint: bucket.endpoint,
          region: bucket.region,
          disableSSL: !placeOf(bucket).secure,
          forcePathStyle: true,
          credentials: {
            fromEnv: false,
            secretRef: {
              secretName: bucket.accessKeyId.secretName,
              accessKeyKey: bucket.accessKeyId.key,
              secretKeyKey: bucket.secretAccessKey.key,
            },
          },
        },
      },
    }),
  };
}

/** Whether MLflow asks who the runs are. */
export const asksForAccount = ({ admin, secret }: PipelinesMlflow): boolean =>
  admin !== undefined || secret !== undefined;

/** How runs are logged to MLflow: a run of a pipeline is a run there, and each step a run below it. */
function mlflowPlugin(mlflow: PipelinesMlflow, pipelinesUrl: string | undefined): object {
  const { url, publicUrl } = mlflow;
  const asks = asksForAccount(mlflow);
  return {
    endpoint: url,
    timeout: '30s',
    settings: {
      workspacesEnabled: false,
      authType: asks ? 'basic-auth' : 'none',
      ...(asks && {
        credentialSecretRef: { usernameKey: 'username', passwordKey: 'password' },
      }),
      defaultExperimentName: 'pipelines',
      mlflowBaseURL: publicUrl ?? url,
      ...(pipelinesUrl !== undefined && { kfpBaseURL: pipelinesUrl }),
      // What a step logs by MLflow's client lands in its own run.
      injectUserEnvVars: true,
    },
  };
}

/** The API server's file of settings. What depends on Secrets stands in its environment. */
export function serverConfiguration(props: {
  readonly runner: string;
  readonly mlflow: PipelinesMlflow | undefined;
  readonly publicUrl: string | undefined;
}): string {
  return renderValues({
    DBConfig: { ConMaxLifeTime: '120s', MySQLConfig: { GroupConcatMaxLen: '4194304' } },
    DBDriverName: 'mysql',
    ObjectStoreConfig: { PipelinePath: 'pipelines' },
    ARCHIVE_CONFIG_LOG_FILE_NAME: 'main.log',
    ARCHIVE_CONFIG_LOG_PATH_PREFIX: '/artifacts',
    InitConnectionTimeout: '3m',
    DEFAULTPIPELINERUNNERSERVICEACCOUNT: props.runner,
    CacheEnabled: 'true',
    CRON_SCHEDULE_TIMEZONE: 'UTC',
    ...(props.mlflow && { plugins: { mlflow: mlflowPlugin(props.mlflow, props.publicUrl) } }),
  });
}

/** What the compiled workflow of each run is given, whatever its pipeline says. */
export function workflowPatch(props: {
  readonly labels: Readonly<Record<string, string>>;
  readonly imagePullSecret: string | undefined;
  readonly disk: Amounts['ephemeralStorage'];
}): string {
  const pod = {
    // Said of each pod: a template of Pipelines has a security context, which the workflow's does not add to, and Argo leaves
    // the token to the account, which gives none by itself.
    automountServiceAccountToken: true,
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: RUN_UID,
      runAsGroup: RUN_UID,
      fsGroup: RUN_UID,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        name: 'main',
        securityContext: { readOnlyRootFilesystem: true },
        env: [
          { name: 'HOME', value: '/tmp' },
          // Without these, MLflow's client reads artifacts from addresses of the object store, where nothing lets it.
          { name: 'MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD', value: 'false' },
          { name: 'MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD', value: 'false' },
          { name: 'MLFLOW_DISABLE_TELEMETRY', value: 'true' },
        ],
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
      },
    ],
    volumes: [{ name: 'tmp', emptyDir: { sizeLimit: props.disk } }],
  };
  return renderValues({
    podMetadata: { labels: { ...props.labels } },
    ...(props.imagePullSecret !== undefined && { imagePullSecrets: [{ name: props.imagePullSecret }] }),
    podSpecPatch: JSON.stringify(pod),
  });
}

export interface ServerEnvironmentProps {
  readonly namespace: string;
  readonly name: string;
  readonly metadataService: string;
  readonly database: Required<PipelinesDatabase>;
  readonly bucket: BucketAccess;
  readonly driver: string;
  readonly launcher: string;
  readonly patch: string;
}

/** The API server's environment. */
export function serverEnvironment(props: ServerEnvironmentProps): Record<string, EnvValue> {
  const { database, bucket } = props;
  const { secure, host, port } = placeOf(bucket);
  return {
    HOME: '/tmp',
    POD_NAMESPACE: props.namespace,
    ML_PIPELINE_SERVICE_NAME: props.name,
    METADATA_SERVICE_NAME: props.metadataService,
    DBCONFIG_MYSQLCONFIG_USER: database.user,
    DBCONFIG_MYSQLCONFIG_PASSWORD: { secretKey: database.password },
    DBCONFIG_MYSQLCONFIG_DBNAME: database.database,
    DBCONFIG_MYSQLCONFIG_HOST: database.host,
    DBCONFIG_MYSQLCONFIG_PORT: String(database.port),
    OBJECTSTORECONFIG_SECURE: String(secure),
    OBJECTSTORECONFIG_HOST: host,
    OBJECTSTORECONFIG_PORT: port,
    OBJECTSTORECONFIG_REGION: bucket.region,
    OBJECTSTORECONFIG_BUCKETNAME: bucket.bucket,
    OBJECTSTORECONFIG_ACCESSKEY: { secretKey: bucket.accessKeyId },
    OBJECTSTORECONFIG_SECRETACCESSKEY: { secretKey: bucket.secretAccessKey },
    // It does not start without. Nothing is there: charts of pipelines of version 1.
    ML_PIPELINE_VISUALIZATIONSERVER_SERVICE_HOST: '127.0.0.1',
    ML_PIPELINE_VISUALIZATIONSERVER_SERVICE_PORT: '8889',
    V2_DRIVER_IMAGE: props.driver,
    V2_LAUNCHER_IMAGE: props.launcher,
    DEFAULT_SECURITY_CONTEXT_RUN_AS_USER: String(RUN_UID),
    DEFAULT_SECURITY_CONTEXT_RUN_AS_GROUP: String(RUN_UID),
    DEFAULT_SECURITY_CONTEXT_RUN_AS_NON_ROOT: 'true',
    // Pipelines of version 1 are workflows as somebody wrote them.
    BLOCK_V1_PIPELINES: 'true',
    PUBLISH_LOGS: 'true',
    PIPELINE_LOG_LEVEL: '1',
    COMPILED_PIPELINE_SPEC_PATCH: props.patch,
  };
}
