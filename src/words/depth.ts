import type { ToolFacts } from '../catalogue/as-of';
import { capabilityText } from '../catalogue/fact-text';
import { capabilitiesOf, CAPABILITY_NAMES, type Capability, type Task, TASKS } from '../catalogue/vocabulary';
import { grid, heading, paragraph, type Block } from '../document/blocks';
import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import { enumerated, taskName, taskTitle } from './names';

const partsOf = (tool: string): ToolParts | undefined => (PARTS as Readonly<Record<string, ToolParts>>)[tool];

/** Whether a stack that is generated here goes without something that the tool can do: with its task, or with it alone. */
function isLeftOut({ id, depth }: ToolFacts, task: Task, capability: Capability): boolean {
  const parts = partsOf(id);
  const level = depth?.[capability];
  if (parts === undefined || level === undefined || level === 'no') return false;
  return parts.coverage[task] === undefined || (parts.lacks ?? []).includes(capability);
}

/** "yes", "partly (with Knative)", and, where a stack that is generated here has it not, that it has not. */
export function capabilityWords(tool: ToolFacts, task: Task, capability: Capability): string {
  const leftOut = isLeftOut(tool, task, capability) ? ', but not as init deploys it' : '';
  return `${capabilityText(tool.depth?.[capability])}${leftOut}`;
}

/**
 * What a tool can do and a stack that is generated here goes without: "ClearML: not for orchestration …"; nothing where that is
 * nothing. Within a task only where the tool was taken for it.
 */
export function leftOutLines(tool: ToolFacts, taken: readonly Task[]): string[] {
  const parts = partsOf(tool.id);
  if (parts === undefined) return [];
  const does = TASKS.filter((task) => tool.coverage[task] !== undefined);
  const [deployed, without] = [true, false].map((there) =>
    does.filter((task) => (parts.coverage[task] !== undefined) === there),
  ) as [Task[], Task[]];
  const within = deployed
    .filter((task) => taken.includes(task))
    .flatMap((task) => capabilitiesOf(task).filter((capability) => isLeftOut(tool, task, capability)));
  const lines = [
    ...(without.length === 0 ? [] : [`not for ${enumerated(without.map(taskName))}`]),
    ...(within.length === 0
      ? []
      : [`without ${enumerated(within.map((capability) => CAPABILITY_NAMES[capability]))}`]),
  ];
  return lines.length === 0 ? [] : [`${tool.name}: ${lines.join('; ')}`];
}

/** A task, and the tools to be held against each other at it. */
export interface Rivalry {
  readonly task: Task;
  readonly tools: readonly ToolFacts[];
}

/** For each task of which that is known, what its tools can do within it, side by side; nothing where it is of none. */
export function depthTables(rivalries: readonly Rivalry[]): Block[] {
  const blocks = rivalries.flatMap(({ task, tools }) => {
    const known = tools.filter(({ depth, coverage }) => depth !== undefined && coverage[task] !== undefined);
    if (capabilitiesOf(task).length === 0 || known.length === 0) return [];
    const columns = tools.filter(({ coverage }) => coverage[task] !== undefined);
    return [
      grid(taskTitle(task), {
        columns: [taskTitle(task), ...columns.map(({ name }) => name)],
        rows: capabilitiesOf(task).map((capability) => [
          CAPABILITY_NAMES[capability],
          ...columns.map((tool) => capabilityWords(tool, task, capability)),
        ]),
      }),
    ];
  });
  return blocks.length === 0
    ? []
    : [
        ...blocks,
        paragraph(
          'What is not there costs points where it is asked for (requirements.capabilities), and so does what is unknown: nobody looked it up.',
        ),
      ];
}

/** The same under a heading. */
export function depthBlocks(rivalries: readonly Rivalry[]): Block[] {
  const tables = depthTables(rivalries);
  return tables.length === 0 ? [] : [heading('Within the tasks'), ...tables];
}
