import { DriftMonitor } from '../../constructs/evidently/drift-monitor';
import { EvidentlyService } from '../../constructs/evidently/service';
import { alertRules } from '../../constructs/prometheus/alert-rules';
import { OperatorMonitoring } from '../../constructs/prometheus/operator-monitoring';
import { Prometheus } from '../../constructs/prometheus/prometheus';
import type { ScrapeTarget } from '../../constructs/prometheus/scrape-target';
import { ANYWHERE } from '../../constructs/kubernetes/network-edges';
import type { RequestLog } from '../../constructs/request-log/request-log';
import { silentHoursOf } from '../../plan/silent-hours';
import type { ToolContext } from '../tool-context';

/** What watches the served models. What the plan does not have is undefined. */
export interface Monitoring {
  readonly service: EvidentlyService;
  /** What models were asked and what they answered. */
  readonly requestLog: RequestLog | undefined;
  /** Where a model's reference data are known. */
  readonly drift: DriftMonitor | undefined;
  /** A Prometheus of the stack's own, or the objects for one that exists. */
  readonly metrics: Prometheus | OperatorMonitoring | undefined;
}

/** Evidently, exposed as `evidently.<domain>`, the log of predictions, the drift job, and who reads their metrics. */
export function build(context: ToolContext): Monitoring {
  const { stack, plan, requestLog } = context;
  const { monitoring, authentication, models } = plan.platform;
  const runtime =
    monitoring.image === undefined
      ? {
          packages: {
            index: monitoring.packageIndex,
            image: context.image('python'),
            ...(monitoring.kind === 'in-cluster' && { storageClass: monitoring.storageClass }),
          },
        }
      : { image: monitoring.image };
  const service = new EvidentlyService(stack, 'Evidently', {
    ...context.workload,
    ...runtime,
    database: context.database,
    authentication,
    secret: context.secret('evidently'),
    publicUrls: context.publicUrls('evidently'),
    clients: context.clients,
    replicas: context.replicas,
    resources: context.resources('evidently'),
  });
  context.expose('evidently', 'EvidentlyExposure', service);
  const watched = models.flatMap(({ name, referenceUri }) =>
    referenceUri === undefined ? [] : [{ name, reference: referenceUri }],
  );
  const drift =
    requestLog === undefined || watched.length === 0
      ? undefined
      : new DriftMonitor(stack, 'EvidentlyDrift', {
          ...context.workload,
          ...runtime,
          models: watched,
          evidently: service,
          database: context.database,
          store: context.objectStore,
          schedule: monitoring.schedule,
          resources: context.resources('drift-job'),
        });
  return { service, requestLog, drift, metrics: buildMetrics(context, requestLog, drift) };
}

/** Who reads the metrics of all that gives any, if anybody does. */
function buildMetrics(
  context: ToolContext,
  log: RequestLog | undefined,
  drift: DriftMonitor | undefined,
): Monitoring['metrics'] {
  const { stack, plan } = context;
  const { monitoring, metricsNamespace } = plan.platform;
  const targets: ScrapeTarget[] = [...context.scrapeTargets];
  if (log !== undefined) {
    targets.push({ name: 'request-log', pods: { workload: log.workload }, port: log.port, edges: log.edges });
  }
  if (drift !== undefined) {
    const { workload, port, exporterEdges } = drift;
    targets.push({ name: 'drift-monitor', pods: { workload }, port, edges: exporterEdges });
  }
  if (targets.length === 0) return undefined;
  const rules = alertRules({ silentHours: silentHoursOf(monitoring.schedule) });
  if (monitoring.kind === 'existing' && metricsNamespace !== undefined) {
    const { namespace, partOf } = context.workload;
    return new OperatorMonitoring(stack, 'Monitoring', {
      namespace,
      partOf,
      targets,
      rules,
      selectedBy: monitoring.labels,
      scrapeNamespace: metricsNamespace,
    });
  }
  if (monitoring.kind !== 'in-cluster') return undefined;
  const { receiver, receiverPort } = monitoring;
  return new Prometheus(stack, 'Prometheus', {
    ...context.workload,
    image: context.image('prometheus'),
    alertmanagerImage: context.image('alertmanager'),
    targets,
    rules,
    receivers:
      receiver === undefined
        ? undefined
        : { secret: { secretName: receiver }, edges: [{ peer: ANYWHERE, port: receiverPort }] },
    storageGiB: monitoring.storageGiB,
    storageClass: monitoring.storageClass,
    resources: context.resources('prometheus'),
  });
}
