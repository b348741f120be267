import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
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
