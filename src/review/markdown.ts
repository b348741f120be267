/** Text as it stands in a Markdown paragraph or cell: nothing in it acts as markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** Code: names, addresses, versions. */
export const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;

/** A table, or the given sentence where there are no rows. Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const bullets = (items: readonly string[]): string => items.map((item) => `* ${item}`).join('\n');

/** Blocks of a document, an empty line between them. */
export const document = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
