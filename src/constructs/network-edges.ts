import {
  NetworkPolicyV1,
  type NetworkPolicyV1SpecIngressFrom,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { selectorLabels, type WorkloadLabels } from './labels';

/** Who is at the other end of an edge. */
export type Peer =
  | { readonly workload: WorkloadLabels }
  | { readonly podLabels: Readonly<Record<string, string>> }
  /** Every pod of a namespace. */
  | { readonly namespace: string }
  /** An address range outside the cluster. */
  | { readonly cidr: string; readonly except?: readonly string[] };

/** The peer itself, or a workload of the same namespace named by its labels alone. */
export function peerOf(client: WorkloadLabels | Peer): Peer {
  return 'component' in client ? { workload: client } : client;
}

/** A connection that is allowed: the peer, and the TCP port at the receiving end. */
export interface Edge {
  readonly peer: Peer;
  readonly port: number;
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
  /** Connections that it may open. Name resolution is allowed for the whole namespace. @default [] - none */
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

const ports = (edge: Edge) => [{ port: String(edge.port), protocol: 'TCP' }];

/** The network edges of one workload, on top of a namespace that denies everything else. */
export class NetworkEdges extends Construct {
  public readonly policy: NetworkPolicyV1;

  constructor(scope: Construct, id: string, props: NetworkEdgesProps) {
    super(scope, id);
    const { ingress = [], egress = [] } = props;
    const podLabels = 'podLabels' in props.pods ? { ...props.pods.podLabels } : selectorLabels(props.pods);
    this.policy = new NetworkPolicyV1(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace, labels: props.labels },
      spec: {
        podSelector: { matchLabels: podLabels },
        policyTypes: ['Ingress', 'Egress'],
        ingress: ingress.map((edge) => ({ from: [renderPeer(edge.peer)], ports: ports(edge) })),
        egress: egress.map((edge) => ({ to: [renderPeer(edge.peer)], ports: ports(edge) })),
      },
    });
  }
}
