import { createHash } from 'node:crypto';

/** A short hash of texts that a pod reads at its start. As an annotation of the pod it replaces the pod on a change. */
export function contentHash(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
}
