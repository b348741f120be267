import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import { hostOf, isHttpLocation, originOf, portOf, serviceOf } from '../../grammar/addresses';
import { showValue } from '../../redaction/show-value';
import { recommendedLabels } from './labels';
import { ANYWHERE, type Edge, NetworkEdges, type Peer } from './network-edges';
import { PropError } from './prop-error';
import { DEFAULT_PART_OF, type WorkloadProps } from './workload-props';

/** Errors: PropError where `url` is no http or https address without "/" at its end. */
export function requireServerAddress(scope: Construct, url: string): void {
  if (Token.isUnresolved(url) || isHttpLocation(url)) return;
  throw new PropError(
    scope,
    'url',
    `must be an http or https address without "/" at the end, got ${showValue(url)}`,
  );
}

/**
 * The way from a namespace to a server that exists, by its address: of a Service the namespace that it is in, and no port,
 * because a policy sees that of the pods behind it; else any IPv4 address on the port.
 */
function edgeTo(url: string, namespace: string, peer: Peer | undefined): Edge {
  const origin = originOf(url);
  const host = hostOf(origin);
  const within = host.includes('.') ? serviceOf(host)?.namespace : namespace;
  if (peer !== undefined) return 'cidr' in peer ? { peer, port: portOf(origin) } : { peer };
  return host !== '' && within !== undefined
    ? { peer: { namespace: within } }
    : { peer: ANYWHERE, port: portOf(origin) };
}

export interface ServerWay extends Pick<WorkloadProps, 'namespace' | 'partOf'> {
  /** Name that the policy and the label of clients follow. */
  readonly name: string;
  readonly url: string;
  readonly peer?: Peer | undefined;
}

/** Opens the way to a server that exists for pods of the namespace that carry `clientLabels`. */
export function openWay(scope: Construct, { namespace, partOf, name, url, peer }: ServerWay) {
  const edge = edgeTo(url, namespace, peer);
  const clientLabels = { [`mlops-scaffold/${name}-client`]: 'true' };
  const clientEdges = new NetworkEdges(scope, 'ClientEdges', {
    namespace,
    name: `${name}-client`,
    labels: recommendedLabels({ name, component: 'client' }, partOf ?? DEFAULT_PART_OF),
    pods: { podLabels: clientLabels },
    egress: [edge],
  });
  return { edge, clientLabels, clientEdges };
}
