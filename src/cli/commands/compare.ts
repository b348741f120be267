import type { Tool } from '../../catalogue/tool';
import { whatHappened, type WhatHappened } from '../../catalogue/what-happened';
import type { Issue } from '../../requirements/issue';
import { renderBlocks } from '../text/render-blocks';
import type { CompareOptions } from './catalogue-options';
import { InvalidAnswersError } from '../cli-error';
import type { CoreDependencies } from '../project/core-dependencies';
import { csv } from '../../document/csv';
import { dayIssues } from '../answers/decision-flags';
import { fateBlocks, fatesTable } from '../text/what-happened-blocks';
import { columnsOf, type Io } from '../system/io';
import { namedTools } from '../answers/named-tools';
import { readPlan } from '../project/read-plan';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';

/** `mlops-scaffold compare --as-of DAY --with DAY`: what happened to the tools between two days. */
export async function compare(
  options: CompareOptions,
  io: Io,
  deps: Pick<CoreDependencies, 'catalogueDate' | 'tools' | 'parsePlan'>,
): Promise<void> {
  const from = options.asOf ?? (await readPlan(io.cwd, deps))?.catalogueDate;
  if (from === undefined) {
    const message =
      'is missing: the first day, such as 2020-12-07; in a project it is the day of its decision';
    throw new InvalidAnswersError([{ place: '--as-of', message }]);
  }
  const to = options.with === 'today' ? deps.catalogueDate : options.with;
  const named = namedTools('--tools', options.tools, Object.keys(deps.tools));
  const issues: Issue[] = [
    ...dayIssues('--as-of', from, deps.catalogueDate),
    ...dayIssues('--with', to, deps.catalogueDate),
    ...named.issues,
  ];
  const tools = Object.values(deps.tools).filter(({ id }) => named.ids.includes(id));
  if (issues.length === 0) issues.push(...orderIssues(from, to, tools));
  if (options.json === true && options.format !== undefined)
    issues.push({ place: '--json', value: true, message: `cannot be given with --format ${options.format}` });
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  const story = whatHappened(tools, from, to);
  if (options.json === true) tellOutput(io.stdout, 'compare', story);
  else tell(io.stdout, textOf(story, options, io));
}

const textOf = (story: WhatHappened, { format }: CompareOptions, io: Io): string =>
  format === 'csv'
    ? csv(fatesTable(story))
    : renderBlocks(fateBlocks(story), format ?? 'text', columnsOf(io.stdout));

function orderIssues(from: string, to: string, tools: readonly Tool[]): Issue[] {
  if (from > to)
    return [{ place: '--as-of', value: from, message: `is after the day that --with names: ${to}` }];
  const [first = from] = tools.map(({ firstRelease }) => firstRelease).sort();
  return from < first
    ? [
        {
          place: '--as-of',
          value: from,
          message: `is before the first release of any of these tools: ${first}`,
        },
      ]
    : [];
}
