import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Each gives a server 60 seconds to answer: network policies take a moment, and a server may just be restarting.
const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** Connects with libpq's own variables, and sees that tables can be made. */
export const CHECK_POSTGRES_PY = read('check_postgres.py');

/**
 * Writes, reads (where the consumer may) and removes one small object of its own, or lists, where the consumer only
 * reads. A store that keeps what was written (no right to delete) is fit for use all the same.
 */
export const CHECK_OBJECT_STORE_SH = read('check-object-store.sh');

const ASK_PY = read('ask.py');

/** Asks for an experiment, with the account of MLflow's own variables, and sees that the answer is MLflow's. */
export const CHECK_MLFLOW_PY = ASK_PY + read('check_mlflow.py');

/** Asks a service for experiments (`PRODUCT`: wandb or comet) who the API key belongs to. */
export const CHECK_TRACKER_PY = ASK_PY + read('check_tracker.py');
