import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeTemplate } from '../kubernetes/escape-template';
import { GATEWAY_FILES } from '../kubernetes/gateway';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** The scripts beside the API server, by name. */
export const SCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...GATEWAY_FILES, 'mlflow_account.py': read('mlflow_account.py') }).map(([name, text]) => [
    name,
    escapeTemplate(text),
  ]),
);
