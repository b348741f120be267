import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** Where the servers' pods have the files. */
export const FILES = '/etc/airflow';

/** Name of the file with the pod that tasks run in. */
export const TASK_POD = 'task-pod.json';

/** Files of the servers' pods, by name. Airflow finds `airflow_local_settings.py` by its name. */
export const SERVER_FILES = {
  'airflow_local_settings.py': read('airflow_local_settings.py'),
  'alive.py': read('alive.py'),
  'fernet.py': read('fernet.py'),
  'prepare_database.py': read('prepare_database.py'),
  'webserver_config.py': read('webserver_config.py'),
} as const;
