import { logCause } from '../../src/diagnosis/log-cause';
import { isInformational } from '../../src/diagnosis/log-level';
import { planOf } from '../support/plans';

const STACK = {
  'data-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'hyperparameter-tuning': 'optuna',
  'model-serving': 'kserve',
  monitoring: 'evidently',
};
const EXISTING = {
  database: { kind: 'existing', host: 'pg.example.com' },
  objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
};
const PLAN = planOf({ stack: STACK });
const ELSEWHERE = planOf({ stack: STACK, platform: EXISTING });

// As the parts write them.
const TOLD = [
  '{"level":"info","ts":"2026-12-01T03:02:11Z","logger":"controller-runtime.certwatcher","msg":"Updated current TLS certificate"}',
  '{"level":"info","ts":"2026-12-01T03:02:11Z","logger":"controller-runtime.certwatcher","msg":"Starting certificate poll+watcher","interval":"10s"}',
  '2026-12-01T03:02:11Z\tINFO\tcontroller-runtime.certwatcher\tStarting certificate poll+watcher\t{"interval": "10s"}',
  'I1201 03:02:11.501230       1 dynamic_serving_content.go:135] "Starting controller" name="serving-cert::tls.crt certificate"',
  'time=2026-12-01T03:02:11.000Z level=INFO source=main.go:1 msg="password authentication failed is counted"',
  'level=info msg="the server certificate for pg is watched; connection to server at pg"',
  'INFO:     10.244.0.1:52114 - "GET /api/projects?name=AccessDenied HTTP/1.1" 200 OK',
  '2026/12/01 03:02:11 INFO mlflow.store.db.utils: server certificate for the database is checked',
  '2026-12-01 03:02:11,101 INFO sqlalchemy: connection to server at "postgres"',
  '[2026-12-01 03:02:11 +0000] [1] [INFO] connection to server at "postgres"',
  '2026-12-01 03:02:11.101 UTC [1] LOG:  starting PostgreSQL 17, certificate file "server.crt"',
  "2026-12-01  3:02:11 0 [Note] Access denied for user 'x'@'%' is counted",
  '2026-12-01 03:02:11.101 UTC [42] DETAIL:  Role "x" does not exist. pg_hba.conf line 100',
];

test.each(TOLD)('what only tells what a program does is no cause: %s', (line) => {
  expect(isInformational(line)).toBe(true);
  for (const part of ['kserve-controller', 'mlflow', 'evidently', 'optuna-dashboard', 'postgres']) {
    for (const plan of [PLAN, ELSEWHERE]) expect(logCause(line, plan, part)?.fix).toBeUndefined();
  }
});

const WRONG = [
  'waiting for the database: connection to server at "postgres" (10.96.0.9), port 5432 failed: Connection refused',
  'optuna cannot use the database optuna on pg: FATAL:  role "optuna" does not exist',
  '{"level":"error","ts":"2026-12-01T03:02:11Z","msg":"tls: bad certificate"}',
  'E1201 03:02:11.501230       1 reflector.go:158] "Unhandled Error"',
  '2026-12-01 03:02:11.101 UTC [42] FATAL:  password authentication failed for user "optuna"',
  'ERROR:    Application startup failed. Exiting.',
  '[2026-12-01 03:02:11 +0000] [1] [ERROR] Worker failed to boot: no info',
  'psycopg2.OperationalError: FATAL:  database "optuna" does not exist',
];

test.each(WRONG)('what went wrong is told: %s', (line) => {
  expect(isInformational(line)).toBe(false);
});

test.each([
  [
    'kserve-controller',
    'http: TLS handshake error from 10.244.0.1:52114: remote error: tls: bad certificate',
  ],
  [
    'kserve-controller',
    'E1201 03:02:11.501230 1 reflector.go:158] failed to list *v1.Pod: Get "https://10.96.0.1:443/api/v1/pods": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
  [
    'kserve-controller',
    '{"level":"error","msg":"Failed to get API group resources","error":"Get \\"https://10.96.0.1:443/api\\": dial tcp 10.96.0.1:443: connect: connection refused"}',
  ],
  ['kserve-controller', '{"level":"error","error":"unexpected status code: 403"}'],
  ['evidently', 'FAILED: directory not found: /app/workspace'],
  [
    'evidently',
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1010)'))': /simple/evidently/",
  ],
  ['postgres', 'could not load the certificate'],
])('an error of %s about something else is told without a setting: %s', (part, line) => {
  for (const plan of [PLAN, ELSEWHERE]) expect(logCause(line, plan, part)).toEqual({ why: line });
});

test.each([
  ['mlflow', 'SSL error: certificate verify failed', 'platform.database.sslMode'],
  ['evidently', 'server does not support SSL, but SSL was required', 'platform.database.sslMode'],
  ['optuna-dashboard', 'FATAL:  no pg_hba.conf entry for host "10.0.0.1"', 'run the SQL'],
  ['check-postgres', 'root certificate file "/x/ca.crt" does not exist', 'platform.database.sslMode'],
])('%s with a database that says %s', (part, answer, fix) => {
  const line = `waiting for the database: connection to server at "pg.example.com" (10.0.0.9), port 5432 failed: ${answer}`;
  expect(logCause(`${line}\n${TOLD[1] ?? ''}\n`, ELSEWHERE, part)).toEqual({
    why: line,
    fix: expect.stringContaining(fix) as string,
  });
});

test('of the stack’s own PostgreSQL nobody is sent to settings or sections that are not there', () => {
  const fix = (answer: string) =>
    logCause(`connection to server at "postgres", port 5432 failed: ${answer}`, PLAN, 'mlflow')?.fix;
  expect(fix('FATAL:  role "mlflow" does not exist')).toContain('rollout restart statefulset/postgres');
  expect(fix('SSL error: certificate verify failed')).toBeUndefined();
});

test('where a log has nothing but information, its last line is all there is to tell', () => {
  expect(logCause(TOLD.slice(0, 2).join('\n'), PLAN, 'kserve-controller')).toEqual({ why: TOLD[1] });
  expect(logCause(`panic: out of ideas\n${TOLD[1] ?? ''}`, PLAN, 'kserve-controller')).toEqual({
    why: 'panic: out of ideas',
  });
});

test('a model that cannot read its bucket is told of the store', () => {
  const plan = planOf({ stack: STACK });
  const line =
    'botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetObject operation';
  expect(logCause(line, plan, 'model wine')?.fix).toContain('let that key list, read and write');
  expect(logCause(line, plan, 'optuna-dashboard')?.fix).toBeUndefined();
});

test('what watches the database is told of it, what only works with the cluster is not', () => {
  const line = 'connection to server at "postgres" (10.96.0.9), port 5432 failed: timeout expired';
  const plan = planOf({ stack: { ...STACK, orchestration: 'airflow', 'hyperparameter-tuning': 'katib' } });
  const fix = (part: string) => logCause(line, plan, part)?.fix;
  for (const part of ['platform-monitor', 'airflow-scheduler', 'katib-db-manager', 'mlflow', 'evidently'])
    expect([part, fix(part)]).toEqual([part, 'see why "postgres" is not Ready']);
  for (const part of ['kserve-controller', 'katib-controller', 'object-store'])
    expect([part, fix(part)]).toEqual([part, undefined]);
});
