import { plainText } from '../../src/document/blocks';
import { supportBlocks } from '../../src/review/sections/support';
import { DECISION, TOOLS } from '../scaffold/projects';
import { markdownOf, pageOf, wholeReport } from './reports';

const bars = () =>
  supportBlocks(DECISION, TOOLS).flatMap((block) => (block.kind === 'bars' ? block.bars : []));

test('the chart of support holds the chosen tools and the runners-up, the most starred first', () => {
  const second = DECISION.choices.flatMap(({ runnerUp }) => (runnerUp ? [runnerUp.tool] : []));
  const compared = TOOLS.filter(({ id }) => [...DECISION.chosen.tools, ...second].includes(id));
  const counted = compared.filter(({ stars }) => stars !== undefined);
  expect(
    bars()
      .map(({ label }) => label.replace(' (chosen)', ''))
      .sort(),
  ).toEqual(counted.map(({ name }) => name).sort());
  const values = bars().map(({ value }) => value);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const chosen = counted.filter(({ id }) => DECISION.chosen.tools.includes(id));
  expect(bars().filter(({ strong }) => strong === true)).toHaveLength(chosen.length);
  expect(chosen.length).toBeGreaterThan(1);
});

test('it is drawn on the page, and told with the same figures in the text', () => {
  const report = wholeReport();
  const [page, text] = [pageOf(report), markdownOf(report)];
  expect(text).toContain('### Support of the chosen tools and of the runners-up');
  for (const { label, text: figure } of bars()) {
    expect(page).toContain(`">${figure}</span>`);
    expect(text).toMatch(new RegExp(`^\\| (\\*\\*)?${label.replaceAll(/[()]/g, '\\$&')}(\\*\\*)? \\|`, 'm'));
  }
});

test('who has no stars that are known is named, with the people that are', () => {
  const [first] = DECISION.chosen.tools;
  const hidden = TOOLS.map((tool) =>
    tool.id === first
      ? Object.assign({ ...tool }, { stars: undefined, contributors: { value: 7, on: '2026-01-01' } })
      : tool,
  );
  const name = TOOLS.find(({ id }) => id === first)?.name ?? '';
  const said = supportBlocks(DECISION, hidden).flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.line)] : [],
  );
  expect(said.join()).toContain(`${name} (7 contributors, 2026-01-01)`);
});

test('where nobody counted anything there is none', () => {
  const uncounted = TOOLS.map((tool) => Object.assign({ ...tool }, { stars: undefined }));
  expect(supportBlocks(DECISION, uncounted)).toEqual([]);
});
