import { RENDERED_CHARTS } from '../pins/rendered-charts';
import { isObject, type Json, readValues, type SynthesizedResource, text } from './synthesized';

/** The texts and the other values of a release, by path. */
function leaves(value: unknown, path: readonly (string | number)[] = []): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [[path.join('.'), value]];
}

/** Marks replaced by the texts of a release. */
function filled(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/«([^»]*)»/g, (mark, path: string) => texts.get(path) ?? mark);
  if (Array.isArray(value)) return value.map((item) => filled(item, texts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, texts)]));
}

const sameValues = (one: ReadonlyMap<string, unknown>, other: Json): boolean =>
  one.size === Object.keys(other).length && [...one].every(([path, value]) => Object.is(value, other[path]));

/**
 * The objects that a Helm release of a pinned chart makes, as the chart renders its values; undefined for another chart,
 * another version of it, and values that we have not rendered.
 */
export function renderedObjects({ type, body }: SynthesizedResource): readonly Json[] | undefined {
  const values = body['values'];
  if (type !== 'helm_release' || !Array.isArray(values) || values.length !== 1 || body['set'] !== undefined)
    return undefined;
  const chart = text(body['chart'])?.split('/').at(-1);
  const pinned = RENDERED_CHARTS.find((one) => one.chart === chart && one.version === text(body['version']));
  const all = leaves(readValues(String(values[0])));
  const fixed = new Map(all.filter(([, value]) => typeof value !== 'string'));
  const rendering = pinned?.renderings.find((one) => sameValues(fixed, one.fixed));
  if (rendering === undefined) return undefined;
  const texts = new Map(all.filter((leaf): leaf is [string, string] => typeof leaf[1] === 'string'));
  texts.set('namespace', text(body['namespace']) ?? '');
  const objects = rendering.objects.map((object) => filled(object, texts));
  // A text that the release does not set was set where the chart was rendered: what it makes is not known.
  return JSON.stringify(objects).includes('«') ? undefined : objects.filter(isObject);
}
