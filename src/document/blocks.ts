/** A piece of a line. A plain string is text: nothing in it acts as markup, in whatever form it is shown. */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: Line }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A word that a reader should find at a glance. */
  | { readonly kind: 'mark'; readonly tone: Tone; readonly text: string }
  /** A share of a whole, in words; where there is room for it, as a bar too. */
  | { readonly kind: 'share'; readonly share: number; readonly text: string }
  /** A part of the way from nothing to ten times what something is, in percent of that. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly text: string };
export type Line = Inline | readonly Inline[];
export type Tone = 'good' | 'bad' | 'warn' | 'plain';

/** A part of a document. */
export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'details'; readonly summary: Line; readonly blocks: readonly Block[] }
  | { readonly kind: 'warning'; readonly title: string; readonly items: readonly Line[] }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'diagram'; readonly mermaid: string; readonly dot: string; readonly caption: string }
  | Bars;

/** Figures side by side, each as a number and as a bar; the largest is as long as there is room. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  /** What the bars are about, and what is counted. */
  readonly head: readonly [string, string];
  readonly bars: readonly Bar[];
}
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is read, with what there is to say about it. */
  readonly text: string;
  readonly strong?: boolean;
}

export interface ListItem {
  readonly line: Line;
  readonly below?: readonly Line[];
}
export interface Row {
  readonly cells: readonly Line[];
  /** The sum at the end of a table, or what was chosen. */
  readonly strong?: boolean;
}

export interface Section {
  /** Short, for the address of the section within the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One of the answers that a reader wants first. */
export interface Verdict {
  readonly label: string;
  readonly line: Line;
  readonly tone: Tone;
}

/** A whole document, before a writer lays it out. */
export interface Document {
  readonly title: string;
  readonly intro: Line;
  /** What must be seen before anything else. */
  readonly warnings: readonly Block[];
  readonly verdicts: readonly Verdict[];
  readonly sections: readonly Section[];
}

export const code = (text: string): Inline => ({ kind: 'code', text });
export const strong = (text: Line): Inline => ({ kind: 'strong', text });
export const link = (text: string, href: string): Inline => ({ kind: 'link', text, href });
export const mark = (tone: Tone, text: string): Inline => ({ kind: 'mark', tone, text });
export const share = (part: number, text: string): Inline => ({ kind: 'share', share: part, text });
export const range = (from: number, to: number, text: string): Inline => ({ kind: 'range', from, to, text });

export const paragraph = (...line: readonly Inline[]): Block => ({ kind: 'paragraph', line });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const command = (text: string): Block => ({ kind: 'command', text });
export const list = (items: readonly Line[]): Block => ({
  kind: 'list',
  items: items.map((line) => ({ line })),
});
export const details = (summary: Line, blocks: readonly Block[]): Block => ({
  kind: 'details',
  summary,
  blocks,
});

/** A table, or a sentence where there are no rows. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Line[] | Row)[],
  none: string,
): Block {
  if (rows.length === 0) return paragraph(none);
  return { kind: 'table', caption, head, rows: rows.map((row) => ('cells' in row ? row : { cells: row })) };
}

/** Rows of plain text below the names of their columns: a table that fits CSV too. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A grid as it is, also where it has no rows. */
export const grid = (caption: string, { columns, rows }: Grid): Block => ({
  kind: 'table',
  caption,
  head: columns,
  rows: rows.map((cells) => ({ cells })),
});

/** A bar chart where there is something to show, else nothing. */
export const barsIfAny = (caption: string, head: Bars['head'], bars: readonly Bar[]): Block[] =>
  bars.length === 0 ? [] : [{ kind: 'bars', caption, head, bars }];

/** A list where there is something to list, else nothing. */
export const listIfAny = (items: readonly Line[]): Block[] => (items.length === 0 ? [] : [list(items)]);

/** A list under a heading where there is something to list, else nothing. */
export const sectionIfAny = (title: string, items: readonly Line[]): Block[] =>
  items.length === 0 ? [] : [heading(title), list(items)];

/** Inlines with a comma between them. */
export const commas = (items: readonly Inline[]): Inline[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));

export const inlines = (line: Line): readonly Inline[] => (isMany(line) ? line : [line]);
const isMany = (line: Line): line is readonly Inline[] => Array.isArray(line);

/** A line without what makes parts of it stand out. */
export const plainText = (line: Line): string =>
  inlines(line)
    .map((item) =>
      typeof item === 'string' ? item : typeof item.text === 'string' ? item.text : plainText(item.text),
    )
    .join('');

/** "1 pod", "2 pods". */
export const count = (number: number, noun: string): string =>
  `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
