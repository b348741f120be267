import { SCRIPTS_FOLDER, WORK_FOLDER } from './backup-layout';
import { BACKUP_SCRIPT, DUMP_SCRIPT } from './backup-scripts';
import type { BucketAccess } from '../object-store/bucket';
import { libpqEnvironment, type DatabaseAccess } from '../postgres/database';
import type { DestinationAccess } from './backup-destination';
import type { Container, EnvValue, Pod, Resources } from '../kubernetes/pod';
import { rcloneRemote } from '../object-store/rclone-remote';
import { databasesScript, FETCH_SCRIPT, FINISH_SCRIPT, type KeptValue } from './restore-scripts';

/** User of PostgreSQL's image; rclone runs as anybody. */
const UID = 999;

export type BackupScript = 'dump' | 'backup' | 'fetch' | 'databases' | 'finish';

/** What runs with which program. */
const PROGRAMS: Readonly<Record<BackupScript, 'postgres' | 'rclone'>> = {
  dump: 'postgres',
  backup: 'rclone',
  fetch: 'rclone',
  databases: 'postgres',
  finish: 'rclone',
};

export const backupScripts = (kept: readonly KeptValue[]): Readonly<Record<BackupScript, string>> => ({
  dump: DUMP_SCRIPT,
  backup: BACKUP_SCRIPT,
  fetch: FETCH_SCRIPT,
  databases: databasesScript(kept),
  finish: FINISH_SCRIPT,
});

export interface BackupPodSettings {
  /** Where at the destination its backups go. */
  readonly folder: string;
  readonly images: Readonly<Record<'postgres' | 'rclone', string>>;
  readonly imagePullPolicy: string | undefined;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly configMap: string;
  readonly server: { readonly access: DatabaseAccess; readonly databases: readonly string[] } | undefined;
  readonly store:
    { readonly access: Omit<BucketAccess, 'bucket'>; readonly buckets: readonly string[] } | undefined;
  readonly destination: DestinationAccess;
  readonly dumpSpace: string;
  readonly resources: Resources;
}

/** What rclone's containers know: the store, the destination, and that nothing else configures rclone. */
function rcloneEnvironment({ store, destination, folder }: BackupPodSettings): Record<string, EnvValue> {
  return {
    HOME: '/tmp',
    RCLONE_CONFIG: '/dev/null',
    // At a higher verbosity rclone prints keys.
    RCLONE_VERBOSE: '0',
    // Parts of a file that are fetched at once could be of two versions of an object.
    RCLONE_MULTI_THREAD_STREAMS: '0',
    JOB: { fieldPath: "metadata.labels['batch.kubernetes.io/job-name']" },
    BUCKETS: store?.buckets.join(' ') ?? '',
    ROOT: `${destination.root}/${folder}`,
    ...destination.env,
    ...(store && rcloneRemote('STORE', store.access)),
  };
}

function databaseEnvironment({ server }: BackupPodSettings): Record<string, EnvValue> {
  if (server === undefined) return {};
  const { access, databases } = server;
  return { DATABASES: databases.join(' '), ...libpqEnvironment(access) };
}

/** A pod that runs scripts one after the other; those for databases are left out where there is no server. */
export function backupPod(
  settings: BackupPodSettings,
  scripts: readonly BackupScript[],
  env: Readonly<Record<string, EnvValue>>,
): Pod {
  const { destination, server } = settings;
  const container = (script: BackupScript): Container => {
    const program = PROGRAMS[script];
    const own =
      program === 'rclone'
        ? { env: { ...rcloneEnvironment(settings), ...env }, mounts: destination.mounts }
        : { env: databaseEnvironment(settings), mounts: [] };
    return {
      name: script,
      image: settings.images[program],
      imagePullPolicy: settings.imagePullPolicy,
      command: ['sh', `${SCRIPTS_FOLDER}/${script}.sh`],
      env: own.env,
      mounts: [
        { volume: 'scripts', path: SCRIPTS_FOLDER, readOnly: true },
        { volume: 'work', path: WORK_FOLDER },
        { volume: 'tmp', path: '/tmp' },
        ...own.mounts,
      ],
      resources: settings.resources,
    };
  };
  const containers = scripts
    .filter((script) => PROGRAMS[script] === 'rclone' || server !== undefined)
    .map(container);
  return {
    serviceAccountName: settings.serviceAccountName,
    uid: UID,
    imagePullSecret: settings.imagePullSecret,
    initContainers: containers.slice(0, -1),
    containers: containers.slice(-1),
    volumes: [
      { name: 'scripts', configMap: settings.configMap },
      { name: 'work', emptyDir: { sizeLimit: settings.dumpSpace } },
      { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
      ...destination.volumes,
    ],
  };
}
