import { type Block, code, heading, type Inline, type Line, share, table } from '../../document/blocks';
import type { Amount } from '../capacity';
import { formatBytes, formatCores, parseQuantity } from '../quantity';
import { formatAmount, standingAmounts } from '../quota';
import type { Report } from '../report';
import type { SynthesizedPart } from '../synthesized-part';
import { costBlocks } from './cost';
import { LATER } from './later';

const gpus = (count: number): string => `${String(count)} ${count === 1 ? 'GPU' : 'GPUs'} of NVIDIA`;
const percent = (part: number, whole: number): string => `${String(Math.round((100 * part) / whole))} %`;

function components({ capacity, total }: SynthesizedPart): Block {
  const amounts = (asked: Amount, of: Amount): Line[] => [
    share(of.cpu === 0 ? 0 : asked.cpu / of.cpu, formatCores(asked.cpu)),
    share(of.memory === 0 ? 0 : asked.memory / of.memory, formatBytes(asked.memory)),
  ];
  const limits = ({ cpu, memory }: Amount): Line[] => [formatCores(cpu), formatBytes(memory)];
  const rows = capacity.map((item): Line[] => [
    code(item.name),
    [
      item.kind,
      ...(item.gpus > 0 ? [gpus(item.gpus)] : []),
      ...(item.periodic ? ['not in the total'] : []),
    ].join(', '),
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
function quota({ plan }: Report, { quota: allowed, capacity }: SynthesizedPart): Block {
  const used = standingAmounts(capacity);
  const rows = Object.entries(allowed).map(([key, most]): Line[] => {
    const limit = parseQuantity(most);
    const amount = used[key];
    if (amount === undefined) return [code(key), '', formatAmount(key, limit), ''];
    return [
      code(key),
      formatAmount(key, amount),
      formatAmount(key, limit),
      share(amount / limit, percent(amount, limit)),
    ];
  });
  return table(
    `The size "${plan.platform.size}" in the quota of the namespace`,
    ['what', 'the platform', 'allowed in all', 'used'],
    rows,
    'No quota: the namespace has an owner who decides about it.',
  );
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
  const { synthesized } = report;
  if (synthesized === undefined) return [LATER, heading('Storage'), storageBlock(report)];
  return [
    components(synthesized),
    heading('Against the size that was answered'),
    quota(report, synthesized),
    heading('Storage'),
    storageBlock(report),
    heading('Nodes, and what they cost'),
    ...costBlocks(synthesized),
  ];
}
