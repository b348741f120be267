import type { Task } from '../catalogue/vocabulary';
import type {
  CostTerm,
  Decision,
  DecisionResult,
  Finding,
  Infeasible,
  NotChosen,
} from '../decision/decision';
import { QUESTIONS } from './questions';

/** How codes and ids read; passed in, because words for findings belong to the decision. */
export interface DecisionWords {
  readonly toolName: (id: string) => string;
  readonly finding: (finding: Finding) => string;
  readonly term: (term: CostTerm) => string;
}

const taskChoices = QUESTIONS.find(({ key }) => key === 'requirements.tasks')?.choices ?? [];

export const taskName = (task: Task): string =>
  taskChoices.find(({ value }) => value === task)?.label ?? task;

export const points = (cost: number): string => {
  const rounded = Math.round(cost * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'point' : 'points'}`;
};

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** For each task the chosen tool, how well it does the task, and who would be next. */
export function stackLines(
  { choices }: Decision,
  words: DecisionWords,
  remark: (tool: string) => string = () => '',
): string[] {
  return choices.flatMap(({ task, tool, coverage, runnerUp }) => {
    if (tool === undefined) return [`${taskName(task)}: nothing that meets your requirements`];
    const next =
      runnerUp === undefined
        ? 'no other tool that meets your requirements does'
        : `next best: ${words.toolName(runnerUp.tool)}, for ${points(runnerUp.extraCost)} more`;
    return [
      `${taskName(task)}: ${words.toolName(tool)}${remark(tool)}`,
      `  covers it ${coverage === 'full' ? 'fully' : 'in part'}; ${next}`,
    ];
  });
}

/** What the user should know about the chosen tools. */
export function caveatLines({ findings }: Decision, words: DecisionWords): string[] {
  return Object.entries(findings).flatMap(([tool, found]) =>
    found.map((finding) => `${words.toolName(tool)}: ${words.finding(finding)}`),
  );
}

function reasonAgainst(
  { findings, extraCost, terms, nearestAllowed }: NotChosen,
  words: DecisionWords,
): string {
  const nearest = nearestAllowed === undefined ? '' : `; allowed instead: ${words.toolName(nearestAllowed)}`;
  if (findings.length > 0) return `${findings.map(words.finding).join('; ')}${nearest}`;
  const because = terms.filter(({ cost }) => cost > 0).map(words.term);
  return `possible, for ${points(extraCost ?? 0)} more${because.length === 0 ? '' : ` (${because.join('; ')})`}`;
}

export const notChosenLines = (notChosen: readonly NotChosen[], words: DecisionWords): string[] =>
  notChosen.map((entry) => `${words.toolName(entry.tool)}: ${reasonAgainst(entry, words)}`);

/** The decision in short: the stack, what it costs to overrule it, and what to know about it. */
export function decisionText(decision: Decision, words: DecisionWords): string {
  const caveats = caveatLines(decision, words);
  return [
    `What it leads to (facts as of ${decision.asOf})`,
    ...indent(stackLines(decision, words)),
    ...(decision.overrulingCost > 0
      ? [`Your --use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`]
      : []),
    ...(caveats.length > 0 ? ['', 'Good to know', ...indent(caveats)] : []),
  ].join('\n');
}

/** Why no stack is possible, tool by tool, and what to change. */
export function infeasibleText({ asOf, uncovered, refused }: Infeasible, words: DecisionWords): string {
  const head =
    uncovered.length > 0
      ? `No tool that meets your requirements does: ${uncovered.map(taskName).join(', ')} (facts as of ${asOf}).`
      : `A tool that you asked for is refused (facts as of ${asOf}).`;
  return [head, ...indent(notChosenLines(refused, words)), 'Relax a requirement, or take the task out.'].join(
    '\n',
  );
}

export const resultText = (result: DecisionResult, words: DecisionWords): string =>
  result.feasible ? decisionText(result.decision, words) : infeasibleText(result.infeasible, words);
