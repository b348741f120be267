import { seeded } from '../decision/seeded';
import { HOSTILE, OPTIONAL, SPECIAL } from './hostile-values';
import { pairwise, PLATFORM_AXES, planWith, RARE_AXES, STACKS } from './combinations';

type Path = readonly (string | number)[];

const ALPHABET = 'abz019.-_/:@= A*,?[]${}';
const STEPS = [-1, 1, 10, 1000, 65_536];
const LENGTHS = [1, 2, 40, 41, 63, 64, 189, 190, 253, 254, 255, 256, 512, 900];

/** A text that is near another one: most of what is wrong in practice is. */
function nearText(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  const piece = ALPHABET[next(ALPHABET.length)] ?? '';
  switch (next(6)) {
    case 0:
      return text.slice(0, at) + piece + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + piece + text.slice(at + 1);
    case 3:
      return (text + 'a.'.repeat(450)).slice(0, LENGTHS[next(LENGTHS.length)]);
    case 4:
      return (text + 'a'.repeat(900)).slice(0, LENGTHS[next(LENGTHS.length)]);
    default:
      return text.replace(/\d+/, String([0, 7, 24, 60, 65_535, 65_536, 99_999][next(7)]));
  }
}

/** What a setting is called as far as its values go: an override of an image is an image, whatever its name. */
function roleOf(path: Path): string {
  if (path.includes('overrides')) return 'image';
  if (path.includes('charts')) return 'chart';
  const last = String(path.at(-1));
  return /namespace$/i.test(last) || path.includes('clientNamespaces') ? 'namespace' : last;
}

function near(path: Path, value: unknown, next: (below: number) => number): unknown {
  const special = SPECIAL[roleOf(path)];
  if (special !== undefined && next(2) === 0) return special[next(special.length)];
  if (typeof value === 'string' && next(5) > 0) return nearText(value, next);
  if (typeof value === 'number' && next(5) > 0) return value + (STEPS[next(STEPS.length)] ?? 0);
  return HOSTILE[next(HOSTILE.length)];
}

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [
    ...(path.length > 1 ? [path] : []),
    ...entries.flatMap(([key, item]) => leaves(item, [...path, key])),
  ];
}

function setAt(root: Record<string, unknown>, path: Path, value: unknown): void {
  let group = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const inner = group[key];
    if (typeof inner !== 'object' || inner === null) return;
    group = inner as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(group, last);
  else Object.defineProperty(group, last, { value, enumerable: true, configurable: true, writable: true });
}

function getAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    root,
  );
}

const LISTED = /^(kind|size|availability|authentication|pullPolicy|sslMode|format|type|\$schema)$/;
const isFree = (path: Path, value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && !LISTED.test(String(path.at(-1))));

const BASES = pairwise({ ...PLATFORM_AXES, ...RARE_AXES }).flatMap((platform, index) => {
  try {
    return [JSON.stringify(planWith(STACKS[index % STACKS.length], platform))];
  } catch {
    return [];
  }
});

/** A plan with one to three changes, most of them small; the same for the same number. */
export function mutated(seed: number): { readonly value: unknown; readonly changes: readonly string[] } {
  const drawn = seeded(seed);
  const next = (below: number) => Math.floor(drawn() * below);
  const value = JSON.parse(BASES[next(BASES.length)] ?? '') as Record<string, unknown>;
  const changes: string[] = [];
  const change = (path: Path, to: unknown): void => {
    setAt(value, path, to);
    changes.push(
      `${path.join('.')} = ${(JSON.stringify(to) as string | undefined)?.slice(0, 120) ?? 'nothing'}`,
    );
  };
  const [key, to] = OPTIONAL[next(2 * OPTIONAL.length)] ?? ['', undefined];
  if (key !== '') change(key.split('.'), JSON.parse(JSON.stringify(to)));
  for (let count = next(4) === 0 ? 2 : 1; count > 0; count--) {
    const all = leaves(value).filter(([first]) => first === 'platform' || next(6) === 0);
    // Another word than one of a list is refused as a rule, and teaches little.
    const free = next(6) === 0 ? all : all.filter((path) => isFree(path, getAt(value, path)));
    const put = free.filter((path) => key !== '' && path.join('.').startsWith(key));
    const paths = put.length > 0 && next(2) === 0 ? put : free;
    const path = paths[next(paths.length)] ?? ['platform'];
    change(path, near(path, getAt(value, path), next));
  }
  return { value, changes };
}
