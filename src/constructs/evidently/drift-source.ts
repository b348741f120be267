import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** The programs of the drift job and of its exporter, by name. */
export const DRIFT_FILES = {
  'models.py': read('models.py'),
  'records.py': read('records.py'),
  'drift.py': read('drift.py'),
  'exporter.py': read('exporter.py'),
} as const;
