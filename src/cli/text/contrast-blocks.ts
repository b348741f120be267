import type { Contrast } from '../../decision/contrast';
import type { Explanation } from '../../decision/explanation';
import { moreOrLess, taskName, type DecisionWords } from '../../wizard/decision-text';
import { heading, list, paragraph, type Block } from '../../document/blocks';
import { extra, findingWords, largestTerms, termWords, tieWords } from './explanation-words';

const named = (tasks: readonly Parameters<typeof taskName>[0][]): string =>
  tasks.map((task) => taskName(task).toLowerCase()).join(', ');

const warningOf = (contrast: Contrast) => ('warning' in contrast ? contrast.warning : undefined);

/** Why one tool is in the stack, or is not, with the facts and their sources. */
export function contrastBlocks(contrast: Contrast, explanation: Explanation, words: DecisionWords): Block[] {
  const warning = warningOf(contrast);
  return [
    ...reasonBlocks(contrast, explanation, words),
    ...section('Known about it', warning === undefined ? [] : [findingWords(warning, words)]),
  ];
}

function reasonBlocks(contrast: Contrast, explanation: Explanation, words: DecisionWords): Block[] {
  const name = words.toolName(contrast.tool);
  switch (contrast.kind) {
    case 'chosen':
      return [
        paragraph(`${name} is chosen for ${named(contrast.tasks)}.`),
        ...choiceBlocks(contrast.tool, explanation, words),
        ...section(
          'Known about it',
          contrast.findings.map((finding) => findingWords(finding, words)),
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
        ...section(
          'It violates what you asked for',
          contrast.violates.map((one) => findingWords(one, words)),
        ),
        ...section(
          'It lacks what must be there',
          contrast.lacks.map((one) => findingWords(one, words)),
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
          `${name} is possible (${named(contrast.tasks)}): the cheapest stack with it costs ${extra(contrast.extraCost)}.`,
        ),
        ...section(
          'The terms that differ',
          contrast.terms.map((term) => termWords(term, words, true)),
        ),
        ...useHint(contrast.tool, contrast.best.stack),
      ];
    case 'tie':
      return [
        paragraph(`${name} is possible (${named(contrast.tasks)}): ${tieWords(contrast.tie, words)}.`),
        ...useHint(contrast.tool, contrast.best.stack),
      ];
  }
}

/** The same in one line, for a list of all tools. */
export function contrastLine(contrast: Contrast, words: DecisionWords): string {
  const warning = warningOf(contrast);
  return `${reasonLine(contrast, words)}${warning === undefined ? '' : `; to know: ${words.finding(warning)}`}`;
}

function reasonLine(contrast: Contrast, words: DecisionWords): string {
  const name = words.toolName(contrast.tool);
  switch (contrast.kind) {
    case 'chosen':
      return `${name}: chosen for ${named(contrast.tasks)}`;
    case 'not-wanted':
      return `${name}: does none of the tasks that you want`;
    case 'excluded':
      return `${name}: ${[...contrast.violates, ...contrast.lacks].map(words.finding).join('; ')}`;
    case 'given-away':
      return `${name}: all that it does was given to other tools with --use`;
    case 'costs-more':
      return `${name}: ${extra(contrast.extraCost)}: ${largestTerms(contrast.terms, words)}`;
    case 'tie':
      return `${name}: ${tieWords(contrast.tie, words)}`;
  }
}

function choiceBlocks(tool: string, { choices }: Explanation, words: DecisionWords): Block[] {
  return choices
    .filter((choice) => choice.tool === tool)
    .flatMap(({ task, coverage, runnerUp, difference, tie }) => {
      const covers = `It covers ${taskName(task).toLowerCase()} ${coverage === 'full' ? 'fully' : 'in part'}.`;
      if (runnerUp === undefined) return [paragraph(`${covers} No other allowed tool does it.`)];
      const next = words.toolName(runnerUp.tool);
      if (tie) return [paragraph(`${covers} Next is ${next}: ${tieWords(tie, words)}.`)];
      return [
        paragraph(
          `${covers} The best stack with another tool takes ${next} and costs ${moreOrLess(runnerUp.extraCost)}.`,
        ),
        list(difference.map((term) => termWords(term, words, true))),
      ];
    });
}

const section = (title: string, bullets: readonly string[]): Block[] =>
  bullets.length === 0 ? [] : [heading(title), list(bullets)];

function useHint(tool: string, stack: Readonly<Record<string, string>>): Block[] {
  const tasks = Object.keys(stack).filter((task) => stack[task] === tool);
  return [paragraph(`To take it all the same: ${tasks.map((task) => `--use ${task}=${tool}`).join(' ')}`)];
}
