import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import type { Io } from '../../src/cli/system/io';
import { buildProgram } from '../../src/cli/program';
import { EXIT_CODES } from '../../src/cli/cli-error';
import { OUTPUTS, type OutputName } from '../../src/cli/output/outputs';
import { OUTPUT_SCHEMA_VERSION } from '../../src/cli/output/schema-version';
import { mlopsScaffold, workFolder } from '../support/command-line';
import { kubeconfigText } from '../support/kubeconfig-text';

const cwd = workFolder();
const project = join(cwd, 'platform');
const bin = join(cwd, 'bin');
const KUBECONFIG = join(cwd, 'kubeconfig');
const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, KUBECONFIG };

const SCHEMAS = join(__dirname, '..', '..', 'schema');
const schemaFile = (name: OutputName) =>
  JSON.parse(readFileSync(join(SCHEMAS, `${name}-output.json`), 'utf8')) as z.core.JSONSchema.JSONSchema;

/** What is wrong with an output: by the schema that is published, and by whether that tells of all that is in it. */
function fits(name: OutputName, text: string): void {
  const output = JSON.parse(text) as unknown;
  const published = z.fromJSONSchema(schemaFile(name)).safeParse(output);
  expect(published.error?.issues ?? []).toEqual([]);
  // What the schema does not know is left out here.
  expect(OUTPUTS[name].parse(output)).toEqual(output);
  if (!Array.isArray(output)) expect(output).toHaveProperty('schemaVersion', OUTPUT_SCHEMA_VERSION);
}

beforeAll(async () => {
  mkdirSync(bin);
  writeFileSync(KUBECONFIG, kubeconfigText('lab', 'https://10.0.0.1:6443'));
  writeFileSync(
    join(bin, 'kubectl'),
    `#!/bin/sh\ncase "$*" in *"get namespace"*) echo namespace/x ;; *) echo '{"items":[]}' ;; esac\n`,
  );
  chmodSync(join(bin, 'kubectl'), 0o755);
  const made = await mlopsScaffold(['init', 'platform', '--preset', 'ambiata', '--no-install', '--json'], {
    cwd,
  });
  fits('init', made.stdout);
});

/** Tools of which some must be bought and two are joined by nothing that is known. */
const BOUGHT = [
  ...['--preset', 'minimal', '--use', 'experiment-tracking=comet', '--use', 'model-registry=mlflow'],
  ...['--set', 'requirements.licence=commercial', '--set', 'requirements.users=5'],
  ...['--set', 'requirements.support=wanted', '--set', 'requirements.hosting=managed-preferred'],
  ...['--set', 'requirements.budget=900'],
];

const OF_COMMAND: readonly (readonly [command: OutputName, args: readonly string[], code: number])[] = [
  ['init', ['x', '--yes', '--dry-run'], 0],
  [
    'init',
    [
      'x',
      '--preset',
      'minimal',
      '--dry-run',
      '--set',
      'platform.database.kind=existing',
      '--set',
      'platform.database.host=db.example.com',
    ],
    0,
  ],
  ['recommend', ['--preset', 'ambiata'], 0],
  ['recommend', ['--preset', 'ambiata', '--since', '2020-12-07'], 0],
  ['recommend', ['--preset', 'minimal', '--use', 'experiment-tracking=aim'], 0],
  ['recommend', ['--preset', 'ambiata', '--use', 'model-serving=sagemaker'], 3],
  ['recommend', BOUGHT, 0],
  ['explain', ['--preset', 'ambiata'], 0],
  ['explain', ['--yes', '--deployable'], 0],
  ['explain', ['--preset', 'minimal', '--use', 'model-registry=mlflow'], 0],
  ['explain', ['mlflow', '--preset', 'ambiata'], 0],
  ['explain', ['kserve', '--preset', 'minimal'], 0],
  ['explain', ['--why-not', 'sagemaker', '--preset', 'ambiata'], 0],
  ['explain', ['--why-not', 'mlrun', '--preset', 'ambiata'], 0],
  ['explain', ['--preset', 'ambiata', '--use', 'model-serving=sagemaker'], 3],
  ['catalogue', [], 0],
  ['catalogue', ['--as-of', '2020-12-07'], 0],
  ['catalogue', ['--table', 'all'], 0],
  ['catalogue', ['seldon-core-1'], 0],
  ['catalogue', ['--format', 'radar'], 0],
  ['compare', ['--as-of', '2020-12-07'], 0],
  ['images', ['--yes'], 0],
  ['images', ['--preset', 'ambiata', '--exclude', 'kserve,evidently,kubeflow'], 0],
  ['diagnose', [], 8],
  ['presets', [], 0],
];

describe('--json', () => {
  test.each(OF_COMMAND)('%s %j prints what its schema says', async (command, args, code) => {
    const at = command === 'diagnose' ? project : cwd;
    const run = await mlopsScaffold([command, ...args, '--json'], { cwd: at, env });
    expect([run.code, code === 0 ? run.stderr : '']).toEqual([code, '']);
    fits(command, run.stdout);
    if (code !== 0) fits('error', run.stderr);
  });

  test('has a schema, and a test above, wherever a command takes it', () => {
    const { commands } = buildProgram({} as Io, '0.0.0');
    const taking = commands
      .filter(({ options }) => options.some(({ long }) => long === '--json'))
      .map((command) => command.name());
    expect([...new Set(OF_COMMAND.map(([command]) => command as string))].sort()).toEqual(taking.sort());
    expect(Object.keys(OUTPUTS).sort()).toEqual([...taking, 'error'].sort());
  });
});

test('recommend --json has what its text says of the chosen tools together', async () => {
  const [asJson, asText] = await Promise.all(
    [['--json'], []].map((flags) => mlopsScaffold(['recommend', ...BOUGHT, '--yes', ...flags], { cwd })),
  );
  const text = (asText?.stdout ?? '').replaceAll(/\s+/g, ' ');
  const output = OUTPUTS.recommend.parse(JSON.parse(asJson?.stdout ?? ''));
  if (!output.feasible) throw new Error('no stack');
  const { charges, support, workTogether, yoursToWire } = output;
  expect(charges?.tools.map(({ tool, kind }) => `${tool} ${kind}`)).toEqual(
    expect.arrayContaining(['comet listed', 'mlflow nothing']),
  );
  expect(charges?.usd).toBeGreaterThan(0);
  expect(text).toContain(`Together: ${String(charges?.usd)} US dollars a month by list prices`);
  expect(support?.map(({ tool }) => tool)).toEqual(output.decision.chosen.tools);
  for (const name of support?.flatMap(({ soldBy }) => soldBy) ?? []) expect(text).toContain(name);
  for (const { how } of workTogether) expect(text).toContain(how);
  expect(text.includes('Known to work together')).toBe(workTogether.length > 0);
  expect(yoursToWire).toEqual([
    expect.objectContaining({ tool: 'mlflow', task: 'model-registry', handOver: 'models', from: 'comet' }),
  ]);
  expect(text).toContain('Yours to wire MLflow, for model registry: no way');
});

test('explain --json says the same of them', async () => {
  const ask = (command: string) =>
    mlopsScaffold([command, ...BOUGHT, ...(command === 'explain' ? [] : ['--yes']), '--json'], { cwd });
  const [recommended, explained] = await Promise.all(['recommend', 'explain'].map(ask));
  const output = OUTPUTS.recommend.parse(JSON.parse(recommended?.stdout ?? ''));
  if (!output.feasible) throw new Error('no stack');
  const { charges, support, workTogether, yoursToWire } = output;
  expect(JSON.parse(explained?.stdout ?? '')).toMatchObject({ charges, support, workTogether, yoursToWire });
});

describe('errors after --json', () => {
  const S = 'S3CRETa1';
  const TOKEN = `ghp_${S}0123456789abcdef`;
  interface Told {
    readonly errors: readonly Record<string, unknown>[];
    readonly more?: number;
    readonly exitCode: number;
    readonly trace?: string;
  }
  async function failing(...args: string[]): Promise<Told> {
    const { code, stdout, stderr } = await mlopsScaffold([...args, '--json'], { cwd, env });
    fits('error', stderr);
    expect(stdout).toBe('');
    const told = JSON.parse(stderr) as Told;
    expect(told.exitCode).toBe(code);
    return told;
  }

  test('tell the place, the value, what is allowed and what is near', async () => {
    const { errors, exitCode } = await failing(
      'recommend',
      ...['--preset', 'ambiata', '--set', 'platform.size=smal'],
    );
    expect(exitCode).toBe(EXIT_CODES.usage);
    expect(errors).toEqual([
      {
        place: 'platform.size',
        value: 'smal',
        message: 'is not an allowed value',
        allowed: ['small', 'medium', 'large'],
        nearest: 'small',
      },
    ]);
  });

  test('tell a number that JSON has no word for as it was written', async () => {
    const budget = ['--preset', 'ambiata', '--set', 'requirements.budget=.inf'];
    expect((await failing('recommend', ...budget)).errors).toEqual([
      { place: 'requirements.budget', value: '.inf', message: 'must be a number' },
    ]);
  });

  test('tell every answer that is missing', async () => {
    const { errors } = await failing('recommend');
    expect(errors.map(({ place }) => place)).toContain('requirements.tasks');
    expect(errors.find(({ place }) => place === 'requirements.licence')).toEqual({
      place: 'requirements.licence',
      message: 'is missing',
      allowed: ['open-source', 'open-source-preferred', 'source-available', 'commercial'],
    });
  });

  test.each([
    [['recommend', '--no-such-option'], 'unknown option', '--no-such-option'],
    [['recommend', '--nope=5'], 'unknown option', '--nope'],
    [['recommend', '-q'], 'unknown option', '-q'],
    [['nothing'], 'unknown command', ''],
    [['init', 'x', '--yes', '--on-conflict', 'all'], 'Allowed choices are fail', '--on-conflict'],
    [['init', 'x', '--accept', 'all'], 'Allowed choices are frozen', '--accept'],
    [['review'], 'unknown option', '--json'],
    [['catalogue', 'a', 'b'], 'too many arguments', ''],
  ])('tell what is wrong with the command line itself: %j', async (args, words, place) => {
    const { errors, exitCode } = await failing(...args);
    expect([exitCode, errors.length]).toEqual([2, 1]);
    expect(errors[0]?.['message']).toContain(words);
    expect(errors[0]?.['place']).toBe(place);
  });

  test('tell the flag that lacks its value, and the file that the system is about', async () => {
    const { stderr } = await mlopsScaffold(['images', '--json', '--use'], { cwd });
    expect(JSON.parse(stderr)).toMatchObject({ errors: [{ place: '--use' }], exitCode: 2 });
    const folder = join(cwd, 'wrong-plans');
    const plan = join(folder, 'mlops.json');
    mkdirSync(plan, { recursive: true });
    // A folder that is called at random may look like a credential.
    const file = expect.stringMatching(/(mlops|\*\*\*)\.json$/) as string;
    const told = async () => (await mlopsScaffold(['images', '--json'], { cwd: folder })).stderr;
    expect(JSON.parse(await told())).toMatchObject({ errors: [{ place: file }], exitCode: 1 });
    rmSync(plan, { recursive: true });
    writeFileSync(plan, '{');
    expect(JSON.parse(await told())).toMatchObject({ errors: [{ place: file }], exitCode: 2 });
  });

  test('tell a conflict by its files', async () => {
    writeFileSync(join(project, 'README.md'), 'mine');
    const { errors, exitCode } = await failing('init', 'platform', '--preset', 'ambiata', '--no-install');
    expect(exitCode).toBe(EXIT_CODES.conflict);
    expect(errors).toEqual([{ place: 'README.md', message: 'exists and differs' }]);
  });

  test('tell no secret, nor more of a value than text does', async () => {
    const told = await failing(
      ...['init', '--preset', 'ambiata', '--set', `platform.size=${TOKEN}`],
      ...['--set', `platform.state.config.client_private_key_pem=${S}`, '--set', `platform.${TOKEN}=1`],
      ...['--exclude', TOKEN, '--set', `platform.name=${'long '.repeat(300)}`],
    );
    expect(JSON.stringify(told)).not.toContain(S);
    const { value } = told.errors.find(({ place }) => place === 'platform.name') ?? {};
    expect(value).toMatch(/^long .{100,125}… \(1500 characters\)$/);
    for (const args of [[TOKEN], ['init', `--password=${S}`], ['init', '--on-conflict', TOKEN]])
      expect(JSON.stringify(await failing(...args))).not.toContain(S);
  });

  test('are ten, and how many more there are', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ['--set', `platform.no${index}=1`]).flat();
    const { errors, more } = await failing('init', '--yes', ...many);
    expect([errors.length, more]).toEqual([10, 15]);
  });

  test('are text without it, and where it comes after --', async () => {
    const { stderr } = await mlopsScaffold(['catalogue', '--', '--json'], { cwd });
    expect(stderr).toMatch(/^error: /);
  });
});
