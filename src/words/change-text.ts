import type { FactChange } from '../catalogue/changes';
import { factText } from '../catalogue/fact-text';
import type { Coverage, Licence, Support } from '../catalogue/tool';
import { spokenNames, type Task } from '../catalogue/vocabulary';
import { taskName } from './names';

const NAMES: Readonly<Record<string, string>> = {
  owner: 'its owner',
  status: 'its status',
  licence: 'its licence',
  languages: 'its languages',
  operatingEffort: 'the effort of running it',
  selfHost: 'running it yourself',
  service: 'who runs it as a service',
  price: 'what it costs as a service',
  cloud: 'its tie to a cloud',
  warnings: 'what has to be known about it',
};

function inWords(property: string, value: unknown): string {
  if (property === 'licence') return (value as Licence).spdx;
  if (property === 'languages') {
    const { full, partly = [] } = value as Support<string>;
    return [...spokenNames(full), ...spokenNames(partly).map((language) => `${language} by a detour`)].join(
      ', ',
    );
  }
  if (property === 'service') return factText(property, value);
  if (property === 'warnings') return (value as readonly string[]).join('; ') || 'nothing';
  return String(value);
}

/** What a tool does now and did not, or the other way round. */
function coverageChange(before: Coverage, after: Coverage): string {
  const level = (coverage: Coverage, task: Task): string => {
    const value = coverage[task];
    return value === undefined ? 'not at all' : value === 'full' ? 'fully' : 'in part';
  };
  const tasks = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Task[];
  return tasks
    .filter((task) => level(before, task) !== level(after, task))
    .map((task) => `it does ${taskName(task)} ${level(after, task)}, before ${level(before, task)}`)
    .join(', ');
}

/** One change as a clause with its day; empty where it makes no difference in words. */
export function changeInWords({ property, since, before, after }: FactChange): string {
  if (property === 'coverage') {
    const change = coverageChange(before as Coverage, after as Coverage);
    return change === '' ? '' : `${since} ${change}`;
  }
  const [was, is] = [inWords(property, before), inWords(property, after)];
  return was === is ? '' : `${since} ${NAMES[property] ?? property} became ${is}, before ${was}`;
}
