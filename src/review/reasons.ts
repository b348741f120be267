import type { CostTerm, Decision, NotChosen } from '../decision/decision';
import { explainFinding, explainTerm } from '../decision/explain';
import type { Move } from '../decision/sensitivity';
import { escapeMarkdown } from '../document/markdown';

/** The name of a tool, in the form that it is written in: as Markdown, or as plain text. */
export type Names = (tool: string) => string;
/** How words of a fact are written in that form. */
export type Write = (text: string) => string;

export const plain: Write = (text) => text;

export const points = (cost: number): string => String(Number(cost.toFixed(2)));
export const signed = (cost: number): string => `${cost < 0 ? '' : '+'}${points(cost)}`;

/** "9 points more", or "1 point less". */
export const moreOrLess = (cost: number): string =>
  `${points(Math.abs(cost))} ${Math.abs(cost) === 1 ? 'point' : 'points'} ${cost < 0 ? 'less' : 'more'}`;

/** A task as people write it: "data versioning". */
export const taskName = (task: string): string => task.replaceAll('-', ' ');

/** A code of a rule or of a term: "operating effort". */
export const codeName = (code: string): string => code.replaceAll('-', ' ');

/** "KServe for model serving; Evidently for monitoring": each tool once. */
export function movesInWords(moves: readonly Move[], name: Names): string {
  const tools = [...new Set(moves.map(({ to }) => to))];
  const tasksOf = (tool: string) => moves.filter(({ to }) => to === tool).map(({ task }) => taskName(task));
  return tools.map((tool) => `${name(tool)} for ${enumerated(tasksOf(tool))}`).join('; ');
}

/** "a", "a and b", "a, b and c". */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

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
  return `${about === '' ? '' : `without ${about} `}this falls away: ${escapeMarkdown(words)} (${signed(term.cost)})`;
}

/** A term of a price: "Optuna for hyperparameter tuning: it does not work with r (+6)". */
export function termInWords(
  { tool, task, ...term }: CostTerm,
  name: Names,
  write: Write = escapeMarkdown,
): string {
  const about = subjectOf({ tool, task, ...term }, name);
  return `${about === '' ? '' : `${about}: `}${write(explainTerm({ ...term, cost: Math.abs(term.cost) }))} (${signed(term.cost)})`;
}

/** Why a tool is not in the stack: what excludes it, or what makes the best stack with it dearer. */
export function whyNot(
  { findings, terms, extraCost, warning }: NotChosen,
  name: Names,
  write: Write = escapeMarkdown,
): string {
  const toKnow = warning === undefined ? '' : `; to know: ${write(explainFinding(warning))}`;
  const excluded = findings.filter(({ verdict }) => verdict === 'excluded');
  // What this version can generate matters only where nothing else speaks against the tool.
  const telling = excluded.filter(({ code }) => code !== 'not-deployable-here');
  if (excluded.length > 0) {
    const reasons = (telling.length > 0 ? telling : excluded).map(explainFinding).map(write);
    return `excluded: ${reasons.join('; ')}${toKnow}`;
  }
  const dearer = terms.filter(({ cost }) => cost !== 0).map((term) => termInWords(term, name, write));
  const price =
    extraCost === 0 ? 'costs the same; the tie was broken by rule' : `costs ${moreOrLess(extraCost ?? 0)}`;
  return `${dearer.length === 0 ? price : `${price}: ${dearer.join('; ')}`}${toKnow}`;
}

/** The tools that were not chosen, one line each; those of which nothing is to be said but that they lack a generator share a line. */
export function notChosenLines(decision: Decision, name: Names, write: Write = escapeMarkdown): string[] {
  const onlyLacks = ({ findings, warning }: NotChosen) =>
    warning === undefined &&
    findings.length > 0 &&
    findings.every(({ code }) => code === 'not-deployable-here');
  const lacking = decision.notChosen.filter(onlyLacks).map(({ tool }) => name(tool));
  const others = decision.notChosen.filter((tool) => !onlyLacks(tool));
  return [
    ...others.map(
      (tool) => `${name(tool.tool)} (${tool.tasks.map(taskName).join(', ')}): ${whyNot(tool, name, write)}.`,
    ),
    ...(lacking.length === 0
      ? []
      : [`Allowed by the requirements, but mlops-scaffold cannot generate them yet: ${lacking.join(', ')}.`]),
  ];
}

/** What a user should know about a chosen tool: all that was found about it. */
export function drawbacks(
  decision: Decision,
  tool: string,
  write: Write = escapeMarkdown,
): readonly string[] {
  return (decision.findings[tool] ?? []).map((finding) => write(explainFinding(finding)));
}
