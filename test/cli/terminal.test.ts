import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, workFolder } from '../support/command-line';
import { KEYS, TerminalSession, type TerminalOptions } from '../support/terminal-session';

const cwd = workFolder();
const sessions: TerminalSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.kill();
});

function open(args: readonly string[], options: Partial<TerminalOptions> = {}): TerminalSession {
  const session = new TerminalSession(process.execPath, [BIN, ...args], { cwd, ...options });
  sessions.push(session);
  return session;
}

/** Asked where what is chosen for monitoring has answers of its own. */
const MONITORING = ['sends alerts?', 'told of alerts?', 'what they answer?', 'and its packages?'];

/** The menu after the requirements: its first line takes the defaults, its second asks for the rest. */
const PLATFORM_MENU = 'where it runs?';

/** Every question of a run that takes the defaults, by words that only it has, and the menu at its end. */
const DEFAULT_RUN = [
  'team need done?',
  'licences are acceptable?',
  'must it run?',
  'run the tools?',
  'tools run already?',
  'keep the tools running?',
  'buy support for the tools?',
  'serve models in?',
  'libraries do you use?',
  'prediction code of your own?',
  'within its task?',
  'team prefer to work?',
  'a living product?',
  'best tool for each task?',
  PLATFORM_MENU,
  'platform called?',
  'namespace is it for?',
  'and the team?',
  'database should it use?',
  'volume of the database',
  'object store should it use?',
  'volume of the object store',
  'backups of the data kept?',
  'volume of the backups',
  ...MONITORING,
  'outside the cluster reach it?',
  'user interfaces?',
  'keys come from?',
  'What next?',
];

async function takeDefaults(
  session: TerminalSession,
  questions: readonly string[] = DEFAULT_RUN,
): Promise<void> {
  for (const question of questions)
    await session.answer(question, question === PLATFORM_MENU ? `2${KEYS.enter}` : KEYS.enter);
}

/** The default run from one question on, without the menu at its end unless that is asked for. */
const from = (question: string, end = -1): readonly string[] =>
  DEFAULT_RUN.slice(DEFAULT_RUN.indexOf(question), end === 0 ? undefined : end);
const until = (question: string, begin = 'team need done?'): readonly string[] =>
  DEFAULT_RUN.slice(DEFAULT_RUN.indexOf(begin), DEFAULT_RUN.indexOf(question));
const toPlatform = (session: TerminalSession): Promise<void> => takeDefaults(session, [PLATFORM_MENU]);

const platformOf = (folder: string) =>
  (JSON.parse(readFileSync(join(cwd, folder, 'mlops.json'), 'utf8')) as { platform: Record<string, unknown> })
    .platform;

describe('init at a terminal', () => {
  it('asks, shows what it leads to, writes after a confirmation, and prints the command that repeats it', async () => {
    const session = open(['init', 'whole', '--no-install']);
    await takeDefaults(session, DEFAULT_RUN.slice(0, -1));
    expect(session.text).toContain('What it leads to');
    await session.waitFor('What you need');
    await session.waitFor('What next?');
    expect(existsSync(join(cwd, 'whole'))).toBe(false);
    session.write(KEYS.enter);
    await session.waitFor('without questions');
    expect(await session.exitCode()).toBe(0);
    expect(platformOf('whole')).toMatchObject({ name: 'whole', namespace: 'whole' });
    expect(session.text).toMatch(/init whole --yes --no-install\n/);
  });

  it('shows the stack before it asks where it runs, and takes all defaults with one key', async () => {
    const session = open(['init', 'early', '--no-install']);
    await takeDefaults(session, until(PLATFORM_MENU));
    await session.answer(PLATFORM_MENU, KEYS.enter);
    expect(session.text).toContain('Experiment tracking: MLflow');
    await session.waitFor('It leads to the stack above.');
    await session.answer('What next?', KEYS.enter);
    expect(await session.exitCode()).toBe(0);
    expect(session.text).not.toContain('platform called?');
    expect(platformOf('early')).toMatchObject({ name: 'early', namespace: 'early' });
    expect(session.text).toMatch(/init early --yes --no-install\n/);
  });

  it('goes back with Esc, changes the answer, and asks the follow-ups that it calls for', async () => {
    const session = open([
      'init',
      'back',
      '--no-install',
      '--preset',
      'minimal',
      '--set',
      'platform.name=back',
    ]);
    await toPlatform(session);
    await session.answer('namespace is it for?', KEYS.enter);
    await session.answer('database should it use?', KEYS.enter);
    await session.answer('volume of the database', KEYS.escape);
    await session.answer('database should it use?', KEYS.down + KEYS.enter);
    await session.answer('host name', 'db.example.com' + KEYS.enter);
    await takeDefaults(session, [
      'port',
      'encrypted?',
      ...from('object store should it use?', 0).filter((question) => !MONITORING.includes(question)),
    ]);
    expect(await session.exitCode()).toBe(0);
    expect(platformOf('back')).toMatchObject({
      size: 'small',
      database: { kind: 'existing', host: 'db.example.com', port: 5432, sslMode: 'verify-full' },
    });
  });

  it('takes a list that is typed, and says which of it is not known and what is near', async () => {
    const session = open(['recommend']);
    await takeDefaults(session, until('tools run already?'));
    await session.waitFor('tools run already?');
    session.write('mlflw, airflow');
    await session.waitFor('mlflw, airflow');
    session.write(KEYS.enter);
    await session.waitFor('Did you mean "mlflow"?');
    session.write('\b'.repeat(20) + 'mlflow airflow');
    await session.waitFor('mlflow airflow');
    session.write(KEYS.enter);
    await takeDefaults(session, until(PLATFORM_MENU, 'keep the tools running?'));
    expect(await session.exitCode()).toBe(0);
    expect(session.text).toContain('MLflow (runs already)');
    expect(session.text).toContain('What runs already');
  });

  it('changes an answer from the summary', async () => {
    const session = open([
      'init',
      'edit',
      '--no-install',
      '--preset',
      'ambiata',
      '--set',
      'platform.name=edit',
    ]);
    await takeDefaults(session, [PLATFORM_MENU, ...from('namespace is it for?')]);
    await session.answer('What next?', KEYS.down + KEYS.enter);
    await session.answer('Which answer?', KEYS.down.repeat(18) + KEYS.enter);
    await session.answer('and the team?', KEYS.down + KEYS.enter);
    await session.answer('loss of a node', KEYS.down + KEYS.enter);
    await session.answer('What next?', KEYS.enter);
    expect(await session.exitCode()).toBe(0);
    expect(platformOf('edit')).toMatchObject({ size: 'medium', availability: 'redundant' });
  });

  // One text a session: a second refusal could not be told from a redrawing of the first.
  it.each(['${file("x")}', '../up'])(
    'refuses %s at the prompt, says why, and takes the next answer',
    async (hostile) => {
      const session = open(['init', '--no-install', '--preset', 'ambiata']);
      // Enter only once the text is on the screen: the prompt does not listen while it judges an answer.
      const type = async (text: string): Promise<void> => {
        session.write('\b'.repeat(20) + text);
        await session.waitFor(text);
        session.write(KEYS.enter);
      };
      await toPlatform(session);
      await session.waitFor('platform called?');
      await type(hostile);
      await session.waitFor('must be lower-case letters');
      await type('typed');
      await session.waitFor('namespace is it for?');
      await session.waitFor('typed');
      session.write(KEYS.interrupt);
      expect(await session.exitCode()).toBe(130);
    },
  );

  it('cancels from the menu without writing, and not with success', async () => {
    const session = open(['init', 'cancelled', '--no-install', '--preset', 'ambiata']);
    await takeDefaults(session, from(PLATFORM_MENU));
    await session.answer('What next?', KEYS.down + KEYS.down + KEYS.enter);
    expect(await session.exitCode()).toBe(130);
    expect(session.text).toContain('Nothing was written.');
    expect(existsSync(join(cwd, 'cancelled'))).toBe(false);
  });

  describe.each([
    ['with arrow keys', []],
    ['in plain text', ['--plain']],
  ])('interrupted %s', (_, flags) => {
    it.each(DEFAULT_RUN.map((question, index) => [question, index] as const))(
      'at "%s" leaves nothing behind and exits 130',
      async (question, index) => {
        const before = readdirSync(cwd).sort();
        const session = open(['init', 'interrupted', '--no-install', ...flags]);
        await takeDefaults(session, DEFAULT_RUN.slice(0, index));
        await session.answer(question, KEYS.interrupt);
        expect(await session.exitCode()).toBe(130);
        expect(session.text).toContain('Cancelled. Nothing was written.');
        expect(readdirSync(cwd).sort()).toEqual(before);
      },
    );
  });

  it('fits into 40 columns', async () => {
    const session = open(['init', 'narrow', '--no-install'], { columns: 40 });
    await takeDefaults(session);
    expect(await session.exitCode()).toBe(0);
    const { text } = session;
    // Not the prompts: what a prompt redraws is one line as text, and several on the screen.
    const summary = text.slice(text.indexOf('What you need'), text.indexOf('? What next?'));
    const end = text.slice(text.indexOf('Wrote '), text.indexOf('The same again'));
    expect(summary).toContain('It leads to the stack above.');
    expect(end).toContain('npm ci');
    const early = text.slice(text.indexOf('What it leads to'), text.indexOf('? And where it runs?'));
    expect(early).toContain('Experiment tracking: MLflow');
    for (const line of `${early}\n${summary}\n${end}`.split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  });

  it.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
  ])('uses no colour with %s', async (_, flags, env) => {
    const session = open(['init', 'grey', '--preset', 'ambiata', '--no-install', ...flags], { env });
    await toPlatform(session);
    await session.answer('platform called?', KEYS.enter);
    await session.answer('namespace is it for?', KEYS.interrupt);
    await session.exitCode();
    // eslint-disable-next-line no-control-regex -- colours are control codes
    expect(session.raw).not.toMatch(/\u001b\[[0-9;]*m/);
  });

  it('uses colour otherwise', async () => {
    const session = open(['init', 'colour', '--preset', 'ambiata', '--no-install']);
    await toPlatform(session);
    await session.answer('platform called?', KEYS.interrupt);
    await session.exitCode();
    expect(session.raw).toContain('\u001b[');
  });

  it('asks nothing in CI, terminal or not', async () => {
    const session = open(['init', 'ci'], { env: { CI: 'true' } });
    expect(await session.exitCode()).toBe(2);
    expect(session.text).toContain('requirements.tasks');
  });
});

it('does not tell somebody at a terminal that there is none, where a command asks nothing', async () => {
  const session = open(['explain']);
  expect(await session.exitCode()).toBe(2);
  expect(session.text).toContain('answers are missing.');
  expect(session.text).not.toContain('no terminal');
});

describe('plain text', () => {
  it.each([
    ['--plain', ['--plain'], {}],
    ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('asks by numbers with %s, without a single control code', async (name, flags, env) => {
    const folder = `plain-${name.toLowerCase().replaceAll(/[^a-z]/g, '')}`;
    const session = open(['init', folder, '--no-install', '--preset', 'ambiata', ...flags], { env });
    await toPlatform(session);
    await session.answer('platform called?', KEYS.enter);
    await session.answer('namespace is it for?', 'back' + KEYS.enter);
    await session.answer('platform called?', 'Not Good' + KEYS.enter);
    await session.answer('Not accepted: must be lower-case letters', KEYS.enter);
    await session.answer('namespace is it for?', KEYS.enter);
    await session.answer('and the team?', '4' + KEYS.enter);
    await session.answer('"4" is none of the answers', '2' + KEYS.enter);
    await session.answer('loss of a node', 'redundant' + KEYS.enter);
    await takeDefaults(session, from('database should it use?'));
    await session.answer('What next?', '1' + KEYS.enter);
    expect(await session.exitCode()).toBe(0);
    expect(platformOf(folder)).toMatchObject({ name: folder, size: 'medium', availability: 'redundant' });
    // eslint-disable-next-line no-control-regex -- any control code at all
    expect(session.raw.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });

  it('takes the end of the input for an interruption', async () => {
    const session = open(['init', 'eof', '--plain']);
    await session.answer('team need done?', KEYS.endOfInput);
    expect(await session.exitCode()).toBe(130);
    expect(existsSync(join(cwd, 'eof'))).toBe(false);
  });

  it('says which of several tools it does not know, in whole sentences, and takes their names', async () => {
    const session = open(['recommend', '--plain'], { columns: 120 });
    await takeDefaults(session, until('tools run already?'));
    await session.answer('tools run already?', 'Weights & Biases, mlfow' + KEYS.enter);
    const refusal = 'Not accepted: "mlfow" is not an allowed value. Did you mean "mlflow"? Try again.';
    await session.answer(refusal, 'Weights & Biases, Apache Airflow' + KEYS.enter);
    await takeDefaults(session, until(PLATFORM_MENU, 'keep the tools running?'));
    await session.waitFor('Stack for these requirements');
    expect(await session.exitCode()).toBe(0);
    expect(session.text).toMatch(/What runs already\n[^]*Apache Airflow: [^]*Weights & Biases: /);
  });

  it('asks for several answers and for yes or no', async () => {
    const session = open(['recommend', '--plain']);
    await session.answer('team need done?', '6, 7' + KEYS.enter);
    await takeDefaults(session, until('serve models in?', 'licences are acceptable?'));
    await session.answer('serve models in?', 'none' + KEYS.enter);
    await session.answer('Not accepted', 'python' + KEYS.enter);
    await session.answer('libraries do you use?', '1 2' + KEYS.enter);
    await session.answer('prediction code of your own?', 'perhaps' + KEYS.enter);
    await session.answer('Not accepted', 'no' + KEYS.enter);
    await takeDefaults(session, until(PLATFORM_MENU, 'within its task?'));
    await session.waitFor('Stack for these requirements');
    expect(await session.exitCode()).toBe(0);
    const result = session.text.slice(session.text.indexOf('Stack for'));
    expect(result).toContain('Experiment tracking: MLflow');
    expect(result).not.toContain('Model serving: ');
  });
});
