import type { Move, Tipping, WeightRange } from '../../decision/sensitivity';
import { MOST_PERCENT } from '../../decision/sensitivity';
import {
  type Block,
  code,
  count,
  details,
  heading,
  type Line,
  list,
  paragraph,
  range,
  table,
} from '../../document/blocks';
import type { Firmness } from '../firmness';
import { codeName, type Names } from '../../words/names';
import { percent } from '../../words/points';
import { movesInWords } from '../../words/reasons';
import { UNSURE_IN_WORDS, unsureLines } from '../../words/unsure-facts';

/** "at 10 % of it or less: MLflow for model serving". */
const tippingInWords = (tip: Tipping | undefined, side: 'less' | 'more', name: Names): string[] =>
  tip === undefined ? [] : [`at ${String(tip.percent)} % or ${side}: ${movesInWords(tip.moves, name)}`];

/** From and to are where the choice still stays, in percent of the weight. */
function weightRow({ code: weight, below, above }: WeightRange, name: Names): Line[] {
  const from = below === undefined ? 0 : below.percent + 1;
  const to = above === undefined ? MOST_PERCENT : above.percent - 1;
  const words = `${String(from)} % to ${above === undefined ? `${String(MOST_PERCENT)} % and more` : `${String(to)} %`}`;
  return [
    codeName(weight),
    range(from, to, words),
    [...tippingInWords(below, 'less', name), ...tippingInWords(above, 'more', name)].join('; '),
  ];
}

function weightBlocks(weights: readonly WeightRange[], name: Names): Block[] {
  const tips = weights.filter(({ below, above }) => below !== undefined || above !== undefined);
  const firm = weights.filter((weight) => !tips.includes(weight)).map((weight) => codeName(weight.code));
  const never = `Between nothing and ten times the weight, no choice changes by: ${firm.join(', ')}.`;
  return [
    table(
      'How far one weight can move alone',
      ['weight', 'every choice stays from', 'beyond that'],
      tips.map((weight) => weightRow(weight, name)),
      'No weight alone, between nothing and ten times what it is, changes a choice.',
    ),
    ...(tips.length > 0 && firm.length > 0 ? [paragraph(never)] : []),
  ];
}

const change = (moves: readonly Move[] | undefined, name: Names): string =>
  moves === undefined ? 'no stack is possible' : movesInWords(moves, name);

/** Which weight, which other answer and which unsure fact changes which choice. */
export function firmnessBlocks({ robustness, weights, answers, facts }: Firmness, name: Names): Block[] {
  return [
    heading('What would change the choice'),
    ...(robustness === undefined
      ? []
      : [
          paragraph(
            `${String(robustness.draws)} times all weights at once were drawn at random, each between half and twice what it is: the whole stack stayed in `,
            { kind: 'strong', text: percent(robustness.wholeStack) },
            ' of them. One weight alone:',
          ),
        ]),
    ...weightBlocks(weights, name),
    ...(answers.length === 0
      ? [paragraph('No other answer to a single question changes a choice.')]
      : [
          details(`${count(answers.length, 'other answer')} would change a choice`, [
            list(
              answers.map(({ answer, value, moves }) => [
                code(`requirements.${answer}=${String(value)}`),
                `: ${change(moves, name)}`,
              ]),
            ),
          ]),
        ]),
    ...(facts.length === 0
      ? [paragraph(`${UNSURE_IN_WORDS} None changes a choice.`)]
      : [
          paragraph(UNSURE_IN_WORDS),
          details(`${count(facts.length, 'unsure fact')} would change a choice`, [
            list(unsureLines(facts, name)),
          ]),
        ]),
  ];
}
