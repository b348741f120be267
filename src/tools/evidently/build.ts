import { DriftMonitor } from '../../constructs/evidently/drift-monitor';
import { EvidentlyService } from '../../constructs/evidently/service';
import type { RequestLog } from '../../constructs/request-log/request-log';
import type { ToolContext } from '../tool-context';

/** What watches the served models. What the plan does not have is undefined. */
export interface Monitoring {
  readonly service: EvidentlyService;
  /** What models were asked and what they answered. */
  readonly requestLog: RequestLog | undefined;
  /** Where a model's reference data are known, or may come to be. */
  readonly drift: DriftMonitor | undefined;
}

/** Evidently, exposed as `evidently.<domain>`, the log of predictions, and the drift job. */
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
          referenceStore: context.artifacts,
          schedule: monitoring.schedule,
          resources: context.resources('drift-job'),
        });
  if (context.measured) addTargets(context, requestLog, drift);
  return { service, requestLog, drift };
}

/** What gives metrics of predictions and of drift. */
function addTargets(
  { scrapeTargets }: ToolContext,
  log: RequestLog | undefined,
  drift: DriftMonitor | undefined,
): void {
  if (log !== undefined) {
    const { workload, port, edges } = log;
    scrapeTargets.push({ name: 'request-log', pods: { workload }, port, edges });
  }
  if (drift !== undefined) {
    const { workload, port, exporterEdges: edges } = drift;
    scrapeTargets.push({ name: 'drift-monitor', pods: { workload }, port, edges });
  }
}
