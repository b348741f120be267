import { ANYWHERE } from '../../constructs/kubernetes/network-edges';
import { ObjectStore } from '../../constructs/object-store/object-store';
import { PostgresDatabase } from '../../constructs/postgres/postgres-database';
import type { AlertRule } from '../../constructs/prometheus/alert-rule';
import { alertRules } from '../../constructs/prometheus/alert-rules';
import { OperatorMonitoring } from '../../constructs/prometheus/operator-monitoring';
import { PlatformMonitor } from '../../constructs/prometheus/platform-monitor';
import { platformRules } from '../../constructs/prometheus/platform-rules';
import { Prometheus } from '../../constructs/prometheus/prometheus';
import type { ScrapeTarget } from '../../constructs/prometheus/scrape-target';
import { alertsOf } from '../../plan/alerts';
import { ownStorageOf } from '../../plan/own-storage';
import { overdueHoursOf, silentHoursOf } from '../../plan/silent-hours';
import type { ToolContext } from '../tool-context';

/** Who reads the metrics of all that gives any. What the plan does not have is undefined. */
export interface Metrics {
  /** A Prometheus of the stack's own, or the objects for one that exists. */
  readonly metrics: Prometheus | OperatorMonitoring | undefined;
  /** What gives metrics of PostgreSQL and of Jobs, where somebody reads them. */
  readonly platform: PlatformMonitor | undefined;
}

/** A Prometheus and what it reads of the platform itself, built after every tool that gives metrics. */
export function build(context: ToolContext): Metrics {
  const { stack, plan } = context;
  const { monitoring, metricsNamespace } = plan.platform;
  if (!context.measured) return { metrics: undefined, platform: undefined };
  // It is built when it is asked for, and is not there where no tool keeps anything in it.
  const database = ownStorageOf(plan).database ? context.database : undefined;
  const server = database instanceof PostgresDatabase ? database : undefined;
  const platform = new PlatformMonitor(stack, 'PlatformMonitor', {
    ...context.workload,
    image: context.image('mlflow'),
    database: server && { server, consumer: 'monitor' },
    resources: context.resources('platform-monitor'),
  });
  const targets = [...context.scrapeTargets, ...platformTargets(context, platform)];
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

/** What gives metrics of the platform itself. */
function platformTargets(context: ToolContext, { workload, port, edges }: PlatformMonitor): ScrapeTarget[] {
  const targets: ScrapeTarget[] = [{ name: 'platform-monitor', pods: { workload }, port, edges }];
  // As the database above.
  const store = ownStorageOf(context.plan).objectStore ? context.objectStore : undefined;
  if (store instanceof ObjectStore) {
    const { workload: server, metricsPort, edges: opened } = store;
    targets.push({ name: 'object-store', pods: { workload: server }, port: metricsPort, edges: opened });
  }
  return targets;
}

/** The rules of the alerts that the plan's texts tell of. */
function rulesOf(context: ToolContext, targets: readonly ScrapeTarget[]): readonly AlertRule[] {
  const { plan } = context;
  const { monitoring, backup, namespace } = plan.platform;
  const named = (name: string) => (targets.some((target) => target.name === name) ? name : undefined);
  // The Prometheus that exists reads other namespaces too.
  const within = monitoring.kind === 'existing' ? { namespace } : {};
  const wanted = new Set(alertsOf(plan).map(({ name }) => name));
  const [objectStore, mlflow] = [named('object-store'), named('mlflow')];
  const all = [
    ...alertRules({
      ...within,
      silentHours: silentHoursOf(monitoring.schedule),
      toldElsewhere: [objectStore, mlflow].filter((name) => name !== undefined),
    }),
    ...platformRules({
      ...within,
      kubelet: monitoring.kind === 'existing',
      // Where models come and go by hand, there may be none.
      targets: targets.filter(({ apartBy }) => apartBy === undefined).map(({ name }) => name),
      database: ownStorageOf(plan).database,
      mariaDb: ownStorageOf(plan).mariaDb ? 'mariadb' : undefined,
      objectStore,
      mlflow,
      workloads: { database: 'postgres', objectStore: 'object-store', mlflow: 'mlflow' },
      backup:
        backup.kind === 'none'
          ? undefined
          : { cronJob: 'backup', overdueHours: overdueHoursOf(backup.schedule) },
    }),
  ];
  return all.filter(({ alert }) => wanted.has(alert));
}
