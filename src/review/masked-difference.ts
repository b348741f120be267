import { namesCredential } from '../redaction/names-credential';
import { isObject } from './synthesized';

/** One value of a resource that a plan changes, in a form that can be shown to anyone. */
export interface AttributeChange {
  /** Such as `spec[0].replicas`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export const MASKED = '(sensitive)';
export const UNKNOWN = '(known after apply)';
export const ABSENT = '(not set)';
const LONGEST = 120;

/** Before and after, each with the marks that Terraform gives: sensitive, unknown. A mark counts for all below it. */
export interface Difference {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
}

/** Attributes that providers print although they can hold what somebody gave as a secret. */
const ALWAYS_MASKED: readonly { readonly type: RegExp; readonly path: RegExp }[] = [
  { type: /^kubernetes_secret/, path: /^(data|binary_data|string_data)(_wo)?(\.|$)/ },
  {
    type: /^helm_release$/,
    path: /^(metadata|manifest|set_sensitive|set_wo|repository_password|notes)(\W|$)/,
  },
];

const below = (mark: unknown, key: string | number): unknown => {
  if (mark === true) return true;
  if (Array.isArray(mark)) return mark[Number(key)] as unknown;
  return isObject(mark) ? mark[String(key)] : undefined;
};

function shown(value: unknown): string {
  if (value === undefined || value === null) return ABSENT;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const lines = text.split('\n').length;
  if (lines > 1) return `(text of ${String(lines)} lines)`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text === '' ? '""' : text;
}

/** Helm takes its values as one long text. Two of them are compared by what they hold. */
function opened(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  try {
    const both = [before, after].map((text) => JSON.parse(text) as unknown);
    return both.every(isObject) ? [both[0], both[1]] : [before, after];
  } catch {
    return [before, after];
  }
}

/** A text under a key that says credential, or a container's variable of such a name. */
function isNamedCredential(owner: unknown, key: string): boolean {
  if (!isObject(owner) || typeof owner[key] !== 'string') return false;
  const name = key === 'value' ? owner['name'] : key;
  return typeof name === 'string' && namesCredential(name);
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every value that differs, as text in which nothing sensitive stands. */
export function maskedDifference(type: string, difference: Difference, path = ''): AttributeChange[] {
  const { unknown, beforeSensitive, afterSensitive } = difference;
  const [before, after] = opened(difference.before, difference.after);
  const marked = ALWAYS_MASKED.some((rule) => rule.type.test(type) && rule.path.test(path));
  if (marked || beforeSensitive === true || afterSensitive === true) {
    if (unknown === true) return [{ path, before: MASKED, after: UNKNOWN }];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before: MASKED, after: MASKED }];
  }
  if (unknown === true) return [{ path, before: shown(before), after: UNKNOWN }];
  if (!isBranch(before) && !isBranch(after)) {
    const same = before === after || shown(before) + shown(after) === ABSENT + ABSENT;
    return same ? [] : [{ path, before: shown(before), after: shown(after) }];
  }
  const keys = [before, after, unknown].flatMap((value) => (isBranch(value) ? Object.keys(value) : []));
  const isList = [before, after].some(Array.isArray);
  const differences = [...new Set(keys)].flatMap((key) => {
    const inner = path === '' ? key : isList ? `${path}[${key}]` : `${path}.${key}`;
    const hides = isNamedCredential(before, key) || isNamedCredential(after, key);
    return maskedDifference(
      type,
      {
        before: below(before, key),
        after: below(after, key),
        unknown: below(unknown, key),
        beforeSensitive: hides || below(beforeSensitive, key),
        afterSensitive: hides || below(afterSensitive, key),
      },
      inner,
    );
  });
  // A block that holds nothing means something: an empty rule of a network policy lets everybody in.
  const isWhole = path.endsWith(']') && (before === undefined) !== (after === undefined);
  return differences.length === 0 && isWhole
    ? [{ path, before: shown(before), after: shown(after) }]
    : differences;
}
