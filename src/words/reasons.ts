import type { CostTerm, Decision, NotChosen } from '../decision/decision';

import type { Move } from '../decision/sensitivity';
import { explainFinding, explainTerm } from './findings';
import { enumerated, type Names, taskName } from './names';
import { moreOrLess, signed } from './points';

/** "KServe for model serving; Evidently for monitoring": each tool once. */
export function movesInWords(moves: readonly Move[], name: Names): string {
  const tools = [...new Set(moves.map(({ to }) => to))];
  const tasksOf = (tool: string) => moves.filter(({ to }) => to === tool).map(({ task }) => taskName(task));
  return tools.map((tool) => `${name(tool)} for ${enumerated(tasksOf(tool))}`).join('; ');
}

/** What a term is about: "Optuna for hyperparameter tuning". */
function subjectOf({ tool, task }: CostTerm, name: Names): string {
  const parts = [tool === undefined ? '' : name(tool), task === undefined ? '' : `for ${taskName(task)}`];
  return parts.filter((part) => part !== '').join(' ');
}

/** What a stack is spared by another one's tool: "without KServe this falls away: running it takes effort 3 (-9)". */
export function savedInWords(term: CostTerm, name: Names): string {
  const about = subjectOf(term, name);
  const { code, args } = term;
  const words = explainTerm({ code, args, cost: Math.abs(term.cost) });
  return `${about === '' ? '' : `without ${about} `}this falls away: ${words} (${signed(term.cost)})`;
}

/** A term of a price: "Optuna for hyperparameter tuning: it does not work with r (+6)". */
export function termInWords({ tool, task, ...term }: CostTerm, name: Names): string {
  const about = subjectOf({ tool, task, ...term }, name);
  return `${about === '' ? '' : `${about}: `}${explainTerm({ ...term, cost: Math.abs(term.cost) })} (${signed(term.cost)})`;
}

/** Why a tool is not in the stack: what excludes it, or what makes the best stack with it dearer. */
export function whyNot({ findings, terms, extraCost, warning }: NotChosen, name: Names): string {
  const toKnow = warning === undefined ? '' : `; to know: ${explainFinding(warning)}`;
  const excluded = findings.filter(({ verdict }) => verdict === 'excluded');
  // What this version can generate matters only where nothing else speaks against the tool.
  const telling = excluded.filter(({ code }) => code !== 'not-deployable-here');
  if (excluded.length > 0) {
    const reasons = (telling.length > 0 ? telling : excluded).map(explainFinding);
    return `excluded: ${reasons.join('; ')}${toKnow}`;
  }
  const dearer = terms.filter(({ cost }) => cost !== 0).map((term) => termInWords(term, name));
  const price =
    extraCost === 0 ? 'costs the same; the tie was broken by rule' : `costs ${moreOrLess(extraCost ?? 0)}`;
  return `${dearer.length === 0 ? price : `${price}: ${dearer.join('; ')}`}${toKnow}`;
}

/** The tools that were not chosen, one line each; those of which nothing is to be said but that they lack a generator share a line. */
export function notChosenSentences(decision: Decision, name: Names): string[] {
  const onlyLacks = ({ findings, warning }: NotChosen) =>
    warning === undefined &&
    findings.length > 0 &&
    findings.every(({ code }) => code === 'not-deployable-here');
  const lacking = decision.notChosen.filter(onlyLacks).map(({ tool }) => name(tool));
  const others = decision.notChosen.filter((tool) => !onlyLacks(tool));
  return [
    ...others.map(
      (tool) => `${name(tool.tool)} (${tool.tasks.map(taskName).join(', ')}): ${whyNot(tool, name)}.`,
    ),
    ...(lacking.length === 0
      ? []
      : [`Allowed by the requirements, but mlops-scaffold cannot generate them yet: ${lacking.join(', ')}.`]),
  ];
}

/** What a user should know about a chosen tool: all that was found about it. */
export function drawbacks(decision: Decision, tool: string): readonly string[] {
  return (decision.findings[tool] ?? []).map(explainFinding);
}
