import { oneLine } from '../redaction/printable';
import type { GraphEdge, GraphNode, NodeKind, PlatformGraph } from './graph';

const quoted = (text: string): string => `"${oneLine(text).replaceAll(/["\\]/g, '\\$&')}"`;

const SHAPES: Readonly<Record<NodeKind, string>> = {
  server: 'box',
  periodic: 'box',
  volume: 'cylinder',
  outside: 'box',
  people: 'oval',
};

/** Names of pods and of their parts on two lines: the picture stays narrow. */
const broken = (label: string): string =>
  oneLine(label)
    .replace(' (', '\n(')
    .replace(' in ', '\nin ')
    .replace('pods with ', 'pods with\n')
    .replaceAll('/', '/\n');

function node({ id, label, kind }: GraphNode): string {
  const lines = broken(label)
    .split('\n')
    .map((line) => quoted(line).slice(1, -1));
  return `${id} [label="${lines.join('\\n')}", shape=${SHAPES[kind]}, class=${kind}];`;
}

const edge = ({ from, to, label }: GraphEdge): string =>
  `${from} -> ${to} [${label === '' ? 'dir=none' : `label=${quoted(` ${label} `)}`}];`;

/** The picture in Graphviz's language. Colours are the page's business: nodes carry their kind as a class. */
export function toDot({ namespace, nodes, edges }: PlatformGraph): string {
  const lines = (inside: boolean) => nodes.filter((one) => one.inside === inside).map(node);
  return [
    'digraph platform {',
    'rankdir=LR; bgcolor=transparent; ranksep=0.5; nodesep=0.25; pad=0.1;',
    'node [fontname="Helvetica", fontsize=12, style="filled", margin="0.14,0.08"];',
    'edge [fontname="Helvetica", fontsize=11, arrowsize=0.7];',
    `subgraph cluster_platform { label=${quoted(`namespace ${namespace}`)}; fontname="Helvetica"; fontsize=12; class=namespace;`,
    ...lines(true),
    '}',
    ...lines(false),
    ...edges.map(edge),
    '}',
  ].join('\n');
}
