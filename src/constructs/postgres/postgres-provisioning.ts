/** Where the pod finds the passwords, one file each. */
export const PASSWORD_FOLDER = '/etc/postgres-passwords';
/** How the script knows the roles that it made itself. */
const ROLE_COMMENT = 'a consumer of mlops-scaffold';
/** Where the pod finds the script. */
export const SCRIPT_FOLDER = '/etc/postgres-provisioning';

/**
 * Brings the server to what the stack says: a role and a database per consumer, reachable by that role only, with
 * the connections that it may hold, and every password equal to the Secret. Runs after each start of the container, so
 * that new passwords are in force as soon as the pod is. A role that an earlier run made and that is no consumer any
 * more loses its login and keeps its data; roles that somebody else made are left alone.
 *
 * It waits for 127.0.0.1, because the server that the image runs while it makes the cluster listens on a socket only,
 * and works over the socket, which the image's pg_hba.conf trusts. That file trusts loopback too, and there is where
 * `kubectl port-forward` arrives, so the script makes loopback ask for passwords. psql reads each password from its
 * file, so that no password is an argument of a process; the session's settings keep the statements, even failed
 * ones, out of the server's log.
 */
export function provisioningScript(
  connections: Readonly<Record<string, number>>,
  statistics: readonly string[] = [],
): string {
  const consumers = Object.keys(connections);
  return `#!/bin/sh
set -eu

passwords=${PASSWORD_FOLDER}
export PGHOST=/var/run/postgresql PGPORT=5432 PGUSER=postgres PGDATABASE=postgres PGCONNECT_TIMEOUT=5
export PGOPTIONS='-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic -c client_min_messages=warning'

# The hook's own output is lost, so what matters goes to the log of the container.
say() { echo "provisioning: $*" > /proc/1/fd/2 || true; } 2> /dev/null

waited=0
until pg_isready --quiet --host=127.0.0.1; do
  if [ "$waited" -ge 300 ]; then say 'the server was not ready within 300 s'; exit 1; fi
  sleep 1
  waited=$((waited + 1))
done

run() {
  if ! message=$(psql --no-psqlrc --quiet --no-password --set ON_ERROR_STOP=1 "$@" 2>&1); then
    say "$message"
    exit 1
  fi
}

for file in postgres ${consumers.join(' ')}; do
  if [ ! -s "$passwords/$file-password" ]; then say "the password of $file is missing"; exit 1; fi
done

if grep -Eq '^host.*[[:space:]]trust$' "$PGDATA/pg_hba.conf"; then
  sed -Ei 's/^(host.*[[:space:]])trust$/\\1scram-sha-256/' "$PGDATA/pg_hba.conf"
  run --command='SELECT pg_reload_conf()' --output=/dev/null
fi

run <<'SQL'
\\set password \`cat ${PASSWORD_FOLDER}/postgres-password\`
ALTER ROLE postgres PASSWORD :'password';
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;
SQL

run --set consumers='${consumers.join(' ')}' <<'SQL'
SELECT format('ALTER ROLE %I NOLOGIN', rolname) FROM pg_roles
  WHERE rolcanlogin AND shobj_description(oid, 'pg_authid') = '${ROLE_COMMENT}'
    AND rolname <> ALL (string_to_array(:'consumers', ' ')) \\gexec
SQL

for limit in ${Object.entries(connections)
    .map((entry) => entry.join('='))
    .join(' ')}; do
  export consumer="\${limit%=*}"
  run --set consumer="$consumer" --set connections="\${limit#*=}" <<'SQL'
\\set password \`cat "${PASSWORD_FOLDER}/$consumer-password"\`
SELECT format('CREATE ROLE %I', :'consumer')
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'consumer') \\gexec
ALTER ROLE :"consumer" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  CONNECTION LIMIT :connections PASSWORD :'password';
ALTER ROLE :"consumer" SET idle_in_transaction_session_timeout = '1h';
COMMENT ON ROLE :"consumer" IS '${ROLE_COMMENT}';
SELECT format('CREATE DATABASE %I OWNER %I', :'consumer', :'consumer')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'consumer') \\gexec
REVOKE ALL ON DATABASE :"consumer" FROM PUBLIC;
SQL
done
${statistics.map((consumer) => `run --command='GRANT pg_monitor TO "${consumer}"'\n`).join('')}say 'roles, databases and passwords are as the stack says'
`;
}
