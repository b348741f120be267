import type { Table } from './blocks';

const GAP = 2;

/**
 * A table in columns of spaces. One that is wider than the terminal comes in parts, each with the first column again,
 * so that a row can be read without wrapping.
 */
export function tableText({ columns, rows }: Table, width: number): string {
  const widths = columns.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  return partsThatFit(widths, width)
    .map((part) => {
      const line = (cells: readonly string[]): string =>
        part
          .map((index) => (cells[index] ?? '').padEnd(widths[index] ?? 0))
          .join(' '.repeat(GAP))
          .trimEnd();
      return [line(columns), ...rows.map(line)].join('\n');
    })
    .join('\n\n');
}

/** The indexes of the columns of each part; the first column is in all of them. */
function partsThatFit(widths: readonly number[], width: number): number[][] {
  const first = widths[0] ?? 0;
  const parts: number[][] = [];
  let part = [0];
  let used = first;
  for (let index = 1; index < widths.length; index++) {
    const wanted = GAP + (widths[index] ?? 0);
    if (used + wanted > width && part.length > 1) {
      parts.push(part);
      part = [0];
      used = first;
    }
    part.push(index);
    used += wanted;
  }
  return [...parts, part];
}
