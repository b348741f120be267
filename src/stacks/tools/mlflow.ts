import { MlflowTrackingServer } from '../../constructs/mlflow-tracking-server';
import type { PlatformContext } from '../platform-context';

/** MLflow: tracking server and registry, exposed as `mlflow.<domain>`. */
export function buildMlflow(context: PlatformContext): MlflowTrackingServer {
  const { stack, plan, sizing } = context;
  const { authentication, retentionDays, metricsNamespace } = plan.platform;
  const server = new MlflowTrackingServer(stack, 'Mlflow', {
    ...context.workload,
    image: context.image('mlflow'),
    database: context.database,
    artifacts: context.objectStore,
    authentication,
    secret: context.secret('mlflow'),
    publicUrls: context.publicUrls('mlflow'),
    clients: context.clients,
    replicas: context.replicas,
    workers: sizing.mlflowWorkers,
    resources: sizing.mlflow,
    temporarySpace: sizing.mlflowUploadSpace,
    retentionDays,
    metrics: metricsNamespace === undefined ? undefined : { scrapeNamespace: metricsNamespace },
  });
  context.expose('mlflow', 'MlflowExposure', server);
  return server;
}
