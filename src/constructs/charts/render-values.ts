import { Token } from 'cdktf';
import { escapeTemplate } from '../kubernetes/escape-template';

const TOKEN = /(\$\{TfToken\[[^\]]*\]\})/;

function sorted(value: unknown, place: string): unknown {
  if (typeof value === 'string') return value;
  if (Token.isUnresolved(value)) {
    throw new Error(`${place} is a token that is not text: give it as text (Token.asString)`);
  }
  if (Array.isArray(value)) return value.map((item, index) => sorted(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item, `${place}.${key}`)]),
  );
}

/**
 * The values of a Helm release as JSON, which is YAML too: keys in order, so that equal values give equal text.
 * Literal text is escaped for Terraform, keys too. Tokens stay for Terraform to fill in; what they stand for must not
 * hold quotes, backslashes or line breaks.
 */
export function renderValues(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(sorted(values, 'values'), null, 2)
    .split(TOKEN)
    .map((part, index) => (index % 2 === 1 ? part : escapeTemplate(part)))
    .join('');
}
