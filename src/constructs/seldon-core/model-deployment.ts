import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { CustomResources } from '../charts/custom-resources';
import {
  recommendedLabels,
  selectorLabels,
  SECRET_REVISION_ANNOTATION,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { type Placement, requirePlacement } from '../kubernetes/placement';
import type { Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { type ModelImplementation, seldonDeployment } from './deployment-manifest';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

/** The operator that runs a model: `SeldonCore`, or one that was installed by other means. */
export interface IModelOperator {
  /** Image that fetches models. */
  readonly storageInitializer: string;
  /** What must be there before a model can be declared. */
  readonly release: ITerraformDependable;
}

export interface ModelDeploymentProps extends WorkloadProps, Placement {
  /** Name of the model, of its Service `<name>-default` and in the address of predictions. */
  readonly name: string;
  /** Folder of the model in the object store, such as s3://mlflow/1/models/m-0123/artifacts. */
  readonly modelUri: string;
  /** @default 'MLFLOW_SERVER' */
  readonly implementation?: ModelImplementation;
  readonly operator: IModelOperator;
  /** Where the model lies. A store is asked for the key of `serving`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** Image of the model server; it must hold the model's dependencies. @default - MLServer for the implementation */
  readonly serverImage?: string;
  /** Who may ask for predictions, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - requests 100m CPU and 512Mi, limits 1 CPU and 1Gi */
  readonly resources?: Resources;
  /** The most that the model's files may take. @default - the limit of ephemeral storage */
  readonly modelSize?: string;
}

export const MODEL_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '3Gi' },
};

const SERVER_IMAGES: Readonly<Record<ModelImplementation, string>> = {
  MLFLOW_SERVER: IMAGES['mlserver-mlflow'],
  SKLEARN_SERVER: IMAGES['mlserver-sklearn'],
};

const PORT = 9000;

/**
 * A model that Seldon Core serves under the open inference protocol: `POST <url>/v2/models/<name>/infer`. Its pod
 * reaches the object store, nothing else, because loading a model runs its code.
 */
export class ModelDeployment extends Construct {
  public readonly resource: CustomResources;
  public readonly edges: NetworkEdges;
  /** What identifies the model's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address inside the cluster. */
  public readonly url: string;

  constructor(scope: Construct, id: string, props: ModelDeploymentProps) {
    super(scope, id);
    const { namespace, name, modelUri, implementation = 'MLFLOW_SERVER', operator, replicas = 1 } = props;
    const { resources = MODEL_RESOURCES, modelSize = resources.limits.ephemeralStorage } = props;
    const { serverImage = SERVER_IMAGES[implementation] } = props;
    requireWorkload(this, props);
    requirePlacement(this, props);
    // Short enough for the names that the operator makes out of it.
    requireMatch(
      this,
      'name',
      name,
      /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
      'a lower-case name of up to 40 characters',
    );
    requireMatch(
      this,
      'modelUri',
      modelUri,
      /^s3:\/\/[-.a-z0-9]{3,63}\/[-._/=A-Za-z0-9]{1,900}$/,
      'an s3://bucket/path address',
    );
    requireMatch(
      this,
      'serverImage',
      serverImage,
      IMAGE_REFERENCE,
      'an image reference with a tag or a digest',
    );
    requireInteger(this, 'replicas', replicas, 1, 50);
    requireMatch(this, 'modelSize', modelSize, /^[1-9]\d*[MG]i$/, 'a size such as 2Gi');

    this.workload = { name, component: 'model' };
    this.serviceName = `${name}-default`;
    this.url = `http://${this.serviceName}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const bucket =
      'accessFor' in props.artifacts ? props.artifacts.accessFor('serving', this.workload) : props.artifacts;
    const identity = new WorkloadIdentity(this, 'Identity', { namespace, name: `model-${name}`, labels });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: `model-${name}`,
      labels,
      pods: this.workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
      egress: [bucket.edge],
    });
    this.resource = new CustomResources(this, 'Resource', {
      namespace,
      name: `model-${name}`,
      resources: [
        seldonDeployment({
          ...props,
          labels,
          selector: selectorLabels(this.workload),
          annotations: { [SECRET_REVISION_ANNOTATION]: bucket.revision },
          implementation,
          serverImage,
          initializerImage: operator.storageInitializer,
          imagePullPolicy: props.imagePullPolicy ?? 'IfNotPresent',
          bucket,
          serviceAccountName: identity.name,
          replicas,
          resources,
          modelSize,
        }),
      ],
      dependsOn: [operator.release, identity.serviceAccount, this.edges.policy, ...bucket.dependencies],
    });
  }
}
