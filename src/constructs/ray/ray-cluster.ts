import { Construct } from 'constructs';
import { MOST_GPUS } from '../../grammar/quantities';
import { IMAGES } from '../../pins/images';
import { CustomResources } from '../charts/custom-resources';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import {
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { EnvValue, Resources } from '../kubernetes/pod';
import { DNS_SUBDOMAIN, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { awsEnvironment } from '../object-store/aws-environment';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import type { IKubeRayOperator } from './kuberay-operator';
import { autoscalerPermissions } from './permissions';
import { type Range, rayCluster } from './ray-cluster-manifest';
import { objectStoreOf, rayMemory } from './ray-memory';
import { DASHBOARD_PORT, HEAD_LABELS, type KeyFile } from './ray-pods';
import { requireRay } from './require-ray';

export interface RayClusterProps extends WorkloadProps {
  /** Name of the RayCluster; its Service is `<name>-head-svc`, the Secret with its token `<name>`. @default 'ray' */
  readonly name?: string;
  readonly operator: IKubeRayOperator;
  /** Image with Ray, and with everything that trials import. @default - the pinned image */
  readonly image?: string;
  /** Version of Ray in the image: 2.53 or newer. @default '2.60.0' */
  readonly rayVersion?: string;
  /** Where results of tuning are kept. A store is asked for the bucket of `name`. */
  readonly results: IObjectStore | BucketAccess;
  /** Between how many workers the cluster has: as many as trials need. @default - 0 to 2 */
  readonly workers?: Range;
  /** GPUs of each worker (nvidia.com/gpu). @default 0 */
  readonly gpusPerWorker?: number;
  /** A worker that had nothing to do for so long goes. @default 60 */
  readonly idleSeconds?: number;
  /** Of the head, its autoscaler not counted. Not below 2Gi. @default - requests 100m CPU and 1Gi, limits 1 CPU and 2Gi */
  readonly headResources?: Resources;
  /** Of each worker. It runs a trial of one CPU on each whole CPU of the limit. @default - requests 100m CPU and 512Mi, limits 2 CPU and 2Gi */
  readonly workerResources?: Resources;
  /** Environment of head and workers, and so of every job. @default {} */
  readonly environment?: Readonly<Record<string, EnvValue>>;
  /** Labels of head and workers besides their own. @default {} */
  readonly podLabels?: Readonly<Record<string, string>>;
  /**
   * A Secret whose keys are files in `/etc/ray-credentials` of head and workers. It need not exist: they appear within
   * about a minute of its making, and change with it, without a restart.
   * @default - none
   */
  readonly credentialsSecret?: string;
  /** Keys of Secrets that are files in `/etc/ray-keys` of head and workers; their pods wait for them. @default [] */
  readonly keyFiles?: readonly KeyFile[];
  /** Who may submit jobs, besides `kubectl port-forward`. Each needs the token. @default [] */
  readonly clients?: readonly Peer[];
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

export const RAY_VERSION = '2.60.0';

/** Measured: 343 MiB at start, 795 while a job of Ray Tune runs; its shared memory counts too. */
export const RAY_HEAD_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '1Gi', ephemeralStorage: '256Mi' },
  limits: { cpu: '1', memory: '2Gi', ephemeralStorage: '5Gi' },
};

/** Measured: 123 MiB idle, 321 with small trials, 664 at the most. */
export const RAY_WORKER_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '2', memory: '2Gi', ephemeralStorage: '5Gi' },
};

/**
 * A Ray cluster that runs jobs such as Ray Tune's: one head, and as many workers as the trials need. Jobs are submitted
 * to Service `<name>-head-svc`, port 8265, with the token that the operator puts into the Secret `<name>` under
 * `auth_token`; without it the answer is 401. It stands in no plan and no state.
 *
 * What the head knows (jobs, running tasks) is lost with it. What is written to `resultsUri` stays. A change of the pods
 * replaces all of them, and ends what runs.
 */
export class RayCluster extends Construct {
  public readonly resource: CustomResources;
  public readonly edges: NetworkEdges;
  public readonly headEdges: NetworkEdges;
  /** What identifies the pods of head and workers. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = DASHBOARD_PORT;
  /** Address inside the cluster that jobs are submitted to. */
  public readonly url: string;
  /** Name of the Secret with the token, made by the operator. */
  public readonly tokenSecret: string;
  /** Where results belong, also in the environment of jobs as RAY_RESULTS_URI. */
  public readonly resultsUri: string;

  constructor(scope: Construct, id: string, props: RayClusterProps) {
    super(scope, id);
    const { namespace, name = 'ray', image = IMAGES.ray, rayVersion = RAY_VERSION } = props;
    const { workers = { min: 0, max: 2 }, gpusPerWorker = 0, idleSeconds = 60 } = props;
    const { headResources: head = RAY_HEAD_RESOURCES, workerResources: worker = RAY_WORKER_RESOURCES } =
      props;
    requireRay(this, { ...props, name, image, rayVersion });
    requireInteger(this, 'workers.max', workers.max, 1, 1000);
    requireInteger(this, 'workers.min', workers.min, 0, workers.max);
    requireInteger(this, 'gpusPerWorker', gpusPerWorker, 0, MOST_GPUS);
    requireInteger(this, 'idleSeconds', idleSeconds, 10, 86_400);
    if (props.credentialsSecret !== undefined) {
      requireMatch(this, 'credentialsSecret', props.credentialsSecret, DNS_SUBDOMAIN, 'the name of a Secret');
    }
    const memory = {
      head: rayMemory(this, 'headResources', head, 2048),
      worker: rayMemory(this, 'workerResources', worker, 1024),
    };

    this.workload = { name, component: 'ray-cluster' };
    this.serviceName = `${name}-head-svc`;
    this.url = `http://${this.serviceName}.${namespace}.svc:${DASHBOARD_PORT}`;
    this.tokenSecret = name;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const bucket =
      'accessFor' in props.results ? props.results.accessFor(name, this.workload) : props.results;
    this.resultsUri = `s3://${bucket.bucket}`;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = autoscalerPermissions(this, 'Permissions', {
      ...metadata,
      serviceAccountName: identity.name,
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      // Each worker listens at ports that it chooses.
      ingress: [{ peer: { workload: this.workload } }],
      egress: [{ peer: { workload: this.workload } }, bucket.edge],
    });
    this.headEdges = new NetworkEdges(this, 'HeadEdges', {
      ...metadata,
      name: `${name}-head`,
      pods: { podLabels: { ...selectorLabels(this.workload), ...HEAD_LABELS } },
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: DASHBOARD_PORT })),
      egress: apiServerEdges(this, props.apiServer),
    });
    this.resource = new CustomResources(this, 'Resource', {
      namespace,
      name,
      resources: [
        rayCluster({
          name,
          namespace,
          labels,
          rayVersion,
          serviceAccountName: identity.name,
          head,
          worker,
          workers,
          gpusPerWorker,
          idleSeconds,
          slots: this.slotsOf(worker),
          objectStoreBytes: { head: objectStoreOf(memory.head), worker: objectStoreOf(memory.worker) },
          pod: {
            image,
            imagePullPolicy: props.imagePullPolicy ?? 'IfNotPresent',
            imagePullSecret: props.imagePullSecret,
            labels: { ...props.podLabels, ...labels },
            selector: selectorLabels(this.workload),
            annotations: { [SECRET_REVISION_ANNOTATION]: bucket.revision },
            credentialsSecret: props.credentialsSecret,
            keyFiles: props.keyFiles ?? [],
            env: {
              ...props.environment,
              ...awsEnvironment(bucket),
              AWS_ENDPOINT_URL: bucket.endpoint,
              RAY_RESULTS_URI: this.resultsUri,
              RAY_USAGE_STATS_ENABLED: '0',
            },
          },
        }),
      ],
      dependsOn: [
        ...props.operator.dependencies,
        identity.serviceAccount,
        permissions,
        this.edges.policy,
        this.headEdges.policy,
        ...bucket.dependencies,
      ],
    });
  }

  private slotsOf({ limits: { cpu } }: Resources): number {
    requireMatch(this, 'workerResources.limits.cpu', cpu, /^[1-9]\d{0,2}$/, 'whole CPUs: each runs a trial');
    return Number(cpu);
  }
}
