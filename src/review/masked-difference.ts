import { showText } from '../redaction/show-value';
import { isHarmless, type PlannedResource } from './harmless';
import { isObject } from './synthesized';

/** One value of a resource that a plan changes, in a form that can be shown to anyone. */
export interface AttributeChange {
  /** Such as `spec[0].replicas`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Terraform, or the kind of the resource, says that it is secret. */
export const MASKED = '(sensitive)';
/** Nothing says that it is not. */
export const HIDDEN = '(hidden)';
export const UNKNOWN = '(known after apply)';
export const ABSENT = '(not set)';

/** Before and after, each with the marks that Terraform gives: sensitive, unknown. A mark counts for all below it. */
export interface Difference {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
}

type Path = readonly string[];
/** A value in its place: its mark, and the object or list that it stands in. */
interface Placed {
  readonly value: unknown;
  readonly mark: unknown;
  readonly owner: unknown;
}

/** Attributes that providers print although they can hold what somebody gave as a secret. */
const ALWAYS_MASKED: readonly { readonly type: RegExp; readonly path: RegExp }[] = [
  { type: /^kubernetes_secret/, path: /^(data|binary_data|string_data)(_wo)?$/ },
  { type: /^helm_release$/, path: /^(metadata|manifest|set_sensitive|set_wo|repository_password|notes)$/ },
];

const isSecretManifest = (value: unknown): boolean =>
  isObject(value) &&
  [value['manifest'], value['object']].some((one) => isObject(one) && one['kind'] === 'Secret');

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const below = (mark: unknown, key: string): unknown => {
  if (mark === true) return true;
  if (Array.isArray(mark)) return mark[Number(key)] as unknown;
  return isObject(mark) ? mark[key] : undefined;
};

const isMarked = (mark: unknown): boolean =>
  mark === true || (isBranch(mark) && Object.values(mark).some(isMarked));

const dotted = (path: Path, lists: readonly boolean[]): string =>
  path.map((key, index) => (lists[index] ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

/** Helm takes its values as one long text. Two of them are compared by what they hold. */
function opened(
  { type }: PlannedResource,
  path: Path,
  before: unknown,
  after: unknown,
): readonly [unknown, unknown] {
  const isValues = type === 'helm_release' && path[0] === 'values' && path.length === 2;
  if (!isValues || typeof before !== 'string' || typeof after !== 'string') return [before, after];
  try {
    const both = [before, after].map((text) => JSON.parse(text) as unknown);
    return both.every(isObject) ? [both[0], both[1]] : [before, after];
  } catch {
    return [before, after];
  }
}

const linesOf = (text: string): number => text.split('\n').length;

/** One value that holds no others. How long a text is tells nothing, and that it has changed may be all there is to see. */
function leaf(resource: PlannedResource, path: Path, { value, mark, owner }: Placed): string {
  if (value === undefined || value === null) return ABSENT;
  if (isMarked(mark)) return MASKED;
  if (value === '') return '""';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && linesOf(value) > 1) return `(text of ${String(linesOf(value))} lines)`;
  if (!isHarmless(resource, path, value, owner)) return HIDDEN;
  return showText(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A value of any kind as one text, with each part of it masked as it would be alone. */
function shown(resource: PlannedResource, path: Path, placed: Placed): string {
  if (!isBranch(placed.value)) return leaf(resource, path, placed);
  const copy = (inner: Path, { value, mark, owner }: Placed): unknown => {
    if (mark === true) return MASKED;
    if (!isBranch(value)) {
      const text = leaf(resource, inner, { value, mark, owner });
      return [MASKED, HIDDEN].includes(text) || (typeof value === 'string' && value !== '') ? text : value;
    }
    const parts = Object.entries(value).map(([key, item]): [string, unknown] => [
      key,
      copy([...inner, key], { value: item, mark: below(mark, key), owner: value }),
    ]);
    return Array.isArray(value) ? parts.map(([, item]) => item) : Object.fromEntries(parts);
  };
  return showText(JSON.stringify(copy(path, placed)));
}

interface Place {
  readonly path: Path;
  /** Which steps of the path are places in a list. */
  readonly lists: readonly boolean[];
  readonly owners: { readonly before: unknown; readonly after: unknown };
}

const ROOT: Place = { path: [], lists: [], owners: { before: undefined, after: undefined } };

/** Every value that differs, as text in which nothing stands that is, or may be, secret. */
export function maskedDifference(
  resource: PlannedResource,
  difference: Difference,
  { path, lists, owners }: Place = ROOT,
): AttributeChange[] {
  const { unknown, beforeSensitive, afterSensitive } = difference;
  const [before, after] = opened(resource, path, difference.before, difference.after);
  const told = (texts: { readonly before: string; readonly after: string }) => [
    { path: dotted(path, lists), ...texts },
  ];
  const masks =
    path.length === 1 &&
    ['manifest', 'object'].includes(path[0] ?? '') &&
    [owners.before, owners.after].some(isSecretManifest);
  const always =
    masks || ALWAYS_MASKED.some((rule) => rule.type.test(resource.type) && rule.path.test(path[0] ?? ''));
  if (always || beforeSensitive === true || afterSensitive === true) {
    if (unknown === true) return told({ before: MASKED, after: UNKNOWN });
    return JSON.stringify(before) === JSON.stringify(after) ? [] : told({ before: MASKED, after: MASKED });
  }
  const was = () => shown(resource, path, { value: before, mark: beforeSensitive, owner: owners.before });
  const becomes = () => shown(resource, path, { value: after, mark: afterSensitive, owner: owners.after });
  if (unknown === true) return told({ before: was(), after: UNKNOWN });
  if (!isBranch(before) && !isBranch(after)) {
    const same = before === after || (before ?? null) === (after ?? null);
    return same ? [] : told({ before: was(), after: becomes() });
  }
  const keys = [before, after, unknown].flatMap((value) => (isBranch(value) ? Object.keys(value) : []));
  const isList = [before, after].some(Array.isArray);
  const differences = [...new Set(keys)].flatMap((key) =>
    maskedDifference(
      resource,
      {
        before: below(before, key),
        after: below(after, key),
        unknown: below(unknown, key),
        beforeSensitive: below(beforeSensitive, key),
        afterSensitive: below(afterSensitive, key),
      },
      { path: [...path, key], lists: [...lists, isList], owners: { before, after } },
    ),
  );
  // A block that holds nothing means something: an empty rule of a network policy lets everybody in.
  const isWhole = lists.at(-1) === true && (before === undefined) !== (after === undefined);
  return differences.length === 0 && isWhole ? told({ before: was(), after: becomes() }) : differences;
}
