import { type Amount, most, sum, times, type WorkloadCapacity } from './capacity';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** Sizes of nodes that every cloud and every hypervisor has. */
const NODES = [
  { cores: 2, memoryGiB: 4 },
  { cores: 2, memoryGiB: 8 },
  { cores: 4, memoryGiB: 16 },
  { cores: 8, memoryGiB: 32 },
  { cores: 16, memoryGiB: 64 },
] as const;

/** What the pods of the cluster itself take on each node: network, DNS, storage driver, metrics. */
export const SYSTEM_PODS: Amount = { cpu: 0.3, memory: 400 * MIB };

/** Part of an amount that is reserved, band by band: 25 % of the first 4 GiB, 20 % of the next 4, … */
function reserved(amount: number, bands: readonly (readonly [width: number, share: number])[]): number {
  let left = amount;
  return bands.reduce((total, [width, share]) => {
    const inBand = Math.min(left, width);
    left -= inBand;
    return total + inBand * share;
  }, 0);
}

/** What a node leaves to pods, by GKE's reservations, the largest of the three clouds': GKE, "Plan node sizes". */
export function allocatable(cores: number, memoryGiB: number): Amount {
  const cpu = reserved(cores, [
    [1, 0.06],
    [1, 0.01],
    [2, 0.005],
    [Infinity, 0.0025],
  ]);
  const memory = reserved(memoryGiB, [
    [4, 0.25],
    [4, 0.2],
    [8, 0.1],
    [112, 0.06],
    [Infinity, 0.02],
  ]);
  return { cpu: cores - cpu, memory: (memoryGiB - memory) * GIB - 100 * MIB };
}

/** The nodes that a platform needs when it has them to itself. */
export interface NodeNeed {
  /** What one node must hold: a pod of everything that runs, and the greediest of what runs now and then. */
  readonly onOneNode: Amount;
  /** 2 where the answer was `redundant`: each can carry all alone. */
  readonly count: number;
}

export function nodeNeed(capacity: readonly WorkloadCapacity[], redundant: boolean): NodeNeed {
  const one = ({ requests, replicas }: WorkloadCapacity): Amount =>
    times(requests, 1 / Math.max(1, replicas));
  // Models are scaled by hand, so all their pods count; servers are doubled only to sit on different nodes.
  const standing = capacity.filter(({ periodic }) => !periodic);
  const onOne = standing.map((item) => (redundant && item.kind === 'Deployment' ? one(item) : item.requests));
  const nowAndThen = capacity.filter(({ periodic }) => periodic).map(one);
  return {
    onOneNode: sum([...onOne, nowAndThen.reduce(most, { cpu: 0, memory: 0 })]),
    count: redundant ? 2 : 1,
  };
}

/** Whether a node has room for an amount beside the cluster's own pods. */
export function fits(need: Amount, node: { readonly cores: number; readonly memoryGiB: number }): boolean {
  const room = allocatable(node.cores, node.memoryGiB);
  const wanted = sum([need, SYSTEM_PODS]);
  return wanted.cpu <= room.cpu && wanted.memory <= room.memory;
}

/** The smallest of the usual nodes that fits, or undefined where none does. */
export const smallestNode = (need: Amount): (typeof NODES)[number] | undefined =>
  NODES.find((node) => fits(need, node));
