import { CONSENTS } from './consent';
import type { Task } from '../catalogue/vocabulary';
import type {
  CostTerm,
  Decision,
  DecisionResult,
  Finding,
  Infeasible,
  NotChosen,
} from '../decision/decision';
import { POINTS_IN_WORDS } from '../decision/explain';
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

/** "9 points more", or "9 points less" where somebody chose a dearer tool by name. */
export const moreOrLess = (cost: number): string => `${points(Math.abs(cost))} ${cost < 0 ? 'less' : 'more'}`;

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** How a stack is told: among which tools it was chosen, and what there is to say about a tool beside its name. */
export interface StackTelling {
  readonly among: 'all' | 'deployable';
  readonly remark?: (tool: string, task: Task) => string;
}

const NO_OTHER = {
  all: 'no other allowed tool does it',
  deployable: 'no other allowed tool that init can deploy does it',
} as const;

/** For each task the chosen tool, how well it does the task, and who would be next. */
export function stackLines({ choices }: Decision, words: DecisionWords, telling: StackTelling): string[] {
  return choices.flatMap(({ task, tool, coverage, missing, runnerUp }) => {
    if (tool === undefined) return [`${taskName(task)}: nothing that meets your requirements`];
    const next =
      runnerUp === undefined
        ? NO_OTHER[telling.among]
        : `next best: ${words.toolName(runnerUp.tool)}, for ${moreOrLess(runnerUp.extraCost)}`;
    return [
      `${taskName(task)}: ${words.toolName(tool)}${telling.remark?.(tool, task) ?? ''}`,
      `  covers it ${coverage === 'full' ? 'fully' : `partly: ${missing ?? ''}`}; ${next}`,
    ];
  });
}

/** What nobody may overlook about a tool: that it gets no repairs any more, or has to be bought. */
const GRAVE: ReadonlySet<string> = new Set(Object.values(CONSENTS).flat());

const linesAbout = (
  { findings }: Decision,
  words: DecisionWords,
  tells: (finding: Finding) => boolean,
): string[] =>
  Object.entries(findings)
    .map(([tool, found]) => [tool, found.filter(tells)] as const)
    .filter(([, told]) => told.length > 0)
    .map(([tool, told]) => `${words.toolName(tool)}: ${told.map(words.finding).join('; ')}`);

/** What comes first about the chosen tools: one line for each that is frozen or has to be bought. */
export const warningLines = (decision: Decision, words: DecisionWords): string[] =>
  linesAbout(decision, words, ({ code }) => GRAVE.has(code)).map((line) => `Note: ${line}`);

/** What else the user should know about the chosen tools, one line a tool. */
export const caveatLines = (decision: Decision, words: DecisionWords): string[] =>
  linesAbout(decision, words, ({ code }) => !GRAVE.has(code));

const TOLD_TERMS = 3;

/** What makes a stack dearer, the dearest first. The whole list is in the JSON output. */
function dearerBecause(tool: string, terms: readonly CostTerm[], words: DecisionWords): string {
  const dearer = terms.filter(({ cost }) => cost > 0).sort((a, b) => b.cost - a.cost);
  const told = dearer.slice(0, TOLD_TERMS).map(({ tool: subject, ...term }) => {
    const name = subject === undefined || subject === tool ? '' : `${words.toolName(subject)} `;
    return `${name}${words.term(term)}`;
  });
  const rest = dearer.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} smaller ${rest === 1 ? 'reason' : 'reasons'}`] : [])].join(
    '; ',
  );
}

function reasonAgainst(entry: NotChosen, words: DecisionWords): string {
  const { tool, findings, extraCost, terms, warning, nearestAllowed } = entry;
  const nearest = nearestAllowed === undefined ? '' : `; allowed instead: ${words.toolName(nearestAllowed)}`;
  const toKnow = warning === undefined ? '' : `; to know: ${words.finding(warning)}`;
  if (findings.length > 0) return `${findings.map(words.finding).join('; ')}${nearest}${toKnow}`;
  const because = dearerBecause(tool, terms, words);
  const price = extraCost === undefined ? 'possible' : `possible, for ${moreOrLess(extraCost)}`;
  return `${because === '' ? price : `${price}: ${because}`}${toKnow}`;
}

export const notChosenLines = (notChosen: readonly NotChosen[], words: DecisionWords): string[] =>
  notChosen.map((entry) => `${words.toolName(entry.tool)}: ${reasonAgainst(entry, words)}`);

/** The decision in short: the stack, what it costs to overrule it, and what to know about it. */
export function decisionText(decision: Decision, words: DecisionWords): string {
  const caveats = caveatLines(decision, words);
  return [
    `What it leads to (facts as of ${decision.asOf})`,
    ...indent(warningLines(decision, words)),
    ...indent(stackLines(decision, words, { among: 'deployable' })),
    ...(decision.overrulingCost > 0
      ? [`Your --use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`]
      : []),
    POINTS_IN_WORDS,
    ...(caveats.length > 0 ? ['', 'Good to know', ...indent(caveats)] : []),
  ].join('\n');
}

/** Why no stack is possible, tool by tool, and what to change. */
export function infeasibleText({ asOf, uncovered, refused }: Infeasible, words: DecisionWords): string {
  const head =
    uncovered.length > 0
      ? `No tool that meets your requirements does: ${uncovered.map(taskName).join(', ')} (facts as of ${asOf}).`
      : `A tool that you asked for is refused (facts as of ${asOf}).`;
  const advice =
    uncovered.length > 0
      ? 'Loosen a requirement, or take the task out.'
      : 'Loosen the requirement, or give the task to a tool that is allowed.';
  return [head, ...indent(notChosenLines(refused, words)), advice].join('\n');
}

export const resultText = (result: DecisionResult, words: DecisionWords): string =>
  result.feasible ? decisionText(result.decision, words) : infeasibleText(result.infeasible, words);
