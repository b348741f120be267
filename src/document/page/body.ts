import { barsTable } from '../bars';
import type { Block, Line, ListItem, Section, Verdict } from '../blocks';
import { type Html, markup } from './html';
import { lineHtml } from './line';
import { inlineSvg, type LayOut } from './svg';
import { tableHtml } from './table';

const unordered = (lines: readonly Line[]): Html =>
  markup`<ul>${lines.map((line) => markup`<li>${lineHtml(line)}</li>\n`)}</ul>`;

const listItem = ({ line, below = [] }: ListItem): Html =>
  markup`<li>${lineHtml(line)}${below.length === 0 ? '' : unordered(below)}</li>\n`;

function blockHtml(item: Block, layOut: LayOut): Html {
  switch (item.kind) {
    case 'paragraph':
      return markup`<p>${lineHtml(item.line)}</p>`;
    case 'heading':
      return markup`<h3>${item.text}</h3>`;
    case 'list':
      return markup`<ul>${item.items.map(listItem)}</ul>`;
    case 'table':
      return tableHtml(item);
    case 'details':
      return markup`<details><summary>${lineHtml(item.summary)}</summary>
${blocksHtml(item.blocks, layOut)}</details>`;
    case 'warning':
      return markup`<section class="warning" aria-labelledby="warning-title">
<h2 id="warning-title">${item.title}</h2>
${unordered(item.items)}
</section>`;
    case 'command':
      return markup`<pre><code>${item.text}</code></pre>`;
    case 'diagram':
      return markup`<figure>
<div class="diagram" role="group" aria-label="Architecture diagram" tabindex="0">${inlineSvg(layOut(item.dot), item.caption)}</div>
<figcaption>${item.caption}</figcaption>
</figure>`;
    case 'bars':
      return markup`<div class="bars">${tableHtml(barsTable(item))}</div>`;
  }
}

export const blocksHtml = (items: readonly Block[], layOut: LayOut): readonly Html[] =>
  items.map((item) => markup`${blockHtml(item, layOut)}\n`);

export const verdictHtml = ({ label, line, tone }: Verdict): Html =>
  markup`<div class="verdict ${tone}"><dt>${label}</dt><dd>${lineHtml(line)}</dd></div>\n`;

export const sectionHtml = ({ id, title, blocks }: Section, layOut: LayOut): Html =>
  markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${blocksHtml(blocks, layOut)}</section>
`;
