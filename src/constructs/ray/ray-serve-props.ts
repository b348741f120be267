import type { Peer } from '../kubernetes/network-edges';
import type { Placement } from '../kubernetes/placement';
import type { Resources } from '../kubernetes/pod';
import type { WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import type { IKubeRayOperator } from './kuberay-operator';

/** A model that Ray Serve serves. */
export interface RayServeModel extends Placement {
  /** Name of the model, and in the address of predictions. */
  readonly name: string;
  /** Folder of the model in the object store, as MLflow wrote it, such as s3://mlflow/1/models/m-0123/artifacts. */
  readonly modelUri: string;
  /** @default 1 */
  readonly replicas?: number;
  /** Image with the same Ray and Python as the others, and with what the model imports. @default - that of `image` */
  readonly image?: string;
  /** Of each of its pods. Memory not below 1Gi. @default - requests 100m CPU and 768Mi, limits 1 CPU and 1536Mi */
  readonly resources?: Resources;
}

export interface RayServeProps extends WorkloadProps {
  /** Name of the RayService; predictions are at `<name>-serve-svc`. @default 'models' */
  readonly name?: string;
  /** One that sees to RayServices. */
  readonly operator: IKubeRayOperator;
  /** Image with Ray, MLflow, and what the models import. @default - the pinned image, which has no MLflow */
  readonly image?: string;
  /** Version of Ray in the images: 2.53 or newer. @default '2.60.0' */
  readonly rayVersion?: string;
  /** At least one. A new one belongs at the end: it then joins the cluster that is there. */
  readonly models: readonly RayServeModel[];
  /** Where the models lie. A store is asked for the key of `serving`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** Who may ask for predictions, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** Of the head. Not below 2Gi. @default - requests 100m CPU and 1536Mi, limits 1 CPU and 2560Mi */
  readonly headResources?: Resources;
}
