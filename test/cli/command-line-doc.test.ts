import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES } from '../../src/cli/cli-error';
import type { Io } from '../../src/cli/system/io';
import { buildProgram } from '../../src/cli/program';
import { mlopsScaffold, type Run, type RunOptions, workFolder } from '../support/command-line';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');
const { commands } = buildProgram({} as Io, '0.0.0');

describe('docs/command-line.md', () => {
  it('names every command, and no other', () => {
    const documented = [...page.matchAll(/^mlops-scaffold (\w+)/gm)].map((match) => match[1]);
    expect(documented).toEqual(commands.map((command) => command.name()));
  });

  it.each(commands.map((command) => [command.name(), command]))(
    'is not all that says what %s does: its help does too',
    (_, command) => expect(command.description()).toMatch(/^[A-Z].*\.$/),
  );

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

/** A command line as some text shows it, and what the text says about it. */
interface Shown {
  readonly args: readonly string[];
  readonly where: string;
  readonly remark: string;
}

/** What needs a cluster, Terraform's state or a person at a terminal is only parsed. */
const ONLY_PARSED = new Set(['recover', 'diagnose']);
const asks = (args: readonly string[]) =>
  args[0] === 'init' && !['--yes', '-y', '--preset', '--config'].some((flag) => args.includes(flag));

/** Every line of code in a text, and every piece of code within a line. */
function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].flatMap((match) =>
    (match[1] ?? '').replaceAll(/\\\n\s*/g, ' ').split('\n'),
  );
  const rest = text.replaceAll(/```[\s\S]*?```/g, '');
  return [...blocks, ...[...rest.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')];
}

/** The words of a line as a shell splits them; enough for what the texts show. */
const words = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

function shownIn(where: string, text: string): Shown[] {
  return codeIn(text).flatMap((line) => {
    const found = /(?:^|\s)(?:npx |node bin\/)?mlops-scaffold(?:\.js|@[\w.-]+)? (.*)$/.exec(line);
    if (!found) return [];
    const [command = '', remark = ''] = (found[1] ?? '').split(/\s+#\s|\s+\|\s|\s{2,}(?=[a-z])/);
    return [{ args: words(command), where, remark: line.includes('#') ? remark : '' }];
  });
}

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => join(folder, file));

describe('every command line that a text shows', () => {
  const cwd = workFolder();
  const project = join(cwd, 'ambiata');
  const fixture = (...path: string[]) => join(ROOT, 'test', 'fixtures', ...path);

  beforeAll(async () => {
    const config = join(ROOT, 'examples', 'ambiata', 'answers.yaml');
    const made = await mlopsScaffold(['init', 'ambiata', '--config', config, '--no-install'], { cwd });
    expect(made).toMatchObject({ code: 0 });
    const stack = join(project, 'cdktf.out', 'stacks', 'platform');
    mkdirSync(stack, { recursive: true });
    copyFileSync(join(ROOT, 'examples', 'ambiata', 'cdk.tf.json'), join(stack, 'cdk.tf.json'));
    expect(await mlopsScaffold(['review'], { cwd: project })).toMatchObject({ code: 0 });
    // What the texts call by these names, the reader has made.
    for (const folder of [cwd, project]) copyFileSync(config, join(folder, 'answers.yaml'));
    copyFileSync(fixture('terraform-plans', 'update.json'), join(project, 'plan.json'));
    symlinkSync(join(ROOT, 'examples'), join(cwd, 'examples'));
  });

  const read = (file: string) => readFileSync(file, 'utf8');
  const ofRepository = (...files: readonly string[]) =>
    files.flatMap((file) => shownIn(file.slice(ROOT.length + 1), read(file)));
  const ofProject = () =>
    markdownIn(project).flatMap((file) => shownIn(file.slice(cwd.length + 1), read(file)));

  const runs = new Map<string, Promise<Run>>();

  /** What a command line does in a folder. Several texts show the same: none changes what another reads, so it is run once. */
  function runOnce(args: readonly string[], { cwd: folder, input }: RunOptions): Promise<Run> {
    const key = JSON.stringify([folder, input, ...args]);
    const run = runs.get(key) ?? mlopsScaffold(args, { cwd: folder, ...(input !== undefined && { input }) });
    runs.set(key, run);
    return run;
  }

  /** What is wrong with each that does not work where it stands. */
  async function failures(shown: readonly Shown[], folder: string): Promise<string[]> {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const { args, where, remark } of shown) {
      const line = `${where}: mlops-scaffold ${args.join(' ')}`;
      if (seen.has(args.join(' ')) || args.some((word) => /^\[|…|^NAME$|^FILE$/.test(word))) continue;
      seen.add(args.join(' '));
      const parsed = parses(args);
      if (parsed !== undefined) wrong.push(`${line}: ${parsed}`);
      if (parsed !== undefined || ONLY_PARSED.has(args[0] ?? '') || asks(args)) continue;
      const input = args.includes('-') ? read(fixture('terraform-plans', 'update.json')) : undefined;
      // An absolute folder may hold anything on this machine.
      const dry =
        args[0] === 'init' ? [...args.map((word) => word.replace(/^\/.*\//, '')), '--dry-run'] : args;
      const { code, stderr } = await runOnce(dry, { cwd: folder, ...(input !== undefined && { input }) });
      const expected = remark.startsWith('refused') ? EXIT_CODES.infeasible : 0;
      if (code !== expected) wrong.push(`${line}: ${String(code)} ${stderr}`);
    }
    expect(seen.size).toBeGreaterThan(3);
    return wrong;
  }

  /** What commander says against a command line; nothing is run. */
  function parses(args: readonly string[]): string | undefined {
    const said: string[] = [];
    const silent = { write: (text: string) => said.push(text) };
    const program = buildProgram({ stdout: silent, stderr: silent } as unknown as Io, '0.0.0');
    for (const command of program.commands) command.action(() => undefined);
    try {
      program.parse([...args], { from: 'user' });
      return undefined;
    } catch (error) {
      return `${String(error)} ${said.join('')}`;
    }
  }

  test('works in this repository, where its README shows it', async () => {
    const shown = ofRepository(join(ROOT, 'README.md'), join(ROOT, 'CONTRIBUTING.md'));
    expect(await failures(shown, cwd)).toEqual([]);
  }, 240_000);

  test('says what the transcript in the README says', async () => {
    const [, shown = ''] =
      /\$ npx (?:mlops-scaffold init .*)\n([\s\S]*?)…\n/.exec(read(join(ROOT, 'README.md'))) ?? [];
    const args = ['init', 'my-platform', '--preset', 'ambiata', '--yes', '--dry-run'];
    const { stdout } = await runOnce(args, { cwd });
    expect(shown).toContain('Monitoring: Evidently');
    expect(stdout.startsWith(shown)).toBe(true);
    // A frozen tool is named in the first lines, and not again as something good to know.
    const frozen = await mlopsScaffold(
      [
        ...args,
        '--exclude',
        'kserve',
        '--exclude',
        'evidently',
        '--exclude',
        'kubeflow',
        '--accept',
        'frozen',
      ],
      { cwd },
    );
    expect(frozen.stdout.split('\n')[1]).toMatch(
      /^ {2}Note: Seldon Core 1\.17\.1 .*: it is a frozen version/,
    );
    expect(frozen.stdout.split('Good to know')[1]).not.toContain('frozen version');
  });

  // Some of these are about the project here.
  test('works in a project, where the docs of this repository show it', async () => {
    expect(await failures(ofRepository(...markdownIn(join(ROOT, 'docs'))), project)).toEqual([]);
  }, 240_000);

  test('works in a project, where its README, its record and its review show it', async () => {
    const shown = ofProject();
    const commands = new Set(shown.map(({ args }) => args[0]));
    expect([...commands].sort()).toEqual(
      expect.arrayContaining(['diagnose', 'images', 'init', 'recommend', 'recover']),
    );
    expect(await failures(shown, project)).toEqual([]);
  }, 240_000);

  test('works where the help shows it', async () => {
    const { stdout } = await mlopsScaffold(['--help'], { cwd });
    const examples = /Examples:\n([\s\S]*?)\n\n/.exec(stdout)?.[1] ?? '';
    expect(await failures(shownIn('--help', `\`\`\`\n${examples}\n\`\`\``), cwd)).toEqual([]);
  }, 240_000);

  test.each([
    [['recommend']],
    [['recommend', '--since', '2020-12-07']],
    [['recommend', '--set', 'requirements.licence=source-available']],
    [['explain']],
    [['explain', 'kserve']],
    [['explain', '--why-not', 'kserve']],
    [['compare']],
    [['catalogue']],
    [['catalogue', 'mlflow']],
    [['images']],
    [['images', '--set', 'platform.images.registry=mirror.example.com']],
    [['review']],
    [['recommend', '--config', 'mlops.json']],
    [['explain', '--config', 'mlops.json']],
    [['images', '--config', 'mlops.json']],
  ])('%j needs no answer in a project', async (args) => {
    expect(await runOnce(args, { cwd: project })).toMatchObject({ code: 0, stderr: '' });
  });

  test('compare says what is missing where there is no project', async () => {
    const { code, stderr } = await mlopsScaffold(['compare'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--as-of is missing')]);
  });

  test('init with a plan makes the same plan again, from a file and from standard input', async () => {
    const file = join(project, 'mlops.json');
    for (const config of [file, '-']) {
      const args = ['init', 'again', '--config', config, '--dry-run', '--json'];
      const run = await mlopsScaffold(args, { cwd, ...(config === '-' && { input: read(file) }) });
      expect(run.stderr).toBe('');
      expect((JSON.parse(run.stdout) as { plan: unknown }).plan).toEqual(JSON.parse(read(file)));
    }
  });

  describe('where the tools of mlops.json do not fit its answers', () => {
    const broken = join(cwd, 'broken');
    type Plan = Record<string, unknown> & {
      requirements: Record<string, unknown>;
      stack: Record<string, string>;
    };
    beforeAll(() => {
      mkdirSync(broken);
      const plan = JSON.parse(read(join(project, 'mlops.json'))) as Plan;
      const stack = { ...plan.stack, 'data-versioning': 'optuna', 'model-serving': 'seldon-core-1' };
      // JSON leaves out what is undefined.
      const without = { ...stack, monitoring: undefined };
      const requirements = { ...plan.requirements, licence: 'open-source' };
      writeFileSync(join(broken, 'mlops.json'), JSON.stringify({ ...plan, requirements, stack: without }));
    });

    test.each([
      [['review']],
      [['diagnose']],
      [['images']],
      [['explain']],
      [['init', 'x', '--config', 'mlops.json', '--dry-run']],
    ])('%j ends with 2 and says all that is wrong, and what to write', async (args) => {
      const { code, stdout, stderr } = await mlopsScaffold(args, { cwd: broken });
      expect([code, stdout]).toEqual([2, '']);
      for (const words of ['stack.data-versioning', 'stack.model-serving', 'stack.monitoring', 'recommend'])
        expect(stderr).toContain(words);
      expect(stderr).not.toContain('    at ');
    });

    test.each([[['recommend']], [['recommend', '--config', 'mlops.json']]])(
      '%j shows the stack that repairs it',
      async (args) => {
        const { code, stdout } = await mlopsScaffold(args, { cwd: broken });
        expect(code).toBe(0);
        const [, stack = ''] = /write there:\n\s*"stack": (\{[^}]*\})/.exec(stdout) ?? [];
        expect(JSON.parse(stack)).toEqual((JSON.parse(read(join(project, 'mlops.json'))) as Plan).stack);
      },
    );
  });

  test('init writes no plan that could not be read: the facts of another day allow what those of today do not', async () => {
    const strict = ['--set', 'requirements.licence=open-source'];
    const args = ['init', 'x', '--preset', 'ambiata', ...strict, '--as-of', '2020-12-07', '--dry-run'];
    const { code, stdout, stderr } = await mlopsScaffold(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('its licence is BUSL-1.1 since 2024-02-06');
  });
});
