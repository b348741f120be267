import type { Role } from '../../decision/coverage-picture';
import {
  type Block,
  heading,
  type Line,
  link,
  list,
  listIfAny,
  mark,
  paragraph,
  table,
} from '../../document/blocks';
import { suitesOf } from '../../plan/components';
import { DEPLOYMENT } from '../../plan/deployment';
import { boughtSections } from '../../words/charges';
import { leftOutLines } from '../../words/depth';
import { enumerated, type Names, taskName } from '../../words/names';
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
    ...listIfAny(
      suitesOf(report.plan).map(
        ({ title, madeOf }) => `${title} is one choice, made here of ${enumerated(madeOf)}`,
      ),
    ),
    heading('Who covers which task'),
    coverageTable(report),
    ...listIfAny(notes),
    ...(notes.length === 0
      ? [paragraph('No gap and no overlap: every task is done fully, by one tool alone.')]
      : []),
    ...leftOutBlocks(report),
    ...boughtBlocks(report),
  ];
}

/** What the chosen tools can do and the stack goes without, as nothing is generated for it. */
function leftOutBlocks({ tools, facts }: Report): Block[] {
  const lines = tools.flatMap(({ id, tasks }) =>
    facts.filter((tool) => tool.id === id).flatMap((tool) => leftOutLines(tool, tasks)),
  );
  return lines.length === 0 ? [] : [heading('What its tools can do and is not deployed'), list(lines)];
}

/** What has to be bought of the stack, and who sells support for it, where the answers ask for that. */
function boughtBlocks({ plan, facts }: Report): Block[] {
  const tools = [...Object.values(plan.stack), ...Object.values(plan.stays ?? {})];
  const question = {
    tools: facts,
    requirements: plan.requirements,
    options: { asOf: plan.catalogueDate, deployable: DEPLOYMENT.deployable },
  };
  return boughtSections({ tools }, question).flatMap(({ title, lines }) => [heading(title), list(lines)]);
}
