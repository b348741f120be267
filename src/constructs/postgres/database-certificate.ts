import type { DatabaseAccess } from './database';
import type { EnvValue, Mount, Volume } from '../kubernetes/pod';

const VOLUME = 'database-certificates';
const FOLDER = '/etc/database-certificates';

/** What a container needs for libpq to check the server's certificate. Nothing where the access asks for no check. */
export function certificateCheck({ rootCertificates }: Pick<DatabaseAccess, 'rootCertificates'>): {
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly mounts: readonly Mount[];
} {
  if (rootCertificates === undefined) return { env: {}, mounts: [] };
  return {
    env: { PGSSLROOTCERT: `${FOLDER}/${rootCertificates.key}` },
    mounts: [{ volume: VOLUME, path: FOLDER, readOnly: true }],
  };
}

/** The volume of the pod that the mounts of `certificateCheck` name. */
export function certificateVolumes({
  rootCertificates,
}: Pick<DatabaseAccess, 'rootCertificates'>): readonly Volume[] {
  if (rootCertificates === undefined) return [];
  return [{ name: VOLUME, secret: { name: rootCertificates.secretName, keys: [rootCertificates.key] } }];
}
