import { bucketsOf, databasesOf, isMeasured, isMonitored, partsOf, servingOf, toolsOf } from './components';
import { backedUpBy, ownStorageOf } from './own-storage';
import { mysqlOf } from './pipelines-database';
import { overdueHoursOf, silentHoursOf } from './silent-hours';
import type { StackPlan } from './stack-plan';

/** An alert of a plan, as texts tell of it. The rule of the same name is the constructs'. */
export interface PlannedAlert {
  readonly name: string;
  readonly severity: 'warning' | 'critical';
  /** How long it has to hold, such as 5m. */
  readonly after?: string;
  readonly when: string;
}

type Row = readonly [name: string, severity: PlannedAlert['severity'], after: string, when: string];

const served = (): readonly Row[] => [
  ['ModelErrors', 'critical', '2m', 'more than 5 % of the predictions of a model fail'],
  ['ModelLatency', 'warning', '5m', '5 % of the predictions of a model take longer than a second'],
];

const compared = (hours: number): readonly Row[] => [
  ['ModelInputDrift', 'warning', '', "half of a model's columns drifted from the reference data"],
  ['DriftRunMissing', 'warning', '', `a model had no drift run for ${String(hours)} hours`],
  ['DriftNeverRan', 'warning', `${String(hours)}h`, 'a model with reference data never had a drift run'],
];

const LOGGED: readonly Row[] = [
  ['RequestLogLosesRecords', 'warning', '', 'the log of predictions dropped records in the last ten minutes'],
  ['RequestLogCannotWrite', 'warning', '2m', 'the log of predictions has filled half of its memory'],
];

const DATABASE: readonly Row[] = [
  ['DatabaseDown', 'critical', '2m', 'PostgreSQL takes no connection or does not answer'],
  [
    'DatabaseConnectionsNearLimit',
    'warning',
    '5m',
    '85 % of the connections of a role, or of all, are in use',
  ],
  [
    'DatabaseVolumeNearlyFull',
    'critical',
    '5m',
    'databases, write-ahead log and temporary files take 85 % of its volume, as the plan sizes it',
  ],
];

const MARIADB: readonly Row[] = [
  ['MariaDbDown', 'critical', '2m', 'MariaDB, where Kubeflow Pipelines keeps its runs, is not ready'],
];

const OBJECT_STORE: readonly Row[] = [
  ['ObjectStoreDown', 'critical', '2m', 'the object store does not answer, or is not there'],
  ['ObjectStoreVolumeNearlyFull', 'critical', '5m', 'the disk that the object store lies on is 85 % full'],
];

const MLFLOW: readonly Row[] = [
  ['MlflowDown', 'critical', '5m', 'MLflow gives no metrics, or is not there'],
  ['MlflowErrors', 'critical', '5m', 'more than 5 % of the requests to MLflow end in an error of the server'],
];

const backups = (hours: number): readonly Row[] => [
  ['BackupFailed', 'critical', '', 'the last backup that ended has failed'],
  ['BackupOverdue', 'critical', '5m', `there was no good backup for ${String(hours)} hours`],
];

const ALWAYS: readonly Row[] = [
  ['JobFailed', 'warning', '', 'the last run of another CronJob of the platform, or of a restore, failed'],
  ['JobsUnknown', 'warning', '15m', 'the API server does not tell how Jobs ended'],
  [
    'WorkloadNotReady',
    'warning',
    '10m',
    'a Deployment or StatefulSet of the platform, of whichever tool, has fewer ready pods than it asks for, unless an alert of its own says that it is down',
  ],
  ['WorkloadsUnknown', 'warning', '15m', 'the API server does not tell which pods are ready'],
  [
    'TargetDown',
    'warning',
    '5m',
    'something that gives metrics does not answer, unless an alert of its own says so; of deployed models only where an operator finds them',
  ],
  [
    'TargetMissing',
    'warning',
    '10m',
    'something that gives metrics is not there, unless an alert of its own says so',
  ],
];

const VOLUMES: readonly Row[] = [
  ['VolumeNearlyFull', 'warning', '10m', 'any volume of the namespace is 85 % full, as kubelets tell'],
];

/** Every alert that a plan has, if anybody reads its metrics. */
export function alertsOf(plan: StackPlan): readonly PlannedAlert[] {
  if (!isMeasured(plan)) return [];
  const { monitoring, backup } = plan.platform;
  const own = ownStorageOf(plan);
  const serving = servingOf(plan)?.servesModels;
  const backedUp = backup.kind !== 'none' && backedUpBy(plan) !== undefined;
  const compares = isMonitored(plan) && monitoring.requestLog;
  const rows: readonly Row[] = [
    ...(compares && serving !== undefined ? compared(silentHoursOf(monitoring.schedule)) : []),
    ...(serving?.logsRequests ? served() : []),
    ...(compares ? LOGGED : []),
    ...(own.database ? DATABASE : []),
    ...(own.mariaDb ? MARIADB : []),
    ...(own.objectStore ? OBJECT_STORE : []),
    ...(toolsOf(plan).includes('mlflow') ? MLFLOW : []),
    ...(backedUp ? backups(overdueHoursOf(backup.schedule)) : []),
    ...ALWAYS,
    ...(monitoring.kind === 'existing' ? VOLUMES : []),
  ];
  return rows.map(([name, severity, after, when]) => ({
    name,
    severity,
    ...(after !== '' && { after }),
    when,
  }));
}

/** What of a platform no alert of its own tells of, though its metrics are read. */
export function unwatchedBy(plan: StackPlan): readonly string[] {
  const { monitoring, database, objectStore, backup } = plan.platform;
  const ownVolumes = monitoring.kind === 'in-cluster';
  return [
    ...(database.kind === 'existing' && databasesOf(plan).length > 0
      ? ['the database server that exists']
      : []),
    ...(objectStore.kind === 'existing' && bucketsOf(plan).length > 0
      ? ['the object store that exists']
      : []),
    ...(ownVolumes && backup.kind === 'volume' && backedUpBy(plan) !== undefined
      ? ['how full the volume of the backups is (one that is full fails the next backup)']
      : []),
    ...(mysqlOf(plan) === undefined ? [] : ['the MySQL that exists']),
    ...(ownVolumes && ownStorageOf(plan).mariaDb
      ? ["how full MariaDB's volume is, and how many of its connections are in use"]
      : []),
    ...(ownVolumes && ownStorageOf(plan).database
      ? ["what else lies on the disk of PostgreSQL's volume, where a storage class shares it"]
      : []),
    ...(toolsOf(plan).includes('ray-tune')
      ? ["the pods of Ray's cluster, which KubeRay makes and starts anew"]
      : []),
    ...partsOf(plan)
      .filter(({ charts }) => charts.length > 0)
      .map(({ title }) => `the pods that the chart of ${title} brings`),
    'nodes and the cluster itself',
    ...(ownVolumes ? ['Prometheus itself: nobody is told when it is down'] : []),
  ];
}
