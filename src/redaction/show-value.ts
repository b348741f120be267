import { namesCredential } from './names-credential';
import { CUT, redact } from './redact';
import { oneLine } from './printable';

/** Characters that are shown of a value. */
const LONGEST = 120;
/** Nobody gives a longer text for a setting on purpose: nothing of it is shown. */
const UNREADABLE = 5_000;

/**
 * A text that somebody gave (a name, the message of a parser) without credentials, in at most so many characters (default: 120)
 * and with a note of its length where it has more.
 */
export function showText(text: string, longest = LONGEST): string {
  if (text.length > UNREADABLE) return `(${text.length} characters)`;
  const safe = oneLine(redact(text));
  return safe.length > longest ? `${safe.slice(0, longest)}… (${text.length} characters)` : safe;
}

/** Numbers that JSON has no word for, as YAML writes them; JSON itself would say null, which nobody wrote. */
const inYaml = (value: unknown): string | undefined => {
  if (typeof value !== 'number' || Number.isFinite(value)) return undefined;
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
};

const withoutNamed = (key: string, value: unknown): unknown =>
  namesCredential(key) && typeof value !== 'object' && value !== undefined ? CUT : (inYaml(value) ?? value);

/** A value that somebody gave, as JSON and shortened like a text. The one way in which messages repeat a value. */
export function showValue(value: unknown): string {
  // Cut before it is quoted: quoting hides line breaks, and so the end of what is cut.
  const safe = typeof value === 'string' && value.length <= UNREADABLE ? redact(value) : value;
  // JSON has no word for it.
  return safe === undefined ? 'undefined' : (inYaml(safe) ?? showText(JSON.stringify(safe, withoutNamed)));
}
