import type { ITerraformDependable } from 'cdktf';
import type { Edge, Peer } from '../kubernetes/network-edges';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { SecretKey } from '../kubernetes/pod';

/** A bucket and the key of one consumer, that reaches this bucket only. */
export interface BucketAccess {
  /** S3 endpoint, such as http://object-store.mlops.svc:8333. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: SecretKey;
  readonly secretAccessKey: SecretKey;
  /** The consumer's edge towards the store. */
  readonly edge: Edge;
  /** Changes when the key is generated anew: text for a pod annotation. */
  readonly revision: string;
  readonly dependencies: readonly ITerraformDependable[];
}

/** An S3 object store that consumers get buckets from. */
export interface IObjectStore {
  /**
   * The key of a consumer for its bucket. Opens the network for the given clients, if it has any in the cluster; asked
   * again for the same consumer, it gives the same key and opens the network for those clients too.
   */
  accessFor(consumer: string, clients?: WorkloadLabels | Peer): BucketAccess;
}
