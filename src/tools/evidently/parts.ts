import { resources } from '../sizes';
import type { MonitoringSettings, ToolParts } from '../tool-parts';

/** What of monitoring is left open by who serves models, and by the settings. */
function missingWith(
  serving: ToolParts | undefined,
  { requestLog, kind }: MonitoringSettings,
): string | undefined {
  const logged = serving?.servesModels?.logsRequests ?? false;
  const unread =
    serving === undefined || logged || (serving.servesModels?.metricsRead && kind !== 'none')
      ? ''
      : ', and nothing reads the metrics of the models that are served';
  if (!requestLog)
    return `platform.monitoring.requestLog is false: nothing is logged, so nothing is compared${unread}`;
  if (logged && kind === 'none')
    return 'platform.monitoring.kind is none: drift is computed and shown, but nothing reads the metrics, and nobody is alerted';
  if (logged) return undefined;
  return serving === undefined
    ? 'nothing that the stack runs on the cluster serves models: what serves yours has to post its requests to the log of predictions as CloudEvents, and nothing compares them'
    : `requests of the models that ${serving.title} serves are not logged by themselves: post them to the log of predictions as CloudEvents${unread}`;
}

export const evidently: ToolParts = {
  title: 'Evidently',
  proof: { level: 'run', tests: ['e2e/monitoring', 'e2e/stacks'] },
  workloads: [
    { kind: 'Deployment', name: 'evidently' },
    { kind: 'Deployment', name: 'request-log', when: 'request-log' },
    { kind: 'Deployment', name: 'drift-monitor', when: 'drift' },
  ],
  brings: ['prometheus'],
  sites: [{ subdomain: 'evidently', service: 'evidently', port: 8000, title: 'Evidently' }],
  // Measured: Evidently takes 291 MiB, the job 375 for 10,000 rows of 21 columns, and the log 77 under load.
  sizing: {
    small: {
      evidently: resources('50m 320Mi 64Mi', '1 768Mi 512Mi'),
      'request-log': resources('25m 96Mi 16Mi', '500m 256Mi 64Mi'),
      'drift-job': resources('100m 512Mi 64Mi', '1 1Gi 512Mi'),
    },
    medium: {
      evidently: resources('100m 512Mi 64Mi', '2 1Gi 512Mi'),
      'request-log': resources('50m 128Mi 16Mi', '1 512Mi 64Mi'),
      'drift-job': resources('250m 1Gi 64Mi', '2 2Gi 1Gi'),
    },
    large: {
      evidently: resources('250m 768Mi 64Mi', '2 2Gi 1Gi'),
      'request-log': resources('100m 256Mi 16Mi', '2 1Gi 64Mi'),
      'drift-job': resources('500m 2Gi 64Mi', '4 4Gi 2Gi'),
    },
  },
  migrates: ['evidently'],
  coverage: { monitoring: 'full' },
  lacks: ['segments'],
  gapWith: (serving, monitoring) => {
    const missing = missingWith(serving, monitoring);
    return missing === undefined ? undefined : ['monitoring', missing];
  },
  // Three pods at most while two are replaced, each with SQLAlchemy's pool of 5 and its overflow of 10; the rest is for
  // migrations and the drift job.
  database: { consumer: 'evidently', connections: { small: 50, medium: 50, large: 50 } },
  buckets: [
    { consumer: 'request-log', bucket: 'request-log', access: 'write', when: 'request-log' },
    { consumer: 'drift-monitor', bucket: 'request-log', access: 'read', when: 'request-log' },
    // Reference data lie where MLflow keeps the runs that they were logged by.
    { consumer: 'drift-reference', bucket: 'mlflow', access: 'read', when: 'request-log' },
  ],
  images: [
    { name: 'python', usedBy: ['evidently', 'drift-monitor'], when: 'python-packages' },
    { name: 'mlflow', usedBy: ['request-log'], when: 'request-log' },
  ],
  charts: [],
  secrets: [{ name: 'evidently', keys: ['password', 'token'], forAuthentication: true }],
};
