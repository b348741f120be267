import { factsOf, type ToolFacts } from './as-of';
import { changesBetween, type FactChange } from './changes';
import type { Day, Tool } from './tool';

/** What became of a tool between two days. */
export interface Fate {
  readonly tool: string;
  readonly then: ToolFacts;
  readonly now: ToolFacts;
  /** The name that it has now, where that is another. */
  readonly renamed: string | undefined;
  readonly changes: readonly FactChange[];
  readonly outcome: Outcome;
  /** It was so on the first day too, so that nothing happened. */
  readonly already: boolean;
}

/**
 * shut-down, unmaintained and frozen: it is no choice any more, or one with a price. less-free: production use asks for
 * more than it did. handed-over: others own it. alive: none of these.
 */
export type Outcome = 'shut-down' | 'unmaintained' | 'frozen' | 'less-free' | 'handed-over' | 'alive';

export interface WhatHappened {
  readonly from: Day;
  readonly to: Day;
  /** The tools that there were on the first day. */
  readonly fates: readonly Fate[];
  /** The tools that came after it. */
  readonly newcomers: readonly ToolFacts[];
}

export function whatHappened(tools: readonly Tool[], from: Day, to: Day): WhatHappened {
  const sorted = [...tools].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    from,
    to,
    fates: sorted.flatMap((tool) => {
      const then = factsOf(tool, from);
      const now = factsOf(tool, to);
      if (!then || !now) return [];
      const renamed = then.name === now.name ? undefined : now.name;
      const changes = changesBetween(tool, from, to);
      const outcome = outcomeOf(then, now);
      const already = outcome === outcomeOf(then, then);
      return [{ tool: tool.id, then, now, renamed, changes, outcome, already }];
    }),
    newcomers: sorted.flatMap((tool) => (factsOf(tool, from) ? [] : (factsOf(tool, to) ?? []))),
  };
}

const FREEDOM = ['commercial', 'source-available', 'open-source'] as const;

/** An owner without what stands in brackets: a foundation's stage, a former name. */
const house = (owner: string): string => owner.replace(/ \(.*\)$/, '');

function outcomeOf(then: ToolFacts, now: ToolFacts): Outcome {
  if (now.status === 'shutdown') return 'shut-down';
  if (now.status === 'dormant' || now.status === 'maintenance') return 'unmaintained';
  if (now.status === 'superseded') return 'frozen';
  if (FREEDOM.indexOf(now.licence.class) < FREEDOM.indexOf(then.licence.class)) return 'less-free';
  return house(then.owner) === house(now.owner) ? 'alive' : 'handed-over';
}
