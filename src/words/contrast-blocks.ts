import type { Task } from '../catalogue/vocabulary';
import type { Contrast } from '../decision/contrast';
import type { Explanation } from '../decision/explanation';
import { list, paragraph, sectionIfAny, type Block } from '../document/blocks';
import { GIVEN_BY_NAME, type Names, taskName } from './names';
import { moreOrLess } from './points';
import { explainFinding } from './findings';
import { findingWords, termWords, largestTerms, tieWords } from './cited';

const named = (tasks: readonly Task[]): string => tasks.map(taskName).join(', ');

const warningOf = (contrast: Contrast) => ('warning' in contrast ? contrast.warning : undefined);

/** Why one tool is in the stack, or is not, with the facts and their sources. */
export function contrastBlocks(contrast: Contrast, explanation: Explanation, toolName: Names): Block[] {
  const warning = warningOf(contrast);
  return [
    ...reasonBlocks(contrast, explanation, toolName),
    ...sectionIfAny('Known about it', warning === undefined ? [] : [findingWords(warning)]),
  ];
}

function reasonBlocks(contrast: Contrast, explanation: Explanation, toolName: Names): Block[] {
  const name = toolName(contrast.tool);
  switch (contrast.kind) {
    case 'chosen':
      return [
        paragraph(`${name} is chosen for ${named(contrast.tasks)}.`),
        ...choiceBlocks(contrast.tool, explanation, toolName),
        ...sectionIfAny(
          'Known about it',
          contrast.findings.map((finding) => findingWords(finding)),
        ),
      ];
    case 'not-wanted':
      return [
        paragraph(
          `${name} does none of the tasks that you want. It does: ${named(contrast.does) || 'none of the tasks that are known here'}.`,
        ),
      ];
    case 'excluded':
      return [
        paragraph(`${name} is excluded (${named(contrast.tasks)}).`),
        ...sectionIfAny(
          'It violates what you asked for',
          contrast.violates.map((one) => findingWords(one)),
        ),
        ...sectionIfAny(
          'It lacks what must be there',
          contrast.lacks.map((one) => findingWords(one)),
        ),
      ];
    case 'given-away':
      return [
        paragraph(
          `${name} would be possible, but all that it does (${named(contrast.tasks)}) was given to other tools with --use.`,
        ),
      ];
    case 'costs-more':
      return [
        paragraph(
          `${name} is possible (${named(contrast.tasks)}): the cheapest stack with it costs ${moreOrLess(contrast.extraCost)}.`,
        ),
        ...sectionIfAny(
          'The terms that differ',
          contrast.terms.map((term) => termWords(term, toolName, true)),
        ),
        ...useHint(contrast.tool, contrast.best.stack),
      ];
    case 'tie':
      return [
        paragraph(`${name} is possible (${named(contrast.tasks)}): ${tieWords(contrast.tie, toolName)}.`),
        ...useHint(contrast.tool, contrast.best.stack),
      ];
  }
}

/** The same in one line, for a list of all tools. */
export function contrastLine(contrast: Contrast, toolName: Names): string {
  const warning = warningOf(contrast);
  return `${reasonLine(contrast, toolName)}${warning === undefined ? '' : `; to know: ${explainFinding(warning)}`}`;
}

function reasonLine(contrast: Contrast, toolName: Names): string {
  const name = toolName(contrast.tool);
  switch (contrast.kind) {
    case 'chosen':
      return `${name}: chosen for ${named(contrast.tasks)}`;
    case 'not-wanted':
      return `${name}: does none of the tasks that you want`;
    case 'excluded':
      return `${name}: ${[...contrast.violates, ...contrast.lacks].map(explainFinding).join('; ')}`;
    case 'given-away':
      return `${name}: all that it does was given to other tools with --use`;
    case 'costs-more':
      return `${name}: ${moreOrLess(contrast.extraCost)}: ${largestTerms(contrast.terms, toolName)}`;
    case 'tie':
      return `${name}: ${tieWords(contrast.tie, toolName)}`;
  }
}

function choiceBlocks(tool: string, { choices }: Explanation, toolName: Names): Block[] {
  return choices
    .filter((choice) => choice.tool === tool)
    .flatMap(({ task, coverage, byName, runnerUp, difference, tie }) => {
      const covers = `It covers ${taskName(task)} ${coverage === 'full' ? 'fully' : 'in part'}.`;
      const alone = byName ? `The task was ${GIVEN_BY_NAME}.` : 'No other allowed tool does it.';
      if (runnerUp === undefined) return [paragraph(`${covers} ${alone}`)];
      const next = toolName(runnerUp.tool);
      if (tie) return [paragraph(`${covers} Next is ${next}: ${tieWords(tie, toolName)}.`)];
      return [
        paragraph(
          `${covers} The best stack with another tool takes ${next} and costs ${moreOrLess(runnerUp.extraCost)}.`,
        ),
        list(difference.map((term) => termWords(term, toolName, true))),
      ];
    });
}

function useHint(tool: string, stack: Readonly<Record<string, string>>): Block[] {
  const tasks = Object.keys(stack).filter((task) => stack[task] === tool);
  return [paragraph(`To take it all the same: ${tasks.map((task) => `--use ${task}=${tool}`).join(' ')}`)];
}
