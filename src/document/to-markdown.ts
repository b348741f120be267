import { oneLine } from '../redaction/printable';
import { barsGrid } from './bars';
import {
  type Block,
  type Document,
  type Inline,
  inlines,
  type Line,
  plainText,
  type Section,
} from './blocks';
import { bullets, code, destination, document, escapeMarkdown, fenced, table } from './markdown';

function inline(item: Inline): string {
  if (typeof item === 'string') return escapeMarkdown(item);
  switch (item.kind) {
    case 'code':
      return code(item.text);
    case 'strong':
      return `**${text(item.text)}**`;
    case 'link':
      return `[${escapeMarkdown(item.text)}](${destination(item.href)})`;
    case 'mark':
      return item.tone === 'bad' ? `**${escapeMarkdown(item.text)}**` : escapeMarkdown(item.text);
    case 'share':
    case 'range':
      return escapeMarkdown(item.text);
  }
}

const text = (line: Line): string => inlines(line).map(inline).join('');

/** Text of a cell of which every part stands out. */
const standingOut = (line: Line): string => {
  const inner = text(line);
  return inner === '' || inner.startsWith('**') ? inner : `**${inner}**`;
};

/** Headings are one level below the title of what they stand in. */
function block(item: Block, level: 2 | 3): string {
  switch (item.kind) {
    case 'paragraph':
      return text(item.line);
    case 'heading':
      return `${'#'.repeat(level)} ${escapeMarkdown(item.text)}`;
    case 'list':
      return bullets(
        item.items.map(({ line, below = [] }) =>
          [text(line), ...below.map((one) => `  * ${text(one)}`)].join('\n'),
        ),
      );
    case 'table':
      return table(
        item.head.map(escapeMarkdown),
        item.rows.map(({ cells, strong }) => cells.map(strong === true ? standingOut : text)),
        'None.',
      );
    case 'details':
      return [
        `<details><summary>${summary(item.summary)}</summary>`,
        ...item.blocks.map((one) => block(one, level)),
        '</details>',
      ].join('\n\n');
    case 'warning':
      return [
        '> [!CAUTION]',
        `> **${escapeMarkdown(item.title)}**`,
        ...item.items.map((line) => `> * ${text(line)}`),
      ].join('\n');
    case 'command':
      return fenced('sh', item.text);
    case 'diagram':
      return fenced('mermaid', item.mermaid);
    case 'bars': {
      const { columns, rows } = barsGrid(item);
      const marked = rows.map(([label = '', figure = '', bar = ''], row) =>
        item.bars[row]?.strong === true
          ? [standingOut(label), standingOut(figure), bar]
          : [text(label), text(figure), bar],
      );
      return table(columns.map(escapeMarkdown), marked, 'None.');
    }
  }
}

/** Inside a summary, which is HTML, no Markdown is read. */
const summary = (line: Line): string =>
  oneLine(plainText(line)).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const inSection = (item: Block): string => block(item, 3);

/** Blocks on their own, without an end of line: what a command prints. */
export const blocksMarkdown = (blocks: readonly Block[]): string =>
  blocks.map((item) => block(item, 2)).join('\n\n');

/** Sections, each with its title above it. */
export const sectionsMarkdown = (sections: readonly Pick<Section, 'title' | 'blocks'>[]): string[] =>
  sections.flatMap(({ title, blocks }) => [`## ${escapeMarkdown(title)}`, ...blocks.map(inSection)]);

/** The document as Markdown, as GitHub and GitLab read it. */
export function toMarkdown({ title, intro, warnings, verdicts, sections }: Document): string {
  return document([
    `# ${escapeMarkdown(title)}`,
    ...warnings.map(inSection),
    text(intro),
    bullets(verdicts.map(({ label, line }) => `**${escapeMarkdown(label)}**: ${text(line)}`)),
    ...sectionsMarkdown(sections),
  ]);
}
