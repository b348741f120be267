import { type Block, inlines, type Line } from '../blocks';
import { markup, type Html } from './html';
import { lineHtml } from './line';

/** So many columns fit on the narrowest screen. */
const FEW = 3;
const CARDS = markup` class="cards"`;
/** What stands where there is nothing to say. */
const NOTHING = new Set(['', '–']);

/** A bar needs its width. */
const isBar = (text: Line): boolean =>
  inlines(text).some((item) => typeof item !== 'string' && item.kind === 'range');

/**
 * On a narrow screen each row of a wide table is a card with the column's name before each cell. Roles keep it a table
 * for those who hear the page, whatever the style makes of it.
 */
export function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): Html {
  const cell = (text: Line, column: number): Html => {
    const inner = lineHtml(text);
    if (inner.every(({ text: one }) => NOTHING.has(one)))
      return markup`<td role="cell" class="empty">${inner}</td>`;
    return column === 0
      ? markup`<th scope="row" role="rowheader">${inner}</th>`
      : markup`<td role="cell" data-label="${head[column] ?? ''}">${inner}</td>`;
  };
  const columns = head.map((text) => markup`<th scope="col" role="columnheader">${text}</th>`);
  const body = rows.map(
    ({ cells, strong }) => markup`<tr role="row"${strong === true ? STRONG : ''}>${cells.map(cell)}</tr>\n`,
  );
  const isWide = head.length > FEW || rows.some(({ cells }) => cells.some(isBar));
  return markup`<table role="table"${isWide ? CARDS : ''}>
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>`;
}

const STRONG = markup` class="strong"`;
