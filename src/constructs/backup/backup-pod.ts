import { SCRIPTS_FOLDER, WORK_FOLDER } from './backup-layout';
import { BACKUP_SCRIPT, DUMP_MARIADB_SCRIPT, DUMP_SCRIPT } from './backup-scripts';
import type { BucketAccess } from '../object-store/bucket';
import type { MySqlAccess } from '../mariadb/mysql-server';
import { libpqEnvironment, type DatabaseAccess } from '../postgres/database';
import type { DestinationAccess } from './backup-destination';
import type { Container, EnvValue, Pod, Resources } from '../kubernetes/pod';
import { rcloneRemote } from '../object-store/rclone-remote';
import {
  databasesScript,
  FETCH_SCRIPT,
  FINISH_SCRIPT,
  MARIADB_SCRIPT,
  type KeptValue,
} from './restore-scripts';

/** User of PostgreSQL's and of MariaDB's image; rclone runs as anybody. */
const UID = 999;

export type BackupScript = 'dump' | 'dump-mariadb' | 'backup' | 'fetch' | 'databases' | 'mariadb' | 'finish';

/** What runs scripts. */
export type BackupProgram = 'postgres' | 'mariadb' | 'rclone';

/** What runs with which program. */
const PROGRAMS: Readonly<Record<BackupScript, BackupProgram>> = {
  dump: 'postgres',
  'dump-mariadb': 'mariadb',
  backup: 'rclone',
  fetch: 'rclone',
  databases: 'postgres',
  mariadb: 'mariadb',
  finish: 'rclone',
};

/** Those for MariaDB are there where it is: a script more would replace the pods of every platform. */
export const backupScripts = (
  kept: readonly KeptValue[],
  withMariaDb: boolean,
): Readonly<Partial<Record<BackupScript, string>>> => ({
  dump: DUMP_SCRIPT,
  backup: BACKUP_SCRIPT,
  fetch: FETCH_SCRIPT,
  databases: databasesScript(kept),
  finish: FINISH_SCRIPT,
  ...(withMariaDb && { 'dump-mariadb': DUMP_MARIADB_SCRIPT, mariadb: MARIADB_SCRIPT }),
});

export interface BackupPodSettings {
  /** Where at the destination its backups go. */
  readonly folder: string;
  readonly images: Readonly<Record<BackupProgram, string>>;
  readonly imagePullPolicy: string | undefined;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly configMap: string;
  readonly server: { readonly access: DatabaseAccess; readonly databases: readonly string[] } | undefined;
  readonly mariaDb: MySqlAccess | undefined;
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

function mariaDbEnvironment({ mariaDb }: BackupPodSettings): Record<string, EnvValue> {
  if (mariaDb === undefined) return {};
  return {
    DATABASES: mariaDb.databases.join(' '),
    MARIADB_HOST: mariaDb.host,
    MARIADB_PORT: String(mariaDb.port),
    MARIADB_USER: mariaDb.user,
    MYSQL_PWD: { secretKey: mariaDb.password },
  };
}

/** A pod that runs scripts one after the other; those for databases are left out where there is no server. */
export function backupPod(
  settings: BackupPodSettings,
  scripts: readonly BackupScript[],
  env: Readonly<Record<string, EnvValue>>,
): Pod {
  const { destination, server, mariaDb } = settings;
  const present = { postgres: server !== undefined, mariadb: mariaDb !== undefined, rclone: true };
  const container = (script: BackupScript): Container => {
    const program = PROGRAMS[script];
    const environment = {
      postgres: () => databaseEnvironment(settings),
      mariadb: () => mariaDbEnvironment(settings),
      rclone: () => ({ ...rcloneEnvironment(settings), ...env }),
    };
    return {
      name: script,
      image: settings.images[program],
      imagePullPolicy: settings.imagePullPolicy,
      command: ['sh', `${SCRIPTS_FOLDER}/${script}.sh`],
      env: environment[program](),
      mounts: [
        { volume: 'scripts', path: SCRIPTS_FOLDER, readOnly: true },
        { volume: 'work', path: WORK_FOLDER },
        { volume: 'tmp', path: '/tmp' },
        ...(program === 'rclone' ? destination.mounts : []),
      ],
      resources: settings.resources,
    };
  };
  const containers = scripts.filter((script) => present[PROGRAMS[script]]).map(container);
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
