import { Command, InvalidArgumentError, Option } from 'commander';
import { catalogueCommand, compareCommand, explainCommand } from './commands/explaining-commands';
import type { Consent } from '../words/consent';
import { showText } from '../redaction/show-value';
import type { Io } from './system/io';
import type {
  DiagnoseOptions,
  ImagesOptions,
  InitOptions,
  OutputOptions,
  RecommendOptions,
  RecoverOptions,
  ReviewOptions,
} from './commands/options';
import { printable } from '../redaction/printable';

// Spelled here, and held complete by its type: help loads nothing that decides.
const CONSENTS: Readonly<Record<Consent, true>> = {
  frozen: true,
  key: true,
  validated: true,
  prepared: true,
};

const repeat = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

function accepted(value: string, earlier?: readonly string[]): readonly string[] {
  if (Object.hasOwn(CONSENTS, value)) return repeat(value, earlier);
  throw new InvalidArgumentError(`Allowed choices are ${Object.keys(CONSENTS).join(', ')}.`);
}

const answerOptions = (): Option[] => [
  new Option(
    '--config <file>',
    'answers file, YAML or JSON, or the mlops.json of a project; - is standard input',
  ),
  new Option('--preset <name>', 'start from a set of answers (see: mlops-scaffold presets)'),
  new Option(
    '--set <key=value>',
    'one answer, such as requirements.licence=open-source; repeatable',
  ).argParser(repeat),
  new Option(
    '--weight <name=percent>',
    'how much something counts that costs points, such as operating-effort=200; repeatable (see: docs/answers.md)',
  ).argParser(repeat),
  new Option('-y, --yes', 'ask nothing; take the default of every answer that is not given'),
];

const decisionOptions = (): Option[] => [
  new Option('--use <task=tool>', 'give a task to a tool of your own choice; repeatable').argParser(repeat),
  new Option('--exclude <tools>', 'tools that must not be chosen, with commas; repeatable').argParser(repeat),
  new Option('--as-of <day>', 'decide with the facts of that day, such as 2020-12-07'),
];

const outputOptions = (): Option[] => [
  new Option('--json', 'print the result as JSON, and ask nothing'),
  new Option('--plain', 'numbered questions as plain text, for screen readers'),
  new Option('--no-color', 'no colours'),
];

const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((extended, option) => extended.addOption(option), command);

function initCommand(io: Io): Command {
  const command = new Command('init')
    .summary('write the project of a platform')
    .description('Asks what you need, picks a stack, says why, and writes the CDKTF project that deploys it.')
    .argument('[directory]', 'folder of the project; default: the name of the platform')
    .action(async (directory: string | undefined, options: InitOptions) => {
      const { init } = await import('./commands/init.js');
      const { DEPENDENCIES } = await import('./project/dependencies.js');
      await init(directory, options, io, DEPENDENCIES);
    });
  return withOptions(command, [
    ...answerOptions(),
    ...decisionOptions(),
    new Option('-n, --dry-run', 'show what would be written, and write nothing'),
    new Option('--on-conflict <what>', 'what to do with existing files that differ')
      .choices(['fail', 'keep', 'overwrite'])
      .default('fail'),
    new Option(
      '--accept <what>',
      'let the choice land on a tool that gets no repairs any more (frozen), that works with a bought key only (key), or that we never applied: validated against a schema (validated) or rendered and checked (prepared); repeatable',
    ).argParser(accepted),
    new Option('--no-install', 'do not install dependencies, synthesize and review'),
    new Option('--no-workspace', 'leave the example of a machine learning repository out'),
    new Option('--no-cdktf-cli', 'leave cdktf-cli out of the project; deploy with plain Terraform'),
    ...outputOptions(),
  ]);
}

function recommendCommand(io: Io): Command {
  const command = new Command('recommend')
    .summary('show which stack meets your requirements, and why')
    .description(
      'Decides as init does, among all tools of the catalogue, and writes nothing. In a project, by the answers in its mlops.json.',
    )
    .action(async (options: RecommendOptions) => {
      const { recommend } = await import('./commands/recommend.js');
      const { CORE_DEPENDENCIES } = await import('./project/core-dependencies.js');
      await recommend(options, io, CORE_DEPENDENCIES);
    });
  const since = new Option(
    '--since <day>',
    'tell what changed since that day: the choice, and the facts behind it',
  );
  return withOptions(command, [...answerOptions(), ...decisionOptions(), since, ...outputOptions()]);
}

function imagesCommand(io: Io): Command {
  const command = new Command('images')
    .summary('list every container image and chart of a platform')
    .description('Of the project in this folder (mlops.json), or of the plan that the given answers lead to.')
    .action(async (options: ImagesOptions) => {
      const { images } = await import('./commands/images.js');
      const { CORE_DEPENDENCIES } = await import('./project/core-dependencies.js');
      await images(options, io, CORE_DEPENDENCIES);
    });
  const json = new Option('--json', 'print the result as JSON');
  return withOptions(command, [...answerOptions(), ...decisionOptions(), json]);
}

function reviewCommand(io: Io): Command {
  return new Command('review')
    .summary('write REVIEW.md and review.html of the project in this folder')
    .description(
      'Reads mlops.json and the synthesized JSON of the project in this folder (npm run synth makes it).',
    )
    .option(
      '--plan <file>',
      'show what a Terraform plan changes, too: output of terraform show -json; - is standard input',
    )
    .action(async (options: ReviewOptions) => {
      const { review } = await import('./commands/review.js');
      const { DEPENDENCIES } = await import('./project/dependencies.js');
      await review(options, io, DEPENDENCIES);
    });
}

function recoverCommand(io: Io): Command {
  return new Command('recover')
    .summary('bring Terraform and the cluster together again after an apply that was killed')
    .description(
      'Finds what an interrupted apply of the project in this folder made without noting it, and has Terraform take it over.',
    )
    .option('-n, --dry-run', 'show what would be done, and do nothing')
    .option('-y, --yes', 'do not ask before something is deleted')
    .action(async (options: RecoverOptions) => {
      const { recover } = await import('./commands/recover.js');
      await recover(options, io);
    });
}

function diagnoseCommand(io: Io): Command {
  return new Command('diagnose')
    .summary('say of each part of the platform here whether it is Ready, and if not, why')
    .description(
      'Asks the cluster of the project in this folder by kubectl, changes nothing, and says what to do about each part that is not Ready.',
    )
    .option('--json', 'print the result as JSON')
    .action(async (options: DiagnoseOptions) => {
      const { diagnose } = await import('./commands/diagnose.js');
      const { CORE_DEPENDENCIES } = await import('./project/core-dependencies.js');
      await diagnose(options, io, CORE_DEPENDENCIES);
    });
}

function schemaCommand(io: Io): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the answers file, of mlops.json, or of what --json prints')
    .description(
      'For editors and other programs. The schemas are also in the package: schema/answers.json, schema/mlops.json, schema/recommend-output.json and so on.',
    )
    .argument(
      '[which]',
      'answers, plan, error-output, or that of a command, such as recommend-output',
      'answers',
    )
    .action(async (which: string) => {
      const { schema } = await import('./commands/schema.js');
      schema(which, io);
    });
}

function presetsCommand(io: Io): Command {
  return new Command('presets')
    .summary('list the sets of answers to start from')
    .description('Each is a set of requirements; give one with --preset NAME.')
    .option('--json', 'print the result as JSON')
    .action(async (options: OutputOptions) => {
      const { presets } = await import('./commands/presets.js');
      const { CORE_DEPENDENCIES } = await import('./project/core-dependencies.js');
      presets(options, io, CORE_DEPENDENCIES);
    });
}

const AFTER = `
Examples:
  mlops-scaffold init my-platform
  mlops-scaffold init my-platform --preset ambiata --yes
  mlops-scaffold recommend --config answers.yaml --json
  mlops-scaffold explain --why-not kserve --preset ambiata

Exit codes: 0 done, 1 failure, 2 wrong or missing answers, 3 no stack meets the
requirements, 4 something is in the way, 5 the environment, 6 a plan that loses
data, 7 a plan that ended in an error, 8 a part is not Ready, 130 interrupted.
Nothing is sent anywhere: there is no telemetry.`;

/** What commander says of a command line, which repeats parts of it. */
export const shownUsage = (text: string): string =>
  text
    .split('\n')
    .map((line) => showText(line, 500))
    .join('\n');

/** The command line as commander knows it. Commands load their code when they run, so that help is quick. */
export function buildProgram(io: Io, version: string, errors: 'text' | 'json' = 'text'): Command {
  // As JSON they are told in one piece, by whom they are thrown to.
  const tellsError = errors === 'text';
  const program = new Command('mlops-scaffold')
    .description(
      'Picks an MLOps stack from your requirements, says why, and generates the CDKTF project for it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', AFTER)
    .configureOutput({
      writeOut: (text) => io.stdout.write(printable(text)),
      writeErr: (text) => {
        if (tellsError) io.stderr.write(printable(text));
      },
      outputError: (text, write) => write(shownUsage(text)),
    })
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride();
  for (const command of [
    initCommand,
    recommendCommand,
    (one: Io) => explainCommand(one, { answers: answerOptions, decision: decisionOptions }),
    catalogueCommand,
    compareCommand,
    imagesCommand,
    reviewCommand,
    recoverCommand,
    diagnoseCommand,
    schemaCommand,
    presetsCommand,
  ]) {
    program.addCommand(command(io).copyInheritedSettings(program));
  }
  return program;
}
