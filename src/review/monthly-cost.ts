import type { Amount } from './capacity';
import { fits, type NodeNeed } from './node-size';
import { type Machine, PRICE_LISTS, type PriceList } from './price-list';

/** Hours of an average month (365 days × 24 / 12), as the clouds count. */
export const HOURS = 730;

/** What the nodes of a platform cost in one cloud, in US dollars a month. */
export interface CloudCost extends Pick<PriceList, 'cloud' | 'region' | 'asOf' | 'source'> {
  readonly machine: Machine;
  readonly count: number;
  readonly monthly: number;
}

const cheapest = (need: Amount, machines: readonly Machine[]): Machine | undefined =>
  machines.filter((machine) => fits(need, machine)).sort((a, b) => a.hourly - b.hourly)[0];

/** One line for each cloud that has a machine which fits. */
export function cloudCosts(
  { onOneNode, count }: NodeNeed,
  lists: readonly PriceList[] = PRICE_LISTS,
): readonly CloudCost[] {
  return lists.flatMap(({ cloud, region, asOf, source, machines }) => {
    const machine = cheapest(onOneNode, machines);
    if (machine === undefined) return [];
    return [{ cloud, region, asOf, source, machine, count, monthly: machine.hourly * HOURS * count }];
  });
}
