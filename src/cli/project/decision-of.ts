import { issueLines, type Issue } from '../../requirements/issue';
import type { Decision } from '../../decision/decision';
import type { Requirements } from '../../requirements/requirements';
import { boughtSections } from '../../words/charges';
import { consentsNeeded } from '../../words/consent';
import { indent, infeasibleText, resultText } from '../../words/decision-text';
import type { Outcome } from '../../wizard/run-wizard';
import { CliError, InvalidAnswersError } from '../cli-error';
import { keptLines } from '../answers/named-before';
import type { Decider } from './decider';
import { otherAnswersOf, waysOut, waysOutText, type WaysOut } from '../../words/relaxation-text';

type Among = Parameters<Decider['decide']>[1];

/** What a decision makes of the platform: what is wrong with the two together, and what to know before a yes. */
export interface PlatformOutcome {
  readonly issues: readonly Issue[];
  readonly notes: readonly string[];
}

/** The ways out in words; what of the flags no flag says is changed elsewhere. */
export const waysOutWith = (ways: WaysOut, { kept, toolName }: Decider): string =>
  [waysOutText(ways, toolName), ...keptLines(kept, toolName)].join('\n');

/** What requirements lead to, for the summary of the wizard; with `platformOf`, what they and the platform lead to. */
export function outcomeOf(
  requirements: Requirements,
  decider: Decider,
  among: Among,
  platformOf?: (decision: Decision) => PlatformOutcome,
): Outcome {
  const issues = decider.check(requirements);
  if (issues.length > 0) return { text: issueLines(issues).join('\n'), feasible: false };
  const result = decider.decide(requirements, among);
  const text = [
    resultText(result, decider.toolName),
    ...(result.feasible ? boughtLines(result.decision, requirements, decider, among) : []),
  ].join('\n');
  if (result.feasible) {
    const { issues: wrong, notes } = platformOf?.(result.decision) ?? { issues: [], notes: [] };
    if (wrong.length > 0) {
      const lines = [
        'The platform does not fit this stack:',
        ...issueLines(wrong).map((line) => `  ${line}`),
      ];
      return { text, platform: lines.join('\n'), feasible: false };
    }
    const needed = consentsNeeded(result.decision, Object.values(decider.flags.use));
    const consent = needed.map(({ tool, because }) => `${decider.toolName(tool)}: ${because}`).join('; ');
    return {
      text,
      feasible: true,
      ...(notes.length > 0 && { platform: notes.join('\n') }),
      ...(consent !== '' && { consent }),
    };
  }
  const ways = waysOut(decider.question(requirements, among));
  return {
    text: `${text}\n${waysOutWith(ways, decider)}`,
    feasible: false,
    waysOut: otherAnswersOf(ways, requirements, decider.toolName).map(({ requirements: change, ...way }) => ({
      ...way,
      answers: Object.entries(change).map(([key, value]) => [`requirements.${key}`, value]),
    })),
  };
}

/** What has to be bought of it and who sells support, where the answers ask for that. */
const boughtLines = (
  { chosen }: Decision,
  requirements: Requirements,
  decider: Decider,
  among: Among,
): string[] =>
  boughtSections(chosen, decider.question(requirements, among)).flatMap(({ title, lines }) => [
    title,
    ...indent(lines),
  ]);

/** The decision, or the error that says why there is none. */
export function decisionOf(requirements: Requirements, decider: Decider, among: Among): Decision {
  const issues = decider.check(requirements);
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const result = decider.decide(requirements, among);
  if (!result.feasible) {
    const reasons = infeasibleText(result.infeasible, decider.toolName);
    const ways = waysOut(decider.question(requirements, among));
    throw new CliError('infeasible', `${reasons}\n${waysOutWith(ways, decider)}`);
  }
  return result.decision;
}
