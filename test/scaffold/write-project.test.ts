import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { FileOperation } from '../../src/scaffold/file-operation';
import { namingTarget } from '../../src/scaffold/staging-folder';
import { TargetConflictError } from '../../src/scaffold/target-conflict';
import { writeProject } from '../../src/scaffold/write-project';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-project-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const OPERATIONS: readonly FileOperation[] = [
  { path: 'README.md', content: '# Hello\n' },
  { path: 'docs/decisions/0001.md', content: 'why\n' },
  { path: 'run.sh', content: '#!/bin/sh\n', mode: 0o755 },
  { path: 'vendor/a.tgz', content: new Uint8Array([0, 255, 1]) },
];

/** Path to content of every file below a folder. */
function tree(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(dir.length + 1), readFileSync(file, 'latin1')] as const;
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const conflictsOf = async (writing: Promise<unknown>) => {
  const error = await writing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TargetConflictError);
  return (error as TargetConflictError).conflicts;
};

describe('an absent target', () => {
  test('gets every file, also below folders that do not exist yet, and nothing is left beside it', async () => {
    const target = join(root, 'a', 'b', 'platform');
    const result = await writeProject(target, OPERATIONS);
    expect(result.created).toEqual(OPERATIONS.map(({ path }) => path));
    expect(tree(target)).toEqual({
      'README.md': '# Hello\n',
      'docs/decisions/0001.md': 'why\n',
      'run.sh': '#!/bin/sh\n',
      'vendor/a.tgz': '\u0000\u00ff\u0001',
    });
    expect(readdirSync(join(root, 'a', 'b'))).toEqual(['platform']);
  });

  test.each([
    [0o000, ['755', '755', '755', '644', '755']],
    [0o022, ['755', '755', '755', '644', '755']],
    [0o027, ['750', '750', '750', '640', '750']],
    [0o077, ['700', '700', '700', '600', '700']],
    // The owner keeps what the work needs.
    [0o177, ['700', '700', '700', '600', '700']],
  ])('is as open as umask %o lets it be', async (umask, modes) => {
    const before = process.umask(umask);
    try {
      await writeProject(join(root, 'p'), OPERATIONS);
    } finally {
      process.umask(before);
    }
    const mode = (path: string) => (statSync(join(root, 'p', path)).mode & 0o777).toString(8);
    expect(['.', 'docs', 'docs/decisions', 'README.md', 'run.sh'].map(mode)).toEqual(modes);
  });

  test('is written whole once by runs at the same time; the others find it, or a conflict', async () => {
    for (let round = 0; round < 10; round++) {
      const target = join(root, `p${round}`);
      const same = await Promise.all([1, 2, 3, 4].map(() => writeProject(target, OPERATIONS)));
      expect(same.map(({ created, unchanged }) => created.length + unchanged.length)).toEqual([4, 4, 4, 4]);
      expect(Object.keys(tree(target))).toHaveLength(4);

      const contested = join(root, `q${round}`);
      const runs = ['a', 'b', 'c', 'd'].map((content) =>
        writeProject(contested, [...OPERATIONS, { path: 'which', content }]),
      );
      const ends = await Promise.allSettled(runs);
      const lost = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason as Error);
      expect(lost.map(({ name }) => name)).toEqual(Array(3).fill('TargetConflictError'));
    }
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('may have a name as long as a file system takes', async () => {
    const name = `${'ä'.repeat(100)}${'x'.repeat(55)}`;
    await writeProject(join(root, name), OPERATIONS);
    expect(readdirSync(root)).toEqual([name]);
  });

  test('stays absent, and so do its parents, when writing fails', async () => {
    // A name longer than any file system takes: the failure comes in the middle of the work.
    const operations = [...OPERATIONS, { path: 'x'.repeat(300), content: '' }];
    await expect(writeProject(join(root, 'a', 'b', 'p'), operations)).rejects.toThrow('ENAMETOOLONG');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('an existing target', () => {
  let target: string;
  beforeEach(() => {
    target = join(root, 'p');
    mkdirSync(join(target, 'docs'), { recursive: true });
    writeFileSync(join(target, 'README.md'), 'mine\n');
    writeFileSync(join(target, 'docs', 'notes.md'), 'mine too\n');
    writeFileSync(join(target, 'run.sh'), '#!/bin/sh\n');
  });

  test('is refused by default, with every file that differs, and is not touched', async () => {
    writeFileSync(join(target, 'vendor'), 'a file');
    const before = tree(root);
    expect(await conflictsOf(writeProject(target, OPERATIONS))).toEqual([
      { path: 'README.md', reason: 'differs' },
      { path: 'vendor', reason: 'not-a-folder' },
    ]);
    expect(tree(root)).toEqual(before);
  });

  test('keep adds what is missing and leaves the rest', async () => {
    const result = await writeProject(target, OPERATIONS, { onConflict: 'keep' });
    expect(result).toMatchObject({
      created: ['docs/decisions/0001.md', 'vendor/a.tgz'],
      kept: ['README.md'],
      overwritten: [],
      unchanged: ['run.sh'],
    });
    expect(tree(target)).toMatchObject({ 'README.md': 'mine\n', 'docs/notes.md': 'mine too\n' });
    expect(readdirSync(target).sort()).toEqual(['README.md', 'docs', 'run.sh', 'vendor']);
  });

  test('overwrite replaces what differs and deletes nothing', async () => {
    const result = await writeProject(target, OPERATIONS, { onConflict: 'overwrite' });
    expect(result.overwritten).toEqual(['README.md']);
    expect(tree(target)).toMatchObject({ 'README.md': '# Hello\n', 'docs/notes.md': 'mine too\n' });
  });

  test('a second run finds everything unchanged', async () => {
    await writeProject(target, OPERATIONS, { onConflict: 'overwrite' });
    const result = await writeProject(target, OPERATIONS);
    expect(result).toMatchObject({ created: [], overwritten: [], kept: [] });
    expect(result.unchanged).toHaveLength(OPERATIONS.length);
  });

  test('an empty one is filled', async () => {
    mkdirSync(join(root, 'empty'));
    await writeProject(join(root, 'empty'), OPERATIONS);
    expect(Object.keys(tree(join(root, 'empty')))).toHaveLength(OPERATIONS.length);
  });

  test.each(['keep', 'overwrite'] as const)(
    '%s never writes through a link or over a folder',
    async (onConflict) => {
      const outside = join(root, 'outside');
      mkdirSync(outside);
      writeFileSync(join(outside, 'victim'), 'safe');
      rmSync(join(target, 'README.md'));
      symlinkSync(join(outside, 'victim'), join(target, 'README.md'));
      symlinkSync(outside, join(target, 'vendor'));
      mkdirSync(join(target, 'docs', 'decisions', '0001.md'), { recursive: true });
      expect(await conflictsOf(writeProject(target, OPERATIONS, { onConflict }))).toEqual([
        { path: 'README.md', reason: 'symbolic-link' },
        { path: 'docs/decisions/0001.md', reason: 'is-a-folder' },
        { path: 'vendor', reason: 'symbolic-link' },
      ]);
      expect(tree(outside)).toEqual({ victim: 'safe' });
    },
  );

  test('is refused when it is itself a link or a file', async () => {
    symlinkSync(target, join(root, 'link'));
    writeFileSync(join(root, 'file'), '');
    expect(await conflictsOf(writeProject(join(root, 'link'), OPERATIONS))).toEqual([
      { path: '.', reason: 'symbolic-link' },
    ]);
    expect(await conflictsOf(writeProject(join(root, 'file'), OPERATIONS))).toEqual([
      { path: '.', reason: 'not-a-folder' },
    ]);
  });

  test('keeps every old file whole when preparing fails', async () => {
    const before = tree(root);
    const operations = [...OPERATIONS, { path: 'x'.repeat(300), content: '' }];
    await expect(writeProject(target, operations, { onConflict: 'overwrite' })).rejects.toThrow(
      'ENAMETOOLONG',
    );
    expect(tree(root)).toEqual(before);
  });
});

describe('paths', () => {
  test.each(['../x', 'a/../../x', '/etc/x', 'C:/x', 'a\\b', '', 'a//b', './a', 'a/', 'a\nb', 'a\u0000b'])(
    '%j is refused before anything is written',
    async (path) => {
      await expect(writeProject(join(root, 'p'), [...OPERATIONS, { path, content: '' }])).rejects.toThrow(
        'path',
      );
      expect(existsSync(join(root, 'p'))).toBe(false);
    },
  );

  test('that are one on some systems, or lie below a file, are refused', async () => {
    const refused = (paths: string[]) =>
      expect(
        writeProject(
          join(root, 'p'),
          paths.map((path) => ({ path, content: '' })),
        ),
      ).rejects;
    await refused(['a', 'A']).toThrow('occurs twice');
    await refused(['a', 'a/b']).toThrow('below the file');
  });

  test('whatever they are, nothing appears outside the target', async () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', '~', '-', '...', ' '), fc.string({ maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 4 }), async (files) => {
        const sandbox = mkdtempSync(join(root, 's-'));
        const target = join(sandbox, 'in', 'p');
        mkdirSync(dirname(target));
        const operations = files.map((parts) => ({ path: parts.join('/'), content: 'x' }));
        await writeProject(target, operations).catch(() => undefined);
        const inside = Object.keys(tree(sandbox)).every((path) => path.startsWith('in/p/'));
        expect({ files, inside }).toEqual({ files, inside: true });
      }),
      { numRuns: 60 },
    );
  });
});

test.each(['absent', 'present'])(
  'what cannot be written to an %s target is named by its own path',
  async (is) => {
    const target = join(root, 'p');
    if (is === 'present') mkdirSync(target);
    // Longer than any file system takes.
    const path = `docs/${'x'.repeat(300)}`;
    await expect(writeProject(target, [...OPERATIONS, { path, content: '' }])).rejects.toMatchObject({
      code: 'ENAMETOOLONG',
      path: join(target, path),
    });
  },
);

test('where nobody may write, it is the target that is named, not the folder beside it or within it', () => {
  const denied = (path: string) => Object.assign(new Error('EACCES'), { code: 'EACCES', path });
  const staging = '.p.tmp-0123abcd-7-0123456789ab';
  const told = (path: string) => namingTarget(denied(join(root, path)), join(root, 'p'));
  expect(told(staging)).toMatchObject({ path: join(root, 'p') });
  expect(told(`p/${staging}`)).toMatchObject({ path: join(root, 'p') });
  expect(told('elsewhere')).toMatchObject({ path: join(root, 'elsewhere') });
  expect(namingTarget('a text', root)).toBe('a text');
});

describe('leftovers of killed runs', () => {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

  test('are removed when their run is dead, and only then', async () => {
    const name = (hostHash: string, pid: number) =>
      join(root, `.p.tmp-${hostHash}-${String(pid)}-0123456789ab`);
    const dead = name(host, deadPid());
    const alive = name(host, process.pid);
    const elsewhere = name('00000000', 1);
    const other = join(root, `.q.tmp-${host}-${String(deadPid())}-0123456789ab`);
    for (const folder of [dead, alive, elsewhere, other]) mkdirSync(folder);
    writeFileSync(join(dead, 'half'), 'x');
    chmodSync(dead, 0o700);
    const result = await writeProject(join(root, 'p'), OPERATIONS);
    expect(result.leftoversRemoved).toEqual([dead]);
    expect([...result.leftoversLeft].sort()).toEqual([alive, elsewhere].sort());
    expect([dead, alive, elsewhere, other].map((folder) => existsSync(folder))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test('a link under such a name is left alone', async () => {
    mkdirSync(join(root, 'precious'));
    writeFileSync(join(root, 'precious', 'x'), 'x');
    const link = join(root, `.p.tmp-${host}-${String(deadPid())}-0123456789ab`);
    symlinkSync(join(root, 'precious'), link);
    await writeProject(join(root, 'p'), OPERATIONS);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(existsSync(join(root, 'precious', 'x'))).toBe(true);
  });
});
