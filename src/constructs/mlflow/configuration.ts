import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseAccess, sqlAlchemyUrl } from '../postgres/database';

export const MLFLOW_CONFIG_PATH = '/etc/mlflow';

/** Name of the account that the platform keeps for itself; its password is the Secret's. */
export const MLFLOW_ADMIN = 'admin';

/**
 * How long a process of the server trusts a password that it has checked, in seconds. Without it each request pays
 * for the check, which is slow by design: docs/performance.md. A process that is told of a new password or of a user's
 * end forgets at once; the other ones accept the old password for this long.
 */
const TRUST_SECONDS = 60;

/**
 * The configuration of MLflow's basic-auth app. It holds no password: libpq and the app take theirs from the
 * environment. Python's configparser reads `%` as the start of an interpolation, so it is doubled.
 */
export function basicAuthIni(database: DatabaseAccess): string {
  return [
    '[mlflow]',
    'default_permission = NO_PERMISSIONS',
    `database_uri = ${sqlAlchemyUrl(database).replaceAll('%', '%%')}`,
    'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
    'grant_default_workspace_access = false',
    `auth_cache_ttl_seconds = ${TRUST_SECONDS}`,
    '',
  ].join('\n');
}

/**
 * Run before each server. MLflow's own lock for the first start is a file in the pod, so two pods on an empty
 * database race and one dies; the advisory lock makes every pod but one wait. The admin's password is set to what
 * the Secret says, because MLflow reads it only when it makes the account.
 */
export const PREPARE_DATABASE_PY = readFileSync(join(__dirname, 'prepare_database.py'), 'utf8');

/** Run beside each server, where its counters are read. */
export const COUNTERS_PY = readFileSync(join(__dirname, 'counters.py'), 'utf8');
