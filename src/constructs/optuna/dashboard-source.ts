import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/**
 * The files of the dashboard's pod, by name. `guard.py` is plain WSGI with nothing but Python's library: the dashboard
 * itself has no authentication, takes any Host header and any page's requests.
 */
export const DASHBOARD_FILES = {
  'guard.py': read('guard.py'),
  'dashboard.py': read('dashboard.py'),
  'prepare_storage.py': read('prepare_storage.py'),
} as const;
