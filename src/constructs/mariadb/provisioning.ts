import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pod finds the passwords, one file each. */
export const PASSWORD_FOLDER = '/etc/mariadb-passwords';
/** Where the pod finds the scripts, and the consumers that they are about. */
export const SCRIPT_FOLDER = '/etc/mariadb-provisioning';

const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

export const PROVISION_SCRIPT = read('provision.sh');
export const READY_SCRIPT = read('ready.sh');

/** What the scripts are told: a line for each user, with how many connections and which databases it has. */
export const consumersFile = (
  consumers: readonly {
    readonly consumer: string;
    readonly connections: number;
    readonly databases: readonly string[];
  }[],
): string =>
  consumers
    .map(({ consumer, connections, databases }) => `${[consumer, connections, ...databases].join(' ')}\n`)
    .join('');
