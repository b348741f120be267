import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/system/io';
import { parseAnswers, readAnswersFile } from '../../src/cli/answers/read-answers-file';

const parse = (text: string) => parseAnswers(text, '--config x');

describe('parseAnswers', () => {
  it.each([
    ['YAML', 'platform:\n  name: alpha\n'],
    ['JSON', '{"platform": {"name": "alpha"}}'],
    ['JSON with tabs', '{\n\t"platform": {\n\t\t"name": "alpha"\n\t}\n}'],
    ['a byte order mark', '\uFEFFplatform: {name: alpha}'],
  ])('reads %s', (_, text) => {
    expect(parse(text)).toEqual({ answers: { platform: { name: 'alpha' } } });
  });

  it.each([
    ['a list', '[1]'],
    ['nothing', ''],
    ['a word', 'alpha'],
    ['two documents', 'platform: {}\n---\nplatform: {}\n'],
    ['a key twice', 'platform: {}\nplatform: {}\n'],
    ['a tag that stands for code', 'platform: !!js/function "() => 1"\n'],
    ['broken text', 'platform: {name: [\n'],
  ])('refuses %s', (_, text) => {
    expect(parse(text)).toHaveProperty('issue.place', '--config x');
  });

  it('does not blow up aliases', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const below = level === 0 ? 'x' : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array(9).fill(below).join(', ')}]`;
    });
    // Spelled out they are 9 to the power of 9 words: this would not end.
    expect(parse(levels.join('\n'))).toHaveProperty('issue');
  });

  // Each was dropped in silence, ended in a trace, or was taken for something else.
  it.each([
    [
      '__proto__, which no object keeps',
      '{"platform": {"__proto__": {"size": "large"}}}',
      'platform.__proto__ is',
    ],
    ['a set', 'platform: {size: !!set {large}}', 'Unresolved tag'],
    ['an ordered map', 'platform: !!omap [size: large]', 'Unresolved tag'],
    ['a set, by a directive', '%YAML 1.1\n---\nplatform: {size: !!set {large: }}', 'Unresolved tag'],
    [
      'a group that is in itself',
      'platform: &a {name: x, database: *a}',
      'platform.database refers to itself',
    ],
    ['a list as a name', 'platform: {? [a] : 1}', 'name of a setting must be text'],
    ['what is deeper than any answer', `a: ${'['.repeat(80)}${']'.repeat(80)}`, 'nested'],
    ['what no parser survives', `${'['.repeat(120_000)}${']'.repeat(120_000)}`, 'nested too deeply'],
    ['the same, without brackets', '- '.repeat(120_000), 'nested too deeply'],
    ['the same, of groups', '{a: '.repeat(50_000), 'nested too deeply'],
    ['the same, of keys', '? '.repeat(120_000), 'nested too deeply'],
  ])('refuses %s', (_, text, message) => {
    expect(parse(text)).toEqual({
      issue: { place: '--config x', message: expect.stringContaining(message) as string },
    });
  });
});

describe('readAnswersFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-answers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const io = { cwd: folder } as Io;

  it('reads a file relative to the working directory', async () => {
    writeFileSync(join(folder, 'answers.yaml'), 'platform: {name: alpha}');
    await expect(readAnswersFile('answers.yaml', io)).resolves.toHaveProperty('answers');
  });

  it('says that a file is missing, is a folder or is too large', async () => {
    await expect(readAnswersFile('none.yaml', io)).resolves.toHaveProperty(
      'issue.message',
      expect.stringContaining('no such file'),
    );
    await expect(readAnswersFile('.', io)).resolves.toHaveProperty(
      'issue.message',
      expect.stringContaining('it is a folder'),
    );
    writeFileSync(join(folder, 'large.yaml'), `# ${'x'.repeat(300 * 1024)}`);
    await expect(readAnswersFile('large.yaml', io)).resolves.toHaveProperty(
      'issue.message',
      expect.stringContaining('larger than'),
    );
    await expect(readAnswersFile('/dev/zero', io)).resolves.toHaveProperty(
      'issue.message',
      expect.stringContaining('it is a pipe, a device or a socket'),
    );
  });
});
