import { type Inline, inlines, type Line } from '../blocks';
import { type Html, markup } from './html';

const SIGNS = { good: '✓', bad: '✗', warn: '!', plain: '' } as const;

/** Nothing is at the left end, the weight as it is in the middle, ten times as much at the right end. */
const place = (percent: number): string =>
  `${(percent <= 100 ? percent / 2 : 50 + 50 * Math.min(1, Math.log10(percent / 100))).toFixed(0)}%`;

/** Long names break where their parts meet, so that a narrow screen needs no scrolling. */
const breakable = (text: string): Html[] =>
  text.split(/(?<=[._/:@-])/).map((part, index) => (index === 0 ? markup`${part}` : markup`<wbr>${part}`));

function inline(item: Inline): Html {
  if (typeof item === 'string') return markup`${item}`;
  switch (item.kind) {
    case 'code':
      return markup`<code>${breakable(item.text)}</code>`;
    case 'strong':
      return markup`<strong>${lineHtml(item.text)}</strong>`;
    case 'link':
      // A fact's source may be a sentence; only an address is followed.
      return /^https?:\/\/\S+$/.test(item.href)
        ? markup`<a href="${item.href}" rel="noreferrer">${item.text}</a>`
        : markup`${item.text}`;
    case 'mark':
      return markup`<span class="mark ${item.tone}"><span aria-hidden="true">${SIGNS[item.tone]}</span> ${item.text}</span>`;
    case 'share': {
      const percent = Math.round(100 * Math.min(1, Math.max(0, item.share)));
      return markup`<span class="share" style="--share:${percent}%">${item.text}</span>`;
    }
    case 'range':
      return markup`<span class="range" style="--from:${place(item.from)};--to:${place(item.to)}">${item.text}</span>`;
  }
}

export const lineHtml = (line: Line): readonly Html[] => inlines(line).map(inline);
