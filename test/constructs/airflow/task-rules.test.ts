import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { taskPod } from '../../../src/constructs/airflow/task-pod';
import { RESTRICTED_CONTAINER } from '../../../src/constructs/kubernetes/plain-pod';
import { describeWithPython, PYTHON } from '../../support/python';

const FOLDER = join(__dirname, '..', '..', '..', 'src', 'constructs', 'airflow');
const SCRIPT = [
  'import json, sys',
  'from airflow_local_settings import check',
  'pod, template = json.load(sys.stdin)',
  'try:',
  '    print(check(pod, template, "airflow-deployer"))',
  'except ValueError as error:',
  '    print(error)',
].join('\n');

const amounts = { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' };
const template = taskPod({
  image: 'airflow:1',
  imagePullPolicy: 'IfNotPresent',
  imagePullSecret: undefined,
  namespace: 'lab',
  name: 'airflow-task',
  labels: { 'app.kubernetes.io/name': 'airflow', 'app.kubernetes.io/component': 'task' },
  serviceAccountName: 'airflow-task',
  deployer: 'airflow-deployer',
  env: { PLAIN: 'text', KEY: { secretKey: { secretName: 'object-store-airflow', key: 'access-key-id' } } },
  volumes: [{ name: 'git', secret: { name: 'dags-repository', keys: ['username', 'password'] } }],
  mounts: [{ volume: 'git', path: '/etc/airflow-git' }],
  resources: { requests: amounts, limits: amounts },
});

type Tree = Record<string, unknown>;
interface Pod {
  metadata: { labels: Record<string, string> };
  spec: Tree & { containers: [Tree & { env: object[]; volumeMounts: object[] }]; volumes: object[] };
}

/** What is said of the pod of a task that was changed in a way; it begins as the executor makes it. */
function judged(change: (pod: Pod, container: Pod['spec']['containers'][0]) => void): string {
  const pod = JSON.parse(JSON.stringify(template)) as Pod;
  const [container] = pod.spec.containers;
  Object.assign(pod.metadata.labels, { dag_id: 'wine', kubernetes_executor: 'True' });
  Object.assign(container, { args: ['python', '-m', 'airflow.sdk.execution_time.execute_workload'] });
  container.env.unshift({ name: 'AIRFLOW_IS_K8S_EXECUTOR_POD', value: 'True' });
  change(pod, container);
  const { stdout, stderr } = spawnSync(PYTHON, ['-B', '-c', SCRIPT], {
    cwd: FOLDER,
    input: JSON.stringify([pod, template]),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

describeWithPython('what a DAG may say of the pod of a task', () => {
  test('nothing, resources, image, nodes, variables and a disk', () => {
    expect(judged(() => undefined)).toBe('False');
    const many = judged((pod, container) => {
      Object.assign(container, { image: 'own:1', resources: { limits: { 'nvidia.com/gpu': '1' } } });
      container.env.push({ name: 'EPOCHS', value: '3' });
      container.volumeMounts.push({ name: 'cache', mountPath: '/cache' });
      pod.spec.volumes.push({ name: 'cache', emptyDir: { sizeLimit: '1Gi' } });
      Object.assign(pod.spec, { nodeSelector: { gpu: 'yes' }, tolerations: [{ key: 'gpu' }] });
    });
    expect(many).toBe('False');
  });

  test('the account that deploys models, and that it does is known', () => {
    expect(judged(({ spec }) => Object.assign(spec, { serviceAccountName: 'airflow-deployer' }))).toBe(
      'True',
    );
  });

  test.each<[string, Parameters<typeof judged>[0], string]>([
    [
      'another account',
      ({ spec }) => Object.assign(spec, { serviceAccountName: 'airflow' }),
      'spec.serviceAccountName',
    ],
    [
      'a token',
      ({ spec }) => Object.assign(spec, { automountServiceAccountToken: true }),
      'spec.automountServiceAccountToken',
    ],
    ['the network of the node', ({ spec }) => Object.assign(spec, { hostNetwork: true }), 'spec.hostNetwork'],
    [
      'a container before',
      ({ spec }) => Object.assign(spec, { initContainers: [{ name: 'x' }] }),
      'spec.initContainers',
    ],
    ['a container beside', ({ spec }) => spec.containers.push({ name: 'x' } as never), 'spec.containers'],
    [
      'another program',
      (_, container) => Object.assign(container, { command: ['sh'] }),
      'spec.containers[0].command',
    ],
    [
      'root',
      (_, container) =>
        Object.assign(container, { securityContext: { ...RESTRICTED_CONTAINER, runAsUser: 0 } }),
      'spec.containers[0].securityContext.runAsUser',
    ],
    [
      'a key of a Secret',
      (_, container) =>
        container.env.push({
          name: 'ADMIN',
          valueFrom: { secretKeyRef: { name: 'airflow', key: 'admin-password' } },
        }),
      'spec.containers[0].env',
    ],
    [
      'a whole Secret',
      (_, container) => Object.assign(container, { envFrom: [{ secretRef: { name: 'airflow' } }] }),
      'spec.containers[0].envFrom',
    ],
    [
      'a Secret as files',
      ({ spec }) => spec.volumes.push({ name: 'x', secret: { secretName: 'postgres' } }),
      'spec.volumes',
    ],
    [
      'a folder of the node',
      ({ spec }) => spec.volumes.push({ name: 'x', hostPath: { path: '/' } }),
      'spec.volumes',
    ],
    [
      'a disk that is something else too',
      ({ spec }) => spec.volumes.push({ name: 'x', emptyDir: {}, secret: { secretName: 'postgres' } }),
      'spec.volumes',
    ],
    [
      'labels of another workload',
      ({ metadata }) => Object.assign(metadata.labels, { 'app.kubernetes.io/component': 'scheduler' }),
      'metadata.labels.app.kubernetes.io/component',
    ],
    [
      'the label of who deploys',
      ({ metadata }) => Object.assign(metadata.labels, { 'mlops-scaffold/airflow-deployer': 'true' }),
      'metadata.labels.mlops-scaffold/airflow-deployer',
    ],
    [
      'the label of a client',
      ({ metadata }) => Object.assign(metadata.labels, { 'mlops-scaffold/optuna-client': 'true' }),
      'metadata.labels.mlops-scaffold/optuna-client',
    ],
  ])('not %s', (_, change, named) => {
    expect(judged(change)).toBe(`the DAG may not say of its task's pod: ${named}`);
  });
});
