import { HAND_OVER_NAMES, HAND_OVERS, type HandOver } from '../catalogue/hand-overs';
import type { Task } from '../catalogue/vocabulary';
import type { CostTerm } from './decision';
import type { HandOverCosts } from './hand-over-search';
import type { Case } from './rule';
import { isInUse } from './runs-already';
import { INTEGRATION_MISSING, PARTIAL_COVERAGE } from './weights';

/** The code of its terms. */
export const INTEGRATION_MISSING_CODE = 'integration-missing';

/** What a tool takes over for one of its tasks, and from which tools it is known to. */
export interface Receiving {
  readonly handOver: HandOver;
  readonly from: Task;
  readonly to: Task;
  /** True: it is known to. False: a way was looked for and not found. A tool that is missing: nobody looked. */
  readonly takes: Readonly<Record<string, boolean>>;
  /** What it costs to take over from any other, in points. The same for all tools and hand-overs. */
  readonly cost: number;
  /** Tools without whose way the task is done only partly, which costs `VITAL` times as much. @default - none */
  readonly vital?: readonly string[];
}

/** A way without which a task is done only partly costs what such a task costs. */
const VITAL = PARTIAL_COVERAGE / INTEGRATION_MISSING;

/** The hand-overs among the wanted tasks that a tool can take over; none on a day of which nothing is known about pairs. */
export function receivingOf({ tool, requirements, options }: Case): Receiving[] {
  const { takesOver } = tool;
  const cost = Math.round(
    (INTEGRATION_MISSING * (requirements.weights?.[INTEGRATION_MISSING_CODE] ?? 100)) / 100,
  );
  if (takesOver === undefined) return [];
  // What runs already is joined already.
  const joined = isInUse(tool.id, requirements) ? (requirements.inUse ?? []) : [];
  const receiving: Receiving[] = [];
  for (const handOver of HAND_OVER_NAMES) {
    const { from, to } = HAND_OVERS[handOver];
    const { tasks } = requirements;
    if (tool.coverage[to] === undefined || !tasks.includes(from) || !tasks.includes(to)) continue;
    const found = takesOver[handOver] ?? {};
    const takes =
      joined.length === 0 ? found : { ...found, ...Object.fromEntries(joined.map((id) => [id, true])) };
    const partly = options.partlyAfter?.[tool.id];
    // What runs already was not deployed here, and hands nothing over either.
    const vital = partly?.handOver === handOver && [...partly.from, ...(requirements.inUse ?? [])];
    receiving.push({ handOver, from, to, takes, cost, ...(vital && { vital }) });
  }
  return receiving;
}

/** What is known of hand-overs, by the tool that takes over. */
export interface Receiver {
  readonly tool: { readonly id: string };
  readonly receiving: readonly Receiving[];
}

/** How often the cost of a missing way counts. */
const unitsOf = ({ vital = [] }: Receiving, giver: string): number => (vital.includes(giver) ? VITAL : 1);

/** The hand-overs of a stack for which no way is known, also where that costs nothing: somebody has to write it all the same. */
export function missingIn(
  stack: Readonly<Partial<Record<Task, string>>>,
  receivers: readonly Receiver[],
): CostTerm[] {
  const missing: CostTerm[] = [];
  for (const { tool, receiving } of receivers) {
    for (const one of receiving) {
      const { handOver, from, to, takes, cost } = one;
      const giver = stack[from];
      if (stack[to] !== tool.id || giver === undefined || giver === tool.id || takes[giver] === true)
        continue;
      const units = unitsOf(one, giver);
      const args = {
        handOver,
        from: [giver],
        looked: takes[giver] === false,
        ...(units > 1 && { vital: true }),
      };
      missing.push({ code: INTEGRATION_MISSING_CODE, tool: tool.id, task: to, cost: cost * units, args });
    }
  }
  return missing;
}

/** What the missing ways among some tools cost in a search. */
export interface JoinedTasks {
  /** The term of one missing way; undefined where there is nothing to hand over, or it costs nothing. */
  readonly unit: CostTerm | undefined;
  /** By tool and task: what is missing whoever does the other task. */
  readonly always: readonly (readonly number[])[];
  /** The rest, which depends on who does the other task. */
  readonly handOvers: readonly HandOverCosts[];
}

/**
 * The missing ways among some tools. A way that is missing to every tool that could do the other task, and the tool
 * cannot do that task itself, is charged with the task; what is left for pairs is little then.
 *
 * @param can whether a tool may do a task.
 * @param worth what one missing way counts; default: 1.
 */
export function joinedTasks(
  receivers: readonly Receiver[],
  tasks: readonly Task[],
  can: (tool: number, task: number) => boolean,
  worth: (unit: CostTerm) => number = () => 1,
): JoinedTasks {
  const always = receivers.map(() => tasks.map(() => 0));
  const cost = receivers.find(({ receiving }) => receiving.length > 0)?.receiving[0]?.cost;
  // What costs nothing decides nothing. That it is missing, its price says all the same.
  if (cost === undefined || cost === 0) return { unit: undefined, always, handOvers: [] };
  const unit: CostTerm = { code: INTEGRATION_MISSING_CODE, cost, args: {} };
  const points = worth(unit);
  const places = new Map(receivers.map(({ tool }, index) => [tool.id, index]));
  const handOvers = HAND_OVER_NAMES.flatMap((handOver) => {
    const [from, to] = [HAND_OVERS[handOver].from, HAND_OVERS[handOver].to].map((task) =>
      tasks.indexOf(task),
    );
    if (from === undefined || to === undefined || from < 0 || to < 0) return [];
    const givers = doersOf(receivers.length, from, can);
    const takers = doersOf(receivers.length, to, can);
    const costs = receivers.map(() => NOBODY);
    for (const giver of givers) costs[giver] = new Int32Array(receivers.length);
    const charge = (tool: number, task: number): void => {
      const charges = always[tool];
      if (charges) charges[task] = (charges[task] ?? 0) + points;
    };
    for (const taker of takers) {
      const receiving = receivers[taker]?.receiving.find((one) => one.handOver === handOver);
      const known = knownGivers(receiving, places);
      const without = givers.filter((giver) => giver !== taker && known[giver] !== 1);
      const all = without.length === givers.length;
      if (all) charge(taker, to);
      for (const giver of without) {
        const row = costs[giver];
        const units =
          receiving?.vital === undefined ? 1 : unitsOf(receiving, receivers[giver]?.tool.id ?? '');
        if (row) row[taker] = points * (units - (all ? 1 : 0));
      }
    }
    for (const giver of givers) {
      if (can(giver, to) || takers.some((taker) => (costs[giver]?.[taker] ?? 0) < points)) continue;
      charge(giver, from);
      const row = costs[giver];
      for (const taker of takers) if (row) row[taker] = (row[taker] ?? 0) - points;
    }
    return [{ from, to, costs }];
  });
  return { unit, always, handOvers: handOvers.filter(costsAnything) };
}

/** 1 at the places of the tools from which a way is known. They are few: asking for each tool that could hand over takes far longer. */
function knownGivers(receiving: Receiving | undefined, places: ReadonlyMap<string, number>): Uint8Array {
  const known = new Uint8Array(places.size);
  const takes = receiving?.takes ?? {};
  for (const id of Object.keys(takes)) {
    const place = places.get(id);
    if (place !== undefined && takes[id] === true) known[place] = 1;
  }
  return known;
}

/** The row of a tool that hands nothing over. */
const NOBODY = new Int32Array(0);

const doersOf = (tools: number, task: number, can: (tool: number, task: number) => boolean): number[] =>
  Array.from({ length: tools }, (_, tool) => tool).filter((tool) => can(tool, task));

const costsAnything = ({ costs }: { readonly costs: readonly Int32Array[] }): boolean =>
  costs.some((row) => row.some((cost) => cost > 0));
