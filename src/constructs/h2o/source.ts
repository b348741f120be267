import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** What starts a node, and what asks it about its cluster. */
export const NODE_FILES = { 'start.sh': read('start.sh'), 'cluster.sh': read('cluster.sh') } as const;
