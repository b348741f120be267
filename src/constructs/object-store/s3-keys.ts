import type { SecretKey } from '../kubernetes/pod';
import type { SecretHandle } from '../kubernetes/provide-secret';

/** The Secret that holds an S3 key, and what comes before the names of its two keys. */
export interface S3KeySource {
  readonly secret: SecretHandle;
  /** @default '' */
  readonly prefix?: string;
}

/** The names that the two halves of an S3 key have in a Secret. */
export const s3KeyNames = (prefix = ''): [string, string] => [
  `${prefix}access-key-id`,
  `${prefix}secret-access-key`,
];

/** Where the two halves of an S3 key stand. */
export function s3Keys({ secret, prefix }: S3KeySource): {
  readonly accessKeyId: SecretKey;
  readonly secretAccessKey: SecretKey;
} {
  const [id, key] = s3KeyNames(prefix);
  return {
    accessKeyId: { secretName: secret.name, key: id },
    secretAccessKey: { secretName: secret.name, key },
  };
}
