import type { ToolFacts } from '../catalogue/as-of';
import { capabilityText } from '../catalogue/fact-text';
import { capabilitiesOf, CAPABILITY_NAMES, type Capability, type Task } from '../catalogue/vocabulary';
import { grid, heading, paragraph, type Block } from '../document/blocks';
import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import { taskTitle } from './names';

const lacks = (tool: string, capability: Capability): boolean =>
  ((PARTS as Readonly<Record<string, ToolParts>>)[tool]?.lacks ?? []).includes(capability);

/** "yes", "partly (with Knative)", and, where a stack that is generated here has it not, that it has not. */
export function capabilityWords({ id, depth }: ToolFacts, capability: Capability): string {
  const level = depth?.[capability];
  const there = level !== undefined && level !== 'no';
  return `${capabilityText(level)}${there && lacks(id, capability) ? ', but not as init deploys it' : ''}`;
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
          ...columns.map((tool) => capabilityWords(tool, capability)),
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
