import { type Bars, type Block, type Grid, type Row, share } from './blocks';
import { tableText } from './table-text';

const GAP = 2;
/** In a table of Markdown nobody knows how wide the page is. */
const IN_MARKDOWN = 20;
const LONGEST_LABEL = { share: 0.4, least: 20 } as const;
const SHORTEST = 10;

const largestOf = ({ bars }: Bars): number => Math.max(0, ...bars.map(({ value }) => value));

/** Whatever is more than nothing can be seen. */
const drawn = (value: number, largest: number, width: number): string =>
  '█'.repeat(value <= 0 ? 0 : Math.max(1, Math.round((width * value) / largest)));

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

const gridOf = (chart: Bars, width: number, figure: (text: string) => string): Grid => ({
  columns: [chart.head[0], figure(chart.head[1]), ''],
  rows: chart.bars.map(({ label, text, value }) => [
    label,
    figure(text),
    drawn(value, largestOf(chart), width),
  ]),
});

/** A line a bar: what it is about, the figure, and the bar, which takes the room that is left. */
export function barsText(chart: Bars, columns: number): string {
  const figures = widest([chart.head[1], ...chart.bars.map(({ text }) => text)]);
  const labels = Math.min(
    widest([chart.head[0], ...chart.bars.map(({ label }) => label)]),
    Math.max(LONGEST_LABEL.least, Math.floor(columns * LONGEST_LABEL.share)),
  );
  const width = Math.max(SHORTEST, columns - labels - figures - 2 * GAP);
  return tableText(
    gridOf(chart, width, (text) => text.padStart(figures)),
    columns,
  );
}

/** The same as a table whose last column is drawn. */
export const barsGrid = (chart: Bars): Grid => gridOf(chart, IN_MARKDOWN, (text) => text);

/** For a page, which draws a bar behind each figure. */
export function barsTable(chart: Bars): Extract<Block, { kind: 'table' }> {
  const largest = Math.max(1, largestOf(chart));
  const rows = chart.bars.map(({ label, value, text, strong }): Row => {
    const cells = [label, share(value / largest, text)];
    return strong === true ? { cells, strong } : { cells };
  });
  return { kind: 'table', caption: chart.caption, head: chart.head, rows };
}
