import type { CostTerm, PricedStack } from './decision';
import { unbeaten, unbeatenAmong, WORTH_COMPARING } from './criteria-search';
import { prepare, type Question } from './question';
import { cheapestStack } from './stack-search';

/** What a stack is like, apart from how the user weighs it. Less is better in each. */
export interface Profile {
  readonly tools: number;
  /** Sum of the operating effort of its tools. */
  readonly operatingEffort: number;
  /** Points for communities that are small, tools that are new, and projects that nobody keeps alive. */
  readonly immaturity: number;
  /** Points for what is missing, does not fit the answers, or is there twice. */
  readonly misfit: number;
}

export interface ProfiledStack extends PricedStack {
  readonly profile: Profile;
}

const IMMATURITY = new Set([
  'superseded',
  'dormant',
  'in-maintenance',
  'little-momentum',
  'released-recently',
]);

/**
 * Every term belongs to one criterion, so a stack that is the cheapest at some weights is in the front. Tools are counted
 * themselves: whoever gives their number no weight has no term for it.
 */
function ofTerm({ code, cost, args }: CostTerm): readonly [number, number, number] {
  if (code === 'one-more-tool') return [0, 0, 0];
  if (code === 'operating-effort') return [Number(args['effort']), 0, 0];
  return IMMATURITY.has(code) ? [0, cost, 0] : [0, 0, cost];
}

export function profileOf({ terms, tools }: Pick<PricedStack, 'terms' | 'tools'>): Profile {
  const [operatingEffort, immaturity, misfit] = terms
    .map(ofTerm)
    .reduce(([a, b, c], [d, e, f]) => [a + d, b + e, c + f], [0, 0, 0]);
  return { tools: tools.length, operatingEffort, immaturity, misfit };
}

/**
 * The Pareto front of the stacks worth comparing, those that cost at most half more than the cheapest: each that no
 * other of them beats, or equals, in the number of tools, the operating effort, the maturity and the fit. Exact; of
 * stacks with the same profile one is kept. The cheapest first.
 */
export function paretoFront(question: Question): ProfiledStack[] {
  const prepared = prepare(question);
  const cheapest = cheapestStack(prepared);
  if (!cheapest) return [];
  // The cost is a criterion as well, so that no stack is left out for one that costs too much to be compared.
  const found = unbeaten(prepared, {
    count: 5,
    ofTerm: (term) => [0, ...ofTerm(term), term.cost],
    ofTool: () => [1, 0, 0, 0, 0],
    most: [Infinity, Infinity, Infinity, Infinity, WORTH_COMPARING * cheapest.cost],
  })
    .map(({ stack, tools, cost, terms }) => ({
      stack,
      tools,
      cost,
      terms,
      profile: profileOf({ terms, tools }),
    }))
    .sort((a, b) => a.cost - b.cost || a.tools.length - b.tools.length);
  return unbeatenAmong(found, ({ profile: { tools, operatingEffort, immaturity, misfit } }) => [
    tools,
    operatingEffort,
    immaturity,
    misfit,
  ]);
}
