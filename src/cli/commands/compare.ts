import { whatHappened } from '../../catalogue/what-happened';
import type { Issue } from '../../requirements/issue';
import { renderBlocks } from '../blocks';
import type { CompareOptions } from '../catalogue-options';
import { InvalidAnswersError } from '../cli-error';
import type { Collaborators } from '../collaborators';
import { csv } from '../csv';
import { dayIssues } from '../decision-flags';
import { fateBlocks, fatesTable } from '../fate-blocks';
import { columnsOf, type Io } from '../io';
import { namedTools } from '../named-tools';

/** `mlops-scaffold compare --as-of DAY --with DAY`: what happened to the tools between two days. */
export function compare(
  options: CompareOptions,
  io: Io,
  deps: Pick<Collaborators, 'catalogueDate' | 'tools'>,
): void {
  const from = options.asOf;
  const to = options.with === 'today' ? deps.catalogueDate : options.with;
  const named = namedTools('--tools', options.tools, Object.keys(deps.tools));
  const issues: Issue[] = [...dayIssues('--as-of', from), ...dayIssues('--with', to), ...named.issues];
  if (issues.length === 0 && from > to)
    issues.push({ place: '--with', value: to, message: 'is before --as-of' });
  if (options.json === true && options.format !== undefined)
    issues.push({ place: '--json', value: true, message: `cannot be given with --format ${options.format}` });
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const tools = Object.values(deps.tools).filter(({ id }) => named.ids.includes(id));
  const story = whatHappened(tools, from, to);
  const text =
    options.json === true
      ? JSON.stringify(story, null, 2)
      : options.format === 'csv'
        ? csv(fatesTable(story))
        : renderBlocks(fateBlocks(story), options.format ?? 'text', columnsOf(io.stdout));
  io.stdout.write(`${text}\n`);
}
