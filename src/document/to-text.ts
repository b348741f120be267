import { barsText } from './bars';
import { type Block, inlines, type Inline, type Line, type ListItem } from './blocks';
import { tableText } from './table-text';
import { wrapText } from './wrap-text';

/** Blocks as plain text, laid out for a terminal of a width. */
export const toText = (blocks: readonly Block[], columns: number): string =>
  blocks
    .map((item, index) => {
      // Without a line between them, the head of the second would be read as a row of the first.
      const apart = item.kind === 'table' && blocks[index - 1]?.kind === 'table';
      return `${apart ? '\n' : ''}${block(item, columns)}`;
    })
    .join('\n')
    .replace(/^\n/, '');

function block(item: Block, columns: number): string {
  switch (item.kind) {
    case 'paragraph':
      return paragraph(item.line, columns);
    case 'heading':
      return `\n${item.text}`;
    case 'list':
      return list(item.items, columns);
    case 'table':
      return tableText({ columns: item.head, rows: item.rows.map(({ cells }) => cells.map(text)) }, columns);
    case 'details':
      return [paragraph(item.summary, columns), ...item.blocks.map((one) => block(one, columns))].join('\n');
    case 'warning':
      return [
        paragraph(item.title, columns),
        list(
          item.items.map((line) => ({ line })),
          columns,
        ),
      ].join('\n');
    case 'command':
      // Whole, however long it is: somebody copies it.
      return item.text;
    case 'diagram':
      return paragraph(item.caption, columns);
    case 'bars':
      return barsText(item, columns);
  }
}

/** What follows the first line of a paragraph is not indented. */
const paragraph = (line: Line, columns: number): string =>
  wrapText(text(line), columns).replaceAll(/\n +/g, '\n');

const list = (items: readonly ListItem[], columns: number): string =>
  wrapText(
    items
      .flatMap(({ line, below = [] }) => [`  ${text(line)}`, ...below.map((one) => `    ${text(one)}`)])
      .join('\n'),
    columns,
  );

const text = (line: Line): string => inlines(line).map(inline).join('');

function inline(item: Inline): string {
  if (typeof item === 'string') return item;
  switch (item.kind) {
    case 'strong':
      return text(item.text);
    case 'link':
      return item.text === item.href ? item.href : `${item.text} (${item.href})`;
    default:
      return item.text;
  }
}
