import { hostOf, isServiceName, originOf } from '../grammar/addresses';
import { gitHost } from '../grammar/git';
import { chartsOf } from './artifacts';
import {
  artifactReadersOf,
  componentsOf,
  connectedMlflow,
  gitOf,
  isMonitored,
  onlineTrackers,
  receiverOf,
  toolsOf,
} from './components';
import { PUBLIC_PACKAGE_INDEX } from './monitoring';
import { backedUpBy } from './own-storage';
import { mysqlOf } from './pipelines-database';
import type { StackPlan } from './stack-plan';

/** A host beyond the cluster that pods of a plan open connections to, and what for. */
export interface OutsideHost {
  readonly host: string;
  readonly purpose: string;
  /** The setting that names it; none where a chart brings it. */
  readonly place?: string;
}

type Planned = Pick<StackPlan, 'stack' | 'stays' | 'platform'>;

/** PyPI's index names files of another host. */
const PYPI = new URL(PUBLIC_PACKAGE_INDEX).hostname;
const PYPI_FILES = 'files.pythonhosted.org';

function packageHosts({ platform: { monitoring } }: Planned): OutsideHost[] {
  if (monitoring.image !== undefined) return [];
  const purpose = 'Python packages for Evidently';
  const { hostname } = new URL(monitoring.packageIndex);
  return [hostname, ...(hostname === PYPI ? [PYPI_FILES] : [])].map((host) => ({
    host,
    purpose,
    place: 'platform.monitoring.packageIndex',
  }));
}

/** What a server of Weights & Biases works with, and the repository that its operator fetches its chart from. */
function wandbHosts(plan: Planned): OutsideHost[] {
  if (!toolsOf(plan).includes('wandb')) return [];
  const { mysql, redis } = plan.platform.wandb;
  const chart = chartsOf(plan).find(({ name }) => name === 'wandb-server');
  const address = chart?.redirectedTo ?? chart?.repository ?? '';
  return [
    { host: mysql.host, purpose: 'MySQL of Weights & Biases', place: 'platform.wandb.mysql.host' },
    { host: redis.host, purpose: 'Redis of Weights & Biases', place: 'platform.wandb.redis.host' },
    { host: new URL(address.replace(/^oci:/, 'https:')).hostname, purpose: 'the chart of Weights & Biases' },
  ];
}

/** What a server of ClearML keeps its data in. */
function clearmlHosts(plan: Planned): OutsideHost[] {
  if (!toolsOf(plan).includes('clearml')) return [];
  const { mongo, elasticsearch, redis } = plan.platform.clearml;
  return [
    { host: mongo.host, purpose: 'MongoDB of ClearML', place: 'platform.clearml.mongo.host' },
    {
      host: elasticsearch.host,
      purpose: 'Elasticsearch of ClearML',
      place: 'platform.clearml.elasticsearch.host',
    },
    { host: redis.host, purpose: 'Redis of ClearML', place: 'platform.clearml.redis.host' },
  ];
}

/** Services for experiments and an MLflow that run already, and the store that its artifacts are read from. */
function connectedHosts(plan: Planned): OutsideHost[] {
  const trackers = onlineTrackers(plan).map(({ id, url, title }) => ({
    host: hostOf(originOf(url)),
    purpose: `what jobs log to ${title}`,
    place: `platform.connect.${id}.url`,
  }));
  const mlflow = connectedMlflow(plan);
  if (mlflow === undefined) return trackers;
  const { trackingUri, artifacts } = mlflow;
  return [
    ...trackers,
    { host: hostOf(originOf(trackingUri)), purpose: 'MLflow', place: 'platform.connect.mlflow.trackingUri' },
    ...(artifacts === undefined || artifactReadersOf(plan).length === 0
      ? []
      : [
          {
            host: hostOf(artifacts.endpoint),
            purpose: 'the artifacts of MLflow',
            place: 'platform.connect.mlflow.artifacts.endpoint',
          },
        ]),
  ];
}

/**
 * What leaves the cluster by the plan's own pods. Whom alerts go to stands in a Secret, so its name is all that can be
 * told of them. Images are pulled by nodes.
 */
export function leavesCluster(plan: Planned): {
  readonly hosts: readonly OutsideHost[];
  readonly receiver: string | undefined;
} {
  const { database, objectStore, backup } = plan.platform;
  const uses = componentsOf(plan);
  const git = gitOf(plan);
  const mysql = mysqlOf(plan);
  const hosts: OutsideHost[] = [
    ...(git === undefined
      ? []
      : [{ host: gitHost(git.url), purpose: 'the DAGs of Airflow', place: 'platform.airflow.git.url' }]),
    ...(mysql === undefined
      ? []
      : [
          {
            host: mysql.host,
            purpose: 'the database of Kubeflow Pipelines',
            place: 'platform.pipelines.mysql.host',
          },
        ]),
    ...(isMonitored(plan) ? packageHosts(plan) : []),
    ...wandbHosts(plan),
    ...clearmlHosts(plan),
    ...connectedHosts(plan),
    ...(uses.database && database.kind === 'existing'
      ? [{ host: database.host, purpose: 'the database', place: 'platform.database.host' }]
      : []),
    ...(uses.objectStore && objectStore.kind === 'existing'
      ? [
          {
            host: new URL(objectStore.endpoint).hostname,
            purpose: 'the object store',
            place: 'platform.objectStore.endpoint',
          },
        ]
      : []),
    ...(backup.kind === 's3' && backedUpBy(plan) !== undefined
      ? [{ host: new URL(backup.endpoint).hostname, purpose: 'backups', place: 'platform.backup.endpoint' }]
      : []),
  ];
  return { hosts: hosts.filter(({ host }) => !isServiceName(host)), receiver: receiverOf(plan) };
}
