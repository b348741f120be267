import type { Amount } from './capacity';
import { fits, type NodeNeed, SYSTEM_PODS } from './node-size';
import { type Machine, ON_PREMISES, PRICE_LISTS, type PriceList, type VolumePrice } from './price-list';
import type { Volume } from './storage';

/** Hours of an average month (365 days × 24 / 12), as the clouds count. */
export const HOURS = 730;
const GIB = 2 ** 30;

/** What a platform costs in one cloud, in US dollars a month. */
export interface CloudCost extends Omit<PriceList, 'machines'> {
  readonly machine: Machine;
  readonly count: number;
  readonly nodesMonthly: number;
  readonly volumesMonthly: number;
  /** What a cluster of its own costs beside that. */
  readonly clusterMonthly: number;
}

/** The share of servers that somebody has, at assumed rates. */
export interface OnPremisesCost {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly serversMonthly: number;
  readonly volumesMonthly: number;
}

const cheapest = (need: Amount, machines: readonly Machine[]): Machine | undefined =>
  machines.filter((machine) => fits(need, machine)).sort((a, b) => a.hourly - b.hourly)[0];

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** GiB that are paid for a volume: some clouds sell disks of certain sizes only. */
function paidGiB({ smallestGiB }: VolumePrice, sizeGiB: number): number {
  return smallestGiB === undefined
    ? sizeGiB
    : smallestGiB * 2 ** Math.max(0, Math.ceil(Math.log2(sizeGiB / smallestGiB)));
}

/** One line for each cloud that has a machine which fits. */
export function cloudCosts(
  { onOneNode, count }: NodeNeed,
  volumes: readonly Volume[],
  lists: readonly PriceList[] = PRICE_LISTS,
): readonly CloudCost[] {
  return lists.flatMap(({ machines, ...list }) => {
    const machine = cheapest(onOneNode, machines);
    if (machine === undefined) return [];
    const { volume, cluster } = list;
    const nodesMonthly = machine.hourly * HOURS * count;
    const volumesMonthly = volume.gibMonth * total(volumes.map(({ sizeGiB }) => paidGiB(volume, sizeGiB)));
    return [
      {
        ...list,
        machine,
        count,
        nodesMonthly,
        volumesMonthly,
        clusterMonthly: cluster.hourly * HOURS,
      },
    ];
  });
}

/** What the platform asks for and its share of the cluster's own pods, on each of the nodes. */
export function onPremisesCost({ onOneNode, count }: NodeNeed, volumes: readonly Volume[]): OnPremisesCost {
  const cores = (onOneNode.cpu + SYSTEM_PODS.cpu) * count;
  const memoryGiB = ((onOneNode.memory + SYSTEM_PODS.memory) / GIB) * count;
  const serversMonthly = (cores * ON_PREMISES.coreHour + memoryGiB * ON_PREMISES.memoryGiBHour) * HOURS;
  const volumesMonthly = ON_PREMISES.volumeGiBMonth * total(volumes.map(({ sizeGiB }) => sizeGiB));
  return { cores, memoryGiB, serversMonthly, volumesMonthly };
}
