import { Airflow } from '../../../src/constructs/airflow/airflow';
import type { AirflowProps } from '../../../src/constructs/airflow/airflow-props';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import {
  at,
  BUCKET,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';

const SERVERS = ['airflow', 'airflow-scheduler', 'airflow-dag-processor', 'airflow-triggerer'];
const GIT = { url: 'https://git.example.com/team/dags.git' };

function build(props: Partial<AirflowProps> = {}) {
  const synth = synthesize(
    (stack) =>
      new Airflow(stack, 'Airflow', { namespace: 'lab', database: DATABASE, logs: BUCKET, ...props }),
  );
  const deployments = byName(synth.resource, 'kubernetes_deployment_v1');
  const podOf = (server: string) => at(deployments[server], 'spec', 'template', 'spec') as Json;
  const { data } = byName(synth.resource, 'kubernetes_config_map_v1')[props.name ?? 'airflow'] ?? {};
  const task = JSON.parse((data as Record<string, string>)['task-pod.json'] ?? '') as Json;
  const taskContainer = at(task, 'spec', 'containers', 0) as Json;
  return {
    ...synth,
    deployments,
    podOf,
    envOf: (server: string) => environment(at(podOf(server), 'container', 0)),
    task,
    taskContainer,
    taskEnv: Object.fromEntries(
      (taskContainer['env'] as Json[]).map(({ name, value, valueFrom }) => [
        String(name),
        value ?? valueFrom,
      ]),
    ),
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
    roles: byName(synth.resource, 'kubernetes_role_v1'),
  };
}

const ports = (policy: unknown, direction: 'ingress' | 'egress') =>
  ((at(policy, 'spec', direction) ?? []) as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));

describe('Airflow', () => {
  test('in a foreign app with nothing but a namespace, a database and a bucket', () => {
    const { resource, task } = build();
    expect(
      Object.fromEntries(Object.entries(resource).map(([type, made]) => [type, Object.keys(made).sort()])),
    ).toMatchSnapshot();
    expect(task).toMatchSnapshot();
  });

  test('asks for a database and a bucket of its name, for each server that uses it, and the bucket for tasks', () => {
    const stores = new RecordingStores();
    build({ name: 'flows', database: stores, logs: stores.objects });
    const asked = stores.asked.map(([kind, consumer, client]) =>
      [kind, consumer, at(client, 'component')].join(' '),
    );
    expect([...new Set(asked)].sort()).toEqual([
      'bucket flows api-server',
      'bucket flows task',
      'bucket flows triggerer',
      'database flows api-server',
      'database flows dag-processor',
      'database flows scheduler',
      'database flows triggerer',
    ]);
  });

  test('a task has no password of the database, no key of tokens and none of accounts', () => {
    const { taskEnv, task } = build();
    const text = JSON.stringify(task);
    expect(text).not.toContain('"airflow","key"');
    for (const name of Object.keys(taskEnv)) {
      expect(name).not.toMatch(/PGPASSWORD|SQL_ALCHEMY|FERNET|JWT|SECRET_KEY$|ADMIN/);
    }
    // Nor is the store one of Amazon's to what a task does for itself.
    expect(Object.keys(taskEnv).filter((name) => name.startsWith('AWS_'))).toEqual([]);
  });

  test('what runs code of DAGs has no key of tokens', () => {
    const { envOf } = build();
    const has = (server: string, name: string) => name in envOf(server);
    const jwt = SERVERS.filter((server) => has(server, 'AIRFLOW__API_AUTH__JWT_SECRET'));
    const admin = SERVERS.filter((server) => has(server, 'ADMIN_PASSWORD'));
    expect(jwt).toEqual(['airflow', 'airflow-scheduler']);
    expect(admin).toEqual([]);
  });

  test('only the scheduler and the API server have a token of the cluster, and few rights with it', () => {
    const { podOf, roles, task } = build();
    const tokens = SERVERS.filter((server) => podOf(server)['automount_service_account_token'] === true);
    expect(tokens).toEqual(['airflow', 'airflow-scheduler']);
    expect(at(task, 'spec', 'automountServiceAccountToken')).toBe(false);
    expect(at(roles['airflow'], 'rule')).toEqual([
      { api_groups: [''], resources: ['pods'], verbs: ['list'] },
      { api_groups: [''], resources: ['pods/log'], verbs: ['get'] },
    ]);
    expect(at(roles['airflow-scheduler'], 'rule')).toEqual([
      { api_groups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch', 'create', 'patch', 'delete'] },
    ]);
  });

  test('the pod of a task passes Pod Security restricted', () => {
    const { task, taskContainer } = build();
    expect(at(task, 'spec', 'securityContext')).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(taskContainer['securityContext']).toMatchObject({
      runAsNonRoot: true,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  test('tasks reach the API server and the store, and DAGs of Git what serves them', () => {
    const { policies } = build();
    expect(ports(policies['airflow-task'], 'egress')).toEqual(['8080', '8333', '53']);
    expect(ports(policies['airflow-task'], 'ingress')).toEqual([]);
    expect(ports(policies['airflow-dag-processor'], 'egress')).toEqual(['5432', '53']);
    const git = build({ git: { url: 'ssh://git@git.example.com:2222/dags.git', credentialsSecret: 'dags' } });
    expect(ports(git.policies['airflow-task'], 'egress')).toContain('2222');
    expect(ports(git.policies['airflow-dag-processor'], 'egress')).toContain('2222');
    expect(ports(git.policies['airflow-scheduler'], 'egress')).not.toContain('2222');
  });

  test('DAGs lie in the image, until a repository is named', () => {
    const bundlesOf = (props: Partial<AirflowProps>) =>
      JSON.parse(
        build(props).envOf('airflow-dag-processor')['AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST'] ?? '',
      ) as Json[];
    expect(bundlesOf({})[0]).toMatchObject({ kwargs: { path: '/opt/airflow/dags' } });
    const git = { ...GIT, ref: 'release/1', folder: 'workspace' };
    expect(bundlesOf({ git })[0]).toMatchObject({
      classpath: 'airflow.providers.git.bundles.git.GitDagBundle',
      kwargs: { repo_url: GIT.url, tracking_ref: 'release/1', subdir: 'workspace' },
    });
  });

  test('what opens the repository comes as files, to what reads it and to tasks', () => {
    const { text, podOf, task } = build({ git: { ...GIT, credentialsSecret: 'dags-repository' } });
    const reads = SERVERS.filter((server) => JSON.stringify(podOf(server)).includes('dags-repository'));
    expect(reads).toEqual(['airflow-dag-processor', 'airflow-triggerer']);
    expect(JSON.stringify(at(task, 'spec', 'volumes'))).toContain('dags-repository');
    expect(text).not.toMatch(/"secret_key_ref":\s*\{[^}]*dags-repository/);
    const ssh = build({ git: { url: 'git@git.example.com:dags.git', credentialsSecret: 'key' } });
    const connection = JSON.parse(String(ssh.taskEnv['AIRFLOW_CONN_PLATFORM_GIT'])) as Json;
    expect(connection['extra']).toMatchObject({
      key_file: '/etc/airflow-git/ssh-privatekey',
      strict_host_key_checking: 'yes',
    });
  });

  test('where DAGs may deploy models, an account and edges of its own are there for it', () => {
    expect(build().policies).not.toHaveProperty('airflow-deployer');
    const { policies, resource, task, built } = build({ deployer: true });
    expect(built.deployerAccount).toBe('airflow-deployer');
    expect(Object.keys(byName(resource, 'kubernetes_service_account_v1'))).toContain('airflow-deployer');
    expect(at(policies['airflow-deployer'], 'spec', 'pod_selector', 'match_labels')).toMatchObject({
      'app.kubernetes.io/component': 'task',
      'mlops-scaffold/airflow-deployer': 'true',
    });
    expect(ports(policies['airflow-deployer'], 'egress')).toEqual(['443', '6443', '53']);
    expect(at(task, 'spec', 'serviceAccountName')).toBe('airflow-task');
  });

  test('two of each server have a budget each, and links lead to the public address', () => {
    const { resource, envOf } = build({ replicas: 2, publicUrls: ['https://airflow.example.com'] });
    expect(Object.keys(byName(resource, 'kubernetes_pod_disruption_budget_v1')).sort()).toEqual(
      [...SERVERS].sort(),
    );
    expect(envOf('airflow')['AIRFLOW__API__BASE_URL']).toBe('https://airflow.example.com');
  });

  test.each<[string, Partial<AirflowProps>, RegExp]>([
    ['a name', { name: 'Airflow' }, /`name` must be a lower-case name/],
    ['an image', { image: 'airflow' }, /`image` must be an image reference/],
    ['workers', { workers: 0 }, /`workers` must be a whole number from 1/],
    ['parallelism', { parallelism: 0 }, /`parallelism` must be a whole number from 1/],
    ['a password in an address', { git: { url: 'https://a:b@git.example.com/d.git' } }, /`git\.url` must be/],
    [
      'ssh without a key',
      { git: { url: 'git@git.example.com:d.git' } },
      /`git\.credentialsSecret` must name/,
    ],
    ['an option as a branch', { git: { ...GIT, ref: '--upload-pack=x' } }, /`git\.ref` must be a branch/],
    ['a folder outside', { git: { ...GIT, folder: '../x' } }, /`git\.folder` must be a folder/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });
});
