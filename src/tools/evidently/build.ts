import { DriftMonitor } from '../../constructs/evidently/drift-monitor';
import { EvidentlyService } from '../../constructs/evidently/service';
import { ObjectStore } from '../../constructs/object-store/object-store';
import { PostgresDatabase } from '../../constructs/postgres/postgres-database';
import type { AlertRule } from '../../constructs/prometheus/alert-rule';
import { alertRules } from '../../constructs/prometheus/alert-rules';
import { OperatorMonitoring } from '../../constructs/prometheus/operator-monitoring';
import { PlatformMonitor } from '../../constructs/prometheus/platform-monitor';
import { platformRules } from '../../constructs/prometheus/platform-rules';
import { Prometheus } from '../../constructs/prometheus/prometheus';
import type { ScrapeTarget } from '../../constructs/prometheus/scrape-target';
import { ANYWHERE } from '../../constructs/kubernetes/network-edges';
import type { RequestLog } from '../../constructs/request-log/request-log';
import { alertsOf } from '../../plan/alerts';
import { overdueHoursOf, silentHoursOf } from '../../plan/silent-hours';
import type { ToolContext } from '../tool-context';

/** What watches the served models. What the plan does not have is undefined. */
export interface Monitoring {
  readonly service: EvidentlyService;
  /** What models were asked and what they answered. */
  readonly requestLog: RequestLog | undefined;
  /** Where a model's reference data are known, or may come to be. */
  readonly drift: DriftMonitor | undefined;
  /** A Prometheus of the stack's own, or the objects for one that exists. */
  readonly metrics: Prometheus | OperatorMonitoring | undefined;
  /** What gives metrics of PostgreSQL and of Jobs, where somebody reads them. */
  readonly platform: PlatformMonitor | undefined;
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
  const deployed = context.modelReferences;
  const drift =
    requestLog === undefined || (watched.length === 0 && deployed === undefined)
      ? undefined
      : new DriftMonitor(stack, 'EvidentlyDrift', {
          ...context.workload,
          ...runtime,
          models: watched,
          deployed,
          evidently: service,
          database: context.database,
          store: context.objectStore,
          schedule: monitoring.schedule,
          resources: context.resources('drift-job'),
        });
  return { service, requestLog, drift, ...buildMetrics(context, requestLog, drift) };
}

/** Who reads the metrics of all that gives any, if anybody does. */
function buildMetrics(
  context: ToolContext,
  log: RequestLog | undefined,
  drift: DriftMonitor | undefined,
): Pick<Monitoring, 'metrics' | 'platform'> {
  const { stack, plan } = context;
  const { monitoring, metricsNamespace } = plan.platform;
  if (!context.measured) return { metrics: undefined, platform: undefined };
  const platform = new PlatformMonitor(stack, 'PlatformMonitor', {
    ...context.workload,
    image: context.image('mlflow'),
    database:
      context.database instanceof PostgresDatabase
        ? { server: context.database, consumer: 'monitor' }
        : undefined,
    resources: context.resources('platform-monitor'),
  });
  const targets = [...context.scrapeTargets, ...ownTargets(context, platform, log, drift)];
  const rules = rulesOf(context, targets);
  if (monitoring.kind === 'existing' && metricsNamespace !== undefined) {
    const { namespace, partOf } = context.workload;
    const metrics = new OperatorMonitoring(stack, 'Monitoring', {
      namespace,
      partOf,
      targets,
      rules,
      selectedBy: monitoring.labels,
      scrapeNamespace: metricsNamespace,
    });
    return { metrics, platform };
  }
  const { receiver, receiverPort } = monitoring;
  const metrics = new Prometheus(stack, 'Prometheus', {
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
  return { metrics, platform };
}

/** What gives metrics beside the other tools. */
function ownTargets(
  { objectStore }: ToolContext,
  { workload, port, edges }: PlatformMonitor,
  log: RequestLog | undefined,
  drift: DriftMonitor | undefined,
): ScrapeTarget[] {
  const targets: ScrapeTarget[] = [{ name: 'platform-monitor', pods: { workload }, port, edges }];
  if (objectStore instanceof ObjectStore) {
    const { workload: store, metricsPort, edges: opened } = objectStore;
    targets.push({ name: 'object-store', pods: { workload: store }, port: metricsPort, edges: opened });
  }
  if (log !== undefined) {
    targets.push({ name: 'request-log', pods: { workload: log.workload }, port: log.port, edges: log.edges });
  }
  if (drift !== undefined) {
    const { workload: exporter, port: driftPort, exporterEdges } = drift;
    targets.push({
      name: 'drift-monitor',
      pods: { workload: exporter },
      port: driftPort,
      edges: exporterEdges,
    });
  }
  return targets;
}

/** The rules of the alerts that the plan's texts tell of. */
function rulesOf({ plan, database }: ToolContext, targets: readonly ScrapeTarget[]): readonly AlertRule[] {
  const { monitoring, backup, namespace } = plan.platform;
  const named = (name: string) => (targets.some((target) => target.name === name) ? name : undefined);
  // The Prometheus that exists reads other namespaces too.
  const within = monitoring.kind === 'existing' ? { namespace } : {};
  const wanted = new Set(alertsOf(plan).map(({ name }) => name));
  const all = [
    ...alertRules({ silentHours: silentHoursOf(monitoring.schedule), ...within }),
    ...platformRules({
      ...within,
      kubelet: monitoring.kind === 'existing',
      // Where models come and go by hand, there may be none.
      targets: targets.filter(({ apartBy }) => apartBy === undefined).map(({ name }) => name),
      database: database instanceof PostgresDatabase,
      objectStore: named('object-store'),
      mlflow: named('mlflow'),
      backup:
        backup.kind === 'none'
          ? undefined
          : { cronJob: 'backup', overdueHours: overdueHoursOf(backup.schedule) },
    }),
  ];
  return all.filter(({ alert }) => wanted.has(alert));
}
