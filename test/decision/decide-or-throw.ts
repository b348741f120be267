import type { ToolFacts } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import type { Decision, Infeasible } from '../../src/decision/decision';
import type { DecideOptions } from '../../src/decision/rule';
import { PRESETS } from '../../src/requirements/presets';
import type { Requirements } from '../../src/requirements/requirements';
import { EASY, TODAY } from './made-up-tool';

/** The requirements of the comparison of December 2020. */
export const COMPARISON = PRESETS['ambiata']?.requirements ?? EASY;

/** The same with open source as a must. */
export const STRICT: Requirements = { ...COMPARISON, licence: 'open-source' };

/** The decision as of today unless told otherwise. Fails where there is none. */
export function decisionOf(
  tools: readonly ToolFacts[],
  requirements: Requirements,
  options: Partial<DecideOptions> = {},
): Decision {
  const result = decide(tools, requirements, { asOf: TODAY, ...options });
  if (!result.feasible) throw new Error(JSON.stringify(result.infeasible));
  return result.decision;
}

/** Why there is no decision. Fails where there is one. */
export function infeasibleOf(
  tools: readonly ToolFacts[],
  requirements: Requirements,
  options: Partial<DecideOptions> = {},
): Infeasible {
  const result = decide(tools, requirements, { asOf: TODAY, ...options });
  if (result.feasible) throw new Error(JSON.stringify(result.decision.chosen.stack));
  return result.infeasible;
}
