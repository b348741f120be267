import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARD_PY } from '../kubernetes/guard';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/**
 * The files of the service's pod, by name. Evidently runs behind the guard in one process: its own token guards what
 * writes and leaves every read open, so that nothing of it may be reached past the guard, not even by a container
 * beside it. Its tables are made before the server starts: Evidently makes them at the first request, where two pods
 * would race.
 *
 * `config.yaml` holds no password, libpq takes that from the environment. Its `database.config` would hide the host from
 * the migrations, which then make the tables without a revision, and its default for dashboards is a file.
 */
export const SERVICE_FILES = {
  'config.yaml': read('config.yaml'),
  'guard.py': GUARD_PY,
  'serve.py': read('serve.py'),
  'prepare_database.py': read('prepare_database.py'),
} as const;
