import type { ApiServer } from '../kubernetes/api-server';
import type { Peer } from '../kubernetes/network-edges';
import type { EnvValue } from '../kubernetes/pod';
import type { SecretSource, WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import type { GitDags } from './dag-source';
import type { AirflowResources } from './resources';

export interface AirflowProps extends WorkloadProps {
  /** Name of the Service and of all objects, the other servers' with what they are behind it. @default 'airflow' */
  readonly name?: string;
  /** Airflow 3 with the providers for Kubernetes, PostgreSQL, Amazon, FAB and Git, and with what tasks import. @default - the pinned image */
  readonly image?: string;
  /** What Airflow knows. A server is asked for the database of `name`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** Where logs of tasks are kept. A store is asked for the bucket of `name`. */
  readonly logs: IObjectStore | BucketAccess;
  /** Repository that DAGs come from. @default - DAGs are in the image, below /opt/airflow/dags */
  readonly git?: GitDags;
  /** Secret with the keys `admin-password`, `fernet-key`, `jwt-secret` and `secret-key`. @default - generated */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use for the page; a path is not possible. @default [] */
  readonly publicUrls?: readonly string[];
  /** Who may open the page and the API, besides `kubectl port-forward`. Each signs in. @default [] */
  readonly clients?: readonly Peer[];
  /** Pods of each of the four servers. @default 1 */
  readonly replicas?: number;
  /** Processes of each API server. @default 1 */
  readonly workers?: number;
  /** Tasks that each scheduler has running or queued at the most. @default 8 */
  readonly parallelism?: number;
  /** @default - as `AIRFLOW_RESOURCES` says */
  readonly resources?: Partial<AirflowResources>;
  /** Environment of tasks besides their own. @default {} */
  readonly taskEnvironment?: Readonly<Record<string, EnvValue>>;
  /** Labels of tasks' pods besides their own. @default {} */
  readonly taskLabels?: Readonly<Record<string, string>>;
  /**
   * true: a task may run as the service account `<name>-deployer`, with its token. What that account may do is granted
   * elsewhere. @default false
   */
  readonly deployer?: boolean;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}
