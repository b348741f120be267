import { TerraformVariable } from 'cdktf';
import { KubeflowPipelines, type KubeflowPipelinesProps } from '../../../src/constructs/kubeflow-pipelines';
import { MariaDb } from '../../../src/constructs/mariadb';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, BUCKET, byName, environment, type Json, synthesize } from '../../support/foreign-app';

const DATABASE = { host: 'mysql.example.com', password: { secretName: 'mysql', key: 'password' } };
const MLFLOW = {
  url: 'http://mlflow.lab.svc:5000',
  clientLabels: { 'mlops-scaffold/mlflow-client': 'true' },
  admin: { user: 'admin', password: { secretName: 'mlflow', key: 'admin-password' } },
};

function build(props: Partial<KubeflowPipelinesProps> = {}) {
  const synth = synthesize(
    (stack) =>
      new KubeflowPipelines(stack, 'Pipelines', {
        namespace: 'lab',
        database: DATABASE,
        artifacts: BUCKET,
        ...props,
      }),
  );
  const configMaps = byName(synth.resource, 'kubernetes_config_map_v1');
  const deployments = byName(synth.resource, 'kubernetes_deployment_v1');
  const server = at(deployments['kubeflow-pipelines'], 'spec', 'template', 'spec') as Json;
  return {
    ...synth,
    configMaps,
    deployments,
    server,
    env: environment(at(server, 'container', 0)),
    settings: JSON.parse(String(at(configMaps['kubeflow-pipelines'], 'data', 'config.json'))) as Json,
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
    roles: byName(synth.resource, 'kubernetes_role_v1'),
    releases: byName(synth.resource, 'helm_release'),
    secrets: byName(synth.resource, 'kubernetes_secret_v1'),
  };
}
const rulesOf = (role: unknown) =>
  at(role, 'rule') as { resources: string[]; verbs: string[]; resource_names?: string[] }[];

describe('Kubeflow Pipelines', () => {
  test('in a foreign app with a namespace, a MySQL and a bucket', () => {
    const { resource } = build({ mlflow: MLFLOW });
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
  });

  test('its databases are two of a server in the stack, which lets its own servers in and is there before them', () => {
    const synth = synthesize(
      (stack) =>
        new KubeflowPipelines(stack, 'Pipelines', {
          namespace: 'lab',
          artifacts: BUCKET,
          database: new MariaDb(stack, 'Mariadb', {
            namespace: 'lab',
            consumers: { pipelines: { databases: ['pipelines', 'pipelines_metadata'] } },
          }),
        }),
    );
    const deployments = byName(synth.resource, 'kubernetes_deployment_v1');
    const containerOf = (name: string) => at(deployments[name], 'spec', 'template', 'spec', 'container', 0);
    expect(environment(containerOf('kubeflow-pipelines'))).toMatchObject({
      DBCONFIG_MYSQLCONFIG_HOST: 'mariadb.lab.svc',
      DBCONFIG_MYSQLCONFIG_PORT: '3306',
      DBCONFIG_MYSQLCONFIG_USER: 'pipelines',
      DBCONFIG_MYSQLCONFIG_DBNAME: 'pipelines',
      DBCONFIG_MYSQLCONFIG_PASSWORD: 'mariadb-pipelines/password',
    });
    expect(at(containerOf('kubeflow-pipelines-metadata'), 'args')).toEqual(
      expect.arrayContaining([
        '--mysql_config_host=mariadb.lab.svc',
        '--mysql_config_database=pipelines_metadata',
      ]),
    );
    const policies = byName(synth.resource, 'kubernetes_network_policy_v1');
    const letIn = (at(policies['mariadb'], 'spec', 'ingress') as Json[]).map((rule) =>
      at(rule, 'from', 0, 'pod_selector', 'match_labels', 'app.kubernetes.io/component'),
    );
    expect(letIn).toEqual(['api-server', 'metadata']);
    const way = {
      from: undefined,
      to: expect.anything() as unknown,
      ports: [{ port: '3306', protocol: 'TCP' }],
    };
    for (const name of ['kubeflow-pipelines', 'kubeflow-pipelines-metadata']) {
      expect(at(policies[name], 'spec', 'egress')).toContainEqual(
        expect.objectContaining({ ports: way.ports }),
      );
    }
    expect(at(deployments['kubeflow-pipelines-metadata'], 'depends_on')).toContainEqual(
      expect.stringMatching(/^kubernetes_stateful_set_v1\.Mariadb/) as string,
    );
  });

  test('a server without both databases is refused', () => {
    const { built } = synthesize(
      (stack) => new MariaDb(stack, 'Mariadb', { namespace: 'lab', consumers: { pipelines: {} } }),
    );
    expect(() => build({ database: built })).toThrow(
      /`database` must have for "pipelines" the database pipelines_metadata/,
    );
  });

  test('its databases are two of a MySQL that exists, by a password that is named only', () => {
    const { env, deployments, settings } = build({ database: { ...DATABASE, port: 3307, user: 'kfp' } });
    expect(settings).toMatchObject({ DBDriverName: 'mysql' });
    expect(env).toMatchObject({
      DBCONFIG_MYSQLCONFIG_HOST: 'mysql.example.com',
      DBCONFIG_MYSQLCONFIG_PORT: '3307',
      DBCONFIG_MYSQLCONFIG_USER: 'kfp',
      DBCONFIG_MYSQLCONFIG_DBNAME: 'pipelines',
      DBCONFIG_MYSQLCONFIG_PASSWORD: 'mysql/password',
    });
    const metadata = at(
      deployments['kubeflow-pipelines-metadata'],
      'spec',
      'template',
      'spec',
      'container',
      0,
    );
    expect(environment(metadata)).toMatchObject({ MYSQL_PASSWORD: 'mysql/password' });
    expect(at(metadata, 'args')).toEqual(
      expect.arrayContaining([
        '--mysql_config_database=pipelines_metadata',
        '--mysql_config_password=$(MYSQL_PASSWORD)',
      ]),
    );
  });

  test('people reach it through a password alone; the API itself is for its own pods', () => {
    const { policies, server } = build({ clients: [{ namespace: 'people' }] });
    const ingress = at(policies['kubeflow-pipelines'], 'spec', 'ingress') as Json[];
    const outside = ingress.filter((rule) => JSON.stringify(rule).includes('people'));
    expect(outside.map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['8080']);
    const inside = ingress.filter((rule) => !JSON.stringify(rule).includes('people'));
    for (const rule of inside) {
      expect(['8888', '8887']).toContain(at(rule, 'ports', 0, 'port'));
      expect(JSON.stringify(at(rule, 'from'))).toMatch(/"(persistence|schedules|run)"/);
    }
    const gateway = environment(at(server, 'container', 1));
    expect(gateway).toMatchObject({ GATEWAY_PASSWORD: 'kubeflow-pipelines/password', GATEWAY_PORT: '8080' });
    expect(String(gateway['GATEWAY_HOSTS']).split(',')).toContain('kubeflow-pipelines.lab.svc:8080');
  });

  test('its pods read no Secret by the API but the key of the bucket and the account of MLflow', () => {
    const { roles } = build({ mlflow: MLFLOW });
    for (const [name, allowed] of [
      ['kubeflow-pipelines', ['kfp-mlflow-credentials']],
      ['kubeflow-pipelines-run', [BUCKET.accessKeyId.secretName]],
    ] as const) {
      const secrets = rulesOf(roles[name]).filter(({ resources }) => resources.includes('secrets'));
      expect(secrets.map(({ resource_names: names, verbs }) => ({ names, verbs }))).toEqual([
        { names: [...allowed], verbs: ['get'] },
      ]);
    }
    for (const name of [
      'kubeflow-pipelines-controller',
      'kubeflow-pipelines-persistence',
      'kubeflow-pipelines-schedules',
    ]) {
      expect(rulesOf(roles[name]).flatMap(({ resources }) => resources)).not.toContain('secrets');
    }
    // Upstream's pods of runs may make pods, Jobs and Deployments.
    const made = rulesOf(roles['kubeflow-pipelines-run']).filter(({ verbs }) => verbs.includes('create'));
    expect(made.flatMap(({ resources }) => resources)).toEqual(['workflowtaskresults']);
    for (const role of Object.values(roles)) expect(JSON.stringify(role)).not.toContain('"*"');
  });

  test('a run is restricted, and has labels, disk and variables whatever its pipeline says', () => {
    const { env } = build({ mlflow: MLFLOW, imagePullSecret: 'pull' });
    const patch = JSON.parse(String(env['COMPILED_PIPELINE_SPEC_PATCH'])) as Json;
    expect(patch).toMatchObject({
      podMetadata: {
        labels: {
          'app.kubernetes.io/name': 'kubeflow-pipelines',
          'app.kubernetes.io/component': 'run',
          'mlops-scaffold/mlflow-client': 'true',
        },
      },
      imagePullSecrets: [{ name: 'pull' }],
    });
    const pod = JSON.parse(String(patch['podSpecPatch'])) as Json;
    expect(pod).toMatchObject({
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000 },
    });
    expect(at(pod, 'containers', 0)).toMatchObject({
      name: 'main',
      securityContext: { readOnlyRootFilesystem: true },
    });
    expect(env).toMatchObject({
      BLOCK_V1_PIPELINES: 'true',
      DEFAULT_SECURITY_CONTEXT_RUN_AS_NON_ROOT: 'true',
    });
  });

  test('runs are logged to MLflow by an account that is made for them', () => {
    const { settings, server, secrets, text } = build({
      mlflow: { ...MLFLOW, publicUrl: 'https://mlflow.example.com' },
    });
    expect(at(settings, 'plugins', 'mlflow')).toMatchObject({
      endpoint: MLFLOW.url,
      settings: {
        authType: 'basic-auth',
        credentialSecretRef: { usernameKey: 'username', passwordKey: 'password' },
        mlflowBaseURL: 'https://mlflow.example.com',
        injectUserEnvVars: true,
      },
    });
    const maker = environment(at(server, 'init_container', 0));
    expect(maker).toMatchObject({
      ACCOUNT: 'kfp-mlflow-credentials/username',
      ACCOUNT_PASSWORD: 'kfp-mlflow-credentials/password',
      MLFLOW_ADMIN_PASSWORD: 'mlflow/admin-password',
    });
    expect(at(secrets['kfp-mlflow-credentials'], 'data_wo')).toMatchObject({
      username: 'pipelines',
      password: expect.stringContaining('uuid()') as string,
    });
    // The administrator's password is in the one container that makes the account.
    expect(text.split('admin-password')).toHaveLength(2);
  });

  test('an account that is there is taken by the name of its Secret, and nothing makes one', () => {
    const { url, clientLabels } = MLFLOW;
    const { settings, server, secrets } = build({
      mlflow: { url, clientLabels, secret: { secretName: 'kfp-mlflow-credentials' } },
    });
    expect(at(settings, 'plugins', 'mlflow', 'settings')).toMatchObject({
      authType: 'basic-auth',
      mlflowBaseURL: url,
    });
    expect(server['init_container']).toBeUndefined();
    expect(Object.keys(secrets)).toEqual(['kubeflow-pipelines']);
    expect(() => build({ mlflow: { url, clientLabels, secret: { generate: {} } } })).toThrow(
      '`mlflow.secret` must be one that exists, where nobody makes its account',
    );
  });

  test('an MLflow without accounts needs none, and without MLflow nothing is logged there', () => {
    const open = build({ mlflow: { url: MLFLOW.url, clientLabels: MLFLOW.clientLabels } });
    expect(at(open.settings, 'plugins', 'mlflow', 'settings')).toMatchObject({ authType: 'none' });
    expect(open.server['init_container']).toBeUndefined();
    expect(Object.keys(open.secrets)).toEqual(['kubeflow-pipelines']);
    expect(build().settings['plugins']).toBeUndefined();
  });

  test('artifacts are in the bucket, by a key that pods of runs read themselves', () => {
    const { configMaps, env } = build();
    const launcher = at(configMaps['kfp-launcher'], 'data') as Record<string, string>;
    expect(launcher['defaultPipelineRoot']).toBe(`s3://${BUCKET.bucket}/runs`);
    expect(JSON.parse(launcher['providers'] ?? '')).toMatchObject({
      s3: {
        default: {
          endpoint: BUCKET.endpoint,
          credentials: { fromEnv: false, secretRef: { secretName: BUCKET.accessKeyId.secretName } },
        },
      },
    });
    const { protocol, hostname } = new URL(BUCKET.endpoint);
    expect(env).toMatchObject({
      OBJECTSTORECONFIG_HOST: hostname,
      OBJECTSTORECONFIG_SECURE: String(protocol === 'https:'),
      OBJECTSTORECONFIG_ACCESSKEY: `${BUCKET.accessKeyId.secretName}/${BUCKET.accessKeyId.key}`,
    });
  });

  test('has no caching webhook, and no ClusterRole', () => {
    const { resource, text } = build({ mlflow: MLFLOW });
    expect(resource['kubernetes_cluster_role_v1']).toBeUndefined();
    expect(text).not.toMatch(/WebhookConfiguration|cache-server|certificatesigningrequests/);
  });

  test('definitions are left to somebody else, or guarded', () => {
    expect(build({ installDefinitions: false }).releases['kubeflow-pipelines-crd']).toBeUndefined();
    expect(build({ preventDestroy: true }).releases['kubeflow-pipelines-crd']).toMatchObject({
      lifecycle: { prevent_destroy: true },
    });
  });

  test.each([
    ['an image without a tag', { images: { apiServer: 'r.example.com/x' } }, /`images.apiServer`/],
    [
      'a database whose name SQL would read otherwise',
      { database: { ...DATABASE, database: 'a-b' } },
      /`database.database`/,
    ],
    ['a host that is none', { database: { ...DATABASE, host: 'a b' } }, /`database.host`/],
    ['a port that is none', { database: { ...DATABASE, port: 0 } }, /`database.port`/],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
    ['no runs at all', { parallelism: 0 }, /`parallelism`/],
    ['a public address with a path', { publicUrls: ['https://x.example.com/y'] }, /`publicUrls`/],
    [
      'a guard for what is not there',
      { installDefinitions: false, preventDestroy: true },
      /`preventDestroy`/,
    ],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new KubeflowPipelines(stack, 'Pipelines', { namespace, database: DATABASE, artifacts: BUCKET });
    });
    expect(text).not.toMatch(/TfToken/i);
  });
});
