import { escapeMarkdown, table as markdownTable } from '../../review/markdown';
import { tableText, type Table } from './table-text';
import { wrapText } from './wrap-text';

/** What a command has to say, before it is laid out as plain text or as Markdown. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly bullets: readonly string[] }
  | { readonly table: Table };

export type { Table };

/** Blocks as plain text, laid out for a width, or as Markdown. */
export function renderBlocks(blocks: readonly Block[], format: 'text' | 'markdown', columns: number): string {
  if (format === 'markdown') return blocks.map(markdownOf).join('\n\n');
  return blocks
    .map((block) => textOf(block, columns))
    .join('\n')
    .replace(/^\n/, '');
}

function markdownOf(block: Block): string {
  if ('heading' in block) return `## ${escapeMarkdown(block.heading)}`;
  if ('paragraph' in block) return escapeMarkdown(block.paragraph);
  if ('bullets' in block) return block.bullets.map((item) => `* ${escapeMarkdown(item)}`).join('\n');
  const { columns, rows } = block.table;
  const cells = (row: readonly string[]): string[] => row.map(escapeMarkdown);
  return markdownTable(cells(columns), rows.map(cells), 'None.');
}

function textOf(block: Block, columns: number): string {
  if ('heading' in block) return `\n${block.heading}`;
  if ('paragraph' in block) return wrapText(block.paragraph, columns).replaceAll(/\n +/g, '\n');
  if ('bullets' in block) return wrapText(block.bullets.map((item) => `  ${item}`).join('\n'), columns);
  return tableText(block.table, columns);
}
