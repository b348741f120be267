import type { ToolFacts } from '../catalogue/as-of';
import type { Explanation } from '../decision/explanation';
import { grid, heading, list, paragraph, sectionIfAny, type Block } from '../document/blocks';
import { GIVEN_BY_NAME, type Names, taskTitle } from './names';
import type { Requirements } from '../requirements/requirements';
import { ownWeightsInWords, POINTS_IN_WORDS, points } from './points';
import { pairLines, unwiredLines } from './pairs';
import { contrastLine } from './contrast-blocks';
import { largestTerms, tieWords } from './cited';
import { depthBlocks, type Rivalry } from './depth';
import { servicesBeside } from './service';

/** For every task: chosen, runner-up, why; for every other tool why not. */
export function explanationBlocks(
  { decision, choices, tools }: Explanation,
  facts: readonly ToolFacts[],
  toolName: Names,
  weights?: Requirements['weights'],
): Block[] {
  const name = (tool: string | undefined): string => (tool === undefined ? 'nothing' : toolName(tool));
  return [
    heading(`Who does what, by the facts as of ${decision.asOf}`),
    paragraph(
      'Of all stacks that meet every hard requirement (with --deployable and in a project: and that init can generate), the one with the lowest sum of points. The runner-up is the best whole stack with another tool for the task.',
    ),
    paragraph(`This one has ${points(decision.chosen.cost)}. ${POINTS_IN_WORDS}`),
    ...ownWeightsInWords(weights).map((line) => paragraph(line)),
    grid('Who does what', {
      columns: ['task', 'tool', 'coverage', 'runner-up', 'costs more'],
      rows: choices.map(({ task, tool, coverage, runnerUp }) => [
        taskTitle(task),
        name(tool),
        coverage,
        runnerUp === undefined ? 'none' : name(runnerUp.tool),
        runnerUp === undefined ? '' : points(runnerUp.extraCost),
      ]),
    }),
    ...(decision.overrulingCost > 0
      ? [paragraph(`--use and --exclude cost ${points(decision.overrulingCost)} against the free choice.`)]
      : []),
    ...sectionIfAny('Known to work together', pairLines(decision, toolName)),
    ...sectionIfAny('Yours to wire', unwiredLines(decision.chosen.terms, toolName)),
    heading('Why not the runner-up'),
    list(choices.map((choice) => `${taskTitle(choice.task)}: ${difference(choice, toolName)}`)),
    ...depthBlocks(rivalries(choices, facts)),
    ...sectionIfAny('Sold as a service, among the chosen and the next best', servicesBeside(decision, facts)),
    heading('Every other tool'),
    list(
      tools
        .filter(({ kind }) => kind !== 'chosen' && kind !== 'not-wanted')
        .map((contrast) => contrastLine(contrast, toolName)),
    ),
  ];
}

/** The chosen tool of each task beside the next best one. */
const rivalries = (choices: Explanation['choices'], facts: readonly ToolFacts[]): Rivalry[] =>
  choices.map(({ task, tool, runnerUp }) => ({
    task,
    tools: [tool, runnerUp?.tool].flatMap((id) => facts.find((one) => one.id === id) ?? []),
  }));

function difference(choice: Explanation['choices'][number], toolName: Names): string {
  const { byName, runnerUp, tie, difference: terms } = choice;
  if (runnerUp === undefined) return byName ? GIVEN_BY_NAME : 'no other tool is left for it';
  const next = toolName(runnerUp.tool);
  if (tie) return `${next}: ${tieWords(tie, toolName)}`;
  return `${next}: ${largestTerms(terms, toolName)}`;
}
