import type * as z from 'zod';
import { namesCredential } from '../redaction/names-credential';
import { showText, showValue } from '../redaction/show-value';
import { problemInWords } from './problem-in-words';
import { oneLine } from '../redaction/printable';
import { whyNoSetting } from './no-setting';

/** One thing that is wrong with outside data: where it stands, what it is, what would be right. */
export interface Issue {
  /** Dotted path, such as `platform.database.host`. */
  readonly place: string;
  readonly value?: unknown;
  /** What is wrong, as the rest of a sentence that begins with the place: "must be …". */
  readonly message: string;
  readonly allowed?: readonly string[];
  /** The nearest allowed value. */
  readonly suggestion?: string;
  /** The value is, or may be, a credential: no message may repeat it. */
  readonly secret?: boolean;
}

/** Number of single-character edits (insert, delete, replace, swap of neighbours) between two words. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (beforeLast[j - 2] ?? 0) + 1
          : Infinity;
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const fold = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-');

/** The allowed value that was probably meant, or undefined where none is near (a third of the letters may differ). */
export function nearest(value: string, allowed: readonly string[]): string | undefined {
  const wanted = fold(value).slice(0, 100);
  const [best] = allowed
    .map((word) => {
      const folded = fold(word);
      // At the beginning of one of its words: "all" is no part of "parallel" that somebody could have meant.
      const contained =
        wanted.length >= 3 && (`-${folded}`.includes(`-${wanted}`) || wanted.includes(folded));
      return {
        word,
        // What is the word itself goes before one that it is a part of.
        edits: wanted === folded ? -1 : contained ? 0 : distance(wanted, folded),
        limit: Math.max(1, Math.floor(folded.length / 3)),
      };
    })
    .filter(({ edits, limit }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return best?.word;
}

/** What stands at a path, through groups and lists; undefined where nothing does. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

const dotted = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** Keys that an object at the path may have, where the schema says so; used for "did you mean" of unknown keys. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

/** One kind of a group, such as the database that exists, and all keys that it may have. */
export interface Kind {
  readonly kind: string;
  readonly keys: readonly string[];
}

/** The kinds that a group at the path may be of; none where it is of one kind only. */
export type KindsAt = (path: readonly PropertyKey[]) => readonly Kind[];

/** "platform.database.kind=existing": the kinds that have a setting; undefined where none has. */
export function kindsWith(group: string, key: string, kinds: readonly Kind[]): string | undefined {
  const having = kinds.filter(({ keys }) => keys.includes(key)).map(({ kind }) => kind);
  return having.length === 0 ? undefined : `${group}.kind=${having.join(' or ')}`;
}

/** What is wrong with a setting that a group does not have: of another kind than the one that was given, or of none. */
function unknownKey(
  group: string,
  key: string,
  kind: unknown,
  keys: readonly string[],
  kinds: readonly Kind[],
): Issue {
  const place = `${group === '' ? '' : `${group}.`}${key}`;
  const why = whyNoSetting(key);
  if (why !== undefined) return { place, message: `is not a known setting: ${why}` };
  const belongs = kindsWith(group, key, kinds);
  if (belongs !== undefined) {
    const message = `belongs to ${belongs}, and ${String(kind)} is given. Give that kind instead, or leave ${key} out`;
    return { place, message };
  }
  const allowed = kinds.find((one) => one.kind === kind)?.keys ?? keys;
  const suggestion = nearest(key, allowed);
  // No suggestion: to write that instead would be refused as well.
  const other = suggestion === undefined ? nearest(key, keys) : undefined;
  const ofOther =
    other === undefined
      ? ''
      : `; if "${other}" was meant: that belongs to ${kindsWith(group, other, kinds) ?? ''}`;
  return {
    place,
    // Of what is not known it is not known whether it is secret: no message tells its value.
    message: `is not a known setting${ofOther}`,
    ...(allowed.length > 0 && { allowed }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Between which numbers a setting at the path lies; undefined where it has not both bounds. */
export type BoundsAt = (
  path: readonly PropertyKey[],
) => { readonly from: number; readonly to: number } | undefined;

/** How far a number may go, by a problem that says it goes too far; the lower the tighter. */
function limitIn(problem: z.core.$ZodIssue): number | undefined {
  if (problem.code === 'too_big') return Number(problem.maximum);
  return problem.code === 'too_small' ? -Number(problem.minimum) : undefined;
}

/** Without limits that another problem at the same place is tighter than: whole numbers have one of their own, beside that of a setting. */
function tightest(problems: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const limits = new Map<string, number>();
  const keyOf = ({ code, path }: z.core.$ZodIssue): string => `${code} ${dotted(path)}`;
  for (const problem of problems) {
    const limit = limitIn(problem);
    if (limit !== undefined)
      limits.set(keyOf(problem), Math.min(limit, limits.get(keyOf(problem)) ?? Infinity));
  }
  return problems.filter((problem) => {
    const limit = limitIn(problem);
    return limit === undefined || limit === limits.get(keyOf(problem));
  });
}

/**
 * Every problem that zod found, as issues.
 * @param input what was parsed. @param prefix place of `input` in the whole, such as ['platform'].
 * @param knownKeys keys allowed at a path, for suggestions. Default: none known.
 * @param kindsAt kinds that a group at a path may be of. Default: none known.
 * @param boundsAt bounds of numbers, so that who breaks one hears of both. Default: none known.
 */
export function issuesFromZod(
  error: z.ZodError,
  input: unknown,
  prefix: readonly string[] = [],
  knownKeys: KnownKeys = () => [],
  kindsAt: KindsAt = () => [],
  boundsAt: BoundsAt = () => undefined,
): Issue[] {
  return tightest(error.issues).flatMap((problem): Issue[] => {
    const place = dotted([...prefix, ...problem.path]);
    const value = valueAt(input, problem.path);
    if (problem.code === 'unrecognized_keys') {
      const kind = valueAt(value, ['kind']);
      const [keys, kinds] = [knownKeys(problem.path), kindsAt(problem.path)];
      return problem.keys.map((key) => unknownKey(place, key, kind, keys, kinds));
    }
    if (problem.code === 'invalid_union' && 'options' in problem && Array.isArray(problem.options)) {
      const allowed = problem.options.map(String);
      if (value === undefined) return [{ place, message: 'is missing', allowed }];
      const suggestion = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return [
        {
          place,
          value,
          message: 'is not an allowed value',
          allowed,
          ...(suggestion !== undefined && { suggestion }),
        },
      ];
    }
    if (value === undefined) return [{ place, message: 'is missing' }];
    if (problem.code === 'invalid_value') {
      const allowed = problem.values.map(String);
      const suggestion = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return [
        {
          place,
          value,
          message: 'is not an allowed value',
          allowed,
          ...(suggestion !== undefined && { suggestion }),
        },
      ];
    }
    const bounds = limitIn(problem) === undefined ? undefined : boundsAt(problem.path);
    if (bounds !== undefined)
      return [{ place, value, message: `must be ${String(bounds.from)} to ${String(bounds.to)}` }];
    const [setting] = problem.code === 'invalid_type' ? knownKeys(problem.path) : [];
    const such = setting === undefined ? '' : `, such as ${place}.${setting}`;
    return [{ place, value, message: `${problemInWords(problem)}${such}` }];
  });
}

/** So many choices are listed; of more, only the first. */
const LONG_LIST = 20;
const BEGINNING = 8;

function choicesInWords(allowed: readonly string[]): string {
  if (allowed.length <= LONG_LIST) return allowed.join(', ');
  return `${allowed.slice(0, BEGINNING).join(', ')} and ${allowed.length - BEGINNING} more`;
}

/** One issue as one line of plain text. */
export function formatIssue({ place, value, message, allowed, suggestion, secret }: Issue): string {
  // What was given by mistake must not end up in a log.
  const shown =
    value === undefined || secret === true || namesCredential(place) ? '' : ` (got ${showValue(value)})`;
  const choices =
    allowed === undefined || allowed.length === 0 ? '' : `; allowed: ${choicesInWords(allowed)}`;
  const hint = suggestion === undefined ? '' : `. Did you mean "${suggestion}"?`;
  // Behind a long list nobody would find it.
  const rest =
    (allowed ?? []).length > LONG_LIST
      ? hint + (hint === '' ? choices : choices.replace('; a', ' A'))
      : choices + hint;
  return oneLine(`${showText(place, 300) || '(whole input)'} ${message}${shown}${rest}`);
}

/** Issues that are told one by one; nobody reads a thousand. */
export const TOLD = 10;

/** Issues as lines: the first ten, and how many more there are. */
export function issueLines(issues: readonly Issue[]): string[] {
  const rest = issues.length - TOLD;
  return [...issues.slice(0, TOLD).map(formatIssue), ...(rest > 0 ? [`… and ${rest} more like these`] : [])];
}
