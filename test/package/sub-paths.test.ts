import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '..', '..');
const CONSTRUCTS = join(ROOT, 'src', 'constructs');
const ROOMS = readdirSync(CONSTRUCTS);
/** Nobody has it installed: node is told so. */
const WITHOUT_HELM = `
  const Module = require('node:module');
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) => {
    if (request.startsWith('@cdktf/provider-helm')) throw new Error('@cdktf/provider-helm is not installed');
    return resolve(request, ...rest);
  };`;

/** Imports each room of the built package as a foreign project does: what it exports, or why it does not load. */
function loaded(before = ''): Record<string, readonly string[] | string> {
  const script = `${before}
    const found = {};
    for (const room of ${JSON.stringify(ROOMS)}) {
      try { found[room] = Object.keys(require('mlops-scaffold/constructs/' + room)).sort(); }
      catch (error) { found[room] = error.message.split('\\n')[0]; }
    }
    process.stdout.write(JSON.stringify(found));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, readonly string[] | string>;
}

const text = (room: string) =>
  readdirSync(join(CONSTRUCTS, room))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => readFileSync(join(CONSTRUCTS, room, file), 'utf8'))
    .join('\n');
const names = (room: string, pattern: RegExp) =>
  [...text(room).matchAll(pattern)].map(([, name = '']) => name);

const rooms = loaded();

test.each(ROOMS)('mlops-scaffold/constructs/%s exports every class of the room, and its props', (room) => {
  const classes = names(room, /^export class (\w+)/gm);
  expect(classes.length).toBeGreaterThan(0);
  expect(rooms[room]).toEqual(expect.arrayContaining(classes));
  const index = readFileSync(join(CONSTRUCTS, room, 'index.ts'), 'utf8');
  for (const props of names(room, /^export interface (\w+Props)/gm)) {
    if (classes.includes(props.replace(/Props$/, ''))) expect(index).toMatch(new RegExp(`\\b${props}\\b`));
  }
  expect(existsSync(join(ROOT, 'lib', 'constructs', room, 'index.d.ts'))).toBe(true);
});

test('what needs no Helm provider loads without it, and the rest says in its README that it needs it', () => {
  const without = loaded(WITHOUT_HELM);
  const failed = ROOMS.filter((room) => typeof without[room] === 'string');
  const warned = ROOMS.filter((room) =>
    // In its words: an example may need the provider for a construct of another room.
    readFileSync(join(CONSTRUCTS, room, 'README.md'), 'utf8')
      .replaceAll(/```[^]*?```/g, '')
      .includes('@cdktf/provider-helm'),
  );
  expect(failed).toEqual(warned);
  expect(failed).not.toHaveLength(0);
  for (const room of ['kubernetes', 'postgres', 'object-store', 'backup', 'mlflow', 'optuna', 'dvc']) {
    expect(without[room]).toEqual(rooms[room]);
  }
});
