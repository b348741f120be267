import { DEPLOYABLE } from '../tools/deployable';
import type { Coverage } from '../catalogue/tool';
import { type Capability, TASKS } from '../catalogue/vocabulary';
import type { Rivals } from '../decision/rivals';
import type { FirstAmongEqual, PartlyAfter } from '../decision/rule';
import { PARTS } from '../tools/parts';
import { servingOf } from './components';
import type { ToolParts } from '../tools/tool-parts';

const asDeployed: Readonly<Record<string, Coverage>> = Object.fromEntries(
  Object.entries(PARTS).map(([id, { coverage }]) => [id, coverage]),
);

const lacks: Readonly<Record<string, readonly Capability[]>> = Object.fromEntries(
  Object.entries<ToolParts>(PARTS).flatMap(([id, parts]) => (parts.lacks ? [[id, parts.lacks]] : [])),
);

/** What the wizard takes for granted before the platform is asked about. */
const MONITORING = { requestLog: true, kind: 'in-cluster' } as const;

const servedBy = (id: string): ToolParts | undefined => servingOf({ stack: { 'model-serving': id } });

/** What a tool does of monitoring only where what serves models logs their requests. */
const partlyAfter: Readonly<Record<string, PartlyAfter>> = Object.fromEntries(
  Object.entries<ToolParts>(PARTS).flatMap(([id, { gapWith }]) => {
    const gap = (serving: ToolParts | undefined) => gapWith?.(serving, MONITORING);
    if (gap(undefined)?.[0] !== 'monitoring') return [];
    const serve = Object.entries<ToolParts>(PARTS).filter(
      ([, { coverage }]) => coverage['model-serving'] !== undefined,
    );
    const from = serve.map(([one]) => one).filter((one) => gap(servedBy(one)) !== undefined);
    return [[id, { handOver: 'requests', from }]];
  }),
);

/** What a tool may bring: its own, and that of the tools that a suite is made of. */
const brought = (id: string, parts: ToolParts): readonly (readonly [string, ToolParts])[] => [
  [id, parts],
  ...Object.entries<ToolParts>(PARTS).filter(([part]) => Object.values(parts.madeOf ?? {}).includes(part)),
];

function isRival(one: ToolParts, other: ToolParts): boolean {
  const shared = one.sharedOperator === other.sharedOperator ? one.sharedOperator : undefined;
  return (
    (one.servesModels !== undefined && other.servesModels !== undefined) ||
    (shared === undefined &&
      one.definitions !== undefined &&
      one.definitions.objects === other.definitions?.objects) ||
    one.workloads.some(
      ({ name }) => name !== shared && other.workloads.some((workload) => workload.name === name),
    )
  );
}

/**
 * By tool, those that cannot stand in one stack with it: both bring the same kinds or objects of the same name to the cluster, or
 * both would serve the models of `platform.models`.
 */
const rivals: Rivals = Object.fromEntries(
  Object.entries<ToolParts>(PARTS).map(([id, parts]) => [
    id,
    Object.entries<ToolParts>(PARTS)
      .filter(
        ([other, others]) =>
          other !== id &&
          brought(id, parts).some(([part, its]) =>
            brought(other, others).some(([another, theirs]) => part !== another && isRival(its, theirs)),
          ),
      )
      .map(([other]) => other),
  ]),
);

/**
 * What was run on a cluster, and the tasks that it does fully here: who may have either of two stacks is better served by what comes
 * up this afternoon.
 */
const firstAmongEqual: FirstAmongEqual = Object.fromEntries(
  Object.entries<ToolParts>(PARTS)
    .filter(([, { proof }]) => proof.level === 'run')
    .map(([id, { coverage }]) => [id, TASKS.filter((task) => coverage[task] === 'full')]),
);

/** What a decision about a stack to be generated is held to: which tools, how far each does its tasks here, and which cannot stand together. */
export const DEPLOYMENT = {
  deployable: DEPLOYABLE as readonly string[],
  asDeployed,
  lacks,
  partlyAfter,
  rivals,
  firstAmongEqual,
} as const;
