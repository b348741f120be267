import type { Role } from '../../decision/coverage-picture';
import {
  type Block,
  heading,
  type Line,
  link,
  listIfAny,
  mark,
  paragraph,
  table,
} from '../../document/blocks';
import { type Names, taskName } from '../../words/names';
import type { Report } from '../report';

const STATES: Readonly<Record<string, 'good' | 'warn' | 'bad'>> = {
  alive: 'good',
  maintenance: 'warn',
  superseded: 'warn',
  dormant: 'bad',
  shutdown: 'bad',
};

function toolTable({ tools }: Report): Block {
  const rows = tools.map(({ name, homepage, tasks, licence, status, proof, evidence }): Line[] => [
    homepage === undefined ? name : link(name, homepage),
    tasks.map(taskName).join(', '),
    licence === undefined
      ? 'not in the catalogue'
      : [
          `${licence.spdx} (`,
          mark(licence.class === 'open-source' ? 'good' : 'warn', licence.class.replaceAll('-', ' ')),
          ')',
        ],
    status === undefined ? '' : mark(STATES[status] ?? 'plain', status),
    proof,
    evidence ?? '',
  ]);
  const columns = ['tool', 'for', 'licence', 'state', 'what is generated was', 'facts checked'];
  return table('Chosen tools', columns, rows, 'No tool.');
}

const ROLES: Readonly<Record<Role, Line>> = {
  does: mark('good', 'does it'),
  'does-partly': mark('warn', 'does it partly'),
  could: 'could, does not',
  'could-partly': 'could partly',
};

/** What a reader knows a tool by. */
const namesIn =
  (toolNames: Report['toolNames']): Names =>
  (tool) =>
    toolNames.get(tool) ?? tool;

/** Who covers which task: a line a task, a column a tool. */
function coverageTable({ coverage, plan, toolNames }: Report): Block {
  const name = namesIn(toolNames);
  const columns = coverage.rows.map(({ tool }) => name(tool));
  const rows = plan.requirements.tasks.map((task): Line[] => {
    const cells = coverage.rows.map(({ roles }): Line => {
      const role = roles[task];
      return role === undefined ? '–' : ROLES[role];
    });
    const stays = plan.stays?.[task];
    if (stays !== undefined)
      return [[taskName(task), ' ', mark('good', `(stays with ${name(stays)})`)], ...cells];
    const open = plan.stack[task] === undefined;
    return [open ? [taskName(task), ' ', mark('bad', '(nothing does it)')] : taskName(task), ...cells];
  });
  return table('Who covers which task', ['task', ...columns], rows, 'No task.');
}

export function stackBlocks(report: Report): Block[] {
  const { coverage, toolNames } = report;
  const name = namesIn(toolNames);
  const notes = [
    ...coverage.gaps.map(
      ({ task, tool, missing }) => `${taskName(task)}: ${name(tool)} does it only partly: ${missing}`,
    ),
    ...coverage.overlaps.map(
      ({ task, does, also }) =>
        `${taskName(task)}: ${name(does)} does it; ${also.map(name).join(' and ')} could too, which makes two places for one job`,
    ),
  ];
  return [
    toolTable(report),
    heading('Who covers which task'),
    coverageTable(report),
    ...listIfAny(notes),
    ...(notes.length === 0
      ? [paragraph('No gap and no overlap: every task is done fully, by one tool alone.')]
      : []),
  ];
}
