import { oneLine } from '../redaction/printable';
import type { GraphNode, NodeKind, PlatformGraph } from './graph';

/** Everything that Mermaid could take for its own, as the entity that it reads back. */
const safe = (text: string): string =>
  oneLine(text).replaceAll(/["#;<>&|`\\[\]{}]/g, (one) => `#${String(one.charCodeAt(0))};`);

const SHAPES: Readonly<Record<NodeKind, readonly [string, string]>> = {
  server: ['[', ']'],
  periodic: ['[', ']'],
  volume: ['[(', ')]'],
  outside: ['[/', '/]'],
  people: ['([', '])'],
};

function node({ id, label, kind }: GraphNode): string {
  const [open, close] = SHAPES[kind];
  return `${id}${open}"${safe(label)}"${close}`;
}

/** The picture as Mermaid text, which GitHub and GitLab draw. */
export function toMermaid({ namespace, nodes, edges }: PlatformGraph): string {
  const lines = (inside: boolean) => nodes.filter((one) => one.inside === inside).map(node);
  return [
    'flowchart LR',
    `  subgraph platform ["namespace ${safe(namespace)}"]`,
    ...lines(true).map((line) => `    ${line}`),
    '  end',
    ...lines(false).map((line) => `  ${line}`),
    ...edges.map(({ from, to, label }) =>
      label === '' ? `  ${from} --- ${to}` : `  ${from} -->|"${safe(label)}"| ${to}`,
    ),
  ].join('\n');
}
