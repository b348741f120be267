import { MlflowTrackingServer } from '../../constructs/mlflow/tracking-server';
import type { Size } from '../sizes';
import type { ToolContext } from '../tool-context';

/** Server processes in each pod. */
const WORKERS: Readonly<Record<Size, number>> = { small: 1, medium: 2, large: 4 };
/** Disk for uploads in flight: the largest artifact times the uploads at once. */
const UPLOAD_SPACE: Readonly<Record<Size, string>> = { small: '5Gi', medium: '20Gi', large: '50Gi' };

/** MLflow: tracking server and registry, exposed as `mlflow.<domain>`. */
export function build(context: ToolContext): MlflowTrackingServer {
  const { stack, plan } = context;
  const { authentication, retentionDays, metricsNamespace, size } = plan.platform;
  const server = new MlflowTrackingServer(stack, 'Mlflow', {
    ...context.workload,
    image: context.image('mlflow'),
    database: context.database,
    artifacts: context.objectStore,
    authentication,
    secret: context.secret('mlflow'),
    publicUrls: context.publicUrls('mlflow'),
    clients: [...context.clients, ...context.ownNamespaces],
    replicas: context.replicas,
    workers: WORKERS[size],
    resources: context.resources('mlflow'),
    temporarySpace: UPLOAD_SPACE[size],
    retentionDays,
    metrics: metricsNamespace === undefined ? undefined : { scrapeNamespace: metricsNamespace },
    counters: context.measured,
  });
  if (context.measured) {
    const { workload, countersPort: port, edges } = server;
    context.scrapeTargets.push({ name: 'mlflow', pods: { workload }, port, edges });
  }
  context.expose('mlflow', 'MlflowExposure', server);
  return server;
}
