import {
  type Block,
  code,
  heading,
  type Inline,
  type Line,
  link,
  list,
  paragraph,
  share,
  table,
} from '../blocks';
import type { Amount } from '../capacity';
import { HOURS } from '../monthly-cost';
import { allocatable, smallestNode, SYSTEM_PODS } from '../node-size';
import { formatBytes, formatCores, parseQuantity } from '../quantity';
import type { Report } from '../report';
import type { SynthesizedPart } from '../synthesized-part';
import { LATER } from './later';

const percent = (part: number, whole: number): string => `${String(Math.round((100 * part) / whole))} %`;

function components({ capacity, total }: SynthesizedPart): Block {
  const amounts = (asked: Amount, of: Amount): Line[] => [
    share(of.cpu === 0 ? 0 : asked.cpu / of.cpu, formatCores(asked.cpu)),
    share(of.memory === 0 ? 0 : asked.memory / of.memory, formatBytes(asked.memory)),
  ];
  const limits = ({ cpu, memory }: Amount): Line[] => [formatCores(cpu), formatBytes(memory)];
  const rows = capacity.map((item): Line[] => [
    code(item.name),
    item.periodic ? `${item.kind}, not in the total` : item.kind,
    String(item.replicas),
    ...(item.periodic ? limits(item.requests) : amounts(item.requests, total.requests)),
    ...limits(item.limits),
  ]);
  return table(
    'Capacity by component',
    ['component', 'kind', 'pods', 'CPU asked for', 'memory asked for', 'CPU limit', 'memory limit'],
    [...rows, { strong: true, cells: ['total', '', '', ...limits(total.requests), ...limits(total.limits)] }],
    '',
  );
}

/** The total beside what the answer about the size allows. */
function quota({ plan }: Report, { quota: allowed, total, capacity }: SynthesizedPart): Block {
  const used: Readonly<Record<string, number>> = {
    'requests.memory': total.requests.memory,
    'limits.memory': total.limits.memory,
    pods: capacity.filter(({ periodic }) => !periodic).reduce((sum, { replicas }) => sum + replicas, 0),
  };
  const rows = Object.entries(allowed).map(([key, most]): Line[] => {
    const limit = parseQuantity(most);
    const amount = used[key];
    const shown = key.endsWith('memory') ? formatBytes : String;
    if (amount === undefined) return [code(key), '', shown(limit), ''];
    return [code(key), shown(amount), shown(limit), share(amount / limit, percent(amount, limit))];
  });
  return table(
    `The size "${plan.platform.size}" in the quota of the namespace`,
    ['what', 'the platform', 'allowed in all', 'used'],
    rows,
    'No quota: the namespace has an owner who decides about it.',
  );
}

function node({ need }: SynthesizedPart): Block[] {
  const fitting = smallestNode(need.onOneNode);
  if (fitting === undefined) {
    return [paragraph('No single node of up to 16 cores and 64 GiB holds it: spread it over several.')];
  }
  const room = allocatable(fitting.cores, fitting.memoryGiB);
  const several =
    need.count > 1 ? `${String(need.count)} nodes, each of which can carry all alone` : 'one node';
  return [
    paragraph(
      `Smallest that fits: ${several}, with `,
      { kind: 'strong', text: `${String(fitting.cores)} cores and ${String(fitting.memoryGiB)} GiB` },
      `. It must hold ${formatCores(need.onOneNode.cpu)} cores and ${formatBytes(need.onOneNode.memory)}: all that runs, and the greediest of what runs now and then. Of the node, ${formatCores(room.cpu)} cores and ${formatBytes(room.memory)} are free for pods.`,
    ),
  ];
}

function costs({ costs: lines, need }: SynthesizedPart, storageGiB: number): Block[] {
  const rows = lines.map(({ cloud, region, machine, count, monthly, asOf, source }): Line[] => [
    `${cloud}, ${region}`,
    `${String(count)} × ${machine.name} (${String(machine.cores)} cores, ${String(machine.memoryGiB)} GiB)`,
    `$${machine.hourly.toFixed(4)}`,
    { kind: 'strong', text: `$${monthly.toFixed(0)}` },
    link(asOf, source),
  ]);
  const onPremises: Line[] = [
    'On-premises',
    `${formatCores(need.onOneNode.cpu + SYSTEM_PODS.cpu)} cores and ${formatBytes(need.onOneNode.memory + SYSTEM_PODS.memory)} of ${need.count === 1 ? 'a server' : `each of ${String(need.count)} servers`}`,
    'no list price',
    'your share of a server',
    '',
  ];
  return [
    table(
      'Rough monthly cost of the nodes',
      ['where', 'nodes', 'an hour of one', 'a month of all', 'prices of'],
      [...rows, onPremises],
      '',
    ),
    list([
      `The platform has its nodes to itself; in a cluster with room to spare it costs nothing more. ${String(HOURS)} hours a month, Linux, on demand, without tax and without discounts.`,
      `Not in it: volumes (${String(storageGiB)} GiB at your price), traffic, load balancers, the fee for the cluster, and jobs and models that users run.`,
      `A node keeps back what GKE reserves, and ${formatCores(SYSTEM_PODS.cpu)} cores and ${formatBytes(SYSTEM_PODS.memory)} for the cluster's own pods. Machines with shared or throttled cores are left out.`,
    ]),
  ];
}

export function storageBlock({ volumes }: Report): Block {
  const where = (storageClass: string | undefined): Inline =>
    storageClass === undefined ? "the cluster's default" : code(storageClass);
  return table(
    'Volumes',
    ['for', 'size', 'storage class'],
    volumes.map(({ usedBy, sizeGiB, storageClass }) => [
      code(usedBy),
      `${String(sizeGiB)} GiB`,
      where(storageClass),
    ]),
    'No volume: the data is in services that exist.',
  );
}

export function capacityBlocks(report: Report): Block[] {
  const { synthesized, volumes } = report;
  if (synthesized === undefined) return [LATER, heading('Storage'), storageBlock(report)];
  const storageGiB = volumes.reduce((sum, { sizeGiB }) => sum + sizeGiB, 0);
  return [
    components(synthesized),
    heading('Against the size that was answered'),
    quota(report, synthesized),
    heading('Storage'),
    storageBlock(report),
    heading('Nodes, and what they cost'),
    ...node(synthesized),
    ...costs(synthesized, storageGiB),
  ];
}
