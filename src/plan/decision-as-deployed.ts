import type { Decision, TaskChoice } from '../decision/decision';
import { type Gap, gapsOf } from './gaps';
import { generatedAndKept } from './generated-and-kept';
import { monitoringSchema, type Monitoring } from './monitoring';

/** Choices with what is not done of a task once the whole stack is deployed; a decision knows each tool alone. */
export const choicesWith = <Choice extends TaskChoice>(
  choices: readonly Choice[],
  gaps: readonly Gap[],
): readonly Choice[] =>
  choices.map((choice) => {
    const gap = gaps.find(({ task, tool }) => task === choice.task && tool === choice.tool);
    return gap === undefined ? choice : { ...choice, coverage: 'partial' as const, missing: gap.missing };
  });

/**
 * The gaps of what is generated of a decision; what runs already and stays is not ours to know.
 * @param monitoring settings of the platform. Default: those that a platform has by default.
 */
export const gapsOfDecision = (
  decision: Pick<Decision, 'chosen' | 'runsAlready'>,
  monitoring: Monitoring = monitoringSchema.parse({}),
): readonly Gap[] => gapsOf({ stack: generatedAndKept(decision).stack, platform: { monitoring } });

/** A decision that says of its choices what their whole stack does as it is deployed. */
export const decisionAsDeployed = (decision: Decision, monitoring?: Monitoring): Decision => ({
  ...decision,
  choices: choicesWith(decision.choices, gapsOfDecision(decision, monitoring)),
});
