import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** What makes the one account of lakeFS. */
export const SETUP_FILES = {
  'forget_account.sh': read('forget_account.sh'),
  'setup.sh': read('setup.sh'),
} as const;
