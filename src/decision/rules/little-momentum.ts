import type { DatedFigure } from '../../catalogue/as-of';
import { sourceOf, type Rule } from '../rule';
import { MOMENTUM_STEP } from '../weights';

/** Lower bounds of the bands; a figure below the last one is the fourth step. */
const STARS = [10_000, 3_000, 1_000] as const;
const CONTRIBUTORS = [300, 100, 50] as const;

const stepsBelow = (figure: DatedFigure | undefined, bounds: readonly number[]): number =>
  figure ? bounds.filter((bound) => figure.value < bound).length : bounds.length;

/**
 * The community is small. The better of the two figures counts: a project that many people write for has momentum
 * however few stars it has. Products that are developed behind closed doors have neither figure, so nothing is said.
 */
export const littleMomentum: Rule = {
  code: 'little-momentum',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (requirements.momentum === 'low' || tool.licence.class === 'commercial') return 'not-applicable';
    const steps = Math.min(stepsBelow(tool.stars, STARS), stepsBelow(tool.contributors, CONTRIBUTORS));
    if (steps === 0) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: steps * MOMENTUM_STEP[requirements.momentum],
      args: {
        answer: requirements.momentum,
        stars: tool.stars?.value ?? 'unknown',
        starsOn: tool.stars?.on ?? 'unknown',
        contributors: tool.contributors?.value ?? 'unknown',
        contributorsOn: tool.contributors?.on ?? 'unknown',
        ...sourceOf(tool, tool.stars ? 'stars' : 'contributors'),
      },
    };
  },
};
