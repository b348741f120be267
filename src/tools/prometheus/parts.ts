import { resources } from '../sizes';
import type { MonitoringSettings, ToolParts } from '../tool-parts';

/** What of the metrics of services is left open by who serves models, and by the settings. */
function missingWith(serving: ToolParts | undefined, { kind }: MonitoringSettings): string | undefined {
  if (kind === 'none')
    return 'platform.monitoring.kind is none: nothing reads metrics, and nobody is alerted';
  if (serving === undefined || serving.servesModels?.logsRequests) return undefined;
  if (serving.servesModels?.metricsRead)
    return `no alert is about the models that ${serving.title} serves, though it reads their metrics`;
  return `it reads the metrics of the platform, and not those of the models that ${serving.title} serves`;
}

export const prometheus: ToolParts = {
  title: 'Prometheus',
  proof: { level: 'run', tests: ['e2e/alerts', 'e2e/monitoring'] },
  readsMetrics: true,
  workloads: [
    { kind: 'Deployment', name: 'platform-monitor', when: 'metrics' },
    { kind: 'StatefulSet', name: 'prometheus', when: 'prometheus' },
  ],
  // It asks the API server how Jobs ended.
  operators: ['platform-monitor'],
  // Measured: Prometheus takes 37 MiB, and the watch over the platform 32.
  sizing: {
    small: {
      'platform-monitor': resources('10m 48Mi 16Mi', '200m 128Mi 64Mi'),
      prometheus: resources('50m 128Mi 16Mi', '1 512Mi 64Mi'),
    },
    medium: {
      'platform-monitor': resources('10m 48Mi 16Mi', '200m 128Mi 64Mi'),
      prometheus: resources('100m 256Mi 16Mi', '1 1Gi 64Mi'),
    },
    large: {
      'platform-monitor': resources('25m 64Mi 16Mi', '500m 256Mi 64Mi'),
      prometheus: resources('250m 512Mi 16Mi', '2 2Gi 64Mi'),
    },
  },
  coverage: { 'service-metrics': 'full' },
  gapWith: (serving, monitoring) => {
    const missing = missingWith(serving, monitoring);
    return missing === undefined ? undefined : ['service-metrics', missing];
  },
  watch: {
    consumer: 'monitor',
    connections: { small: 4, medium: 4, large: 4 },
    statistics: true,
    when: 'database-metrics',
  },
  images: [
    { name: 'mlflow', usedBy: ['platform-monitor'], when: 'metrics' },
    { name: 'prometheus', usedBy: ['prometheus'], when: 'prometheus' },
    { name: 'alertmanager', usedBy: ['prometheus'], when: 'prometheus' },
  ],
  charts: [],
  secrets: [],
};
