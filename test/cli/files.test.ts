import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../src/cli/system/files';
import { BIN, mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();

test('a folder in the place of a file that is read is told of with its path', async () => {
  const folder = join(cwd, 'folders');
  mkdirSync(join(folder, 'mlops.json'), { recursive: true });
  for (const command of ['recommend', 'review', 'diagnose']) {
    const stderr = `error: ${join(folder, 'mlops.json')}: it is a folder (EISDIR)\n`;
    expect(await mlopsScaffold([command], { cwd: folder })).toEqual({ code: 1, stdout: '', stderr });
  }
  const { stderr } = await mlopsScaffold(['review', '--plan', 'mlops.json'], { cwd: folder });
  expect(stderr).toBe(`error: ${join(folder, 'mlops.json')}: it is a folder (EISDIR)\n`);
});

test('where no more can be written, the file is named and nothing is half written', () => {
  const folder = join(cwd, 'full');
  mkdirSync(folder);
  // A file may have 4 KiB: as with a full disk, the write fails once the file is open.
  const init = `ulimit -f 4; exec "$0" "${BIN}" init x --preset minimal --yes --no-install`;
  const { status, stderr } = spawnSync('bash', ['-c', init, process.execPath], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^error: \/.*\/full\/x\/[^:\n]+: [^:\n]+ \(EFBIG\)\n$/) as string,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what cannot be put in its place leaves nothing beside it, and names the place', async () => {
  const file = join(cwd, 'place');
  mkdirSync(file);
  await expect(replaceFile(file, 'text')).rejects.toMatchObject({ path: file });
  expect(readdirSync(cwd)).not.toContain('place.new');
});

test('nobody waits for a writer of a pipe that has a name', async () => {
  const folder = join(cwd, 'pipes');
  mkdirSync(folder);
  for (const name of ['mlops.json', 'answers']) spawnSync('mkfifo', [join(folder, name)]);
  const words = 'it is a pipe, a device or a socket, and must be a file';
  for (const command of ['review', 'images', 'compare']) {
    const stderr = `error: ${join(folder, 'mlops.json')}: ${words}\n`;
    expect(await mlopsScaffold([command], { cwd: folder })).toEqual({ code: 1, stdout: '', stderr });
  }
  for (const file of ['answers', 'mlops.json']) {
    const { code, stderr } = await mlopsScaffold(['recommend', '--config', file], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(`--config ${file} cannot be read: ${words}`);
  }
  const plan = await mlopsScaffold(['review', '--plan', 'answers'], { cwd: folder });
  expect(plan.stderr).toContain(`answers: ${words}`);
});

test.each([
  '< answers.yaml -',
  '< answers.yaml /dev/stdin',
  '/dev/stdin < <(cat answers.yaml)',
  '<(cat answers.yaml)',
])('what is handed over opened is read: --config %s', (config) => {
  const folder = join(cwd, 'handed-over');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'answers.yaml'), 'requirements: {tasks: [experiment-tracking]}');
  const command = `exec "$0" "${BIN}" recommend --json --config ${config}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ requirements: { tasks: ['experiment-tracking'] } });
});
