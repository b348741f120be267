import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeTemplate } from '../kubernetes/escape-template';
import { GUARD_PY } from '../kubernetes/guard';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** The scripts beside the API server, by name. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  'guard.py': escapeTemplate(GUARD_PY),
  'gateway.py': escapeTemplate(read('gateway.py')),
  'mlflow_account.py': escapeTemplate(read('mlflow_account.py')),
};
