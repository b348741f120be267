import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRELUDE, WORK_FOLDER } from '../../src/constructs/backup/backup-layout';
import { describeWithPython, syntaxErrors } from '../support/python';

const CONSTRUCTS = join(__dirname, '..', '..', 'src', 'constructs');
const beside = (ending: string) =>
  readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
const read = (path: string) => readFileSync(join(CONSTRUCTS, path), 'utf8');

describeWithPython('each Python file beside a construct', () => {
  test.each(beside('.py'))('%s is Python', (path) => {
    expect(syntaxErrors(read(path))).toBe('');
  });
});

// A script that goes on with another one's beginning is whole enough to be read alone.
test.each(beside('.sh'))('%s is a script for sh', (path) => {
  const { status, stderr } = spawnSync('sh', ['-n'], { input: read(path), encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the scripts of a backup and its pod mean one folder', () => {
  expect(PRELUDE).toContain(`\nwork=${WORK_FOLDER}\n`);
});

test('they are read as they are, to the last line', () => {
  for (const path of [...beside('.py'), ...beside('.sh')]) {
    expect([path, /[^\n]\n$/.test(read(path)), /\r|\t\n| \n/.test(read(path))]).toEqual([path, true, false]);
  }
});
