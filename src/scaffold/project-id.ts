import { createHash } from 'node:crypto';

/** Namespace of the names below, made once for this package (RFC 9562, version 5). */
const NAMESPACE = 'c0a6d0a9f24d4c0e9a7b6f3d1e58b724';

/** A UUID that depends on the platform's name and on nothing else: same plan, same bytes. */
export function projectId(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
