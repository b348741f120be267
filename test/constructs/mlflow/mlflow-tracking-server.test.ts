import { at, byName, DATABASE, environment, type Json } from '../../support/foreign-app';
import { build, flag, policy } from '../../support/mlflow-server';
import { syntaxErrors, testWithPython } from '../../support/python';

describe('MlflowTrackingServer', () => {
  test('in a foreign app with nothing but a namespace and stores', () => {
    expect(build().resource).toMatchSnapshot();
  });

  describe('database', () => {
    test('is brought to its schema before the server starts, under a lock that all pods share', () => {
      const { prepare, files } = build();
      expect(at(prepare, 'command')).toEqual(['python3', '/etc/mlflow/prepare_database.py']);
      expect(files['prepare_database.py']).toMatch(/pg_advisory_lock[\s\S]*upgrade_tracking\)/);
      expect(environment(prepare)).toMatchObject({
        MLFLOW_BACKEND_STORE_URI: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
        PGPASSWORD: 'postgres/user-password',
      });
    });

    testWithPython('its script is Python', () => {
      const script =
        build().files['prepare_database.py']?.replaceAll('$${', '${').replaceAll('%%{', '%{') ?? '';
      expect(syntaxErrors(script)).toBe('');
    });
  });

  describe('authentication', () => {
    test('basic by default: accounts in the database, nothing allowed to a new user, no password in the file', () => {
      const { args, env, files, server } = build();
      expect(flag(args, '--app-name')).toBe('basic-auth');
      expect(files['basic_auth.ini']).toContain('default_permission = NO_PERMISSIONS\n');
      expect(files['basic_auth.ini']).toContain(
        'database_uri = postgresql+psycopg2://user@postgres.lab.svc:5432/db',
      );
      expect(files['basic_auth.ini']).not.toMatch(/password/i);
      expect(env).toMatchObject({
        MLFLOW_AUTH_CONFIG_PATH: '/etc/mlflow/basic_auth.ini',
        MLFLOW_AUTH_ADMIN_USERNAME: 'admin',
        MLFLOW_AUTH_ADMIN_PASSWORD: 'mlflow/admin-password',
        MLFLOW_FLASK_SERVER_SECRET_KEY: 'mlflow/flask-secret-key',
        MLFLOW_CRYPTO_KEK_PASSPHRASE: 'mlflow/kek-passphrase',
      });
      expect(server.clientEnvironment).toMatchObject({ MLFLOW_TRACKING_USERNAME: 'admin' });
    });

    test('a percent sign in the address is doubled for configparser', () => {
      const { files, env } = build({ database: { ...DATABASE, user: 'a%40b' } });
      expect(files['basic_auth.ini']).toContain('psycopg2://a%%40b@');
      expect(env['MLFLOW_BACKEND_STORE_URI']).toContain('psycopg2://a%40b@');
    });

    test('none: no account is asked for, anywhere', () => {
      const { args, env, files, server, text } = build({ authentication: 'none' });
      expect(args).not.toContain('--app-name');
      expect(Object.keys(files)).toEqual(['prepare_database.py']);
      expect(Object.keys(env).filter((name) => name.includes('AUTH'))).toEqual([]);
      expect(server.clientEnvironment).not.toHaveProperty('MLFLOW_TRACKING_USERNAME');
      expect(text).not.toContain('"MLFLOW_TRACKING_PASSWORD"');
    });

    test('the Secret has all keys whatever the authentication is, so that it can be turned on later', () => {
      for (const authentication of ['basic', 'none'] as const) {
        const { resource } = build({ authentication });
        expect(
          Object.keys(at(byName(resource, 'kubernetes_secret_v1')['mlflow'], 'data_wo') as object),
        ).toEqual(['admin-password', 'flask-secret-key', 'kek-passphrase']);
      }
    });

    test('takes an existing Secret by name, and its revision replaces the pods', () => {
      const first = build({ secret: { secretName: 'mine' } });
      expect(first.resource).not.toHaveProperty('kubernetes_secret_v1');
      expect(first.env['MLFLOW_AUTH_ADMIN_PASSWORD']).toBe('mine/admin-password');
      const second = build({ secret: { secretName: 'mine', revision: 2 } });
      expect(second.annotations).not.toEqual(first.annotations);
    });
  });

  describe('who may reach it', () => {
    test('hosts: names of the Service with and without port, port-forward on any port, public addresses, no more', () => {
      const { args } = build({ publicUrls: ['https://mlflow.example.com', 'https://x.example.com:8443'] });
      expect(flag(args, '--allowed-hosts')?.split(',')).toEqual([
        'localhost',
        'localhost:*',
        '127.0.0.1',
        '127.0.0.1:*',
        'mlflow',
        'mlflow:5000',
        'mlflow.lab',
        'mlflow.lab:5000',
        'mlflow.lab.svc',
        'mlflow.lab.svc:5000',
        'mlflow.lab.svc.cluster.local',
        'mlflow.lab.svc.cluster.local:5000',
        'mlflow.example.com',
        'x.example.com:8443',
      ]);
    });

    test('origins: loopback and the public addresses; never framed', () => {
      const { args } = build({ publicUrls: ['https://mlflow.example.com'] });
      expect(flag(args, '--cors-allowed-origins')).toBe(
        'http://localhost:5000,http://127.0.0.1:5000,https://mlflow.example.com',
      );
      expect(flag(args, '--x-frame-options')).toBe('DENY');
    });

    test('edges: in from its job, labelled pods and named clients; out to the stores only', () => {
      const { resource } = build({ clients: [{ namespace: 'notebooks' }] });
      const { ingress, egress } = policy(resource, 'mlflow') as { ingress: Json[]; egress: Json[] };
      expect(ingress.map((rule) => [rule['from'], at(rule, 'ports', 0, 'port')])).toEqual(
        [
          {
            pod_selector: {
              match_labels: {
                'app.kubernetes.io/name': 'mlflow',
                'app.kubernetes.io/component': 'maintenance',
              },
            },
          },
          { pod_selector: { match_labels: { 'mlops-scaffold/mlflow-client': 'true' } } },
          { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'notebooks' } } },
        ].map((peer) => [[peer], '5000']),
      );
      expect(egress.map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['5432', '8333', '53']);
    });

    test('pods with the client labels reach the server and nothing else', () => {
      const { egress, ingress, pod_selector } = policy(build().resource, 'mlflow-client');
      expect(pod_selector).toEqual({ match_labels: { 'mlops-scaffold/mlflow-client': 'true' } });
      expect((egress as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['5000', '53']);
      expect(ingress ?? []).toEqual([]);
    });
  });

  describe('artifacts', () => {
    test('pass through the server: clients need no key', () => {
      const { args, env, server } = build();
      expect(args).toContain('--serve-artifacts');
      expect(flag(args, '--artifacts-destination')).toBe('s3://bucket');
      expect(env).toMatchObject({
        MLFLOW_S3_ENDPOINT_URL: 'http://object-store.lab.svc:8333',
        AWS_ACCESS_KEY_ID: 'object-store/user-access-key-id',
        AWS_SECRET_ACCESS_KEY: 'object-store/user-secret-access-key',
        AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      });
      expect(server.clientEnvironment).toMatchObject({
        MLFLOW_TRACKING_URI: 'http://mlflow.lab.svc:5000',
        MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD: 'false',
        MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD: 'false',
      });
    });

    test('lie in /tmp on disk while they pass, up to the limit of ephemeral storage or less', () => {
      const limits = { cpu: '1', memory: '1Gi', ephemeralStorage: '7Gi' };
      const sizes = [{}, { resources: { requests: limits, limits } }, { temporarySpace: '512Mi' }].map(
        (props) => at(build(props).pod, 'volume', 0, 'empty_dir'),
      );
      expect(sizes).toEqual([{ size_limit: '5Gi' }, { size_limit: '7Gi' }, { size_limit: '512Mi' }]);
    });
  });
});
