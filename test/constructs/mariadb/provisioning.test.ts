import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  consumersFile,
  PASSWORD_FOLDER,
  PROVISION_SCRIPT,
  READY_SCRIPT,
  SCRIPT_FOLDER,
} from '../../../src/constructs/mariadb/provisioning';

// The scripts run in a real shell, with a stand-in for MariaDB's client that writes down how it was called.
describe('provisioning of MariaDB', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const program = (name: string, body: string) => {
    writeFileSync(file(`bin/${name}`), `#!/bin/sh\n${body}\n`);
    chmodSync(file(`bin/${name}`), 0o755);
  };
  /** Answers what the script asks for, and takes statements. */
  const client = (listens: string) =>
    program(
      'mariadb',
      [
        `echo "args: $*" >> ${file('calls')}`,
        `case "$*" in`,
        `*skip_networking*) ${listens} ;;`,
        `*DROP*) echo "DROP USER 'root'@'%';" ;;`,
        `*LOCK*) echo "ALTER USER 'gone'@'%' ACCOUNT LOCK;" ;;`,
        `*) cat >> ${file('calls')} ;;`,
        'esac',
      ].join('\n'),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-mariadb-'));
    for (const name of ['bin', 'passwords', 'scripts']) mkdirSync(file(name));
    for (const user of ['backup', 'shop', 'reports'])
      writeFileSync(file(`passwords/${user}-password`), `pw-${user}`);
    writeFileSync(
      file('scripts/consumers'),
      consumersFile([
        { consumer: 'shop', connections: 40, databases: ['orders', 'customer_data'] },
        { consumer: 'reports', connections: 5, databases: ['reports'] },
      ]),
    );
    client('echo 1');
    program('sleep', `echo "$1" >> ${file('slept')}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (text = PROVISION_SCRIPT) => {
    const script = text
      .replaceAll(PASSWORD_FOLDER, file('passwords'))
      .replaceAll(SCRIPT_FOLDER, file('scripts'))
      .replaceAll('/proc/1/fd/2', file('log'));
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
      encoding: 'utf8',
      env: { PATH: `${file('bin')}:${process.env['PATH'] ?? ''}` },
    });
    const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
    return { status, output: stdout + stderr, calls: read('calls'), log: read('log'), slept: read('slept') };
  };

  test('makes the databases of each consumer, and gives a right on them to it and to backups alone', () => {
    const { status, calls, log } = run();
    expect({ status, log }).toEqual({
      status: 0,
      log: expect.stringContaining('as the stack says') as string,
    });
    expect(calls.match(/^CREATE DATABASE .*$/gm)).toEqual(
      ['orders', 'customer_data', 'reports'].map(
        (name) => `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4;`,
      ),
    );
    expect(calls.match(/^GRANT ALL PRIVILEGES ON .*$/gm)?.filter((line) => !line.includes('mysql@'))).toEqual(
      [
        "GRANT ALL PRIVILEGES ON `orders`.* TO 'shop'@'%';",
        "GRANT ALL PRIVILEGES ON `orders`.* TO 'backup'@'%';",
        "GRANT ALL PRIVILEGES ON `orders\\_restored`.* TO 'backup'@'%';",
        // Without the backslash, "_" would stand for any character.
        "GRANT ALL PRIVILEGES ON `customer\\_data`.* TO 'shop'@'%';",
        "GRANT ALL PRIVILEGES ON `customer\\_data`.* TO 'backup'@'%';",
        "GRANT ALL PRIVILEGES ON `customer\\_data\\_restored`.* TO 'backup'@'%';",
        "GRANT ALL PRIVILEGES ON `reports`.* TO 'reports'@'%';",
        "GRANT ALL PRIVILEGES ON `reports`.* TO 'backup'@'%';",
        "GRANT ALL PRIVILEGES ON `reports\\_restored`.* TO 'backup'@'%';",
      ],
    );
  });

  test('takes every right away before it gives the present ones, and limits connections', () => {
    const { calls } = run();
    for (const [user, limit] of [
      ['shop', '40'],
      ['reports', '5'],
      ['backup', '10'],
    ] as const) {
      const revoked = calls.indexOf(`REVOKE ALL PRIVILEGES, GRANT OPTION FROM '${user}'@'%';`);
      expect(revoked).toBeGreaterThan(0);
      expect(calls.indexOf(`TO '${user}'@'%';`)).toBeGreaterThan(revoked);
      expect(calls).toMatch(
        new RegExp(`ALTER USER ''${user}''.* WITH MAX_USER_CONNECTIONS ${limit} ACCOUNT UNLOCK`),
      );
    }
  });

  test('shuts out root, whoever connects without a name, and users that it made and that have no use any more', () => {
    const { calls } = run();
    expect(calls).toContain('ALTER USER IF EXISTS root@localhost IDENTIFIED VIA unix_socket;');
    expect(calls).toContain("DROP USER 'root'@'%';");
    const locked = calls.indexOf("ALTER USER 'gone'@'%' ACCOUNT LOCK;");
    expect(locked).toBeGreaterThan(calls.lastIndexOf("IDENTIFIED VIA', @known"));
    expect(calls).toContain("User NOT IN ('shop','reports')");
    expect(calls).toContain("GRANT consumer_of_mlops_scaffold TO 'shop'@'%';");
  });

  test('works as the user of the socket, and as root only where there is no other yet', () => {
    expect(run().calls).not.toContain('--user=root');
    rmSync(file('calls'));
    client('case "$*" in *--user=root*) echo 1 ;; *) exit 1 ;; esac');
    const { status, calls } = run();
    expect(status).toBe(0);
    const users = calls.match(/--user=\w+/g) ?? [];
    expect(users.slice(0, 3)).toEqual(['--user=mysql', '--user=root', '--user=root']);
    expect(new Set(users.slice(3))).toEqual(new Set(['--user=mysql']));
  });

  test('no password is an argument, in a statement, in the output or in the log', () => {
    const { output, log, calls } = run();
    expect(output + log + calls).not.toMatch(/pw-/);
    expect(calls).toContain(`PASSWORD(X'${Buffer.from('pw-shop').toString('hex')}')`);
    expect(calls.match(/^args: .*$/gm)?.join('\n')).not.toContain(Buffer.from('pw-').toString('hex'));
  });

  test('a consumer without a password stops it before anything is changed', () => {
    writeFileSync(file('passwords/reports-password'), '');
    const { status, log, calls } = run();
    expect(status).toBe(1);
    expect(log).toContain('the password of reports is missing');
    expect(calls).not.toContain('USER');
  });

  test('waits for the server to listen on the network, but not for ever', () => {
    client('echo 0');
    const { status, log, slept, calls } = run();
    expect(status).toBe(1);
    expect(slept.trim().split('\n')).toHaveLength(300);
    expect(log).toContain('not ready within 300 s');
    expect(calls).not.toContain('USER');
  });

  test('says what the server said when a statement fails', () => {
    program(
      'mariadb',
      'case "$*" in *skip_networking*) echo 1 ;; *) cat > /dev/null; echo "ERROR 1045" >&2; exit 1 ;; esac',
    );
    const { status, log } = run();
    expect(status).toBe(1);
    expect(log).toContain('provisioning: ERROR 1045');
  });

  test.each([
    ['it listens', 'echo 1', true],
    ['it makes a new volume', 'echo 0', false],
    ['it does not answer', 'exit 1', false],
  ])('is ready when it listens: %s', (_, listens, ready) => {
    client(listens);
    expect(run(READY_SCRIPT).status === 0).toBe(ready);
  });
});
