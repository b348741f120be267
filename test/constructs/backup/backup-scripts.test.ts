import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { WORK_FOLDER } from '../../../src/constructs/backup/backup-layout';
import { BACKUP_SCRIPT } from '../../../src/constructs/backup/backup-scripts';
import { FETCH_SCRIPT, FINISH_SCRIPT } from '../../../src/constructs/backup/restore-scripts';
import { PYTHON } from '../../support/python';

const STAND_IN = join(__dirname, '..', '..', 'support', 'rclone_stand_in.py');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

// The scripts run in a real shell, with a stand-in for rclone that works on folders.
describe('scripts of backup and restore', () => {
  let folder: string;
  let runs: number;
  const path = (...parts: string[]) => join(folder, ...parts);
  const root = (...parts: string[]) => path('target', 'lab', ...parts);
  const read = (...parts: string[]) => readFileSync(path(...parts), 'utf8');
  const program = (name: string, body: string) => {
    writeFileSync(path('bin', name), body);
    chmodSync(path('bin', name), 0o755);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-backup-'));
    runs = 0;
    for (const name of ['bin', 'store/data', 'store/models']) mkdirSync(path(name), { recursive: true });
    program('rclone', `#!/bin/sh\nexec "${PYTHON}" -ISs "${STAND_IN}" "$@"\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** An object, as old as the test wants: one of the last minute counts as one that may still change. */
  const put = (name: string, content: string, time = LONG_AGO) => {
    mkdirSync(dirname(path('store', name)), { recursive: true });
    writeFileSync(path('store', name), content);
    utimesSync(path('store', name), time, time);
  };
  const objects = (...parts: string[]): Record<string, string> =>
    Object.fromEntries(
      (existsSync(path(...parts)) ? (readdirSync(path(...parts), { recursive: true }) as string[]) : [])
        .filter((name) => statSync(path(...parts, name)).isFile())
        .sort()
        .map((name) => [name, read(...parts, name)]),
    );

  function shell(scripts: readonly string[], env: Record<string, string> = {}, dump = 'dump') {
    runs += 1;
    const work = path(`work-${runs}`);
    mkdirSync(join(work, 'set'), { recursive: true });
    if (scripts[0] === BACKUP_SCRIPT) writeFileSync(join(work, 'set', 'mlflow.dump'), dump);
    // Each run is a second later than the one before, so that each has an id of its own.
    program(
      'date',
      `#!/bin/sh\nfor last; do :; done\ncase "$last" in +%Y%m%dT%H%M%SZ) echo 20260101T00000${runs}Z ;; *) exec /bin/date "$@" ;; esac\n`,
    );
    let output = '';
    let status: number | null = 0;
    for (const script of scripts) {
      const run = spawnSync('sh', ['-c', script.replaceAll(`work=${WORK_FOLDER}`, `work=${work}`)], {
        encoding: 'utf8',
        env: {
          PATH: `${path('bin')}:${process.env['PATH'] ?? ''}`,
          ROOT: root(),
          STORE: path('store'),
          CALLS: path('calls'),
          BUCKETS: 'data models',
          JOB: `job-${runs}`,
          KEEP: '7',
          DEADLINE: '3600',
          BACKUP: 'latest',
          ...env,
        },
      });
      output += `${run.stdout}${run.stderr}`;
      status = run.status;
      if (status !== 0) break;
    }
    return { status, output, work, id: `20260101T00000${runs}Z` };
  }
  const backup = (env?: Record<string, string>, dump?: string) => shell([BACKUP_SCRIPT], env, dump);
  const restore = (env?: Record<string, string>) => shell([FETCH_SCRIPT, FINISH_SCRIPT], env);
  const complete = () =>
    readdirSync(root('backups')).filter((id) => existsSync(root('backups', id, 'complete')));

  test('an object that did not change is not copied again, whatever its name', () => {
    put('data/a/b|c #ü', 'one');
    put('models/x', 'two');
    expect(backup()).toMatchObject({
      status: 0,
      output: expect.stringContaining('data: 1 objects, 1 copied') as string,
    });
    expect(objects('target/lab/objects')).toEqual({ 'data/a/b|c #ü': 'one', 'models/x': 'two' });
    writeFileSync(path('calls'), '');
    expect(backup().output).toMatch(/data: 1 objects, 0 copied, 0 gone/);
    expect(read('calls')).not.toMatch(/^copy .*objects/m);
  });

  test('an older state comes back: deleted, overwritten in the same size, and without what came later', () => {
    put('data/kept', 'kept');
    put('data/deleted', 'old');
    put('data/overwritten', 'AAA');
    const { id } = backup();
    rmSync(path('store/data/deleted'));
    put('data/overwritten', 'BBB', new Date('2020-01-02T00:00:00Z'));
    put('data/new', 'new');
    backup();
    put('data/overwritten', 'CCC', new Date('2020-01-03T00:00:00Z'));
    backup();
    expect(restore({ BACKUP: id }).status).toBe(0);
    expect(objects('store/data')).toEqual({ kept: 'kept', deleted: 'old', overwritten: 'AAA' });
    expect(restore({ BACKUP: `lab/${id.replace('1Z', '2Z')}` }).status).toBe(0);
    expect(objects('store/data')).toEqual({ kept: 'kept', overwritten: 'BBB', new: 'new' });
    expect(restore().status).toBe(0);
    expect(objects('store/data')).toEqual({ kept: 'kept', overwritten: 'CCC', new: 'new' });
  });

  test('what was restored is not copied again where the copy holds it already', () => {
    put('data/a', 'a');
    backup();
    rmSync(path('store/data/a'));
    // Time goes by: what is younger than a minute may still change without a trace.
    const later = `touch -d '2020-05-05T00:00:00Z' "$STORE"/data/a`;
    expect(shell([FETCH_SCRIPT, later, FINISH_SCRIPT]).status).toBe(0);
    expect(backup().output).toMatch(/data: 1 objects, 0 copied, 0 gone/);
  });

  test('an object of the last minute is copied again, because its time may not tell a change', () => {
    put('data/a', 'a', new Date());
    backup();
    expect(backup().output).toMatch(/data: 1 objects, 1 copied/);
  });

  test('the oldest backups go, those that are kept stay whole, and the newest is never removed', () => {
    for (const [day, content] of ['one', 'two', 'three', 'four'].entries()) {
      put('data/x', content, new Date(Date.UTC(2020, 0, day + 1)));
      expect(backup({ KEEP: '2' }).status).toBe(0);
    }
    expect(complete()).toEqual(['20260101T000003Z', '20260101T000004Z']);
    expect(readdirSync(root('replaced'))).toEqual(['20260101T000004Z']);
    expect(restore({ BACKUP: '20260101T000003Z' }).status).toBe(0);
    expect(objects('store/data')).toEqual({ x: 'three' });
  });

  test.each([
    ['while it lists the store', '^lsf store|^lsf .*store/data'],
    ['while it copies', '^copy .*objects/data'],
    ['while it reads back', '^hashsum .*objects/data'],
    ['while it writes the dumps', '^copy .*/backups/'],
  ])('a run that breaks off %s does not count, and the next one does', (_, trouble) => {
    put('data/x', 'one');
    const { id } = backup();
    put('data/x', 'two', new Date('2020-01-02T00:00:00Z'));
    const broken = backup({ TROUBLE: trouble });
    expect(broken.status).not.toBe(0);
    expect(complete()).toEqual([id]);
    expect(existsSync(root('lock'))).toBe(false);
    expect(backup().status).toBe(0);
    expect(restore({ BACKUP: id }).status).toBe(0);
    expect(objects('store/data')).toEqual({ x: 'one' });
    expect(restore().status).toBe(0);
    expect(objects('store/data')).toEqual({ x: 'two' });
  });

  test('a copy that went bad is found before anything in use is touched', () => {
    put('data/x', 'one');
    const { id } = backup({}, 'the dump');
    writeFileSync(root('backups', id, 'mlflow.dump'), 'the dumb');
    put('data/x', 'in use');
    const { status, output } = restore();
    expect(status).toBe(1);
    expect(output).toContain('the backup is damaged');
    expect(objects('store/data')).toEqual({ x: 'in use' });
  });

  test.each([
    ['an object', 'objects/data/x'],
    ['an object that was replaced later', 'replaced/20260101T000002Z/data/y'],
  ])('%s that went bad is found before anything in use is touched', (_, file) => {
    put('data/x', 'one');
    put('data/y', 'one');
    const { id } = backup();
    put('data/y', 'two', new Date('2020-01-02T00:00:00Z'));
    backup();
    const good = read('target/lab', file);
    writeFileSync(root(file), 'bad');
    put('data/x', 'in use');
    put('models/later', 'later');
    const before = objects('store');
    const { status, output } = restore({ BACKUP: id });
    const name = file.slice(-1);
    expect([status, output]).toEqual([
      1,
      expect.stringContaining(`data: the backup is damaged: ${name}`) as string,
    ]);
    expect(objects('store')).toEqual(before);
    // What is in use is whole, and can be backed up.
    expect(backup().status).toBe(0);
    writeFileSync(root(file.startsWith('objects') ? 'replaced/20260101T000004Z/data/x' : file), good);
    expect(restore({ BACKUP: id }).status).toBe(0);
    expect(objects('store')).toEqual({ 'data/x': 'one', 'data/y': 'one' });
  });

  test('where a restore breaks off as it puts objects back, nothing is removed and no backup is made', () => {
    put('data/x', 'one');
    backup();
    put('data/later', 'later');
    expect(restore({ TROUBLE: '^copy .*/store/data' }).status).not.toBe(0);
    expect(objects('store/data')).toHaveProperty('later');
    // Half restored is nothing to back up, also after another restore that ends before it touches anything.
    writeFileSync(root('objects/data/x'), 'bad');
    expect(restore().output).toContain('the backup is damaged');
    expect(backup()).toMatchObject({
      status: 1,
      output: expect.stringContaining('has not ended well') as string,
    });
    writeFileSync(root('objects/data/x'), 'one');
    expect(restore().status).toBe(0);
    expect(backup().status).toBe(0);
  });

  test('two backups are not made at once, but a killed one does not stop the next for ever', () => {
    mkdirSync(root(), { recursive: true });
    const lock = (seconds: number) =>
      writeFileSync(root('lock'), `backup ${Math.floor(Date.now() / 1000) - seconds} other-job\n`);
    lock(10);
    expect(backup()).toMatchObject({ status: 1, output: expect.stringContaining('other-job') as string });
    expect(existsSync(root('lock'))).toBe(true);
    lock(4000);
    expect(backup().status).toBe(0);
  });

  test('an empty platform has a backup too, and a platform without one says so', () => {
    expect(restore()).toMatchObject({
      status: 1,
      output: expect.stringContaining('no such complete backup') as string,
    });
    expect(existsSync(root('lock'))).toBe(false);
    expect(backup().status).toBe(0);
    expect(restore().status).toBe(0);
  });

  test('the backup of another namespace is read and not written', () => {
    put('data/x', 'one');
    backup();
    const before = objects('target/lab');
    rmSync(path('store/data/x'));
    const other = { ROOT: path('target', 'other'), BACKUP: 'lab/latest' };
    expect(restore(other).status).toBe(0);
    expect(objects('store/data')).toEqual({ x: 'one' });
    expect(objects('target/lab')).toEqual(before);
  });

  test.each(['', '../x', '/etc', 'lab/', 'a/b/c', 'latest; true', '$(true)'])(
    'BACKUP=%j is refused',
    (name) => {
      expect(restore({ BACKUP: name })).toMatchObject({
        status: 1,
        output: expect.stringContaining('BACKUP must be') as string,
      });
    },
  );
});
