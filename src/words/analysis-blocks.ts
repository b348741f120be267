import type { Role } from '../decision/coverage-picture';
import type { Decision, PricedStack } from '../decision/decision';
import { profileOf, type ProfiledStack } from '../decision/pareto';
import { movesBetween } from '../decision/sensitivity';
import { grid, heading, list, paragraph, type Block } from '../document/blocks';
import type { Analysis } from '../decision/analysis';
import { type Names, taskTitle, codeName } from './names';
import type { Requirements } from '../requirements/requirements';
import { effortCell, points, percent } from './points';
import { movesInWords } from './reasons';
import { UNSURE_IN_WORDS, unsureLines } from './unsure-facts';

const ROLES: Readonly<Record<Role, string>> = {
  does: 'does it',
  'does-partly': 'does a part',
  could: 'could too',
  'could-partly': 'could a part',
};

/** Stacks of the front that are told one by one; the JSON output has them all. */
const TOLD_STACKS = 8;

/** What there is to know about a decision beside the choice: coverage, other stacks, and how firm it is. */
export function analysisBlocks(
  analysis: Analysis,
  decision: Decision,
  toolName: Names,
  weights?: Requirements['weights'],
): Block[] {
  return [
    ...coverageBlocks(analysis, decision, toolName),
    ...sizeBlocks(analysis, toolName, weights),
    ...alternativeBlocks(analysis, decision, toolName),
    ...frontBlocks(analysis, decision, toolName, weights),
    ...answerBlocks(analysis, toolName),
    ...sensitivityBlocks(analysis, toolName),
    ...robustnessBlocks(analysis, toolName),
    ...factBlocks(analysis, toolName),
  ];
}

function coverageBlocks({ coverage }: Analysis, { choices }: Decision, toolName: Names): Block[] {
  const tasks = choices.map(({ task }) => task);
  const gaps = coverage.gaps.map(
    ({ task, tool, missing }) => `Gap: ${toolName(tool)} does ${codeName(task)} only in part: ${missing}.`,
  );
  const overlaps = coverage.overlaps.map(
    ({ task, does, also }) =>
      `Overlap: ${toolName(does)} does ${codeName(task)}, and ${also.map(toolName).join(' and ')} could.`,
  );
  const remarks = [...gaps, ...overlaps];
  return [
    heading('Coverage'),
    grid('Coverage', {
      columns: ['tool', ...tasks.map(codeName)],
      rows: coverage.rows.map(({ tool, roles }) => [
        toolName(tool),
        ...tasks.map((task) => (roles[task] === undefined ? '' : ROLES[roles[task]])),
      ]),
    }),
    remarks.length > 0 ? list(remarks) : paragraph('No gaps and no overlaps.'),
  ];
}

const namesOf = ({ tools }: Pick<PricedStack, 'tools'>, toolName: Names): string =>
  tools.map(toolName).join(', ');

function sizeBlocks({ bySize }: Analysis, toolName: Names, weights: Requirements['weights']): Block[] {
  if (bySize.length === 0) return [];
  return [
    heading('All in one against pieced together'),
    paragraph(
      'The cheapest stack for each number of tools, where it costs at most half more than the cheapest of all.',
    ),
    grid('The cheapest stack for each number of tools', {
      columns: ['tools', 'costs more', 'effort', 'gaps', 'overlaps', 'stack'],
      rows: bySize.map((size) => [
        String(size.tools.length),
        size.chosen ? 'chosen' : points(size.extraCost),
        effortCell(size.profile.operatingEffort, weights),
        String(size.gaps),
        String(size.overlaps),
        namesOf(size, toolName),
      ]),
    }),
  ];
}

function alternativeBlocks({ alternatives }: Analysis, { chosen }: Decision, toolName: Names): Block[] {
  return [
    heading('Alternatives that differ in substance'),
    alternatives.length === 0
      ? paragraph('There are none.')
      : list(
          alternatives.map((stack) => {
            const changed = movesInWords(movesBetween(chosen, stack), toolName);
            return `${points(stack.cost - chosen.cost)} more: ${changed}`;
          }),
        ),
  ];
}

const profileCells = (
  { tools, operatingEffort, immaturity, misfit }: ProfiledStack['profile'],
  weights: Requirements['weights'],
): string[] => [String(tools), effortCell(operatingEffort, weights), String(immaturity), String(misfit)];

function frontBlocks(
  { paretoFront }: Analysis,
  { chosen }: Decision,
  toolName: Names,
  weights: Requirements['weights'],
): Block[] {
  const profile = Object.values(profileOf(chosen)).join();
  const row = (stack: ProfiledStack): string[] => [
    Object.values(stack.profile).join() === profile ? 'chosen' : points(stack.cost - chosen.cost),
    ...profileCells(stack.profile, weights),
    namesOf(stack, toolName),
  ];
  const rest = paretoFront.length - TOLD_STACKS;
  return [
    heading('Stacks that no other beats in everything'),
    paragraph(
      `Of the stacks that cost at most half more than the cheapest: in the number of tools, the effort of running them, the points for immature tools and the points for what does not fit, ${paretoFront.length === 1 ? 'one stack is' : `${paretoFront.length} stacks are`} unbeaten.${rest > 0 ? ` The ${TOLD_STACKS} cheapest:` : ''}`,
    ),
    grid('Stacks that no other beats in everything', {
      columns: ['costs more', 'tools', 'effort', 'immature', 'misfit', 'stack'],
      rows: paretoFront.slice(0, TOLD_STACKS).map(row),
    }),
  ];
}

function answerBlocks({ otherAnswers }: Analysis, toolName: Names): Block[] {
  return [
    heading('Which other answer changes which choice'),
    otherAnswers.length === 0
      ? paragraph('None, as long as only one answer is another.')
      : list(
          otherAnswers.map(({ answer, value, moves }) => {
            const change = moves === undefined ? 'nothing is feasible' : movesInWords(moves, toolName);
            return `requirements.${answer}=${String(value)}: ${change}`;
          }),
        ),
  ];
}

function factBlocks({ unsureFacts }: Analysis, toolName: Names): Block[] {
  return [
    heading('Which unsure fact, if it were otherwise, changes which choice'),
    paragraph(UNSURE_IN_WORDS),
    unsureFacts.length === 0 ? paragraph('None.') : list(unsureLines(unsureFacts, toolName)),
  ];
}

function sensitivityBlocks({ sensitivity }: Analysis, toolName: Names): Block[] {
  const tipping = sensitivity.filter(({ below, above }) => below !== undefined || above !== undefined);
  const firm = sensitivity.filter((range) => !tipping.includes(range)).map(({ code }) => codeName(code));
  return [
    heading('Which weight, moved how far, changes which choice'),
    list(
      tipping.flatMap(({ code, below, above }) => [
        ...(below
          ? [
              `${codeName(code)} at ${below.percent} % of its weight or less: ${movesInWords(below.moves, toolName)}`,
            ]
          : []),
        ...(above
          ? [
              `${codeName(code)} at ${above.percent} % of its weight or more: ${movesInWords(above.moves, toolName)}`,
            ]
          : []),
      ]),
    ),
    ...(firm.length === 0
      ? []
      : [paragraph(`No change between nothing and ten times the weight: ${firm.join(', ')}.`)]),
  ];
}

function robustnessBlocks({ robustness }: Analysis, toolName: Names): Block[] {
  if (!robustness) return [];
  const { draws, factor, wholeStack, choices } = robustness;
  return [
    heading('How firm each choice is'),
    paragraph(
      `${draws} times, every weight at once was drawn at random between 1/${factor} and ${factor} times what it is. The whole stack stayed in ${percent(wholeStack)} of them.`,
    ),
    grid('How firm each choice is', {
      columns: ['task', 'tool', 'stays', 'otherwise'],
      rows: choices.map(({ task, tool, share, others }) => [
        taskTitle(task),
        toolName(tool),
        percent(share),
        others.map((other) => `${toolName(other.tool)} ${percent(other.share)}`).join(', '),
      ]),
    }),
  ];
}
