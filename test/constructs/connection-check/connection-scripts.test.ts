import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  CHECK_OBJECT_STORE_SH,
  CHECK_POSTGRES_PY,
} from '../../../src/constructs/connection-check/connection-scripts';
import { describeWithPython, PYTHON } from '../../support/python';

// The scripts run in a real shell and a real Python, with stand-ins that answer as the real clients were seen to.
let folder: string;
const file = (name: string) => join(folder, name);
const program = (name: string, body: string) => {
  writeFileSync(file(`bin/${name}`), `#!/bin/sh\n${body}\n`);
  chmodSync(file(`bin/${name}`), 0o755);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-connection-'));
  mkdirSync(file('bin'));
  program('sleep', `echo "$1" >> ${file('slept')}`);
  // A clock that goes on by ten seconds each time it is looked at.
  program('date', `t=$(cat ${file('clock')}); echo $((t + 10)) > ${file('clock')}; echo "$t"`);
  writeFileSync(file('clock'), '1000\n');
  writeFileSync(file('slept'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PATH = () => `${file('bin')}${delimiter}${process.env['PATH'] ?? ''}`;
const tries = () => readFileSync(file('slept'), 'utf8').trim().split('\n').filter(Boolean).length;

const checkStore = (ACCESS: string) =>
  spawnSync('sh', ['-c', CHECK_OBJECT_STORE_SH], {
    encoding: 'utf8',
    env: {
      PATH: PATH(),
      CONSUMER: 'dvc',
      BUCKET: 'data',
      ACCESS,
      RCLONE_CONFIG_STORE_ENDPOINT: 'https://s3.example.com',
    },
  });

describe('the check of an object store', () => {
  test('writes, reads and removes an object of its own', () => {
    program('rclone', `echo "$*" >> ${file('calls')}; case "$*" in *rcat*) cat > /dev/null ;; esac`);
    expect(checkStore('read-write')).toMatchObject({ status: 0, stdout: 'dvc can use the bucket data\n' });
    const calls = readFileSync(file('calls'), 'utf8').replaceAll(/--\S+ [\d]\S* ?/g, '');
    expect(calls.trim().split('\n')).toEqual([
      'rcat store:data/mlops-scaffold-check/dvc',
      'cat store:data/mlops-scaffold-check/dvc',
      'deletefile store:data/mlops-scaffold-check/dvc',
    ]);
  });

  test('of a reader only lists', () => {
    program('rclone', `echo "$*" >> ${file('calls')}`);
    expect(checkStore('read').status).toBe(0);
    expect(readFileSync(file('calls'), 'utf8')).toMatch(/^\S.* lsf --max-depth 1 store:data\/\S+\n$/);
  });

  test('of a writer never reads', () => {
    program('rclone', `echo "$*" >> ${file('calls')}; case "$*" in *rcat*) cat > /dev/null ;; esac`);
    expect(checkStore('write').status).toBe(0);
    const calls = readFileSync(file('calls'), 'utf8');
    expect(calls).toMatch(
      /--s3-no-head .*rcat [\s\S]* delete --include \/dvc store:data\/mlops-scaffold-check\n$/,
    );
    expect(calls).not.toMatch(/ cat store| lsf /);
  });

  test('a store that lets nobody remove is fit for use', () => {
    program('rclone', 'case "$*" in *deletefile*) echo no; exit 1 ;; *rcat*) cat > /dev/null ;; esac');
    expect(checkStore('read-write').status).toBe(0);
  });

  test('a refusal is final, and told in one line without times and ids', () => {
    program(
      'rclone',
      `cat > /dev/null
printf '%s\\n\\t%s\\n' '2026/11/25 01:56:13 ERROR : dvc: Failed to copy: SignatureDoesNotMatch: it does not match.' 'status code: 403, request id: 18EB, host id: ' >&2
printf '%s\\n\\t%s\\n' '2026/11/25 01:56:13 Failed to rcat: SignatureDoesNotMatch: it does not match.' 'status code: 403, request id: 18EB, host id: ' >&2
exit 1`,
    );
    expect(checkStore('read-write')).toMatchObject({
      status: 1,
      stderr:
        'dvc cannot use the bucket data at https://s3.example.com: SignatureDoesNotMatch: it does not match.  status code: 403\n',
    });
    expect(tries()).toBe(0);
  });

  test('silence is waited out for a minute', () => {
    program('rclone', 'echo "2026/11/25 01:56:13 Failed to lsf: dial tcp: i/o timeout" >&2; exit 1');
    const { status, stderr } = checkStore('read');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'dvc cannot use the bucket data at https://s3.example.com: dial tcp: i/o timeout',
    );
    expect(tries()).toBe(5);
  });
});

/** Python with a database driver that fails as told, and a clock as above. */
function checkPostgres(failure: string, mayCreate = 'True') {
  writeFileSync(
    file('psycopg2.py'),
    `class OperationalError(Exception): pass
class Cursor:
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def execute(self, _): pass
    def fetchone(self): return (${mayCreate},)
class Connection:
    def cursor(self): return Cursor()
def connect(*_, **__):
    if ${JSON.stringify(failure)}: raise OperationalError(${JSON.stringify(failure)})
    return Connection()
`,
  );
  const clock =
    'import time, itertools\nticks = itertools.count(0, 10)\ntime.monotonic = lambda: next(ticks)\ntime.sleep = lambda _: None\n';
  return spawnSync(PYTHON, ['-c', clock + CHECK_POSTGRES_PY], {
    encoding: 'utf8',
    env: { PATH: PATH(), PYTHONPATH: folder, PGUSER: 'mlflow', PGDATABASE: 'mlflow', PGHOST: 'pg' },
  });
}

describeWithPython('the check of a database', () => {
  test('passes where the role can connect and make tables', () => {
    expect(checkPostgres('')).toMatchObject({
      status: 0,
      stdout: 'mlflow can use the database mlflow on pg\n',
    });
  });

  test.each([
    'FATAL:  password authentication failed for user "mlflow"\n',
    'FATAL:  database "mlflow" does not exist\n',
    'FATAL:  no pg_hba.conf entry for host "10.0.0.1"\n',
    'server does not support SSL, but SSL was required\n',
    'SSL error: certificate verify failed\n',
  ])('%s is final', (failure) => {
    const { status, stderr, stdout } = checkPostgres(failure);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`mlflow cannot use the database mlflow on pg: ${failure.split(/\s/)[0] ?? ''}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('silence is waited out for a minute', () => {
    const { status, stderr, stdout } = checkPostgres('could not translate host name "pg"');
    expect(status).toBe(1);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(3);
    expect(stderr).toContain('could not translate host name');
  });

  test('a role that may make no tables is told so', () => {
    expect(checkPostgres('', 'False').stderr).toContain('may not make tables');
  });
});
