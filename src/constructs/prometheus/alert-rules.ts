import { type AlertRule, alertRule as rule } from './alert-rule';
import { SERVED_BY } from './scrape-target';

/** When the rules for models fire. */
export interface AlertThresholds {
  /** Share of the columns that drifted, 0 to 1. @default 0.5 */
  readonly driftShare?: number;
  /** Hours without a run of the drift job. @default 3 */
  readonly silentHours?: number;
  /** Share of the predictions that fail, 0 to 1. @default 0.05 */
  readonly errorShare?: number;
  /** Seconds that 95 % of the predictions are to stay below. @default 1 */
  readonly latencySeconds?: number;
  /** Predictions a second below which neither errors nor latency fire: one bad request of a quiet night is no alert. @default 0.1 */
  readonly floorPerSecond?: number;
  /** Of targets that give no metrics only those of this namespace: for a Prometheus that reads others too. @default - all */
  readonly namespace?: string;
  /** Names of the targets that another alert tells of while they are down, as those of `platformRules` do. @default - none */
  readonly toldElsewhere?: readonly string[];
}

const PREDICTIONS = 'path=~"/v2/models/.*/infer|/invocations"';

/** The alerts for what the constructs of this package measure: drift, the drift job, models that MLServer serves, and the log. */
export function alertRules(thresholds: AlertThresholds = {}): readonly AlertRule[] {
  const { driftShare = 0.5, silentHours = 3, errorShare = 0.05 } = thresholds;
  const { latencySeconds = 1, floorPerSecond = 0.1, namespace, toldElsewhere = [] } = thresholds;
  const rate = (labels: string) =>
    `sum by (job, ${SERVED_BY}) (rate(rest_server_requests_total{${labels}}[5m]))`;
  const busy = `${rate(PREDICTIONS)} > ${floorPerSecond}`;
  // Only the target of several models has the label.
  const server = `{{ $labels.job }}{{ with $labels.${SERVED_BY} }} {{ . }}{{ end }}`;
  const model = '{{ $labels.model_namespace }}/{{ $labels.model }}';
  const downOf = [
    // A Prometheus of the stack's own finds pods by name resolution, and keeps the last one of a target that has none any
    // more where the cluster's name servers refuse names outside: models that come and go would fire for ever.
    namespace === undefined ? `${SERVED_BY}=""` : `namespace="${namespace}"`,
    ...(toldElsewhere.length === 0 ? [] : [`job!~"${toldElsewhere.join('|')}"`]),
  ].join(',');
  return [
    rule(
      'ModelInputDrift',
      'warning',
      `model_drift_share >= ${driftShare}`,
      `${model}: {{ $value | humanizePercentage }} of the columns drifted from the reference data`,
    ),
    rule(
      'DriftRunMissing',
      'warning',
      `time() - model_drift_last_run_timestamp_seconds > ${silentHours} * 3600`,
      `${model}: no drift run for {{ $value | humanizeDuration }}: the job fails, or the model gets too few requests`,
    ),
    rule(
      'DriftNeverRan',
      'warning',
      'model_drift_monitored unless on (model, model_namespace) model_drift_last_run_timestamp_seconds',
      `${model}: there was no drift run yet: the job fails, or the model gets too few requests`,
      `${silentHours}h`,
    ),
    rule(
      'ModelErrors',
      'critical',
      `${rate(`${PREDICTIONS},status_code=~"5.."`)} / ${rate(PREDICTIONS)} > ${errorShare} and ${busy}`,
      `${server}: {{ $value | humanizePercentage }} of the predictions fail`,
      '2m',
    ),
    rule(
      'ModelLatency',
      'warning',
      `histogram_quantile(0.95, sum by (job, ${SERVED_BY}, le) (rate(rest_server_request_duration_seconds_bucket{${PREDICTIONS}}[5m]))) > ${latencySeconds} and ${busy}`,
      `${server}: 5 % of the predictions take longer than {{ $value | humanizeDuration }}`,
      '5m',
    ),
    rule(
      'RequestLogLosesRecords',
      'warning',
      'sum by (job, reason) (increase(request_log_dropped_total[10m])) > 0',
      'the log of predictions dropped {{ $value | humanize }} records in ten minutes: {{ $labels.reason }}',
    ),
    rule(
      'RequestLogCannotWrite',
      'warning',
      'request_log_buffer_bytes / request_log_buffer_limit_bytes > 0.5',
      'the log of predictions has filled {{ $value | humanizePercentage }} of its memory: the object store takes nothing',
      '2m',
    ),
    rule(
      'TargetDown',
      'warning',
      `up{${downOf}} == 0`,
      '{{ $labels.job }} at {{ $labels.instance }} gives no metrics',
      '5m',
    ),
  ];
}
