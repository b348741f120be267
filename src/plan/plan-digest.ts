import { createHash } from 'node:crypto';
import type { StackPlan } from './stack-plan';

/** What a synthesis writes beside its JSON: which plan it was made of. No file of Terraform's ends like that. */
export const PLAN_DIGEST_FILE = 'mlops.json.sha256';

/** The same whatever order the settings were written in. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
};

/** A digest of all that is deployed of a plan: defaults that are written out, and what a decision was not free to choose, change nothing. */
export function planDigest(plan: StackPlan): string {
  const deployed = { ...plan, $schema: undefined, overrides: undefined };
  return createHash('sha256')
    .update(JSON.stringify(inOrder(deployed)))
    .digest('hex');
}
