import type { Container, Resources } from '../kubernetes/pod';
import { PASSWORD_FOLDER, SCRIPT_FOLDER } from './provisioning';

export const PORT = 3306;
/** Whom backups connect as. */
export const BACKUP_USER = 'backup';
/** Where the image has it. */
const SOCKET = '/run/mysqld/mysqld.sock';
const VOLUME = '/var/lib/mysql';

export interface ServerSettings {
  readonly image: string;
  readonly resources: Resources;
  /** MiB. */
  readonly memory: number;
  readonly connections: number;
}

/**
 * What makes of MariaDB what a client of MySQL takes it for, and what an image or a configuration of somebody else's could
 * have otherwise.
 */
const asMySql = [
  // The default of 11.8 is one that MySQL does not have; this is what drivers of MySQL ask for.
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_general_ci',
  '--character-set-collations=utf8mb4=utf8mb4_general_ci',
  // MariaDB refuses, from 11.6.2 on, to write a row that has changed since a transaction began: error 1020, which MySQL
  // does not know.
  '--innodb-snapshot-isolation=OFF',
  // MySQL's own limit; MariaDB's is 16 MiB.
  '--max-allowed-packet=64M',
];

/** The server itself. */
export function serverContainer({ image, resources, memory, connections }: ServerSettings): Container {
  const ready = ['sh', `${SCRIPT_FOLDER}/ready.sh`];
  return {
    name: 'mariadb',
    image,
    args: [
      `--socket=${SOCKET}`,
      // Folders below the mount point, because a new volume may hold lost+found, which would be a database.
      `--datadir=${VOLUME}/data`,
      // Sorting may need more than a pod's own disk has.
      `--tmpdir=${VOLUME}`,
      // With names, 127.0.0.1 would be localhost, and with it whoever forwards a port.
      '--skip-name-resolve',
      '--local-infile=OFF',
      // io_uring is what the container runtime's own rules refuse.
      '--innodb-use-native-aio=OFF',
      ...asMySql,
      `--innodb-buffer-pool-size=${Math.floor(memory / 4)}M`,
      `--max-connections=${connections}`,
      // A client that was left with an open transaction holds locks.
      '--idle-transaction-timeout=3600',
    ],
    env: {
      // root, at the socket alone, and with a password until the provisioning takes its login away.
      MARIADB_ROOT_HOST: 'localhost',
      MARIADB_ROOT_PASSWORD_FILE: `${PASSWORD_FOLDER}/${BACKUP_USER}-password`,
      // Brings what the server keeps about itself to a newer version when the image is one.
      MARIADB_AUTO_UPGRADE: '1',
    },
    ports: { mysql: PORT },
    mounts: [
      { volume: 'data', path: VOLUME },
      { volume: 'passwords', path: PASSWORD_FOLDER, readOnly: true },
      { volume: 'provisioning', path: SCRIPT_FOLDER, readOnly: true },
      { volume: 'run', path: '/run/mysqld' },
      { volume: 'tmp', path: '/tmp' },
    ],
    resources,
    postStart: ['sh', `${SCRIPT_FOLDER}/provision.sh`],
    startupProbe: { exec: ready, periodSeconds: 2, failureThreshold: 30 },
    readinessProbe: { exec: ready, periodSeconds: 5 },
    // Looser than readiness: a server that has no connection left answers this, and must not be killed.
    livenessProbe: {
      exec: [
        'mariadb-admin',
        '--no-defaults',
        '--protocol=socket',
        `--socket=${SOCKET}`,
        '--user=mysql',
        '--connect-timeout=4',
        'ping',
      ],
      periodSeconds: 20,
      failureThreshold: 6,
    },
  };
}
