// The pods of a measurement: clients, and the bare servers that the platform is compared with.
import { image } from './platform.mjs';

const LABEL = { 'mlops-scaffold/bench': 'true' };

/** Lets the pods of the measurement reach what they must; the platform's own policies stay in force. */
const POLICIES = [
  {
    metadata: { name: 'bench' },
    spec: {
      podSelector: { matchLabels: LABEL },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{}],
      egress: [{}],
    },
  },
  {
    metadata: { name: 'bench-to-all' },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: LABEL } }] }],
    },
  },
].map((policy) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', ...policy }));

/** A container that Pod Security `restricted` accepts, with a writable /tmp. */
function container({ name, from, command, args, env = {}, resources, ready, mounts = ['/tmp'] }) {
  return {
    name,
    image: from,
    imagePullPolicy: 'IfNotPresent',
    command,
    args,
    env: Object.entries({ HOME: '/tmp', ...env }).map(([key, value]) =>
      typeof value === 'string' ? { name: key, value } : { name: key, valueFrom: value },
    ),
    resources,
    readinessProbe: ready,
    securityContext: {
      allowPrivilegeEscalation: false,
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: mounts.map((mountPath) => ({ name: 'tmp', mountPath, subPath: mountPath.slice(1) })),
  };
}

/** A pod, and a Service of its name where it listens. */
function podWithService({ name, uid = 10_001, port, containers, labels = {}, extra = {} }) {
  const metadata = { name, labels: { ...LABEL, 'mlops-scaffold/bench-pod': name, ...labels } };
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      securityContext: {
        runAsUser: uid,
        runAsGroup: uid,
        fsGroup: uid,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: containers.map(container),
      volumes: [{ name: 'tmp', emptyDir: {} }],
      ...extra,
    },
  };
  const selector = { 'mlops-scaffold/bench-pod': name };
  const service = { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector, ports: [{ port }] } };
  return port === undefined ? [pod] : [pod, service];
}

/** For clients: the servers are to be what limits. The memory fits the platform's quota. */
export const CLIENT_RESOURCES = {
  requests: { cpu: '250m', memory: '64Mi' },
  limits: { cpu: '16', memory: '2Gi' },
};
export const WAITING = ['sleep', 'infinity'];
export const fromSecret = (name, key) => ({ secretKeyRef: { name, key } });
const listens = (port) => ({ tcpSocket: { port }, periodSeconds: 1 });

/** `mlflow server` with neither passwords nor checks of the host. Its jobs are off, as in the platform: they take memory. */
export const bareMlflow = (name, resources, args, env = {}) =>
  podWithService({
    name,
    port: 5000,
    containers: [
      {
        name,
        from: image('mlflow'),
        command: ['mlflow', 'server', '--host', '0.0.0.0', '--allowed-hosts', '*', ...args],
        env: { MLFLOW_DISABLE_TELEMETRY: 'true', MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false', ...env },
        resources,
        ready: { httpGet: { path: '/health', port: 5000 }, periodSeconds: 2, timeoutSeconds: 5 },
      },
    ],
  });

/** PostgreSQL as its image comes, with a database for Optuna. */
export const barePostgres = (name, resources) =>
  podWithService({
    name,
    port: 5432,
    uid: 999,
    containers: [
      {
        name,
        from: image('postgres'),
        env: {
          POSTGRES_USER: 'optuna',
          POSTGRES_PASSWORD: 'bench',
          POSTGRES_DB: 'optuna',
          PGDATA: '/tmp/data',
        },
        mounts: ['/tmp', '/var/run/postgresql'],
        resources,
        ready: listens(5432),
      },
    ],
  });

export const clientPod = (name, from, options = {}) =>
  podWithService({
    name,
    containers: [{ name, from, command: WAITING, resources: CLIENT_RESOURCES, ...options }],
  });

export const pod = podWithService;

/** Creates what is given, runs the measurement, and takes it all away again. */
export async function withPods(platform, manifests, measure) {
  const items = [...POLICIES, ...manifests.flat()];
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  try {
    await platform.kubectl(['apply', '-f', '-'], { input });
    const pods = items.filter(({ kind }) => kind === 'Pod').map(({ metadata }) => `pod/${metadata.name}`);
    await platform.kubectl(['wait', '--for=condition=Ready', '--timeout=600s', ...pods]);
    return await measure();
  } finally {
    await platform.kubectl(['delete', '--ignore-not-found', '--wait=false', '-f', '-'], { input });
  }
}

/** What a container of the platform may use, for the bare one to get the same. */
export async function resourcesOf(platform, owner) {
  const path = 'jsonpath={.spec.template.spec.containers[0].resources}';
  return JSON.parse(await platform.kubectl(['get', owner, '-o', path]));
}

const USED_CPU = `cd /sys/fs/cgroup
if [ -e cpu.stat ]; then sed -n 's/^usage_usec \\(.*\\)/\\1000/p' cpu.stat; else cat cpuacct/cpuacct.usage; fi`;

/** Seconds of CPU that a container has used since it started, by its control group. */
export async function cpuSeconds(platform, target, name) {
  return Number(await platform.kubectl(['exec', target, '-c', name, '--', 'sh', '-c', USED_CPU])) / 1e9;
}
