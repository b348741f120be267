import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { type ITerraformDependable, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { CustomResources } from '../charts/custom-resources';
import {
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { type Placement, placementOf, requirePlacement } from '../kubernetes/placement';
import type { Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import {
  type Autoscaling,
  inferenceService,
  type InferenceServiceManifestProps,
  type OwnServer,
} from './inference-service-manifest';
import { AGENT_PORT, type RequestLogger, requestLogger } from './request-logger';
import { HTTP_PORT, METRICS_PORT, readyPath } from './server-container';
import { requireServingBucket } from './serving-bucket';
import type { ModelFormat } from './serving-runtimes';

/** The KServe that serves a model: `KServe`, or one that was installed by other means. */
export interface IKServe {
  /** Image of the agent that logs requests. */
  readonly images: { readonly agent: string };
  /** Name of the ClusterStorageContainer that fetches models. */
  readonly storageContainer: string;
  /** Where its configuration says that S3 is. */
  readonly objectStore: Pick<BucketAccess, 'endpoint' | 'region'> | undefined;
  /** What must be there before a model can be declared. */
  readonly dependencies: readonly ITerraformDependable[];
}

export interface InferenceServiceProps extends WorkloadProps, Placement {
  /** Name of the model, of its Service `<name>-predictor` and in the address of predictions. */
  readonly name: string;
  /** Folder of the model in the object store, such as s3://mlflow/1/models/m-0123/artifacts. */
  readonly modelUri: string;
  /** What kind of model it is, for MLServer; or a server of one's own. @default 'mlflow' */
  readonly server?: ModelFormat | OwnServer;
  /** Image for the kind of model instead of the runtime's; it must hold the model's dependencies. @default - the runtime's */
  readonly serverImage?: string;
  readonly kserve: IKServe;
  /** Where the model lies. A store is asked for the key of `serving`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** Who may ask for predictions, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** How many pods, or between how many the cluster chooses. @default 1 */
  readonly scale?: number | Autoscaling;
  /** @default - requests 100m CPU and 512Mi, limits 1 CPU and 1Gi */
  readonly resources?: Resources;
  /** The most that the model's files may take. @default - the limit of ephemeral storage */
  readonly modelSize?: string;
  /** Send requests and answers to a sink. @default - nothing is logged */
  readonly logger?: RequestLogger;
}

/** Measured: 172 to 213 MiB for a small model of scikit-learn or MLflow. */
export const INFERENCE_SERVICE_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '3Gi' },
};

const PORT = 80;

/**
 * A model that KServe serves under the open inference protocol: `POST <url>/v2/models/<name>/infer`. Its pod reaches
 * the object store, nothing else, because loading a model runs its code.
 *
 * Its state is more than `Ready`: a new version whose files cannot be fetched leaves the old one serving and Ready, and
 * says so in `status.modelStatus.transitionStatus` (`BlockedByFailedLoad`).
 */
export class InferenceService extends Construct {
  public readonly resource: CustomResources;
  public readonly edges: NetworkEdges;
  /** What identifies the model's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Port of the pods that predictions come in at. */
  public readonly podPort: number;
  /** Port of the pods with MLServer's metrics. */
  public readonly metricsPort = METRICS_PORT;
  /** Address inside the cluster. */
  public readonly url: string;

  constructor(scope: Construct, id: string, props: InferenceServiceProps) {
    super(scope, id);
    const { namespace, name, kserve, logger, scale = 1, resources = INFERENCE_SERVICE_RESOURCES } = props;
    const { modelSize = resources.limits.ephemeralStorage, imagePullPolicy = 'IfNotPresent' } = props;
    this.requireProps(props, scale, modelSize);

    this.workload = { name, component: 'model' };
    this.serviceName = `${name}-predictor`;
    this.url = `http://${this.serviceName}.${namespace}.svc`;
    this.podPort = logger === undefined ? HTTP_PORT : AGENT_PORT;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const bucket =
      'accessFor' in props.artifacts ? props.artifacts.accessFor('serving', this.workload) : props.artifacts;
    this.requireBucket(props, bucket);
    const metadata = { name: `model-${name}`, namespace, labels };
    const account = new ServiceAccountV1(this, 'Identity', {
      metadata,
      automountServiceAccountToken: false,
      // Where the controller looks for the key. The pod gets it by reference.
      secret: [{ name: bucket.accessKeyId.secretName }],
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: this.podPort })),
      egress: [bucket.edge, ...(logger === undefined ? [] : [logger.edge])],
    });
    const { server, path } = serverOf(props);
    const container =
      logger &&
      requestLogger({
        logger,
        image: kserve.images.agent,
        imagePullPolicy,
        name,
        namespace,
        readyPath: path,
      });
    this.resource = new CustomResources(this, 'Resource', {
      namespace,
      name: metadata.name,
      resources: [
        inferenceService({
          name,
          namespace,
          labels,
          selector: selectorLabels(this.workload),
          annotations: { [SECRET_REVISION_ANNOTATION]: bucket.revision },
          modelUri: props.modelUri,
          storageContainer: kserve.storageContainer,
          server,
          imagePullPolicy,
          imagePullSecret: props.imagePullSecret,
          serviceAccountName: metadata.name,
          scale,
          resources,
          modelSize,
          ...placementOf(props),
          agent: container && { container, logger: { url: logger.url, mode: logger.mode ?? 'all' } },
        }),
      ],
      dependsOn: [...kserve.dependencies, account, this.edges.policy, ...bucket.dependencies],
    });
    if ((typeof scale === 'number' ? scale : scale.minReplicas) > 1) {
      new PodDisruptionBudgetV1(this, 'DisruptionBudget', {
        metadata,
        spec: { maxUnavailable: '1', selector: { matchLabels: selectorLabels(this.workload) } },
      });
    }
  }

  private requireProps(props: InferenceServiceProps, scale: number | Autoscaling, modelSize: string): void {
    const { server = 'mlflow', serverImage, logger } = props;
    requireWorkload(this, props);
    requirePlacement(this, props);
    // Short enough for the names that the controller makes out of it.
    requireMatch(
      this,
      'name',
      props.name,
      /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
      'a lower-case name of up to 40 characters',
    );
    requireMatch(
      this,
      'modelUri',
      props.modelUri,
      /^s3:\/\/[-.a-z0-9]{3,63}\/[-._/=A-Za-z0-9]{1,900}$/,
      'an s3://bucket/path address',
    );
    if (typeof server !== 'string' && serverImage !== undefined) {
      throw new PropError(
        this,
        'serverImage',
        'is for a kind of model; the server of one’s own names its image',
      );
    }
    const image = typeof server === 'string' ? serverImage : server.image;
    if (image !== undefined) {
      const prop = typeof server === 'string' ? 'serverImage' : 'server.image';
      requireMatch(this, prop, image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    }
    if (typeof server !== 'string') {
      const path = /^\/[-._~/A-Za-z0-9]{0,200}$/;
      requireMatch(this, 'server.readyPath', server.readyPath, path, 'an absolute path');
    }
    if (typeof scale === 'number') requireInteger(this, 'scale', scale, 1, 50);
    else {
      requireInteger(this, 'scale.minReplicas', scale.minReplicas, 1, 50);
      requireInteger(this, 'scale.maxReplicas', scale.maxReplicas, scale.minReplicas, 50);
      requireInteger(this, 'scale.cpuPercent', scale.cpuPercent ?? 80, 1, 100);
    }
    requireMatch(this, 'modelSize', modelSize, /^[1-9]\d*[MG]i$/, 'a size such as 2Gi');
    if (logger !== undefined) {
      const http = /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:\d{1,5})?(\/[-._~/A-Za-z0-9]*)?$/;
      requireMatch(this, 'logger.url', logger.url, http, 'an http or https address');
    }
  }

  private requireBucket({ kserve, modelUri }: InferenceServiceProps, bucket: BucketAccess): void {
    requireServingBucket(this, kserve, bucket);
    const known = ![modelUri, bucket.bucket].some((text) => Token.isUnresolved(text));
    if (known && !modelUri.startsWith(`s3://${bucket.bucket}/`)) {
      throw new PropError(
        this,
        'modelUri',
        `must lie in the bucket ${bucket.bucket}, which is what the key reads`,
      );
    }
  }
}

/** What serves, and the path that says that it does. */
function serverOf({ name, server = 'mlflow', serverImage: image }: InferenceServiceProps): {
  readonly server: InferenceServiceManifestProps['server'];
  readonly path: string;
} {
  if (typeof server === 'string') return { server: { format: server, image }, path: readyPath(name) };
  return { server, path: server.readyPath };
}
