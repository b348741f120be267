import type { Decision } from '../../decision/decision';
import type { Robustness } from '../../decision/robustness';
import {
  type Block,
  code,
  count,
  details,
  heading,
  type Line,
  list,
  mark,
  paragraph,
  share,
  strong,
  table,
} from '../../document/blocks';
import type { Unlimited } from '../firmness';
import { pairLines, unwiredLines } from '../../words/pairs';
import { GIVEN_BY_NAME, type Names, taskName } from '../../words/names';
import { amount, effortCell, moreOrLess, percent, points, POINTS_IN_WORDS, signed } from '../../words/points';
import type { Requirements } from '../../requirements/requirements';
import { drawbacks, movesInWords, notChosenSentences } from '../../words/reasons';
import type { Report } from '../report';
import type { ComparedStack } from '../stack-matrix';
import { firmnessBlocks } from './firmness';
import { supportBlocks } from './support';

function choicesTable(
  { choices }: Decision,
  { gaps }: Report['coverage'],
  robustness: Robustness | undefined,
  name: Names,
): Block {
  const isGap = (task: string, tool: string) => gaps.some((gap) => gap.task === task && gap.tool === tool);
  const stays = (task: string): Line[] => {
    const found = robustness?.choices.find((choice) => choice.task === task);
    return found === undefined ? [] : [share(found.share, percent(found.share))];
  };
  const rows = choices.map(({ task, tool, coverage, byName, runnerUp }): Line[] => [
    taskName(task),
    tool === undefined
      ? mark('bad', 'nothing')
      : coverage === 'partial' || isGap(task, tool)
        ? [name(tool), ' ', mark('warn', '(partly)')]
        : name(tool),
    runnerUp === undefined
      ? byName
        ? GIVEN_BY_NAME
        : 'none'
      : `${name(runnerUp.tool)} (${signed(runnerUp.extraCost)})`,
    ...stays(task),
  ]);
  const head = [
    'task',
    'tool',
    'runner-up',
    ...(robustness === undefined ? [] : ['stays by random weights']),
  ];
  return table('Who does which task', head, rows, 'No task.');
}

/** The chosen stack by its tools, the others by what they do otherwise. */
function stackTitle({ tools, moves, chosen, unbeaten }: ComparedStack, name: Names): Line {
  const words = chosen ? tools.map(name).join(' + ') : movesInWords(moves, name);
  return [
    words,
    ...(chosen ? [' ', mark('good', '(chosen)')] : []),
    ...(unbeaten === true && !chosen ? [' ', mark('good', '(unbeaten)')] : []),
  ];
}

function matrixTable(
  caption: string,
  matrix: readonly ComparedStack[],
  name: Names,
  weights: Requirements['weights'],
): Block {
  const dearest = Math.max(1, ...matrix.map(({ cost }) => cost));
  const rows = matrix.map((stack) => ({
    strong: stack.chosen,
    cells: [
      stackTitle(stack, name),
      share(
        stack.cost / dearest,
        stack.chosen ? amount(stack.cost) : `${amount(stack.cost)} (${signed(stack.extraCost)})`,
      ),
      String(stack.profile.tools),
      effortCell(stack.profile.operatingEffort, weights),
      amount(stack.profile.immaturity),
      amount(stack.profile.misfit),
    ],
  }));
  return table(caption, ['stack', 'points', 'tools', 'operating effort', 'immaturity', 'misfit'], rows, '');
}

function unlimitedBlocks(
  { stacks, unbeaten }: Unlimited,
  name: Names,
  weights: Requirements['weights'],
): Block[] {
  const best = stacks.find(({ chosen }) => !chosen);
  const without = paragraph('Also among all tools of the catalogue this stack is the best.');
  if (best === undefined) return [without];
  return [
    heading('If every tool could be generated'),
    best.extraCost < 0
      ? paragraph(
          'mlops-scaffold chooses among the tools that it can generate, and counts of each what is generated of it. Among all of the catalogue that your answers allow, each with all that it does by itself, ',
          strong(movesInWords(best.moves, name)),
          ` would cost ${moreOrLess(best.extraCost)}. It and stacks that differ from it in substance:`,
        )
      : without,
    matrixTable('Whole stacks of all tools', stacks, name, weights),
    paragraph(
      `${unbeaten === 1 ? 'One stack' : `${String(unbeaten)} stacks`} of all tools ${unbeaten === 1 ? 'is' : 'are'} unbeaten: no other that costs at most half more than the cheapest is as good in all four columns.`,
    ),
  ];
}

function comparisonBlocks({ comparison, plan }: Report, name: Names): Block[] {
  if (comparison === undefined) return [];
  const { matrix, firmness, unlimited } = comparison;
  const { weights } = plan.requirements;
  const alone = matrix.length === 1;
  return [
    heading('Whole stacks compared'),
    ...(alone
      ? [
          paragraph(
            'There is no other stack to compare: of the tools that can be generated no others meet the requirements and what was named by hand.',
          ),
        ]
      : [
          paragraph(
            'The chosen stack, and what other stacks do otherwise. Less is better everywhere. Points weigh the rest: the number of tools, the effort to run them, immaturity of their projects, and misfit (what is missing, there twice, or does not suit the answers).',
          ),
        ]),
    matrixTable('Whole stacks compared', matrix, name, weights),
    ...(firmness === undefined ? [] : firmnessBlocks(firmness, name)),
    ...(unlimited === undefined ? [] : unlimitedBlocks(unlimited, name, weights)),
  ];
}

/** Why each tool was chosen, what speaks against each of the others, how firm that is, and the best stacks side by side. */
export function decisionBlocks(report: Report): Block[] {
  const { decision, toolNames, comparison, facts } = report;
  if (decision === undefined) {
    return [
      paragraph(
        'The stack in ',
        code('mlops.json'),
        ' was put together by hand. ',
        code('npx mlops-scaffold recommend'),
        ' shows what answers lead to.',
      ),
    ];
  }
  const name: Names = (tool) => toolNames.get(tool) ?? tool;
  const known = decision.chosen.tools.flatMap((tool) => {
    const words = drawbacks(decision, tool);
    return words.length === 0 ? [] : [`${name(tool)}: ${words.join('; ')}.`];
  });
  const others = notChosenSentences(decision, name);
  const pairs = pairLines(decision, name);
  const unwired = unwiredLines(decision.chosen.terms, name);
  return [
    paragraph(
      `Decided by the facts of ${decision.asOf} about ${count(facts.length, 'tool')}: of all stacks that meet every hard requirement and that mlops-scaffold can generate, the one of the lowest cost (${points(decision.chosen.cost)}). ${POINTS_IN_WORDS} `,
      'The runner-up is the best whole stack with another tool for the task, and what it costs more. The whole record, with every option, is in ',
      code('docs/decisions/0001-mlops-stack.md'),
      '.',
    ),
    choicesTable(decision, report.coverage, comparison?.firmness?.robustness, name),
    ...(decision.overrulingCost > 0
      ? [
          paragraph(
            `Tools named or excluded by hand cost ${moreOrLess(decision.overrulingCost)} than the free choice.`,
          ),
        ]
      : []),
    ...supportBlocks(decision, facts),
    ...(known.length === 0 ? [] : [paragraph('Known drawbacks of what was chosen:'), list(known)]),
    ...(pairs.length === 0 ? [] : [paragraph('Known to work together:'), list(pairs)]),
    ...(unwired.length === 0 ? [] : [paragraph('Yours to wire:'), list(unwired)]),
    ...comparisonBlocks(report, name),
    ...(others.length === 0
      ? []
      : [
          details(`Not chosen: ${count(decision.notChosen.length, 'tool')}, each with its reason`, [
            list(others),
          ]),
        ]),
  ];
}
