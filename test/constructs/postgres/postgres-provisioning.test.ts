import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSWORD_FOLDER, provisioningScript } from '../../../src/constructs/postgres/postgres-provisioning';

/** What initdb writes, and the image adds: see its documentation of POSTGRES_HOST_AUTH_METHOD. */
const TRUSTING = `# TYPE  DATABASE        USER            ADDRESS                 METHOD
local   all             all                                     trust
host    all             all             127.0.0.1/32            trust
host    all             all             ::1/128                 trust
host    replication     all             127.0.0.1/32            trust

host all all all scram-sha-256
`;

// The script runs in a real shell, with stand-ins for the PostgreSQL programs that write down how they were called.
describe('provisioning script', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const program = (name: string, body: string) => {
    writeFileSync(file(`bin/${name}`), `#!/bin/sh\n${body}\n`);
    chmodSync(file(`bin/${name}`), 0o755);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-provision-'));
    mkdirSync(file('bin'));
    mkdirSync(file('passwords'));
    mkdirSync(file('data'));
    writeFileSync(file('data/pg_hba.conf'), TRUSTING);
    for (const role of ['postgres', 'mlflow', 'optuna'])
      writeFileSync(file(`passwords/${role}-password`), `pw-${role}`);
    program('pg_isready', 'exit 0');
    program(
      'psql',
      `echo "args: $*" >> ${file('calls')}; echo "consumer: $consumer options: $PGOPTIONS" >> ${file('calls')}; cat >> ${file('calls')}`,
    );
    program('sleep', `echo "$1" >> ${file('slept')}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = () => {
    const script = provisioningScript({ mlflow: 56, optuna: 44 })
      .replaceAll(PASSWORD_FOLDER, file('passwords'))
      .replaceAll('/proc/1/fd/2', file('log'));
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
      encoding: 'utf8',
      env: { PATH: `${file('bin')}:${process.env['PATH'] ?? ''}`, PGDATA: file('data') },
    });
    const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
    return { status, output: stdout + stderr, calls: read('calls'), log: read('log'), slept: read('slept') };
  };

  test('makes a role and a database for each consumer, and shuts the others out', () => {
    const { status, calls, log } = run();
    expect(status).toBe(0);
    expect(calls.match(/--set consumer=(\w+)/g)).toEqual(['--set consumer=mlflow', '--set consumer=optuna']);
    expect(calls).toContain(`SELECT format('CREATE DATABASE %I OWNER %I', :'consumer', :'consumer')`);
    expect(calls).toContain('REVOKE ALL ON DATABASE :"consumer" FROM PUBLIC;');
    expect(calls).toContain("ALTER ROLE postgres PASSWORD :'password';");
    expect(log).toContain('as the stack says');
  });

  test('lets each role hold as many connections as it was given, and no more', () => {
    const { calls } = run();
    expect(calls.match(/consumer=\w+ --set connections=\d+/g)).toEqual([
      'consumer=mlflow --set connections=56',
      'consumer=optuna --set connections=44',
    ]);
    expect(calls).toContain('CONNECTION LIMIT :connections');
    expect(calls).toContain(`SET idle_in_transaction_session_timeout = '1h'`);
  });

  test('takes the login of a role that it made and that has no use any more, before it makes the others', () => {
    const { calls } = run();
    const lockOut = calls.indexOf("format('ALTER ROLE %I NOLOGIN', rolname)");
    expect(lockOut).toBeGreaterThan(calls.indexOf('--set consumers=mlflow optuna'));
    expect(lockOut).toBeLessThan(calls.indexOf('--set consumer=mlflow'));
    const [comment] = /shobj_description\(oid, 'pg_authid'\) = ('[^']+')/.exec(calls)?.slice(1) ?? [];
    expect(calls).toContain(`COMMENT ON ROLE :"consumer" IS ${String(comment)};`);
  });

  test('makes loopback, where a forwarded port arrives, ask for passwords, and leaves the socket alone', () => {
    const reloads = () => run().calls.match(/pg_reload_conf/g)?.length ?? 0;
    expect(reloads()).toBe(1);
    const rules = readFileSync(file('data/pg_hba.conf'), 'utf8').split('\n');
    expect(
      rules.filter((rule) => rule.startsWith('host')).every((rule) => rule.endsWith(' scram-sha-256')),
    ).toBe(true);
    expect(rules.filter((rule) => rule.startsWith('local')).every((rule) => rule.endsWith(' trust'))).toBe(
      true,
    );
    expect(rules.length).toBe(TRUSTING.split('\n').length);
    // The calls are written down one after another: the second run adds no reload.
    expect(reloads()).toBe(1);
  });

  test('no password is an argument, in the output or in the log', () => {
    const { output, log, calls } = run();
    expect(output + log + calls).not.toMatch(/pw-/);
    expect(calls).toContain(`\\set password \`cat "${file('passwords')}/$consumer-password"\``);
    expect(calls).toContain('consumer: mlflow');
  });

  test('statements stay out of the log of the server, even when they fail', () => {
    expect(run().calls).toMatch(
      /log_statement=none.*log_min_duration_statement=-1.*log_min_error_statement=panic/,
    );
  });

  test('a consumer without a password stops it before anything is changed', () => {
    writeFileSync(file('passwords/optuna-password'), '');
    const { status, log, calls } = run();
    expect(status).toBe(1);
    expect(log).toContain('the password of optuna is missing');
    expect(calls).toBe('');
  });

  test('waits for the server, but not for ever', () => {
    program('pg_isready', 'exit 1');
    const { status, log, slept, calls } = run();
    expect(status).toBe(1);
    expect(slept.trim().split('\n')).toHaveLength(300);
    expect(log).toContain('not ready within 300 s');
    expect(calls).toBe('');
  });

  test('says what the server said when a statement fails', () => {
    program('psql', 'cat > /dev/null; echo "permission denied" >&2; exit 3');
    const { status, log } = run();
    expect(status).toBe(1);
    expect(log).toContain('provisioning: permission denied');
  });
});
