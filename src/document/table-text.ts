import type { Grid } from './blocks';
import { wrapText } from './wrap-text';

const GAP = 2;
/** Of the width, for the first column, which every part repeats. */
const FIRST_COLUMN = 0.4;
const NARROWEST = 20;

/**
 * A table in columns of spaces. One that is wider than the terminal comes in parts, each with the first column again; a
 * cell that is too wide for its part is broken between words.
 */
export function tableText({ columns, rows }: Grid, width: number): string {
  const longest = Math.max(...[columns, ...rows].map(([cell = '']) => cell.length));
  const first = Math.min(longest, Math.max(NARROWEST, Math.floor(width * FIRST_COLUMN)));
  const limit = (index: number) => (index === 0 ? first : Math.max(NARROWEST, width - first - GAP));
  const broken = [columns, ...rows].map((cells) =>
    columns.map((_, index) => wrapText(cells[index] ?? '', limit(index)).split('\n')),
  );
  const widths = columns.map((_, index) =>
    Math.max(...broken.flatMap((cells) => (cells[index] ?? []).map(({ length }) => length))),
  );
  return partsThatFit(widths, width)
    .map((part) => {
      const lines = (cells: readonly string[][]): string[] => {
        const height = Math.max(...part.map((index) => cells[index]?.length ?? 0));
        return Array.from({ length: height }, (_, row) =>
          part
            .map((index) => (cells[index]?.[row] ?? '').padEnd(widths[index] ?? 0))
            .join(' '.repeat(GAP))
            .trimEnd(),
        );
      };
      return broken.flatMap(lines).join('\n');
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
