import { parseProblem } from './parse-problem';

export type ReadJson = { readonly value: unknown } | { readonly problem: string };

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** The first key that stands twice in an object, with the keys around it. The text is JSON. */
function repeatedKey(text: string): string | undefined {
  const open: { readonly keys: Set<string> | undefined; at: string }[] = [];
  let last = '';
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : undefined, at: '' });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      isKey = false;
    } else if (token === ',') {
      isKey = inside?.keys !== undefined;
    } else if (token === ':') {
      if (inside?.keys?.has(last)) {
        const around = open.slice(0, -1).flatMap(({ keys, at }) => (keys === undefined ? [] : [at]));
        return [...around, last].join('.');
      }
      inside?.keys?.add(last);
      if (inside !== undefined) inside.at = last;
      isKey = false;
    } else if (isKey) {
      last = JSON.parse(token) as string;
    }
  }
  return undefined;
}

/** A text of JSON. A key that stands twice is a problem: JavaScript takes the last one, and says nothing. */
export function readJson(text: string): ReadJson {
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { problem: `is not JSON: ${parseProblem(error)}` };
  }
  const repeated = repeatedKey(json);
  return repeated === undefined ? { value } : { problem: `has the key ${JSON.stringify(repeated)} twice` };
}
