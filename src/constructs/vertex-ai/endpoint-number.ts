import { createHash } from 'node:crypto';

/** Up to ten digits, none of them a leading zero: what Google takes for an endpoint's name. The same for the same text. */
export function endpointNumber(text: string): string {
  const first = createHash('sha256').update(text).digest().readUInt32BE(0);
  return String(1_000_000_000 + (first % 1_000_000_000));
}
