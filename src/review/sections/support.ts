import type { ToolFacts } from '../../catalogue/as-of';
import { byStars, peopleOf, type Ranked } from '../../catalogue/rankings';
import type { Decision } from '../../decision/decision';
import { barsIfAny, type Block, heading, paragraph } from '../../document/blocks';
import { enumerated } from '../../words/names';

/** "22734, 910 contributors (2025-10-30)", or each with its own day. */
function figureText({ tool, figure }: Ranked): string {
  const people = peopleOf(tool);
  const stars = String(figure.value);
  if (people === undefined) return `${stars} (${figure.on})`;
  const own = people.figure.on === figure.on ? '' : ` (${figure.on})`;
  return `${stars}${own}, ${String(people.figure.value)} ${people.property} (${people.figure.on})`;
}

/** Who stands behind the chosen tools and behind those that came second, by the stars of each. */
export function supportBlocks({ chosen, choices }: Decision, facts: readonly ToolFacts[]): Block[] {
  const second = choices.flatMap(({ runnerUp }) => (runnerUp === undefined ? [] : [runnerUp.tool]));
  const compared = new Set([...chosen.tools, ...second]);
  const { ranked, unknown } = byStars(facts.filter(({ id }) => compared.has(id)));
  const isChosen = ({ id }: ToolFacts) => chosen.tools.includes(id);
  const bars = ranked.map((one) => ({
    label: `${one.tool.name}${isChosen(one.tool) ? ' (chosen)' : ''}`,
    value: one.figure.value,
    text: figureText(one),
    strong: isChosen(one.tool),
  }));
  const uncounted = unknown.map((tool) => {
    const people = peopleOf(tool);
    const by = people && `${String(people.figure.value)} ${people.property}, ${people.figure.on}`;
    return by === undefined ? tool.name : `${tool.name} (${by})`;
  });
  const title = 'Support of the chosen tools and of the runners-up';
  if (bars.length === 0) return [];
  return [
    heading(title),
    ...barsIfAny(title, ['tool', 'stars on GitHub'], bars),
    ...(uncounted.length === 0 ? [] : [paragraph(`Stars not known: ${enumerated(uncounted)}.`)]),
  ];
}
