import { type AlertRule, alertRule } from './alert-rule';

/** What of a platform is watched. What is left out has no rule. */
export interface PlatformRulesProps {
  /** Only series with this label `namespace`: for a Prometheus that reads other namespaces too. @default - all series */
  readonly namespace?: string;
  /** Names of the ScrapeTargets. One that has no pod left gives no metric that could be wrong. Those below have an alert that tells it. */
  readonly targets: readonly string[];
  /** A PlatformMonitor reads PostgreSQL. @default false */
  readonly database?: boolean;
  /** Name of a MariaDb's StatefulSet. @default - not watched by a rule of its own */
  readonly mariaDb?: string;
  /** Name of the ScrapeTarget of an ObjectStore with `metrics`. @default - not watched */
  readonly objectStore?: string;
  /** Name of the ScrapeTarget of an MlflowTrackingServer with `counters`. @default - not watched */
  readonly mlflow?: string;
  /** Names of the StatefulSets and the Deployment of these. While one is told of as down, WorkloadNotReady does not tell of it too. @default - it does */
  readonly workloads?: Readonly<Partial<Record<'database' | 'objectStore' | 'mlflow', string>>>;
  /** Name of the CronJob that backs up, and hours without a good backup that are too many. @default - not watched */
  readonly backup?: { readonly cronJob: string; readonly overdueHours: number };
  /** The Prometheus reads kubelets, which know how full every volume is. Needs `namespace`. @default false */
  readonly kubelet?: boolean;
}

/** Share of a volume, or of connections, from which on it is nearly full. */
const NEARLY_FULL = 0.85;
/** Requests a second below which a share of errors is no alert. */
const FLOOR = 0.1;
const ERROR_SHARE = 0.05;

const percent = '{{ $value | humanizePercentage }}';

/** The alerts for the parts of a platform itself: database, object store, backups, MLflow, Jobs, pods and volumes. */
export function platformRules(props: PlatformRulesProps): readonly AlertRule[] {
  const {
    namespace,
    targets,
    database = false,
    mariaDb,
    objectStore,
    mlflow,
    workloads = {},
    backup,
    kubelet = false,
  } = props;
  const of = (metric: string, ...labels: string[]) => {
    const all = [...labels, ...(namespace === undefined ? [] : [`namespace="${namespace}"`])];
    return all.length === 0 ? metric : `${metric}{${all.join(',')}}`;
  };
  const gone = (target: string) => `absent(${of('up', `job="${target}"`)})`;
  const down = (target: string) => `${of('up', `job="${target}"`)} == 0 or ${gone(target)}`;
  const ready = (...labels: string[]) => of('platform_workload_replicas_ready', ...labels);
  // Who is told that a server is down needs no second message that its pods are not ready. One of two pods is another matter.
  const toldOf = (workload: string | undefined, isDown: string): string =>
    workload === undefined ? '' : ` unless (${ready(`workload="${workload}"`)} and on() (${isDown}))`;
  const notReadyToldElsewhere = [
    ...(database ? [toldOf(workloads.database, databaseDown(of))] : []),
    ...(mariaDb === undefined ? [] : [toldOf(mariaDb, mariaDbDown(of, mariaDb))]),
    ...(objectStore === undefined ? [] : [toldOf(workloads.objectStore, down(objectStore))]),
    ...(mlflow === undefined ? [] : [toldOf(workloads.mlflow, down(mlflow))]),
  ].join('');
  const missing = targets.filter((target) => target !== objectStore && target !== mlflow);
  return [
    ...(database ? databaseRules(of) : []),
    ...(mariaDb === undefined ? [] : [mariaDbRule(of, mariaDb)]),
    ...(objectStore === undefined ? [] : objectStoreRules(of, objectStore, down(objectStore))),
    ...(mlflow === undefined ? [] : mlflowRules(of, mlflow, down(mlflow))),
    ...(backup === undefined ? [] : backupRules(of, backup)),
    alertRule(
      'JobFailed',
      'warning',
      `${of('platform_cronjob_last_run_failed', ...(backup === undefined ? [] : [`cronjob!="${backup.cronJob}"`]))} == 1`,
      'the last run of the CronJob {{ $labels.cronjob }} failed: kubectl describe job, kubectl logs',
    ),
    alertRule(
      'JobsUnknown',
      'warning',
      `${of('platform_cronjobs_readable')} == 0`,
      'the API server does not tell how Jobs ended, those of backups too',
      '15m',
    ),
    alertRule(
      'WorkloadNotReady',
      'warning',
      `${ready()} < ${of('platform_workload_replicas')}${notReadyToldElsewhere}`,
      'the {{ $labels.kind }} {{ $labels.workload }} has fewer ready pods than it asks for, {{ $value }}: kubectl describe pods',
      '10m',
    ),
    alertRule(
      'WorkloadsUnknown',
      'warning',
      `${of('platform_workloads_readable')} == 0`,
      'the API server does not tell which pods are ready',
      '15m',
    ),
    ...(kubelet
      ? [
          alertRule(
            'VolumeNearlyFull',
            'warning',
            `1 - ${of('kubelet_volume_stats_available_bytes')} / ${of('kubelet_volume_stats_capacity_bytes')} > ${NEARLY_FULL}`,
            `the volume of the claim {{ $labels.persistentvolumeclaim }} is ${percent} full`,
            '10m',
          ),
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [
          alertRule(
            'TargetMissing',
            'warning',
            missing.map(gone).join(' or '),
            'there is no pod of {{ $labels.job }} to read metrics from',
            '10m',
          ),
        ]),
  ];
}

type Selector = (metric: string, ...labels: string[]) => string;

const databaseDown = (of: Selector): string => `${of('platform_database_up')} == 0`;
const mariaDbDown = (of: Selector, statefulSet: string): string =>
  `${of('platform_workload_replicas_ready', 'kind="StatefulSet"', `workload="${statefulSet}"`)} < 1`;

const databaseRules = (of: Selector): AlertRule[] => [
  alertRule(
    'DatabaseDown',
    'critical',
    databaseDown(of),
    'PostgreSQL takes no connection or does not answer',
    '2m',
  ),
  alertRule(
    'DatabaseConnectionsNearLimit',
    'warning',
    `${of('platform_database_connections')} / ${of('platform_database_connections_limit')} > ${NEARLY_FULL}`,
    `${percent} of the connections of PostgreSQL are in use {{ with $labels.role }}by the role {{ . }}{{ end }}`,
    '5m',
  ),
  alertRule(
    'DatabaseVolumeNearlyFull',
    'critical',
    `${of('platform_database_bytes')} / ${of('platform_database_volume_bytes')} > ${NEARLY_FULL}`,
    `what PostgreSQL keeps takes ${percent} of its volume`,
    '5m',
  ),
];

/** Sooner and louder than WorkloadNotReady: its pod is ready while it answers and takes connections. */
const mariaDbRule = (of: Selector, statefulSet: string): AlertRule =>
  alertRule(
    'MariaDbDown',
    'critical',
    mariaDbDown(of, statefulSet),
    'MariaDB is not ready: kubectl describe pods, kubectl logs',
    '2m',
  );

const objectStoreRules = (of: Selector, job: string, down: string): AlertRule[] => {
  const disk = (type: string) => of('SeaweedFS_volumeServer_resource', `job="${job}"`, `type="${type}"`);
  return [
    alertRule('ObjectStoreDown', 'critical', down, 'the object store does not answer', '2m'),
    alertRule(
      'ObjectStoreVolumeNearlyFull',
      'critical',
      `1 - sum(${disk('free')}) / sum(${disk('all')}) > ${NEARLY_FULL}`,
      `the disk that the object store lies on is ${percent} full`,
      '5m',
    ),
  ];
};

const mlflowRules = (of: Selector, job: string, down: string): AlertRule[] => {
  const rate = (...labels: string[]) =>
    `sum(rate(${of('mlflow_http_request_total', `job="${job}"`, ...labels)}[5m]))`;
  return [
    alertRule(
      'MlflowDown',
      'critical',
      down,
      'MLflow gives no metrics: no pod of it, or one that hangs',
      '5m',
    ),
    alertRule(
      'MlflowErrors',
      'critical',
      `${rate('status=~"5.."')} / ${rate()} > ${ERROR_SHARE} and ${rate()} > ${FLOOR}`,
      `${percent} of the requests to MLflow end in an error of the server`,
      '5m',
    ),
  ];
};

const backupRules = (
  of: Selector,
  { cronJob, overdueHours }: NonNullable<PlatformRulesProps['backup']>,
): AlertRule[] => {
  const series = (name: string) => of(`platform_cronjob_${name}`, `cronjob="${cronJob}"`);
  const good = series('last_success_timestamp_seconds');
  const created = series('created_timestamp_seconds');
  return [
    alertRule(
      'BackupFailed',
      'critical',
      `${series('last_run_failed')} == 1`,
      `the last backup failed: kubectl logs of the Job's pods say why`,
    ),
    alertRule(
      'BackupOverdue',
      'critical',
      `time() - (${good} or ${created}) > ${overdueHours} * 3600`,
      'the last good backup is {{ $value | humanizeDuration }} old, or there was none in that time',
      '5m',
    ),
  ];
};
