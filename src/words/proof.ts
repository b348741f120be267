import { PARTS } from '../tools/parts';
import { PROOF_WORDS, type ProofLevel } from '../tools/proof';
import type { ToolParts } from '../tools/tool-parts';

/** How far a tool is proven; undefined where it cannot be deployed. */
export const proofLevel = (tool: string): ProofLevel | undefined =>
  (PARTS as Readonly<Record<string, ToolParts>>)[tool]?.proof.level;

/** The same in words: "run on a real cluster by our tests". Empty where it cannot be deployed. */
export function proofWords(tool: string): string {
  const level = proofLevel(tool);
  return level === undefined ? '' : PROOF_WORDS[level];
}
