import {
  floorFor,
  listedFor,
  listEndFor,
  type Listed,
  type Terms,
  type Unlisted,
} from '../catalogue/list-prices';
import type { Case } from './rule';
import { isFreeToRun, isRunByVendor } from './run-by-vendor';
import { isInUse } from './runs-already';

/** What has to be bought of a tool: the service of who runs it, or a licence to run it oneself. */
export type Bought = 'service' | 'licence';

/** What a tool costs a month by the list of its seller. */
export type Charge =
  /** Nothing has to be bought: it is run by the team and free by its licence, or paid for already. */
  | { readonly kind: 'nothing'; readonly because: 'free-to-run' | 'runs-already' }
  | ({ readonly kind: 'listed'; readonly buys: Bought } & Listed)
  | {
      readonly kind: 'unlisted';
      readonly buys: Bought;
      readonly because: Unlisted;
      /** US dollars that it costs at least, where a list says so. */
      readonly atLeast?: number;
      /** Beyond the list: the most users that it names a price for. */
      readonly listEndsAt?: number;
    };

const chargeBy = (buys: Bought, terms: Terms | undefined, users: number | undefined): Charge => {
  const found = listedFor(terms, users);
  if (typeof found === 'object') return { kind: 'listed', buys, ...found };
  const atLeast = floorFor(terms, users);
  const listEndsAt = listEndFor(terms, users);
  return {
    kind: 'unlisted',
    buys,
    because: found,
    ...(atLeast !== undefined && { atLeast }),
    ...(listEndsAt !== undefined && { listEndsAt }),
  };
};

/**
 * What a tool costs a month under some answers. List prices, without tax and discounts; not in it is what the team's own machines
 * and people cost, which other numbers tell.
 */
export function monthlyCharge(subject: Case): Charge {
  const { tool, requirements } = subject;
  if (isInUse(tool.id, requirements)) return { kind: 'nothing', because: 'runs-already' };
  const { service, licence } = tool.listPrices ?? {};
  const asService = () => chargeBy('service', service, requirements.users);
  if (isRunByVendor(subject) || tool.selfHost === 'no') return asService();
  if (isFreeToRun(tool)) return { kind: 'nothing', because: 'free-to-run' };
  // It is run by the team, whose effort counts, so that a licence has to be bought and no service.
  return chargeBy('licence', licence, requirements.users);
}

/** What the args of a finding say of a charge. */
export const chargeArgs = (
  charge: Exclude<Charge, { kind: 'nothing' }>,
): Readonly<Record<string, string | number | boolean>> =>
  charge.kind === 'listed'
    ? { buys: charge.buys, plan: charge.plan, usd: charge.usd, ...(charge.thenByUse && { thenByUse: true }) }
    : {
        buys: charge.buys,
        because: charge.because,
        ...(charge.atLeast !== undefined && { atLeast: charge.atLeast }),
        ...(charge.listEndsAt !== undefined && { listEndsAt: charge.listEndsAt }),
      };
