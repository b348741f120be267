import { DEPLOYABLE } from '../tools/deployable';
import type { Coverage } from '../catalogue/tool';
import { PARTS } from '../tools/parts';

const asDeployed: Readonly<Record<string, Coverage>> = Object.fromEntries(
  Object.entries(PARTS).map(([id, { coverage }]) => [id, coverage]),
);

/** What a decision about a stack to be generated is held to: which tools, and how far each does its tasks here. */
export const DEPLOYMENT = { deployable: DEPLOYABLE as readonly string[], asDeployed } as const;
