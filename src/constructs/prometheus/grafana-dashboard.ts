import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import { escapeTemplate } from '../kubernetes/escape-template';
import { recommendedLabels } from '../kubernetes/labels';
import { DNS_LABEL, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';

export interface GrafanaDashboardProps {
  /** Namespace that Grafana's sidecar looks into. */
  readonly namespace: string;
  /** Value of the label `app.kubernetes.io/part-of`. @default 'mlops-platform' */
  readonly partOf?: string;
  /** Name of the ConfigMap. @default 'models-dashboard' */
  readonly name?: string;
  /** Label that the sidecar selects by. @default { grafana_dashboard: '1' } */
  readonly selectedBy?: Readonly<Record<string, string>>;
}

const INFER = 'path=~"/v2/models/.*/infer|/invocations"';

interface Panel {
  readonly title: string;
  readonly expr: string;
  readonly legend: string;
  readonly unit: 'percentunit' | 'reqps' | 's' | 'short';
}

const PANELS: readonly Panel[] = [
  {
    title: 'Share of drifted columns',
    expr: 'model_drift_share',
    legend: '{{model_namespace}}/{{model}}',
    unit: 'percentunit',
  },
  {
    title: 'Drift by column',
    expr: 'model_drift_score',
    legend: '{{model}} {{column}} ({{method}})',
    unit: 'short',
  },
  {
    title: 'Performance, where labels came',
    expr: 'model_performance',
    legend: '{{model}} {{metric}}',
    unit: 'short',
  },
  {
    title: 'Hours since the last drift run',
    expr: '(time() - model_drift_last_run_timestamp_seconds) / 3600',
    legend: '{{model_namespace}}/{{model}}',
    unit: 'short',
  },
  {
    title: 'Predictions',
    expr: `sum by (job) (rate(rest_server_requests_total{${INFER}}[5m]))`,
    legend: '{{job}}',
    unit: 'reqps',
  },
  {
    title: 'Predictions that fail',
    expr: `sum by (job) (rate(rest_server_requests_total{${INFER},status_code=~"5.."}[5m])) / sum by (job) (rate(rest_server_requests_total{${INFER}}[5m]))`,
    legend: '{{job}}',
    unit: 'percentunit',
  },
  {
    title: 'Latency, 95th percentile',
    expr: `histogram_quantile(0.95, sum by (job, le) (rate(rest_server_request_duration_seconds_bucket{${INFER}}[5m])))`,
    legend: '{{job}}',
    unit: 's',
  },
  {
    title: 'Records that the log dropped, in ten minutes',
    expr: 'sum by (reason) (increase(request_log_dropped_total[10m]))',
    legend: '{{reason}}',
    unit: 'short',
  },
];

function dashboard(): object {
  const datasource = { type: 'prometheus', uid: '${datasource}' };
  return {
    uid: 'mlops-models',
    title: 'Models',
    tags: ['mlops'],
    timezone: 'browser',
    refresh: '1m',
    time: { from: 'now-24h', to: 'now' },
    schemaVersion: 39,
    templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }] },
    panels: PANELS.map(({ title, expr, legend, unit }, index) => ({
      id: index + 1,
      type: 'timeseries',
      title,
      datasource,
      gridPos: { h: 8, w: 12, x: (index % 2) * 12, y: Math.floor(index / 2) * 8 },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      targets: [{ refId: 'A', datasource, expr, legendFormat: legend }],
    })),
  };
}

/** A dashboard of served models, as a ConfigMap with the label by which Grafana's sidecar finds dashboards. */
export class GrafanaDashboard extends Construct {
  public readonly configMap: ConfigMapV1;

  constructor(scope: Construct, id: string, props: GrafanaDashboardProps) {
    super(scope, id);
    const { namespace, partOf = DEFAULT_PART_OF, name = 'models-dashboard' } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    this.configMap = new ConfigMapV1(this, 'Resource', {
      metadata: {
        name,
        namespace,
        labels: {
          ...recommendedLabels({ name, component: 'dashboard' }, partOf),
          ...(props.selectedBy ?? { grafana_dashboard: '1' }),
        },
      },
      data: { 'models.json': escapeTemplate(`${JSON.stringify(dashboard(), null, 2)}\n`) },
    });
  }
}
