import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import { nearest, type Issue } from '../requirements/issue';
import type { Requirements } from '../requirements/requirements';

export interface Overrides {
  /** Tool by task, as given with `--use task=tool`. */
  readonly use?: Readonly<Record<string, string>>;
  readonly exclude?: readonly string[];
}

/** What is wrong with the user's own choices, before anything is decided. */
export function validateOverrides(
  { use = {}, exclude = [] }: Overrides,
  tools: readonly ToolFacts[],
  requirements: Requirements,
): Issue[] {
  const ids = tools.map(({ id }) => id).sort();
  return [
    ...Object.entries(use).flatMap(([task, tool]) => issueOfUse(task, tool, exclude, tools, requirements)),
    ...exclude.filter((id) => !ids.includes(id)).map((id) => unknownTool('exclude', id, ids)),
  ];
}

function unknownTool(place: string, id: string, ids: readonly string[]): Issue {
  const suggestion = nearest(id, ids);
  return {
    place,
    value: id,
    message: 'is not a tool of the catalogue on that day',
    allowed: ids,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function issueOfUse(
  task: string,
  id: string,
  exclude: readonly string[],
  tools: readonly ToolFacts[],
  requirements: Requirements,
): Issue[] {
  const place = `use.${task}`;
  if (!(TASKS as readonly string[]).includes(task)) {
    const suggestion = nearest(task, TASKS);
    return [
      {
        place,
        value: id,
        message: 'is not a task',
        allowed: TASKS,
        ...(suggestion !== undefined && { suggestion }),
      },
    ];
  }
  const wanted = task as Task;
  const able = tools.filter(({ coverage }) => coverage[wanted] !== undefined).map((tool) => tool.id);
  const tool = tools.find((facts) => facts.id === id);
  if (!tool) return [unknownTool(place, id, [...able].sort())];
  if (!requirements.tasks.includes(wanted)) {
    return [
      { place, value: id, message: 'is for a task that was not asked for', allowed: requirements.tasks },
    ];
  }
  if (!able.includes(id)) {
    return [{ place, value: id, message: `is a tool that does not do ${task}`, allowed: [...able].sort() }];
  }
  if (exclude.includes(id)) return [{ place, value: id, message: 'is also excluded' }];
  return [];
}
