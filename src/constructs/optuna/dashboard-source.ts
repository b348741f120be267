import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARD_PY } from '../kubernetes/guard';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** The files of the dashboard's pod, by name. */
export const DASHBOARD_FILES = {
  'guard.py': GUARD_PY,
  'dashboard.py': read('dashboard.py'),
  'prepare_storage.py': read('prepare_storage.py'),
} as const;
