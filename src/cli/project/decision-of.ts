import { issueLines } from '../../requirements/issue';
import type { Decision } from '../../decision/decision';
import type { Requirements } from '../../requirements/requirements';
import { consentsNeeded } from '../../words/consent';
import { infeasibleText, resultText } from '../../words/decision-text';
import type { Outcome } from '../../wizard/run-wizard';
import { CliError, InvalidAnswersError } from '../cli-error';
import type { Decider } from './decider';
import { otherAnswersOf, waysOut, waysOutText } from '../../words/relaxation-text';

type Among = Parameters<Decider['decide']>[1];

/** What requirements lead to, for the summary of the wizard. */
export function outcomeOf(requirements: Requirements, decider: Decider, among: Among): Outcome {
  const issues = decider.check(requirements);
  if (issues.length > 0) return { text: issueLines(issues).join('\n'), feasible: false };
  const result = decider.decide(requirements, among);
  const text = resultText(result, decider.toolName);
  if (result.feasible) {
    const needed = consentsNeeded(result.decision, Object.values(decider.flags.use));
    const consent = needed.map(({ tool, because }) => `${decider.toolName(tool)}: ${because}`).join('; ');
    return { text, feasible: true, ...(consent !== '' && { consent }) };
  }
  const ways = waysOut(decider.question(requirements, among));
  return {
    text: `${text}\n${waysOutText(ways, decider.toolName)}`,
    feasible: false,
    waysOut: otherAnswersOf(ways, requirements, decider.toolName).map(({ requirements: change, ...way }) => ({
      ...way,
      answers: Object.entries(change).map(([key, value]) => [`requirements.${key}`, value]),
    })),
  };
}

/** The decision, or the error that says why there is none. */
export function decisionOf(requirements: Requirements, decider: Decider, among: Among): Decision {
  const issues = decider.check(requirements);
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const result = decider.decide(requirements, among);
  if (!result.feasible) {
    const reasons = infeasibleText(result.infeasible, decider.toolName);
    const ways = waysOut(decider.question(requirements, among));
    throw new CliError('infeasible', `${reasons}\n${waysOutText(ways, decider.toolName)}`);
  }
  return result.decision;
}
