import { Command, Option } from 'commander';
import type { ComparisonTableId } from '../../catalogue/comparison-tables';
import type { CatalogueOptions, CompareOptions, ExplainOptions } from './catalogue-options';
import type { Io } from '../system/io';

// Spelled here, and held complete by its type: help loads no catalogue.
const TABLES: Readonly<Record<ComparisonTableId | 'all', true>> = {
  coverage: true,
  libraries: true,
  support: true,
  interfaces: true,
  cloud: true,
  depth: true,
  all: true,
};

/** Options that these commands share with others. */
export interface SharedOptions {
  readonly answers: () => readonly Option[];
  readonly decision: () => readonly Option[];
}

const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((extended, option) => extended.addOption(option), command);

const json = () => new Option('--json', 'print the result as JSON');
const tools = () =>
  new Option('--tools <tools>', 'only these tools, with commas; article: the thirteen of December 2020');
const format = (...choices: readonly string[]) =>
  new Option('--format <format>', 'how to lay it out').choices(choices);

export function explainCommand(io: Io, shared: SharedOptions): Command {
  const command = new Command('explain')
    .summary('show why each tool was chosen, and why the others were not')
    .description(
      'Asks nothing, and decides as recommend does; in a project, or with its mlops.json as --config, as that says. Without a tool: everything about the decision, how firm it is, and what else there would be. With a tool: why it was chosen, or why not, with the facts and their sources.',
    )
    .argument('[tool]', 'id of a tool (see: mlops-scaffold catalogue)')
    .action(async (tool: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./explain.js');
      const { CORE_DEPENDENCIES } = await import('../project/core-dependencies.js');
      await explain(tool, options, io, CORE_DEPENDENCIES);
    });
  return withOptions(command, [
    new Option('--why-not <tool>', 'why a tool that you had expected was not chosen'),
    new Option('--deployable', 'among the tools that init can deploy, as init decides'),
    ...shared.answers(),
    ...shared.decision(),
    format('text', 'markdown'),
    json(),
  ]);
}

export function catalogueCommand(io: Io): Command {
  const command = new Command('catalogue')
    .summary('show what is known about the tools, as of any day')
    .description(
      'Without a tool: a list of all tools, or the tables that compare them. With a tool: every fact about it, with the day that it became true, its source, and how sure it is.',
    )
    .argument('[tool]', 'id of one tool: all facts about it')
    .action(async (tool: string | undefined, options: CatalogueOptions) => {
      const { catalogue } = await import('./catalogue.js');
      const { CORE_DEPENDENCIES } = await import('../project/core-dependencies.js');
      catalogue(tool, options, io, CORE_DEPENDENCIES);
    });
  return withOptions(command, [
    new Option('--as-of <day>', 'the facts of that day, such as 2020-12-07'),
    tools(),
    new Option('--table <which>', 'one of the comparison tables, or all of them').choices(
      Object.keys(TABLES),
    ),
    format('text', 'markdown', 'csv', 'radar'),
    json(),
  ]);
}

export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .summary('show what happened to the tools between two days')
    .description(
      'Says of each tool of the first day whether on the other it is shut down, gets repairs only or none, is less free, has another owner or is still alive, with what changed about it, and which tools came since.',
    )
    .action(async (options: CompareOptions) => {
      const { compare } = await import('./compare.js');
      const { CORE_DEPENDENCIES } = await import('../project/core-dependencies.js');
      await compare(options, io, CORE_DEPENDENCIES);
    });
  return withOptions(command, [
    new Option(
      '--as-of <day>',
      'the first day, such as 2020-12-07; default in a project: the day of its decision',
    ),
    new Option('--with <day>', 'the other day; today is the newest day of the catalogue').default('today'),
    tools(),
    format('text', 'markdown', 'csv'),
    json(),
  ]);
}
