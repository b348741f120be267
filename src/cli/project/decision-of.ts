import { issueLines } from '../../requirements/issue';
import type { Decision } from '../../decision/decision';
import type { Requirements } from '../../requirements/requirements';
import { consentsNeeded } from '../../words/consent';
import { infeasibleText, resultText } from '../../words/decision-text';
import type { Outcome } from '../../wizard/run-wizard';
import { CliError, InvalidAnswersError } from '../cli-error';
import type { Decider } from './decider';
import { waysOut, waysOutText } from '../../words/relaxation-text';

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
  return { text: `${text}\n${waysOutOf(requirements, decider, among)}`, feasible: false };
}

/** The decision, or the error that says why there is none. */
export function decisionOf(requirements: Requirements, decider: Decider, among: Among): Decision {
  const issues = decider.check(requirements);
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const result = decider.decide(requirements, among);
  if (!result.feasible) {
    const reasons = infeasibleText(result.infeasible, decider.toolName);
    throw new CliError('infeasible', `${reasons}\n${waysOutOf(requirements, decider, among)}`);
  }
  return result.decision;
}

const waysOutOf = (requirements: Requirements, decider: Decider, among: Among): string =>
  waysOutText(waysOut(decider.question(requirements, among)), decider.toolName);
