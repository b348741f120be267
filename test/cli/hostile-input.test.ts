import { openSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const project = (name: string, plan: string): string => {
  const folder = join(cwd, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mlops.json'), plan);
  return folder;
};

/** Told in words, with the exit code of a wrong input: no trace, no defect. */
const refused = async (args: readonly string[], folder = cwd): Promise<string> => {
  const { code, stderr } = await mlopsScaffold(args, { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^error: /) as string });
  expect(stderr).not.toMatch(/\n\s+at |defect/);
  return stderr;
};

test('a file without end is no answers file', async () => {
  expect(await refused(['recommend', '--config', '/dev/zero'])).toContain('it is a pipe, a device or a');
  const endless = spawnSync(process.execPath, [BIN, 'recommend', '--config', '/dev/stdin'], {
    cwd,
    stdio: [openSync('/dev/zero', 'r'), 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(endless).toMatchObject({ status: 2, stderr: expect.stringContaining('larger than') as string });
});

test('a plan without end is no plan', async () => {
  const folder = join(cwd, 'endless');
  mkdirSync(folder);
  symlinkSync('/dev/zero', join(folder, 'mlops.json'));
  const { code, stderr } = await mlopsScaffold(['images'], { cwd: folder });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `error: ${join(folder, 'mlops.json')}: it is a pipe, a device or a socket, and must be a file\n`,
  });
});

test('groups in themselves and without bottom are refused', async () => {
  writeFileSync(join(cwd, 'circle.yaml'), 'platform: &a {name: x, database: *a}');
  expect(await refused(['recommend', '--config', 'circle.yaml'])).toContain('refers to itself');
  expect(await refused(['images'], project('deep', `{"platform": ${DEEP}}`))).toContain('nested more than');
});

test('a key that stands twice in a plan is refused, wherever it is read', async () => {
  const folder = project('twice', '{"platform": {"size": "small", "size": "large"}}');
  for (const command of ['images', 'recommend', 'explain', 'diagnose', 'review']) {
    expect(await refused([command], folder)).toContain('has the key "platform.size" twice');
  }
});

test.each([
  ['what is no JSON', '{"resource":', 'is not JSON'],
  ['what has no bottom', DEEP, 'nested more than'],
])('a synthesis that is %s is refused', async (_, text, message) => {
  const folder = join(cwd, 'synthesized');
  mkdirSync(join(folder, 'cdktf.out', 'stacks', 'platform'), { recursive: true });
  writeFileSync(join(folder, 'cdktf.out', 'stacks', 'platform', 'cdk.tf.json'), text);
  expect(await refused(['recover', '--dry-run'], folder)).toContain(message);
});

test('a full disk behind standard output is told in words', () => {
  for (const args of [['recommend', '--preset', 'minimal'], ['--help']]) {
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      cwd,
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'error: standard output: the disk is full (ENOSPC)\n',
    });
  }
});
