import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SRC = join(__dirname, '..', '..', 'src');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g;

/** The file of a relative import, below src. */
function target(file: string, to: string): string {
  const path = join(dirname(join(SRC, file)), to.replace(/\.js$/, ''));
  const found = [`${path}.ts`, join(path, 'index.ts')].find((one) => existsSync(one));
  if (found === undefined) throw new Error(`${file} imports ${to}, which is not there`);
  return relative(SRC, found);
}

const importsOf = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [
      file,
      [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)]
        .map(([, one, other]) => one ?? other ?? '')
        .filter((to) => !to.endsWith('.json'))
        .map((to) => target(file, to)),
    ]),
);

/** The first way from a file back to itself, types included: two files that need each other are one. */
function circleFrom(file: string, way: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const next of importsOf.get(file) ?? []) {
    const circle = circleFrom(next, [...way, file], done);
    if (circle !== undefined) return circle;
  }
  done.add(file);
  return undefined;
}

test('no file of the sources imports itself over others', () => {
  expect(importsOf.size).toBeGreaterThan(200);
  const done = new Set<string>();
  const circles = [...importsOf.keys()].flatMap((file) => {
    const circle = circleFrom(file, [], done);
    if (circle !== undefined) done.add(file);
    return circle === undefined ? [] : [circle.join(' -> ')];
  });
  expect(circles).toEqual([]);
});
