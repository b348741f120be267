import type { ToolFacts } from '../catalogue/as-of';
import { TASKS } from '../catalogue/vocabulary';
import type { Decision, PricedStack } from '../decision/decision';
import { differingTerms } from '../decision/differing-terms';
import type { StackPlan } from '../plan/stack-plan';
import { chosenTools } from '../review/chosen-tools';
import { bullets, document, escapeMarkdown, table } from '../review/markdown';
import {
  drawbacks,
  type Names,
  notChosenLines,
  points,
  signed,
  taskName,
  termInWords,
} from '../review/reasons';
import { decisionDrivers } from './decision-drivers';

export interface DecisionRecordInput {
  readonly plan: StackPlan;
  readonly decision: Decision;
  /** Facts as of the day of the decision. */
  readonly tools: readonly ToolFacts[];
}

/** A stack as one option: "DVC + MLflow", and where the tools are the same, who does what else. */
function called(stack: PricedStack, chosen: PricedStack, name: Names): string {
  const tools = stack.tools.map(name).join(' + ');
  if (stack === chosen || stack.tools.join() !== chosen.tools.join()) return tools;
  const moved = TASKS.filter((task) => stack.stack[task] !== chosen.stack[task]).map((task) => {
    const tool = stack.stack[task];
    return `${tool === undefined ? 'nothing' : name(tool)} for ${taskName(task)}`;
  });
  return `${tools}, with ${moved.join(' and ')}`;
}

/** What is good and bad about the chosen stack, or about another one compared with it. */
function prosAndCons(
  stack: PricedStack,
  chosen: PricedStack,
  wanted: readonly string[],
  name: Names,
): string {
  const missing = wanted.filter((task) => !(task in stack.stack)).map(taskName);
  const coverage =
    missing.length === 0
      ? 'Good, because it does every task.'
      : `Bad, because nothing in it does ${missing.join(', ')}.`;
  // The chosen option in full; the others by what differs, which is what a reader weighs.
  const terms = stack === chosen ? stack.terms : differingTerms(stack, chosen);
  const dearestFirst = [...terms].sort((a, b) => b.cost - a.cost);
  return bullets([
    coverage,
    ...dearestFirst
      .filter(({ cost }) => cost < 0)
      .map((term) => `Good, because it has not ${termInWords(term, name)}.`),
    ...dearestFirst
      .filter(({ cost }) => cost > 0)
      .map((term) => `Bad, because of ${termInWords(term, name)}.`),
  ]);
}

function consequences({ plan, decision, tools }: DecisionRecordInput, name: Names): string {
  const chosen = chosenTools(plan, tools);
  const open = chosen.every(({ licence }) => licence?.class === 'open-source');
  const tied = tools.filter(({ id, cloud }) => decision.chosen.tools.includes(id) && cloud !== 'agnostic');
  return bullets([
    ...(open ? ['Good, because every tool has an open source licence.'] : []),
    ...(tied.length === 0
      ? ['Good, because nothing in it is tied to one cloud.']
      : tied.map((tool) => `Bad, because ${name(tool.id)} runs only on ${tool.cloud}.`)),
    ...chosen.flatMap(({ id }) =>
      drawbacks(decision, id).map((drawback) => `Bad, because of ${name(id)}: ${drawback}.`),
    ),
    'Neutral, because the platform runs on a Kubernetes cluster of our own: upgrades, backups and incidents are ours.',
  ]);
}

function toolTable({ plan, tools }: DecisionRecordInput): string {
  const rows = chosenTools(plan, tools).map(({ name, homepage, tasks, licence, status }) => [
    homepage === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${homepage})`,
    tasks.map(taskName).join(', '),
    licence?.spdx ?? '',
    status ?? '',
  ]);
  return table(['tool', 'for', 'licence', 'state'], rows, 'No tool.');
}

function outcome({ chosen, alternatives, overrulingCost }: Decision, title: string): string {
  const [next] = alternatives;
  const margin =
    next === undefined
      ? 'and no other stack does'
      : `and the next stack costs ${signed(next.cost - chosen.cost)}`;
  return (
    `Chosen option: "${title}", because it meets every hard requirement at the lowest cost (${points(chosen.cost)} points), ${margin}.` +
    (overrulingCost > 0
      ? ` Tools were named or excluded by hand, which costs ${signed(overrulingCost)} against the free choice.`
      : '')
  );
}

/** The record of the decision in the form of MADR 4, complete enough to be merged as it is. */
export function renderDecisionRecord(input: DecisionRecordInput): string {
  const { plan, decision, tools } = input;
  const names = new Map(tools.map((tool) => [tool.id, escapeMarkdown(tool.name)]));
  const name: Names = (tool) => names.get(tool) ?? tool;
  const wanted = plan.requirements.tasks;
  const { must, wish } = decisionDrivers(plan.requirements);
  const { chosen, alternatives } = decision;
  const options = [chosen, ...alternatives].map((stack) => ({ stack, title: called(stack, chosen, name) }));
  return document([
    `---\nstatus: accepted\ndate: ${decision.asOf}\n---`,
    `# Use ${called(chosen, chosen, name)} as the MLOps stack of ${plan.platform.name}`,
    '## Context and Problem Statement',
    `Which tools do ${wanted.map(taskName).join(', ')} for us? They must fit our requirements and each other, and we run them on Kubernetes.`,
    '## Decision Drivers',
    'A tool or a stack that misses one of these is excluded:',
    bullets(must),
    'What misses one of these costs points:',
    bullets(wish),
    '## Considered Options',
    bullets(options.map(({ title }) => title)),
    '## Decision Outcome',
    outcome(decision, called(chosen, chosen, name)),
    toolTable(input),
    '### Consequences',
    consequences(input, name),
    '### Confirmation',
    'What is deployed follows from `mlops.json` alone. `npm test` fails when what it synthesizes differs from what was reviewed in `REVIEW.md`, so a change of the tools shows as a change of `mlops.json`, and gets a record of its own that supersedes this one.',
    '## Pros and Cons of the Options',
    ...options.flatMap(({ stack, title }) => [
      `### ${title}`,
      `${points(stack.cost)} points${stack === chosen ? '' : `, ${signed(stack.cost - chosen.cost)} against the chosen option`}.`,
      prosAndCons(stack, chosen, wanted, name),
    ]),
    '## More Information',
    `Decided by the facts about ${String(tools.length)} tools as of ${decision.asOf}, in the catalogue of mlops-scaffold ${plan.generator.version}. Decide anew when the licence or the state of a chosen tool changes, or when the requirements do: \`npx mlops-scaffold recommend\` shows what would be chosen.`,
    'Tools that do one of the tasks and were not chosen:',
    decision.notChosen.length === 0 ? 'None.' : bullets(notChosenLines(decision, name)),
  ]);
}
