import { sitesOf } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import type { WorkloadCapacity } from './capacity';
import type { NetworkEdge } from './network';
import { type CalledByName, EVERY_POD } from './pods-called';
import type { Volume } from './storage';

export type NodeKind = 'server' | 'periodic' | 'volume' | 'outside' | 'people';

export interface GraphNode {
  /** A word, the same for the same platform. */
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** In the platform's namespace. */
  readonly inside: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The platform as a picture: who talks to whom, and where data lies. */
export interface PlatformGraph {
  readonly namespace: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphInput {
  readonly plan: StackPlan;
  readonly edges: readonly NetworkEdge[];
  readonly capacity: readonly WorkloadCapacity[];
  readonly volumes: readonly Volume[];
  readonly called: CalledByName;
}

const PEOPLE = { label: 'people', kind: 'people', inside: false } as const;

/** `mlflow` of `mlflow (tracking-server)`. */
const nameIn = (label: string): string => label.split(' (')[0] ?? label;

/** Collects nodes by what they are called, so that each is there once, numbered in the order of their first use. */
class Nodes {
  private readonly byKey = new Map<string, GraphNode>();

  public add(key: string, node: Omit<GraphNode, 'id'>): string {
    const known = this.byKey.get(key);
    if (known !== undefined) return known.id;
    const id = `n${String(this.byKey.size + 1)}`;
    this.byKey.set(key, { id, ...node });
    return id;
  }

  public find(test: (node: GraphNode) => boolean): GraphNode | undefined {
    return this.all().find(test);
  }

  public all(): GraphNode[] {
    return [...this.byKey.values()];
  }
}

/** The node inside of what the cluster knows by a name: called as its own pods are, or by the name alone where nothing else is. */
function insideNode(nodes: Nodes, name: string, called: ReadonlyMap<string, string>): GraphNode | undefined {
  const inside = (label: string) => nodes.find((node) => node.inside && node.label === label);
  const exact = inside(called.get(name) ?? name);
  if (exact !== undefined) return exact;
  const others = new Set([...called].flatMap(([other, label]) => (other === name ? [] : [label])));
  return nodes.find((node) => node.inside && nameIn(node.label) === name && !others.has(node.label));
}

/** Edges between the same two ends are one, with all its ports. */
function merged(edges: readonly GraphEdge[]): GraphEdge[] {
  const byEnds = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const known = byEnds.get(key);
    byEnds.set(key, known === undefined ? edge : { ...edge, label: `${known.label}, ${edge.label}` });
  }
  return [...byEnds.values()];
}

/** How people get in: to the gateway or the ingress controller, or to the servers themselves by port-forward. */
function peopleEdges({ plan, called }: GraphInput, nodes: Nodes): GraphEdge[] {
  const { exposure } = plan.platform;
  const to = (target: GraphNode | undefined, label: string): GraphEdge[] =>
    target === undefined ? [] : [{ from: nodes.add('people', PEOPLE), to: target.id, label }];
  if (exposure.kind === 'none') {
    return sitesOf(plan).flatMap(({ service }) =>
      to(insideNode(nodes, service, called.services), 'kubectl port-forward'),
    );
  }
  const entrance = exposure.kind === 'gateway' ? exposure.gateway.namespace : exposure.controllerNamespace;
  return to(
    nodes.find(({ label }) => label === `namespace ${entrance}`),
    'HTTPS',
  );
}

export function graphOf(input: GraphInput): PlatformGraph {
  const { plan, edges, capacity, volumes, called } = input;
  const nodes = new Nodes();
  const callOf = (name: string): string => called.workloads.get(name) ?? name;
  const callsOf = (periodic: boolean) =>
    new Set(capacity.filter((item) => item.periodic === periodic).map(({ name }) => callOf(name)));
  const [nowAndThen, standing] = [callsOf(true), callsOf(false)];
  const kindOf = (label: string): NodeKind =>
    label.includes('maintenance') || (nowAndThen.has(label) && !standing.has(label)) ? 'periodic' : 'server';
  const end = (edge: NetworkEdge, side: 'from' | 'to'): string => {
    const label = edge[side];
    // The same stranger as source and as target would tie the picture into a knot: it is drawn on both sides.
    return edge.outside === side
      ? nodes.add(`${side} ${label}`, { label, kind: 'outside', inside: false })
      : nodes.add(label, { label, kind: kindOf(label), inside: true });
  };
  // Name resolution is open to every pod: an edge from each would say nothing.
  const telling = edges.filter(({ from, to }) => from !== EVERY_POD && to !== EVERY_POD);
  const drawn = telling.map((edge) => ({ from: end(edge, 'from'), to: end(edge, 'to'), label: edge.port }));
  // A server that nobody may connect to, and that connects to nobody, stands there all the same.
  for (const { name } of capacity.filter((item) => !item.periodic)) {
    if (insideNode(nodes, name, called.workloads) !== undefined) continue;
    nodes.add(name, { label: name, kind: 'server', inside: true });
  }
  const people = peopleEdges(input, nodes);
  const stored = volumes.flatMap(({ usedBy, sizeGiB }) => {
    const owner = insideNode(nodes, usedBy, called.workloads);
    if (owner === undefined) return [];
    const label = `volume, ${String(sizeGiB)} GiB`;
    const volume = nodes.add(`volume of ${usedBy}`, { label, kind: 'volume', inside: true });
    return [{ from: owner.id, to: volume, label: '' }];
  });
  return {
    namespace: plan.platform.namespace,
    nodes: nodes.all(),
    edges: merged([...people, ...drawn, ...stored]),
  };
}
