import {
  type Block,
  code,
  command,
  details,
  grid,
  heading,
  link,
  list,
  mark,
  paragraph,
  share,
  strong,
} from '../../src/document/blocks';
import { toHtml } from '../../src/document/page/to-html';
import { blocksMarkdown } from '../../src/document/to-markdown';
import { toText } from '../../src/document/to-text';

const SOURCE = 'https://example.org/facts';
const CHART: Block = {
  kind: 'bars',
  caption: 'Stars',
  head: ['tool', 'stars'],
  bars: [
    { label: 'Ray', value: 1000, text: '1000', strong: true },
    { label: 'DVC', value: 500, text: '500' },
    { label: 'new', value: 1, text: '1' },
    { label: 'none', value: 0, text: '0' },
  ],
};
const EVERY_KIND: readonly Block[] = [
  heading('The stack'),
  paragraph('Take ', strong(['all ', code('of it')]), ', as ', link('the facts', SOURCE), ' say.'),
  list(['one point', link(SOURCE, SOURCE)]),
  { kind: 'list', items: [{ line: 'above', below: ['below it'] }] },
  grid('Tools', { columns: ['tool', 'state'], rows: [['MLflow', 'alive']] }),
  {
    kind: 'table',
    caption: 'Sum',
    head: ['what', 'how much'],
    rows: [{ strong: true, cells: ['total', share(0.5, 'one half')] }],
  },
  details('Not chosen', [paragraph(mark('bad', 'dormant'))]),
  { kind: 'warning', title: 'Data would be lost', items: ['the volume goes'] },
  command('npm ci && npm run review'),
  { kind: 'diagram', mermaid: 'flowchart LR', dot: 'digraph {}', caption: 'Who reaches what' },
  CHART,
];

test('text has everything that can be said in text, and no markup', () => {
  expect(toText(EVERY_KIND, 80)).toBe(`The stack
Take all of it, as the facts (https://example.org/facts) say.
  one point
  https://example.org/facts
  above
    below it
tool    state
MLflow  alive

what   how much
total  one half
Not chosen
dormant
Data would be lost
  the volume goes
npm ci && npm run review
Who reaches what
tool  stars
Ray    1000  ${'█'.repeat(67)}
DVC     500  ${'█'.repeat(34)}
new       1  █
none      0`);
});

test('a bar chart is a table with bars in Markdown, and one with shares on a page', () => {
  expect(blocksMarkdown([CHART])).toBe(`| tool | stars |  |
| --- | --- | --- |
| **Ray** | **1000** | ${'█'.repeat(20)} |
| DVC | 500 | ${'█'.repeat(10)} |
| new | 1 | █ |
| none | 0 |  |`);
  const page = toHtml(
    {
      title: '',
      intro: '',
      warnings: [],
      verdicts: [],
      sections: [{ id: 'x', title: 'x', blocks: [CHART] }],
    },
    () => '',
  );
  expect(page).toMatch(/<div class="bars"><table role="table">\s*<caption>Stars<\/caption>/);
  expect(page).toContain('<span class="share" style="--share:50%">500</span>');
  expect(page).not.toContain('█');
});

test('a bar chart of long names still fits its width, and has bars', () => {
  const long = { label: 'A tool with a name of many words', value: 2, text: '2 (2020-12-06)' };
  const chart: Block = { kind: 'bars', caption: '', head: ['tool', 'stars'], bars: [long] };
  for (const line of toText([chart], 60).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  expect(toText([chart], 60)).toContain('█');
});

test('text is laid out for its width, and only a list is indented below its first line', () => {
  const words = 'one two three four five six seven';
  expect(toText([paragraph(words), list([words]), heading('Next')], 20)).toBe(`one two three four
five six seven
  one two three four
    five six seven

Next`);
});

test('a table without rows is told as one, whoever writes it', () => {
  const empty = [grid('Tools', { columns: ['tool', 'state'], rows: [] })];
  expect(toText(empty, 80)).toBe('tool  state');
  expect(blocksMarkdown(empty)).toBe('None.');
});

test('what is text acts as markup in no form', () => {
  const hostile = '<b>*bold*</b> | `code` [x](y)';
  const blocks = [
    heading(hostile),
    list([hostile]),
    grid(hostile, { columns: [hostile], rows: [[hostile]] }),
  ];
  expect(toText(blocks, 200)).toBe(`${hostile}\n  ${hostile}\n${hostile}\n${hostile}`);
  expect(blocksMarkdown(blocks)).not.toMatch(/(?<!\\)(<|\*bold|`|\[)/);
  const page = toHtml(
    { title: '', intro: '', warnings: [], verdicts: [], sections: [{ id: 'x', title: 'x', blocks }] },
    () => '',
  );
  expect(page).not.toContain('<b>');
});

test('headings of blocks on their own are those of sections in a document', () => {
  expect(blocksMarkdown([heading('The stack')])).toBe('## The stack');
});
