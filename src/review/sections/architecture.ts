import { exposureOf, hasPrometheus } from '../../plan/components';
import { type Block, code, heading, list, paragraph, table } from '../../document/blocks';
import type { Report } from '../report';
import type { SynthesizedPart } from '../synthesized-part';
import { toDot } from '../to-dot';
import { toMermaid } from '../to-mermaid';
import { LATER } from './later';
import { outgoingBlocks } from './outgoing';

function exposure({ plan, reachable }: Report): Block[] {
  const how = exposureOf(plan);
  const { authentication } = plan.platform;
  // What the code adds to the plan is open whatever the plan says.
  const isClosed = reachable.length === 0;
  const ways = {
    none: [
      isClosed
        ? 'No Ingress, no route, no node port, no load balancer. People connect with '
        : 'Of the plan: nothing, people connect with ',
      code('kubectl port-forward'),
      isClosed ? '.' : '. The code of the project opens what is listed here.',
    ],
    gateway: ['By HTTPRoutes of the Gateway API. TLS ends at the Gateway.'],
    ingress: ['By an Ingress with TLS.'],
  };
  return [
    paragraph(...ways[how.kind]),
    paragraph(
      authentication === 'basic'
        ? `User name and password on every user interface${
            hasPrometheus(plan)
              ? ', but that of Prometheus, which only kubectl port-forward reaches: who may do that sees the metrics'
              : ''
          }.`
        : 'No authentication: whoever reaches a service may use it.',
    ),
    ...(reachable.length === 0 ? [] : [list(reachable.map(code))]),
  ];
}

/** One line for each pair of ends, with all the ports between them. */
function connections({ edges }: SynthesizedPart): Block {
  const ports = new Map<string, string[]>();
  for (const { from, to, port } of edges) {
    const key = `${from}\n${to}`;
    ports.set(key, [...(ports.get(key) ?? []), port]);
  }
  const rows = [...ports].map(([ends, open]) => [...ends.split('\n'), open.join(', ')]);
  return table('Allowed connections', ['from', 'to', 'port'], rows, 'No network policy.');
}

export function architectureBlocks(report: Report): Block[] {
  const { synthesized } = report;
  if (synthesized === undefined) {
    return [LATER, heading('From outside the cluster'), ...exposure(report), ...outgoingBlocks(report)];
  }
  const { graph } = synthesized;
  return [
    {
      kind: 'diagram',
      mermaid: toMermaid(graph),
      dot: toDot(graph),
      caption: `The namespace ${graph.namespace}: what runs in it, who may connect to what, by port, and where data lies. The same in words is in the table below.`,
    },
    heading('Who reaches what'),
    paragraph(
      'What the network policies let through; everything else is closed where the cluster enforces them.',
    ),
    connections(synthesized),
    heading('From outside the cluster'),
    ...exposure(report),
    ...outgoingBlocks(report),
  ];
}
