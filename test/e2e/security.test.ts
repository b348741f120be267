import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnCluster, describeUnless, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { runProcess } from '../support/processes';
import { permissionsOf } from '../support/recorded-access';

interface Answer {
  readonly route: string;
  /** Status without a password. */
  readonly stranger: number;
  /** Status with the right password, under a foreign host name. */
  readonly foreign: number;
}

/** Secrets that stand in a container's environment, and why there: docs/decisions/0007. */
const IN_ENVIRONMENT: Readonly<Record<string, readonly string[]>> = {
  mlflow: [
    'mlflow/admin-password',
    'mlflow/flask-secret-key',
    'mlflow/kek-passphrase',
    'object-store-mlflow/access-key-id',
    'object-store-mlflow/secret-access-key',
    'postgres-mlflow/password',
  ],
  'optuna-dashboard': ['optuna-dashboard/password', 'postgres-optuna/password'],
  postgres: [],
};

const SERVICES = { postgres: 5432, 'object-store': 8333, mlflow: 5000, 'optuna-dashboard': 8080 };

/** Which service each kind of pod reaches; the API server is never among them. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  stranger: [],
  'mlflow-client': ['mlflow'],
  'optuna-client': ['postgres'],
  mlflow: ['object-store', 'postgres'],
  'optuna-dashboard': ['postgres'],
  postgres: [],
  'object-store': [],
};

const NOT_ENFORCED =
  process.env['MLOPS_SCAFFOLD_E2E_NETWORK_POLICIES'] === 'off'
    ? 'the cluster enforces no policies'
    : undefined;

describeOnCluster('On the running stack,', [], () => {
  const platform = new DeployedPlatform('security');
  const outside = `${platform.namespace}-outside`;

  beforeAll(() => platform.apply());
  afterAll(async () => {
    await kubectl(['delete', 'namespace', outside, '--ignore-not-found', '--wait=false']);
    await platform.remove();
  });

  const inPod = (target: string, script: string): Promise<string> =>
    kubectl(['-n', platform.namespace, 'exec', '-i', target, '--', 'python3', '-'], {
      input: readFileSync(join(__dirname, 'clients', script), 'utf8'),
    });
  const answersOf = async (target: string, script: string): Promise<readonly Answer[]> =>
    JSON.parse((await inPod(target, script)).trim().split('\n').at(-1) ?? '') as Answer[];
  const openRoutes = (answers: readonly Answer[]) =>
    answers
      .filter(({ stranger }) => ![401, 403].includes(stranger))
      .map(({ route, stranger }) => `${route} ${stranger}`);
  const foreignRoutes = (answers: readonly Answer[]) =>
    answers.filter(({ foreign }) => foreign !== 403).map(({ route }) => route);

  test('every route of MLflow asks for a password, but for health, what it is, and the files of its page', async () => {
    const answers = await answersOf('deploy/mlflow', 'mlflow_routes.py');
    expect(answers.length).toBeGreaterThan(400);
    expect(openRoutes(answers)).toEqual([
      'GET /ajax-api/3.0/mlflow/server-info 200',
      'GET /api/3.0/mlflow/server-info 200',
      'GET /health 200',
      'GET /static-files/x 404',
    ]);
    expect(foreignRoutes(answers)).toEqual(['GET /health', 'GET /version']);
  });

  test("every route of Optuna's dashboard asks for a password, but for health", async () => {
    const answers = await answersOf('deploy/optuna-dashboard', 'dashboard_routes.py');
    expect(answers.length).toBeGreaterThan(30);
    expect(openRoutes(answers)).toEqual(['GET /health 200']);
    expect(foreignRoutes(answers)).toEqual(['GET /health']);
  });

  test.each([
    [
      'mlflow',
      'mlflow',
      'admin-password',
      'admin',
      '/api/2.0/mlflow/experiments/create',
      '{"name":"from-a-page"}',
    ],
    [
      'optuna-dashboard',
      'optuna-dashboard',
      'password',
      'optuna',
      '/api/studies',
      '{"study_name":"p","directions":["minimize"]}',
    ],
  ] as const)(
    '%s lets its own page change things, and no page of another site',
    async (service, secret, key, user, path, body) => {
      const forward = await PortForward.open(platform.namespace, `service/${service}`, SERVICES[service]);
      try {
        const auth = `${user}:${await platform.secretValue(secret, key)}`;
        const post = (headers: Record<string, string>) =>
          new Promise<number | undefined>((resolve, reject) => {
            const options = {
              method: 'POST',
              auth,
              headers: { 'content-type': 'application/json', ...headers },
            };
            request(`${forward.url}${path}`, options, (response) => resolve(response.resume().statusCode))
              .on('error', reject)
              .end(body);
          });
        const port = String(SERVICES[service]);
        expect(await post({ host: `localhost:${port}`, origin: 'https://evil.example' })).toBe(403);
        expect(await post({ host: `localhost:${port}`, origin: 'null' })).toBe(403);
        expect(await post({ host: 'evil.example', origin: `http://localhost:${port}` })).toBe(403);
        expect(String(await post({ host: `localhost:${port}`, origin: `http://localhost:${port}` }))).toMatch(
          /^20[01]$/,
        );
      } finally {
        forward.close();
      }
    },
  );

  test.each(['postgres', 'mlflow', 'optuna'])(
    'PostgreSQL asks %s for a password where a forwarded port arrives',
    async (role) => {
      const login = [
        'psql',
        '--no-password',
        '--host=127.0.0.1',
        `--username=${role}`,
        '--command=select 1',
        'mlflow',
      ];
      const answer = await runProcess('kubectl', [
        '-n',
        platform.namespace,
        'exec',
        'postgres-0',
        '--',
        ...login,
      ]);
      expect(answer.code).not.toBe(0);
      expect(answer.stderr).toContain('no password supplied');
    },
  );

  test('a pod that could become root is refused', async () => {
    const { code, stderr } = await runProcess('kubectl', [
      ...['-n', platform.namespace, 'run', 'root', '--image=busybox:1', '--dry-run=server', '--privileged'],
    ]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('violates PodSecurity "restricted');
  });

  test('no service account may do anything, and no pod carries a token', async () => {
    const accounts = await getObjects(['serviceaccounts', '-n', platform.namespace]);
    expect(accounts.map(({ metadata }) => metadata.name)).toEqual(
      expect.arrayContaining(Object.keys(SERVICES)),
    );
    const names = accounts.map(({ metadata }) => metadata.name);
    expect(Object.values(await permissionsOf(platform.namespace, names)).flat()).toEqual([]);
    const pods = await getObjects(['pods', '-n', platform.namespace]);
    expect(pods).not.toHaveLength(0);
    expect(JSON.stringify(pods)).not.toContain('serviceAccountToken');
  });

  describeUnless(NOT_ENFORCED, 'the network', () => {
    beforeAll(async () => {
      await kubectl(['create', 'namespace', outside]);
      await startProbe(outside, 'outsider', {});
      await startProbe(platform.namespace, 'stranger', {});
      for (const tool of ['mlflow', 'optuna']) {
        await startProbe(platform.namespace, `${tool}-client`, { [`mlops-scaffold/${tool}-client`]: 'true' });
      }
    });

    const reached = async (namespace: string, pod: string): Promise<string[]> => {
      const targets = Object.entries(SERVICES).map(
        ([name, port]) => [`${name}.${platform.namespace}.svc`, name, port] as const,
      );
      // A pod always reaches itself, even by way of its Service.
      const others = targets.filter(([, name]) => !pod.includes(name) || pod.endsWith('-client'));
      const results = await Promise.all(
        [...others, ['kubernetes.default.svc', 'API server', 443] as const].map(async ([host, name, port]) =>
          (await reaches(namespace, pod, host, port)) ? [name] : [],
        ),
      );
      return results.flat().sort();
    };

    test('lets each kind of pod reach what it needs and nothing else', async () => {
      const pods = {
        ...Object.fromEntries(Object.keys(EDGES).map((name) => [name, name])),
        mlflow: 'deploy/mlflow',
        'optuna-dashboard': 'deploy/optuna-dashboard',
        postgres: 'postgres-0',
        'object-store': 'object-store-0',
      };
      const found: Record<string, string[]> = {};
      for (const [name, pod] of Object.entries(pods)) found[name] = await reached(platform.namespace, pod);
      expect(found).toEqual(EDGES);
    });

    test('lets no pod of another namespace in', async () => {
      expect(await reached(outside, 'outsider')).toEqual(['API server']);
    });
  });

  test('a password or key stands in its Secret, in the environment of who uses it, and nowhere else', async () => {
    const values = await platform.secretValues();
    const inNamespace = (...args: string[]) => kubectl(['-n', platform.namespace, ...args]);
    const kinds = (await kubectl(['api-resources', '--verbs=list', '--namespaced', '-o', 'name']))
      .trim()
      .split('\n');
    const objects = await inNamespace(
      'get',
      kinds.filter((kind) => kind !== 'secrets').join(','),
      '-o',
      'json',
    );
    expect(objects).toContain('"kind": "Event"');
    expect(leaksIn(objects, values)).toEqual([]);

    const environments: Record<string, readonly string[]> = {};
    for (const [app, pod] of Object.entries({
      mlflow: 'deploy/mlflow',
      'object-store': 'object-store-0',
      'optuna-dashboard': 'deploy/optuna-dashboard',
      postgres: 'postgres-0',
    })) {
      const logs = await inNamespace('logs', pod, '--all-containers', '--tail=-1');
      expect(logs).not.toBe('');
      expect({ app, logs: leaksIn(logs, values) }).toEqual({ app, logs: [] });
      const commands = await inNamespace('exec', pod, '--', 'sh', '-c', 'cat /proc/[0-9]*/cmdline');
      expect({ app, commands: leaksIn(commands, values) }).toEqual({ app, commands: [] });
      environments[app] = [
        ...leaksIn(await inNamespace('exec', pod, '--', 'cat', '/proc/1/environ'), values),
      ].sort();
    }
    // The object store knows the keys of all its clients.
    const storeKeys = [...values.keys()].filter((name) => /^object-store[-/]/.test(name)).sort();
    expect(environments).toEqual({ ...IN_ENVIRONMENT, 'object-store': storeKeys });
  });
});
