import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/**
 * The sink: takes CloudEvents over HTTP (binary mode, as KServe's agent and the executor of Seldon Core 1 post them),
 * keeps them in bounded memory, and writes them to the object store in batches. Nothing waits for the store, so that a
 * store that is away stops no prediction; what the memory cannot hold is counted and dropped.
 */
export const SINK_PY = read('sink.py');

/** Removes what is older than the retention says, day by day, of every model that ever logged. */
export const EXPIRE_PY = read('expire.py');
