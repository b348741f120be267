import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES } from '../../src/cli/cli-error';
import type { Io } from '../../src/cli/io';
import { buildProgram } from '../../src/cli/program';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');
const { commands } = buildProgram({} as Io, '0.0.0');

describe('docs/command-line.md', () => {
  it('names every command, and no other', () => {
    const documented = [...page.matchAll(/^mlops-scaffold (\w+)/gm)].map((match) => match[1]);
    expect(documented).toEqual(commands.map((command) => command.name()));
  });

  it('names every flag, and no other', () => {
    const flags = new Set(commands.flatMap(({ options }) => options.map(({ long }) => long ?? '')));
    const documented = new Set(
      [...page.matchAll(/`[^`\n]*?(--[a-z][-a-z]*)/g)].map((match) => match[1] ?? ''),
    );
    for (const general of ['--help', '--version']) documented.delete(general);
    expect([...documented].sort()).toEqual([...flags].sort());
  });

  it('names every exit code, and no other', () => {
    const documented = [...page.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(documented).toEqual([0, ...Object.values(EXIT_CODES)]);
  });

  it('names every variable of the environment that the code reads', () => {
    const folder = join(ROOT, 'src', 'cli');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const read = new Set(
      [...code.matchAll(/env\['([A-Z][A-Z_]+)'\]|\{ ([A-Z][A-Z_]+): \w+ \} = io\.env/g)].map(
        (match) => match[1] ?? match[2],
      ),
    );
    const documented = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect([...read].sort()).toEqual([...documented].sort());
  });
});
