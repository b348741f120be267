import { KubeflowPipelines } from '../../constructs/kubeflow-pipelines/kubeflow-pipelines';
import type {
  KubeflowPipelinesProps,
  PipelinesMlflow,
} from '../../constructs/kubeflow-pipelines/kubeflow-pipelines-props';
import { MLFLOW_ADMIN } from '../../constructs/mlflow/configuration';
import { MYSQL_SECRET, mysqlOf } from '../../plan/pipelines-database';
import { PIPELINES_ACCOUNT } from '../../plan/secrets';
import type { Size } from '../sizes';
import type { ToolContext } from '../tool-context';

/** Runs at once: as many as have room in the quota beside the servers. */
const PARALLELISM: Readonly<Record<Size, number>> = { small: 4, medium: 16, large: 32 };

/** Kubeflow Pipelines, exposed as `pipelines.<domain>`. */
export function build(context: ToolContext): KubeflowPipelines {
  const { stack, plan } = context;
  const { installDefinitions, deletionProtection, size, pipelines: settings } = plan.platform;
  const pipelines = new KubeflowPipelines(stack, 'KubeflowPipelines', {
    ...context.workload,
    images: {
      apiServer: context.image('kfp-api-server'),
      persistenceAgent: context.image('kfp-persistence-agent'),
      schedules: context.image('kfp-scheduled-workflow-controller'),
      driver: context.image('kfp-driver'),
      launcher: context.image('kfp-launcher'),
      metadata: context.image('ml-metadata'),
      workflowController: context.image('argo-workflow-controller'),
      executor: context.image('argo-executor'),
      python: context.image('python'),
    },
    database: databaseOf(context),
    artifacts: context.objectStore,
    mlflow: mlflowOf(context),
    secret: context.secret('kubeflow-pipelines'),
    publicUrls: context.publicUrls('pipelines'),
    clients: context.clients,
    parallelism: settings.parallelism ?? PARALLELISM[size],
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    resources: {
      apiServer: context.resources('kubeflow-pipelines'),
      gateway: context.resources('kubeflow-pipelines-gateway'),
      workflowController: context.resources('kubeflow-pipelines-controller'),
      metadata: context.resources('kubeflow-pipelines-metadata'),
      persistence: context.resources('kubeflow-pipelines-persistence'),
      schedules: context.resources('kubeflow-pipelines-schedules'),
      executor: context.resources('kubeflow-pipelines-executor'),
    },
  });
  context.expose('pipelines', 'KubeflowPipelinesExposure', pipelines);
  return pipelines;
}

/** A MySQL that exists, where the plan names one, or the stack's own MariaDB. */
function databaseOf({ plan, mariaDb }: ToolContext): KubeflowPipelinesProps['database'] {
  const mysql = mysqlOf(plan);
  if (mysql !== undefined) return { host: mysql.host, port: mysql.port, password: MYSQL_SECRET };
  if (mariaDb === undefined) throw new Error('a plan that names no MySQL has a MariaDB');
  return mariaDb;
}

/** The MLflow that runs are logged to: the stack's own, one that runs already, or none. */
function mlflowOf(context: ToolContext): PipelinesMlflow | undefined {
  const { plan } = context;
  const { mlflow } = context;
  if (mlflow === undefined) return undefined;
  const { url, labels: clientLabels, accountSecret } = mlflow;
  if (!mlflow.own) {
    return {
      url,
      clientLabels,
      ...(accountSecret !== undefined && { secret: { secretName: PIPELINES_ACCOUNT } }),
    };
  }
  const { authentication } = plan.platform;
  const publicUrl = context.publicUrls('mlflow')[0];
  return {
    url,
    clientLabels,
    ...(authentication !== 'none' && {
      admin: { user: MLFLOW_ADMIN, password: { secretName: 'mlflow', key: 'admin-password' } },
      secret: context.secret(PIPELINES_ACCOUNT),
    }),
    ...(publicUrl !== undefined && { publicUrl }),
  };
}
