import { oneLine, printable } from '../redaction/printable';

/** Text as it stands in a Markdown paragraph or cell: nothing in it acts as markup. */
export function escapeMarkdown(text: string): string {
  return oneLine(text.replaceAll(/\s+/g, ' '))
    .replaceAll(/[\\`*_[\]<>|#~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?=[-+=])|^(\d+)(?=[.)] )/, '$1\\');
}

/** Code: names, addresses, versions. */
export const code = (text: string): string => `\`${oneLine(text).replaceAll('`', "'")}\``;

/** A block of code whose text cannot end it. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, printable(text), fence].join('\n');
}

/** An address that ends where it ends. */
export const destination = (href: string): string =>
  oneLine(href).replaceAll(/[()\s<>\\]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A cell: in code, too, a bar would begin the next one. */
const cell = (markdown: string): string => markdown.replaceAll(/(?<!\\)\|/g, '\\|');

/** A table, or the given sentence where there are no rows. Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const bullets = (items: readonly string[]): string => items.map((item) => `* ${item}`).join('\n');

/** Blocks of a document, an empty line between them. */
export const document = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
