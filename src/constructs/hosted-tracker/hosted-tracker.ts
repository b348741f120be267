import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectionCheck, type CheckProps } from '../connection-check/connection-check';
import { CHECK_TRACKER_PY } from '../connection-check/connection-scripts';
import { escapeTemplate } from '../kubernetes/escape-template';
import type { Edge, NetworkEdges, Peer } from '../kubernetes/network-edges';
import type { EnvValue } from '../kubernetes/pod';
import { takeSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import type { SecretReference, WorkloadProps } from '../kubernetes/workload-props';
import { openWay, requireServerAddress } from '../kubernetes/way-to-server';
import { PRODUCTS, type TrackerProduct } from './products';

/** Key of the Secret that the API key stands under. */
export const API_KEY = 'api-key';

export interface HostedTrackerProps extends WorkloadProps {
  readonly product: TrackerProduct;
  /** Where it answers: scheme, host, optional port and path. @default - the service of its maker */
  readonly url?: string;
  /** Secret of the namespace with an API key under `api-key`. Without it, clients write to files and send nothing. @default - offline */
  readonly apiKey?: SecretReference;
  /** Whose runs they are there: Weights & Biases' entity, Comet's workspace. @default - the key's own */
  readonly workspace?: string;
  /** Project of runs that name none. @default - the product's own */
  readonly project?: string;
  /** Who the server is to network policies. @default - as the address says: a Service's namespace, else any IPv4 address on the port */
  readonly peer?: Peer;
  /** Ask it before anything that depends on the check starts; needs Python. Not for an offline one. @default - no check */
  readonly check?: CheckProps;
}

/**
 * A service that keeps experiments and that somebody else runs, as its clients in the cluster need it: their environment, the
 * way to it for pods with `clientLabels`, and a Job that tries the API key out. Nothing of it is made.
 */
export class HostedTracker extends Construct {
  /** The Job that tries the key out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
  /** The policy that opens the way; undefined offline. */
  public readonly clientEdges: NetworkEdges | undefined;
  public readonly url: string;
  /** A client's edge towards it; undefined offline. */
  public readonly edge: Edge | undefined;
  /** Labels that open the way for a pod of the namespace; none offline. */
  public readonly clientLabels: Readonly<Record<string, string>>;
  /** Of a client's environment the API key, by reference. */
  public readonly account: Readonly<Record<string, EnvValue>>;
  /** Of a client's environment the rest: address, whose runs they are, where files go. */
  public readonly environment: Readonly<Record<string, EnvValue>>;
  /** What clients wait for. */
  public readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: HostedTrackerProps) {
    super(scope, id);
    const { product, apiKey, workspace, project } = props;
    const variables = PRODUCTS[product];
    const { url = variables.service } = props;
    requireWorkload(this, props);
    requireServerAddress(this, url);
    const secret = apiKey && takeSecret(this, apiKey);
    this.url = url;
    this.environment = variables.environment({ url, workspace, project, offline: secret === undefined });
    this.account =
      secret === undefined
        ? {}
        : { [variables.apiKey]: { secretKey: { secretName: secret.name, key: API_KEY } } };
    if (secret === undefined) {
      this.clientLabels = {};
      this.dependencies = [];
      return;
    }
    const way = openWay(this, { ...props, name: product, url });
    this.edge = way.edge;
    this.clientLabels = way.clientLabels;
    this.clientEdges = way.clientEdges;
    this.check =
      props.check &&
      new ConnectionCheck(this, 'Check', {
        ...props.check,
        of: props.check.of ?? product,
        consumers: ['platform'],
        command: ['python3', '-c', escapeTemplate(CHECK_TRACKER_PY)],
        environmentOf: () => ({
          PRODUCT: product,
          TRACKER_URL: url,
          TRACKER_API_KEY: { secretKey: { secretName: secret.name, key: API_KEY } },
        }),
        edge: way.edge,
        revision: secret.revision,
      });
    this.dependencies = this.check === undefined ? [] : [this.check.job];
  }
}
