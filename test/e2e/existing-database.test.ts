import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planOf } from '../support/plans';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { CLUSTER_SETTINGS } from '../support/e2e-settings';
import { imagesOf } from '../../src/plan/artifacts';
import { eventually } from '../support/processes';

const PASSWORD = 'only-for-this-test';

/** An authority, and a server's certificate from it. */
function certificates(host: string): Record<'authority' | 'certificate' | 'key', string> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-certificates-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  try {
    openssl(...request, '-subj', '/CN=authority', '-keyout', 'ca.key', '-out', 'ca.crt');
    openssl(
      ...[...request, '-CA', 'ca.crt', '-CAkey', 'ca.key', '-subj', `/CN=${host}`],
      ...['-addext', `subjectAltName=DNS:${host}`, '-addext', 'basicConstraints=critical,CA:FALSE'],
      ...['-keyout', 'server.key', '-out', 'server.crt'],
    );
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { authority: text('ca.crt'), certificate: text('server.crt'), key: text('server.key') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeOnCluster('A PostgreSQL server that exists, with TLS,', [], () => {
  const platform = new DeployedPlatform('existing');
  const { namespace } = platform;
  const server = `${namespace}-server`;
  const host = `postgres.${server}.svc`;
  const { authority, certificate, key } = certificates(host);
  const settings = {
    createNamespace: false,
    database: { kind: 'existing', host, sslMode: 'verify-full' },
    backup: { kind: 'none' },
  };

  const create = (kind: string, name: string, into: string, rest: object) =>
    kubectl(['-n', into, 'create', '-f', '-'], {
      input: JSON.stringify({ apiVersion: 'v1', kind, metadata: { name, labels: { app: name } }, ...rest }),
    });
  const secret = (name: string, into: string, stringData: object) =>
    create('Secret', name, into, { stringData });
  const sql = (text: string, database = 'postgres') =>
    kubectl([
      '-n',
      server,
      'exec',
      'postgres',
      '--',
      'psql',
      '-h',
      '/var/run/postgresql',
      '-U',
      'postgres',
      '-d',
      database,
      '-Atc',
      text,
    ]);

  beforeAll(async () => {
    for (const name of [namespace, server]) await kubectl(['create', 'namespace', name]);
    await secret('tls', server, { 'server.crt': certificate, 'server.key': key });
    const image = imagesOf(planOf({ platform: CLUSTER_SETTINGS })).find(
      ({ name }) => name === 'postgres',
    )?.reference;
    await create('Service', 'postgres', server, {
      spec: { selector: { app: 'postgres' }, ports: [{ port: 5432 }] },
    });
    await create('Pod', 'postgres', server, {
      spec: {
        securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999 },
        containers: [
          {
            name: 'postgres',
            image,
            imagePullPolicy: CLUSTER_SETTINGS.images.pullPolicy,
            args: [
              '-c',
              'ssl=on',
              '-c',
              'ssl_cert_file=/tls/server.crt',
              '-c',
              'ssl_key_file=/tls/server.key',
            ],
            env: [
              { name: 'POSTGRES_PASSWORD', value: PASSWORD },
              { name: 'PGDATA', value: '/data/pgdata' },
            ],
            volumeMounts: [
              { name: 'tls', mountPath: '/tls' },
              { name: 'data', mountPath: '/data' },
              { name: 'run', mountPath: '/var/run/postgresql' },
            ],
          },
        ],
        volumes: [
          { name: 'tls', secret: { secretName: 'tls', defaultMode: 0o440 } },
          { name: 'data', emptyDir: {} },
          { name: 'run', emptyDir: {} },
        ],
      },
    });
    // The first start of the image serves its own socket only, and ends before the server that stays.
    await eventually(
      () => kubectl(['-n', server, 'exec', 'postgres', '--', 'pg_isready', '-h', '127.0.0.1']),
      { seconds: 240 },
    );
    for (const name of ['mlflow', 'optuna']) {
      await sql(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}'`);
      await sql(`CREATE DATABASE ${name} OWNER ${name}`);
    }
    for (const role of ['mlflow', 'optuna']) {
      await secret(`postgres-${role}`, namespace, { password: PASSWORD });
    }
    await secret('postgres-certificates', namespace, { 'ca.crt': authority });
    await platform.apply({ platform: settings });
  });
  afterAll(async () => {
    await platform.remove();
    await kubectl(['delete', 'namespace', server, '--ignore-not-found', '--timeout=5m']);
  });

  test('is used by every server, over TLS only', async () => {
    await platform.podsWhenReady();
    const query = `SELECT DISTINCT usename || ' ' || ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
      WHERE usename IN ('mlflow', 'optuna') ORDER BY 1`;
    await eventually(async () => expect((await sql(query)).trim().split('\n')).toContain('mlflow true'), {
      seconds: 60,
    });
    expect(await sql(query)).not.toContain('false');
    for (const database of ['mlflow', 'optuna']) {
      expect(await sql('SELECT version_num FROM alembic_version', database)).toMatch(/^\S+$/m);
    }
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('is refused when its certificate comes from another authority', async () => {
    const data = { 'ca.crt': Buffer.from(certificates(host).authority).toString('base64') };
    await kubectl([
      '-n',
      namespace,
      'patch',
      'secret',
      'postgres-certificates',
      '--type=merge',
      '-p',
      JSON.stringify({ data }),
    ]);
    await kubectl([
      '-n',
      namespace,
      'rollout',
      'restart',
      'deployment/mlflow',
      'deployment/optuna-dashboard',
    ]);
    for (const [component, prepare] of [
      ['tracking-server', 'prepare-database'],
      ['dashboard', 'prepare-storage'],
    ] as const) {
      const newest = [
        '-l',
        `app.kubernetes.io/component=${component}`,
        '-c',
        prepare,
        '--tail=-1',
        '--prefix',
      ];
      await eventually(
        async () =>
          expect(await kubectl(['-n', namespace, 'logs', ...newest])).toContain('certificate verify failed'),
        { seconds: 180 },
      );
    }
  });
});
