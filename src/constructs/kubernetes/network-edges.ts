import {
  NetworkPolicyV1,
  type NetworkPolicyV1Spec,
  type NetworkPolicyV1SpecIngressFrom,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { selectorLabels, type WorkloadLabels } from './labels';

/**
 * Name servers, for every pod that opens a connection. CoreDNS and kube-dns carry this label on kubeadm clusters and
 * on the large clouds. A node-local cache answers on a link-local address of the host, which no pod selector matches
 * (NodeLocal DNSCache 169.254.20.10, AKS LocalDNS 169.254.10.10). Both are opened for port 53 only.
 */
export const DNS_EGRESS = {
  to: [
    {
      namespaceSelector: { matchLabels: {} },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
    { ipBlock: { cidr: '169.254.0.0/16' } },
  ],
  ports: [
    { port: '53', protocol: 'UDP' },
    { port: '53', protocol: 'TCP' },
  ],
};

/** Who is at the other end of an edge. */
export type Peer =
  | { readonly workload: WorkloadLabels }
  | { readonly podLabels: Readonly<Record<string, string>> }
  /** Every pod of a namespace. */
  | { readonly namespace: string }
  /** An address range outside the cluster. */
  | { readonly cidr: string; readonly except?: readonly string[] };

/**
 * Everywhere but the metadata service of a cloud. A network policy knows addresses, not names, so that a server that
 * is known by name stays reachable by default; the port is all that narrows it.
 */
export const ANYWHERE: Peer = { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] };

/** The peer itself, or a workload of the same namespace named by its labels alone. */
export function peerOf(client: WorkloadLabels | Peer): Peer {
  return 'component' in client ? { workload: client } : client;
}

/** A connection that is allowed: the peer, and the TCP port at the receiving end. */
export interface Edge {
  readonly peer: Peer;
  /** @default - every port */
  readonly port?: number;
}

export interface NetworkEdgesProps {
  readonly namespace: string;
  /** Name of the policy. */
  readonly name: string;
  readonly labels: Record<string, string>;
  /** The workload whose edges these are, or labels of its pods. */
  readonly pods: WorkloadLabels | { readonly podLabels: Readonly<Record<string, string>> };
  /** Connections that others may open to it. @default [] - none */
  readonly ingress?: readonly Edge[];
  /** Connections that it may open. With the first comes name resolution. @default [] - none */
  readonly egress?: readonly Edge[];
}

function renderPeer(peer: Peer): NetworkPolicyV1SpecIngressFrom {
  if ('workload' in peer) return { podSelector: { matchLabels: selectorLabels(peer.workload) } };
  if ('podLabels' in peer) return { podSelector: { matchLabels: { ...peer.podLabels } } };
  if ('namespace' in peer) {
    return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } } };
  }
  return { ipBlock: { cidr: peer.cidr, except: peer.except && [...peer.except] } };
}

const ports = ({ port }: Edge) => [{ ...(port !== undefined && { port: String(port) }), protocol: 'TCP' }];

/**
 * The network edges of one workload. Everything else is denied to its pods, in both directions, whether or not the
 * namespace denies by default.
 */
export class NetworkEdges extends Construct {
  public readonly policy: NetworkPolicyV1;
  private readonly ingress: Edge[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkEdgesProps,
  ) {
    super(scope, id);
    this.ingress = [...(props.ingress ?? [])];
    this.policy = new NetworkPolicyV1(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace, labels: props.labels },
      spec: this.render(),
    });
  }

  /** Lets one more peer connect. The same edge twice is one edge. */
  public allowIngress(edge: Edge): void {
    if (this.ingress.some((known) => JSON.stringify(known) === JSON.stringify(edge))) return;
    this.ingress.push(edge);
    this.policy.putSpec(this.render());
  }

  private render(): NetworkPolicyV1Spec {
    const { pods, egress = [] } = this.props;
    const podLabels = 'podLabels' in pods ? { ...pods.podLabels } : selectorLabels(pods);
    return {
      podSelector: { matchLabels: podLabels },
      policyTypes: ['Ingress', 'Egress'],
      ingress: this.ingress.map((edge) => ({ from: [renderPeer(edge.peer)], ports: ports(edge) })),
      egress: [
        ...egress.map((edge) => ({ to: [renderPeer(edge.peer)], ports: ports(edge) })),
        ...(egress.length > 0 ? [DNS_EGRESS] : []),
      ],
    };
  }
}
