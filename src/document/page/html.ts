import { printable } from '../../redaction/printable';

/** Text that is HTML already. Everything else is text, and is escaped where it is put into HTML. */
export class Html {
  constructor(public readonly text: string) {}
}

type Value = Html | string | number | readonly Value[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  printable(text).replaceAll(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

function render(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/**
 * A piece of HTML: markup`<p>${text}</p>`. What is put in is escaped, unless it is HTML itself. (Not called `html`:
 * formatters reformat what such a tag holds, and with it what is written.)
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((part, index) => `${part}${render(values[index])}`).join(''));
}
