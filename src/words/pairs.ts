import type { Pair } from '../catalogue/pairs';
import type { CostTerm, Decision } from '../decision/decision';
import { joinedPairs, unwiredBy } from '../decision/wiring';
import { explainTerm } from './findings';
import { type Names, taskName } from './names';

const because = ({ confidence, source, checked }: Pair): string =>
  confidence === 'measured'
    ? `tested by ${source} of mlops-scaffold`
    : `${confidence}, checked ${checked}; ${source}`;

/** "KServe and MLflow: a model of the registry is served by one command (tested by …)". */
export const pairLines = (decision: Pick<Decision, 'chosen' | 'asOf'>, toolName: Names): string[] =>
  joinedPairs(decision).map((pair) => {
    const [one, other] = pair.tools;
    return `${toolName(one)} and ${toolName(other)}: ${pair.how} (${because(pair)})`;
  });

/** What of a stack its tools do not join by themselves: "MLflow, for experiment tracking: no way was found for …". */
export const unwiredLines = (terms: readonly CostTerm[], toolName: Names): string[] =>
  terms.flatMap((term) => {
    const unwired = unwiredBy(term);
    if (unwired === undefined) return [];
    const { tool, task, looked } = unwired;
    const { code, cost, args } = term;
    const where = looked === undefined ? '' : ` (looked for on ${looked.checked}; ${looked.source})`;
    return [`${toolName(tool)}, for ${taskName(task)}: ${explainTerm({ code, cost, args })}${where}`];
  });
