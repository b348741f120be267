import type { Task } from '../catalogue/vocabulary';
import type {
  CostTerm,
  Decision,
  DecisionResult,
  Finding,
  Infeasible,
  NotChosen,
} from '../decision/decision';
import { DRAW } from '../decision/weights';
import { enumerated, GIVEN_BY_NAME, type Names, taskTitle } from './names';
import { unwiredLines } from './pairs';
import { POINTS_IN_WORDS, points, moreOrLess } from './points';
import { explainFinding, explainTerm } from './findings';
import { runsAlreadyLines } from './runs-already';
import { CONSENTS } from './consent';

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** How a stack is told: among which tools it was chosen, and what there is to say about a tool beside its name. */
export interface StackTelling {
  readonly among: 'all' | 'deployable';
  readonly remark?: (tool: string, task: Task) => string;
}

const NO_OTHER = {
  all: 'no other tool is left for it',
  deployable: 'no other tool that init can deploy is left for it',
} as const;

/** A choice that leads by less than anybody can know is called a draw. */
function nextBest(name: string, extraCost: number): string {
  if (Math.abs(extraCost) > DRAW) return `next best: ${name}, for ${moreOrLess(extraCost)}`;
  const apart = extraCost === 0 ? 'which costs the same' : `which costs ${moreOrLess(extraCost)}`;
  return `a draw with ${name}, ${apart}: explain tells what decides`;
}

/** For each task the chosen tool, how well it does the task, and who would be next. */
export function stackLines({ choices }: Decision, toolName: Names, telling: StackTelling): string[] {
  return choices.flatMap(({ task, tool, coverage, missing, byName, runnerUp }) => {
    if (tool === undefined) return [`${taskTitle(task)}: nothing that meets your requirements`];
    const next =
      runnerUp === undefined
        ? byName
          ? GIVEN_BY_NAME
          : NO_OTHER[telling.among]
        : nextBest(toolName(runnerUp.tool), runnerUp.extraCost);
    return [
      `${taskTitle(task)}: ${toolName(tool)}${telling.remark?.(tool, task) ?? ''}`,
      `  covers it ${coverage === 'full' ? 'fully' : `partly: ${missing ?? ''}`}; ${next}`,
    ];
  });
}

/** What nobody may overlook about a tool: that it gets no repairs any more, or has to be bought. */
const GRAVE: ReadonlySet<string> = new Set(Object.values(CONSENTS).flat());

const linesAbout = (
  { findings }: Decision,
  toolName: Names,
  tells: (finding: Finding) => boolean,
): string[] =>
  Object.entries(findings)
    .map(([tool, found]) => [tool, found.filter(tells)] as const)
    .filter(([, told]) => told.length > 0)
    .map(([tool, told]) => `${toolName(tool)}: ${told.map(explainFinding).join('; ')}`);

/** What comes first about the chosen tools: one line for each that is frozen or has to be bought. */
export const warningLines = (decision: Decision, toolName: Names): string[] =>
  linesAbout(decision, toolName, ({ code }) => GRAVE.has(code)).map((line) => `Note: ${line}`);

/** What else the user should know about the chosen tools, one line a tool. */
export const caveatLines = (decision: Decision, toolName: Names): string[] =>
  linesAbout(decision, toolName, ({ code }) => !GRAVE.has(code));

const TOLD_TERMS = 3;

/** What makes a stack dearer, the dearest first. The whole list is in the JSON output. */
function dearerBecause(tool: string, terms: readonly CostTerm[], toolName: Names): string {
  const dearer = terms.filter(({ cost }) => cost > 0).sort((a, b) => b.cost - a.cost);
  const told = dearer.slice(0, TOLD_TERMS).map(({ tool: subject, ...term }) => {
    const name = subject === undefined || subject === tool ? '' : `${toolName(subject)}: `;
    return `${name}${explainTerm(term)}`;
  });
  const rest = dearer.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} smaller ${rest === 1 ? 'reason' : 'reasons'}`] : [])].join(
    '; ',
  );
}

function reasonAgainst(entry: NotChosen, toolName: Names): string {
  const { tool, findings, extraCost, terms, warning, nearestAllowed } = entry;
  const nearest = nearestAllowed === undefined ? '' : `; allowed instead: ${toolName(nearestAllowed)}`;
  const toKnow = warning === undefined ? '' : `; to know: ${explainFinding(warning)}`;
  if (findings.length > 0) return `${findings.map(explainFinding).join('; ')}${nearest}${toKnow}`;
  const because = dearerBecause(tool, terms, toolName);
  const price = extraCost === undefined ? 'possible' : `possible, for ${moreOrLess(extraCost)}`;
  return `${because === '' ? price : `${price}: ${because}`}${toKnow}`;
}

export const notChosenLines = (notChosen: readonly NotChosen[], toolName: Names): string[] =>
  notChosen.map((entry) => `${toolName(entry.tool)}: ${reasonAgainst(entry, toolName)}`);

/** The same, with the tools that one reason speaks against in one line. */
function refusedLines(refused: readonly NotChosen[], toolName: Names): string[] {
  const byReason = new Map<string, string[]>();
  for (const entry of refused) {
    const reason = reasonAgainst(entry, toolName);
    byReason.set(reason, [...(byReason.get(reason) ?? []), toolName(entry.tool)]);
  }
  return [...byReason].map(([reason, tools]) => `${enumerated(tools)}: ${reason}`);
}

/** The decision in short: the stack, what it costs to overrule it, what becomes of what runs already, and what to know about it. */
export function decisionText(decision: Decision, toolName: Names, connected: readonly string[] = []): string {
  const caveats = caveatLines(decision, toolName);
  const runs = runsAlreadyLines(decision, toolName, connected);
  const unwired = unwiredLines(decision.chosen.terms, toolName);
  return [
    `What it leads to (facts as of ${decision.asOf})`,
    ...indent(warningLines(decision, toolName)),
    ...indent(stackLines(decision, toolName, { among: 'deployable' })),
    ...(decision.overrulingCost > 0
      ? [`Your --use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`]
      : []),
    POINTS_IN_WORDS,
    ...(runs.length > 0 ? ['', 'What runs already', ...indent(runs)] : []),
    ...(caveats.length > 0 ? ['', 'Good to know', ...indent(caveats)] : []),
    ...(unwired.length > 0 ? ['', 'Yours to wire', ...indent(unwired)] : []),
  ].join('\n');
}

/** Why no stack is possible, tool by tool, and what to change. */
export function infeasibleText({ asOf, uncovered, refused }: Infeasible, toolName: Names): string {
  const head =
    uncovered.length > 0
      ? `No tool that meets your requirements does: ${uncovered.map(taskTitle).join(', ')} (facts as of ${asOf}).`
      : `A tool that you asked for is refused (facts as of ${asOf}).`;
  const advice =
    uncovered.length > 0
      ? 'Loosen a requirement, or take the task out.'
      : 'Loosen the requirement, or give the task to a tool that is allowed.';
  return [head, ...indent(refusedLines(refused, toolName)), advice].join('\n');
}

export const resultText = (result: DecisionResult, toolName: Names): string =>
  result.feasible ? decisionText(result.decision, toolName) : infeasibleText(result.infeasible, toolName);
