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
    const start = Date.now();
    expect(parse(levels.join('\n'))).toHaveProperty('issue');
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('keeps a key such as __proto__ a plain key', () => {
    const parsed = parse('{"__proto__": {"polluted": true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect('answers' in parsed && Object.keys(parsed.answers)).toEqual(['__proto__']);
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
    await expect(readAnswersFile('.', io)).resolves.toHaveProperty('issue');
    writeFileSync(join(folder, 'large.yaml'), `# ${'x'.repeat(300 * 1024)}`);
    await expect(readAnswersFile('large.yaml', io)).resolves.toHaveProperty(
      'issue.message',
      expect.stringContaining('larger than'),
    );
  });
});
