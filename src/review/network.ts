import { objectsOfKind } from './kubernetes-objects';
import { EVERY_POD, podsCalled } from './pods-called';
import { block, blocks, type Json, type SynthesizedResource, text } from './synthesized';

/** A connection that a network policy lets through. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** "5000", or "any port". */
  readonly port: string;
  /** The end that is not in the platform's namespace, if one is not. */
  readonly outside?: 'from' | 'to';
}

function namespaceCalled(selector: Json): string {
  const labels = block(selector, 'match_labels');
  const name = text(labels['kubernetes.io/metadata.name']);
  return name === undefined ? 'any namespace' : `namespace ${name}`;
}

function peerCalled(peer: Json): string {
  const cidr = text(block(peer, 'ip_block')['cidr']);
  if (cidr !== undefined) return cidr === '0.0.0.0/0' || cidr === '::/0' ? 'any address' : cidr;
  const pods = blocks(peer['pod_selector'])[0];
  const namespace = blocks(peer['namespace_selector'])[0];
  const parts = [
    ...(pods === undefined ? [] : [podsCalled(block(pods, 'match_labels'))]),
    ...(namespace === undefined ? [] : [namespaceCalled(namespace)]),
  ];
  return parts.join(' in ');
}

const isOutside = (peer: Json): boolean => 'ip_block' in peer || 'namespace_selector' in peer;

const portsOf = (rule: Json): string[] => {
  const ports = blocks(rule['ports']).map((port) => {
    const protocol = text(port['protocol']) ?? 'TCP';
    return `${text(port['port']) ?? 'any port'}${protocol === 'TCP' ? '' : `/${protocol}`}`;
  });
  return ports.length === 0 ? ['any port'] : ports;
};

function edgesOf(policy: Json): NetworkEdge[] {
  const spec = block(policy, 'spec');
  const pods = podsCalled(block(block(spec, 'pod_selector'), 'match_labels'));
  const rules = (kind: 'ingress' | 'egress', peers: 'from' | 'to') =>
    blocks(spec[kind]).flatMap((rule) => {
      const called = blocks(rule[peers]).map((peer) => ({
        name: peerCalled(peer),
        outside: isOutside(peer),
      }));
      return (called.length === 0 ? [{ name: 'anyone', outside: true }] : called).flatMap((peer) =>
        portsOf(rule).map((port): NetworkEdge => {
          const ends =
            kind === 'ingress' ? { from: peer.name, to: pods, port } : { from: pods, to: peer.name, port };
          return peer.outside ? { ...ends, outside: kind === 'ingress' ? 'from' : 'to' } : ends;
        }),
      );
    });
  return [...rules('ingress', 'from'), ...rules('egress', 'to')];
}

/** What the network policies of the platform let through, each connection once. */
export function networkEdgesOf(resources: readonly SynthesizedResource[]): readonly NetworkEdge[] {
  const edges = resources
    .filter(({ type }) => type.startsWith('kubernetes_network_policy'))
    .flatMap(({ body }) => edgesOf(body));
  const keyOf = ({ from, to, port }: NetworkEdge) => `${from}\n${to}\n${port}`;
  const forAll = new Set(edges.filter(({ from }) => from === EVERY_POD).map(keyOf));
  // What every pod may do needs no line of its own for a single one.
  const telling = edges.filter(
    (edge) => edge.from === EVERY_POD || !forAll.has(keyOf({ ...edge, from: EVERY_POD })),
  );
  const byText = new Map(telling.map((edge) => [keyOf(edge), edge]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

/** Host names that people outside the cluster can reach, and objects that open a port to them in another way. */
export function reachableIn(resources: readonly SynthesizedResource[]): readonly string[] {
  const specs = (kind: string) =>
    objectsOfKind(resources, kind).map(({ address, body }) => ({ address, spec: block(body, 'spec') }));
  const ingresses = specs('Ingress').flatMap(({ address, spec }) => {
    const secured = blocks(spec['tls']).flatMap(({ hosts }) => hosts);
    const rules = [...blocks(spec['rule']), ...blocks(spec['rules'])];
    return rules.length === 0
      ? [`${address} (any host)`]
      : rules.map(({ host }) =>
          secured.includes(host)
            ? `https://${text(host) ?? 'any host'}`
            : `http://${text(host) ?? 'any host'} (without TLS)`,
        );
  });
  const services = specs('Service').flatMap(({ address, spec }) => {
    const kind = text(spec['type']) ?? 'ClusterIP';
    return kind === 'ClusterIP' || kind === 'ExternalName' ? [] : [`${address} (${kind})`];
  });
  // Whether a route is secured is its Gateway's to say.
  const routes = specs('HTTPRoute').flatMap(({ spec }) =>
    (Array.isArray(spec['hostnames']) ? (spec['hostnames'] as unknown[]) : [undefined]).map(
      (host) => `https://${text(host) ?? 'any host'}`,
    ),
  );
  return [...new Set([...ingresses, ...services, ...routes])].sort();
}
