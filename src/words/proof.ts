import { PARTS } from '../tools/parts';
import { type Proof, PROOF_WORDS, type ProofLevel } from '../tools/proof';
import type { ToolParts } from '../tools/tool-parts';

const DEPLOYABLE: Readonly<Record<string, ToolParts>> = PARTS;

/** How far a tool is proven, and by what; undefined where it cannot be deployed. */
export const proofOf = (tool: string): Proof | undefined => DEPLOYABLE[tool]?.proof;

export const proofLevel = (tool: string): ProofLevel | undefined => proofOf(tool)?.level;

/** The level in words: "run on a real cluster by our tests". Empty where it cannot be deployed. */
export function proofWords(tool: string): string {
  const level = proofLevel(tool);
  return level === undefined ? '' : PROOF_WORDS[level];
}
