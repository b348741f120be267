import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { at, type Json } from '../support/foreign-app';
import { eventually, runProcess } from '../support/processes';

const SERVERS = [
  'kubeflow-pipelines',
  ...['controller', 'metadata', 'persistence', 'schedules'].map((part) => `kubeflow-pipelines-${part}`),
];

// Its images are built nowhere but beside the test that runs it: here a cluster without them takes every object.
describeOnCluster('Kubeflow Pipelines, whose images are not there,', [], () => {
  const platform = new DeployedPlatform('pipelines-objects');
  const { namespace } = platform;
  const change: PlanChange = {
    stack: { orchestration: 'kubeflow-pipelines' },
    platform: {
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'none' },
      pipelines: { mysql: { host: 'mysql.example.com' } },
    },
  };
  let before: readonly string[];

  beforeAll(async () => {
    before = await census(namespace);
    await platform.makeNamespace(change);
    await kubectl([
      '-n',
      namespace,
      'create',
      'secret',
      'generic',
      'mysql-pipelines',
      '--from-literal=password=none',
    ]);
    const file = join(platform.stackFolder, 'cdk.tf.json');
    const stack = JSON.parse(readFileSync(file, 'utf8')) as {
      resource: Record<string, Record<string, Json>>;
    };
    for (const deployment of Object.values(stack.resource['kubernetes_deployment_v1'] ?? {})) {
      deployment['wait_for_rollout'] = false;
    }
    writeFileSync(file, JSON.stringify(stack));
    const { code, stderr } = await platform.terraform('apply', '-auto-approve', '-input=false', '-no-color');
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });
  afterAll(() => platform.remove());

  test('every pod of its servers is let in by Pod Security and the quota', async () => {
    await eventually(
      async () => {
        const pods = await getObjects([
          'pods',
          '-n',
          namespace,
          '-l',
          'app.kubernetes.io/name=kubeflow-pipelines',
        ]);
        const made = SERVERS.filter((name) =>
          pods.some(({ metadata }) => metadata.name.startsWith(`${name}-`)),
        );
        expect(made).toEqual(SERVERS);
      },
      { seconds: 60 },
    );
    const sets = await getObjects(['replicasets', '-n', namespace]);
    expect(
      sets.filter((set) => JSON.stringify(at(set, 'status', 'conditions') ?? []).includes('ReplicaFailure')),
    ).toEqual([]);
  });

  test('the rules for pods of runs are understood, and its definitions are served', async () => {
    const policies = await getObjects([
      'validatingadmissionpolicies',
      `kubeflow-pipelines.${namespace}`,
      `kubeflow-pipelines.${namespace}.exec`,
    ]);
    expect(policies).toHaveLength(2);
    for (const policy of policies)
      expect(at(policy, 'status', 'typeChecking', 'expressionWarnings')).toBeUndefined();
    for (const kind of ['workflows.argoproj.io', 'scheduledworkflows.kubeflow.org']) {
      expect(await kubectl(['-n', namespace, 'get', kind])).not.toContain('error');
    }
  });

  test("a run gets no Secret, disk or account of the platform, and no other workload's labels", async () => {
    const labels = { 'app.kubernetes.io/name': 'kubeflow-pipelines', 'app.kubernetes.io/component': 'run' };
    const container = {
      name: 'main',
      image: 'registry.example.com/step:1',
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    };
    const podOf = (spec: Json = {}, more: Json = {}) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'made', namespace, labels: { ...labels, ...more } },
      spec: {
        serviceAccountName: 'kubeflow-pipelines-run',
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [container],
        ...spec,
      },
    });
    const variable = (name: string) => ({
      containers: [
        { ...container, env: [{ name: 'X', valueFrom: { secretKeyRef: { name, key: 'password' } } }] },
      ],
    });
    const volume = (source: Json) => ({ volumes: [{ name: 'x', ...source }] });
    const file = join(platform.folder, 'pod.json');
    /** What the API server says of a pod that is made as somebody. */
    const made = async (pod: object, account = 'kubeflow-pipelines-controller') => {
      writeFileSync(file, JSON.stringify(pod));
      const as = `--as=system:serviceaccount:${namespace}:${account}`;
      const { stdout, stderr } = await runProcess('kubectl', ['create', '--dry-run=server', '-f', file, as]);
      return stdout + stderr;
    };
    expect(await made(podOf())).toContain('created');
    for (const [pod, refusal] of [
      [podOf(variable('mysql-pipelines')), /may read Secrets whose names begin with/],
      [
        podOf({
          ...variable('x'),
          initContainers: [
            { ...container, name: 'before', envFrom: [{ secretRef: { name: 'object-store' } }] },
          ],
        }),
        /may read Secrets/,
      ],
      [
        podOf(volume({ secret: { secretName: 'mysql-pipelines' } })),
        /may mount Secrets whose names begin with/,
      ],
      [
        podOf(volume({ projected: { sources: [{ secret: { name: 'object-store' } }] } })),
        /may mount Secrets/,
      ],
      [podOf(volume({ persistentVolumeClaim: { claimName: 'data-object-store-0' } })), /may mount claims/],
      [podOf({ serviceAccountName: 'kubeflow-pipelines' }), /must run as "kubeflow-pipelines-run"/],
      [podOf({}, { 'app.kubernetes.io/component': 'api-server' }), /must have the labels/],
      [podOf({}, { 'mlops-scaffold/mlflow-client': 'true' }), /may have no other label/],
    ] as const) {
      expect(await made(pod)).toMatch(refusal);
    }
    for (const pod of [
      podOf(variable('pipeline-token')),
      podOf(volume({ secret: { secretName: 'pipeline-token' } })),
    ]) {
      expect(await made(pod)).toContain('created');
    }
  });

  test('is destroyed without a trace', async () => {
    const destroyed = await platform.terraform('destroy', '-auto-approve', '-input=false', '-no-color');
    expect(destroyed.code).toBe(0);
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 120 });
  });
});
