import type { ITerraformDependable } from 'cdktf';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Edge, Peer } from '../kubernetes/network-edges';
import type { SecretKey } from '../kubernetes/pod';

/** The databases of one consumer on a server that speaks MySQL's protocol, and the user who has all of them. */
export interface MySqlAccess {
  readonly host: string;
  readonly port: number;
  readonly databases: readonly string[];
  readonly user: string;
  /** The user's password. */
  readonly password: SecretKey;
  /** The consumer's edge towards the server. */
  readonly edge: Edge;
  /** Changes when the password is generated anew: text for a pod annotation. */
  readonly revision: string;
  /** What must be there before a consumer starts. */
  readonly dependencies: readonly ITerraformDependable[];
}

/** A server that speaks MySQL's protocol, and that consumers get databases of their own from. */
export interface IMySqlServer {
  /**
   * The databases of a consumer. Opens the network for the given clients; asked again for the same consumer, it gives
   * the same databases and opens the network for those clients too.
   */
  accessFor(consumer: string, clients: WorkloadLabels | Peer): MySqlAccess;
}
