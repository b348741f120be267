import { createHash } from 'node:crypto';
import { Lazy, Token } from 'cdktf';

const hash = (texts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);

/**
 * A short hash of texts that a pod reads at its start. As an annotation of the pod it replaces the pod on a change.
 * For a text with tokens it is the hash of the expressions that they stand for: the tokens' own numbers shift with
 * every construct that an app adds.
 */
export function contentHash(...texts: readonly string[]): string {
  if (!texts.some((text) => Token.isUnresolved(text))) return hash(texts);
  return Lazy.stringValue({
    produce: (context) => hash(texts.map((text): unknown => context.resolve(text))),
  });
}
