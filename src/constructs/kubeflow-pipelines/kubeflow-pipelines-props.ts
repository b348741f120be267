import { IMAGES } from '../../pins/images';
import { ARGO_WORKFLOWS_IMAGES, ARGO_WORKFLOWS_RESOURCES } from '../argo-workflows/workflow-controller';
import type { ApiServer } from '../kubernetes/api-server';
import type { Edge, Peer } from '../kubernetes/network-edges';
import type { Resources, SecretKey } from '../kubernetes/pod';
import type { SecretSource, WorkloadProps } from '../kubernetes/workload-props';
import type { IMySqlServer } from '../mariadb/mysql-server';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';

/** Full references with registry and tag. */
export interface KubeflowPipelinesImages {
  readonly apiServer: string;
  readonly persistenceAgent: string;
  readonly schedules: string;
  /** What decides what of a run comes next, a pod each time. */
  readonly driver: string;
  /** What is put into the pod of each step, and starts it. */
  readonly launcher: string;
  /** Where it is kept what came of what. */
  readonly metadata: string;
  /** Argo's controller, and what it puts into each pod. */
  readonly workflowController: string;
  readonly executor: string;
  /** Python 3, for the way in. */
  readonly python: string;
}

/** A MySQL server that exists, reached without TLS, and the role that has both databases. */
export interface PipelinesDatabase {
  readonly host: string;
  /** @default 3306 */
  readonly port?: number;
  /** @default 'pipelines' */
  readonly user?: string;
  /** The role's password. */
  readonly password: SecretKey;
  /** Changes whenever the password does, so that pods are replaced. @default - they are not by themselves */
  readonly revision?: string;
  /** Of pipelines and runs. @default 'pipelines' */
  readonly database?: string;
  /** Of ML Metadata. @default 'pipelines_metadata' */
  readonly metadataDatabase?: string;
  /** Where it is, as a network policy sees it. @default - anywhere */
  readonly peer?: Peer;
}

/** The MLflow that runs are logged to. */
export interface PipelinesMlflow {
  readonly url: string;
  /** Labels that open the way to it. */
  readonly clientLabels: Readonly<Record<string, string>>;
  /** Its administrator, who makes an account for the runs. @default - nobody: the account is there, or none is asked for */
  readonly admin?: { readonly user: string; readonly password: SecretKey };
  /**
   * The account's Secret, with the keys `username` and `password`. Its name cannot be chosen.
   * @default - generated where `admin` makes the account; else MLflow has no authentication
   */
  readonly secret?: SecretSource;
  /** Address that people open it at, for links. @default - that in the cluster */
  readonly publicUrl?: string;
}

export interface KubeflowPipelinesProps extends WorkloadProps {
  /** Images that replace the pinned ones. @default - those of `KUBEFLOW_PIPELINES_IMAGES` */
  readonly images?: Partial<KubeflowPipelinesImages>;
  /** Pipelines, runs and metadata: a server is asked for the databases of `pipelines`, `pipelines` and `pipelines_metadata`. */
  readonly database: IMySqlServer | PipelinesDatabase;
  /** Artifacts: a store is asked for the bucket of `pipelines`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** @default - runs are logged nowhere else */
  readonly mlflow?: PipelinesMlflow;
  /** Secret with the key `password`: that of the user `pipelines`, and the token of the SDK. @default - generated */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use, such as https://pipelines.example.com. @default [] */
  readonly publicUrls?: readonly string[];
  /** Host headers to accept besides the Service's names and the public addresses; `*` matches anything. @default [] */
  readonly allowedHosts?: readonly string[];
  /** Who may connect, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** What steps of pipelines may connect to, besides Pipelines itself, its bucket and MLflow. @default [] */
  readonly reaches?: readonly Edge[];
  /** Runs at once; others wait. @default 16 */
  readonly parallelism?: number;
  /**
   * Install the definitions, which a cluster has once. Deleting the release that installed them deletes every workflow of
   * the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions. @default false */
  readonly preventDestroy?: boolean;
  /** @default - those of `KUBEFLOW_PIPELINES_RESOURCES` */
  readonly resources?: Partial<typeof KUBEFLOW_PIPELINES_RESOURCES>;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

export const KUBEFLOW_PIPELINES_IMAGES: KubeflowPipelinesImages = {
  apiServer: IMAGES['kfp-api-server'],
  persistenceAgent: IMAGES['kfp-persistence-agent'],
  schedules: IMAGES['kfp-scheduled-workflow-controller'],
  driver: IMAGES['kfp-driver'],
  launcher: IMAGES['kfp-launcher'],
  metadata: IMAGES['ml-metadata'],
  workflowController: ARGO_WORKFLOWS_IMAGES.controller,
  executor: ARGO_WORKFLOWS_IMAGES.executor,
  python: IMAGES.python,
};

const AGENT_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '48Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '192Mi', ephemeralStorage: '64Mi' },
};

export const KUBEFLOW_PIPELINES_RESOURCES: Readonly<
  Record<
    'apiServer' | 'gateway' | 'persistence' | 'schedules' | 'metadata' | 'workflowController' | 'executor',
    Resources
  >
> = {
  apiServer: {
    requests: { cpu: '50m', memory: '128Mi', ephemeralStorage: '32Mi' },
    limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '256Mi' },
  },
  gateway: {
    requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '192Mi', ephemeralStorage: '64Mi' },
  },
  persistence: AGENT_RESOURCES,
  schedules: AGENT_RESOURCES,
  metadata: {
    requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '1', memory: '384Mi', ephemeralStorage: '64Mi' },
  },
  workflowController: ARGO_WORKFLOWS_RESOURCES.controller,
  executor: ARGO_WORKFLOWS_RESOURCES.executor,
};
