import type { Issue } from './issue';

/** Far deeper than anything that is read here; what is deeper would overflow the stack of whoever walks it. */
export const DEEPEST = 64;

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether lists and groups stand within each other more than so many times, themselves included. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  return (
    isGroup(value) && (limit === 0 || Object.values(value).some((item) => isDeeperThan(item, limit - 1)))
  );
}

type Problem = Pick<Issue, 'place' | 'message'>;

const isList = (value: object): boolean => Array.isArray(value);
/** Told by its tag: what another realm made, as a test does, has another prototype. */
const isPlainGroup = (value: object): boolean => Object.prototype.toString.call(value) === '[object Object]';

/**
 * Why data from outside are not what JSON can hold, or undefined where they are: circles and depths that a walk does not
 * come out of, things such as sets that look like an empty group, and the one key that an object does not keep as its own.
 */
export function plainDataIssue(value: unknown): Problem | undefined {
  const around = new Set<object>();
  const done = new WeakSet<object>();
  const walk = (item: unknown, path: readonly string[]): Problem | undefined => {
    if (!isGroup(item) || done.has(item)) return undefined;
    const place = path.join('.');
    if (around.has(item)) return { place, message: 'refers to itself' };
    if (path.length >= DEEPEST) {
      return { place: path.slice(0, 5).join('.'), message: `is nested more than ${DEEPEST} times` };
    }
    if (!isList(item) && !isPlainGroup(item)) {
      return { place, message: 'must be text, a number, true or false, a list or a group of settings' };
    }
    around.add(item);
    for (const [key, inner] of Object.entries(item)) {
      const problem =
        key === '__proto__'
          ? { place: [...path, key].join('.'), message: 'is not a name that can be used' }
          : walk(inner, [...path, key]);
      if (problem !== undefined) return problem;
    }
    around.delete(item);
    done.add(item);
    return undefined;
  };
  return walk(value, []);
}
