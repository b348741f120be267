import type { Day, Evidence, Tool } from './tool';

/** Something that became different about a tool. */
export interface FactChange extends Evidence {
  readonly tool: string;
  readonly property: string;
  readonly since: Day;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a reader wants to be told about: not the figures, which always change. */
const TOLD = [
  'owner',
  'status',
  'licence',
  'coverage',
  'languages',
  'operatingEffort',
  'selfHost',
  'service',
  'price',
  'cloud',
  'warnings',
] as const;

/** What changed about a tool after one day and up to another, oldest first. */
export function changesBetween(tool: Tool, after: Day, until: Day): FactChange[] {
  return TOLD.flatMap((property) =>
    (tool[property] ?? []).flatMap((fact, index, history) => {
      // A tool without warnings had none; every other property has a value from the first day on.
      const before = index === 0 && property === 'warnings' ? [] : history[index - 1]?.value;
      if (before === undefined || fact.since <= after || fact.since > until) return [];
      const { since, value, ...evidence } = fact;
      return [{ tool: tool.id, property, since, before, after: value, ...evidence }];
    }),
  ).sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
