import type { Decision } from '../../decision/decision';
import { type Block, code, details, heading, type Line, list, mark, paragraph, table } from '../blocks';
import { drawbacks, type Names, notChosenLines, plain, points, signed, taskName } from '../reasons';
import type { Report } from '../report';
import type { ComparedStack } from '../stack-matrix';

function choicesTable({ choices }: Decision, name: Names): Block {
  const rows = choices.map(({ task, tool, coverage, runnerUp }): Line[] => [
    taskName(task),
    tool === undefined
      ? mark('bad', 'nothing')
      : coverage === 'partial'
        ? [name(tool), ' ', mark('warn', '(partly)')]
        : name(tool),
    runnerUp === undefined ? 'none' : `${name(runnerUp.tool)} (${signed(runnerUp.extraCost)})`,
  ]);
  return table('Who does which task', ['task', 'tool', 'runner-up'], rows, 'No task.');
}

function stackTitle({ tools, moved }: ComparedStack, name: Names): string {
  const together = tools.map(name).join(' + ');
  const others = moved.map(
    ({ task, tool }) => `${tool === undefined ? 'nothing' : name(tool)} for ${taskName(task)}`,
  );
  return others.length === 0 ? together : `${together}, with ${others.join(' and ')}`;
}

function matrixTable(matrix: readonly ComparedStack[], name: Names): Block {
  const rows = matrix.map((stack) => ({
    strong: stack.chosen,
    cells: [
      stack.chosen ? [`${stackTitle(stack, name)} `, mark('good', '(chosen)')] : stackTitle(stack, name),
      stack.chosen ? points(stack.cost) : `${points(stack.cost)} (${signed(stack.extraCost)})`,
      String(stack.profile.tools),
      points(stack.profile.operatingEffort),
      points(stack.profile.immaturity),
      points(stack.profile.misfit),
    ],
  }));
  return table(
    'Whole stacks compared',
    ['stack', 'points', 'tools', 'operating effort', 'immaturity', 'misfit'],
    rows,
    '',
  );
}

/** Why each tool was chosen, what speaks against each of the others, and the best stacks side by side. */
export function decisionBlocks({ decision, toolNames, matrix, facts }: Report): Block[] {
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
  const known = decision.chosen.tools.flatMap((tool) =>
    drawbacks(decision, tool, plain).map((drawback) => `${name(tool)}: ${drawback}.`),
  );
  const others = notChosenLines(decision, name, plain);
  return [
    paragraph(
      `Decided by the facts of ${decision.asOf} about ${String(facts.length)} tools: of all stacks that meet every hard requirement, the one of the lowest cost (${points(decision.chosen.cost)} points). `,
      'The runner-up is the best whole stack with another tool for the task, and what it costs more. The whole record, with every option, is in ',
      code('docs/decisions/0001-mlops-stack.md'),
      '.',
    ),
    choicesTable(decision, name),
    ...(decision.overrulingCost > 0
      ? [
          paragraph(
            `Tools named or excluded by hand cost ${signed(decision.overrulingCost)} against the free choice.`,
          ),
        ]
      : []),
    ...(known.length === 0 ? [] : [paragraph('Known drawbacks of what was chosen:'), list(known)]),
    heading('Whole stacks compared'),
    paragraph(
      'Less is better everywhere. Points weigh the rest: the number of tools, the effort to run them, immaturity of their projects, and misfit (what is missing, there twice, or does not suit the answers).',
    ),
    matrixTable(matrix, name),
    ...(others.length === 0
      ? []
      : [
          details(`Not chosen: ${String(decision.notChosen.length)} tools, each with its reason`, [
            list(others),
          ]),
        ]),
  ];
}
