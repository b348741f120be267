// What serves the same model: KServe and Seldon Core as the platform deploys them, and MLServer alone.
import { setTimeout as sleep } from 'node:timers/promises';
import { image } from './platform.mjs';
import { fromSecret, pod } from './pods.mjs';

export const MODEL = 'wine';

/** A model that an operator serves because an object of the cluster says so. */
export class OperatedServer {
  constructor({ platform, kind, pods, host, port }) {
    Object.assign(this, { platform, kind, pods, host, port });
  }

  /** Takes the model away until no pod of it is left; how it is created again. */
  async takeAway() {
    const found = JSON.parse(await this.platform.kubectl(['get', this.kind, MODEL, '-o', 'json']));
    const { apiVersion, kind, spec } = found;
    const { name, namespace, labels, annotations } = found.metadata;
    const input = JSON.stringify({
      apiVersion,
      kind,
      metadata: { name, namespace, labels, annotations },
      spec,
    });
    await this.platform.kubectl(['delete', this.kind, MODEL, '--timeout=2m']);
    await untilGone(this.platform, this.pods);
    return () => this.platform.kubectl(['create', '-f', '-'], { input });
  }
}

export const kserveServer = (platform) =>
  new OperatedServer({
    platform,
    kind: 'isvc',
    pods: `serving.kserve.io/inferenceservice=${MODEL}`,
    host: `${MODEL}-predictor`,
    port: 80,
  });

export const seldonServer = (platform) =>
  new OperatedServer({
    platform,
    kind: 'sdep',
    pods: `seldon-deployment-id=${MODEL}`,
    host: `${MODEL}-default`,
    port: 9000,
  });

/** MLServer in a pod, with neither operator nor policies of its own. */
export class BareServer {
  constructor({ platform, uri, resources }) {
    this.platform = platform;
    this.host = 'bare-mlserver';
    this.port = 8080;
    this.manifests = barePod(this.host, uri, resources);
  }

  async takeAway() {
    const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: this.manifests });
    await this.platform.kubectl(['delete', '--timeout=2m', '-f', '-'], { input });
    return () => this.platform.kubectl(['create', '-f', '-'], { input });
  }
}

async function untilGone(platform, selector) {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(500)) {
    const left = await platform.kubectl(['get', 'pods', '-l', selector, '-o', 'name']);
    if (left.trim() === '') return;
  }
  throw new Error(`the pods with ${selector} do not end`);
}

/** The files are fetched as KServe does it, and nothing else is there. */
function barePod(name, uri, resources) {
  const key = (part) => fromSecret('object-store-serving', part);
  const files = { name: 'model', mountPath: '/mnt/models' };
  const [own, ...rest] = pod({
    name,
    port: 8080,
    containers: [
      {
        name,
        from: image('mlserver-mlflow'),
        env: {
          MLSERVER_MODEL_IMPLEMENTATION: 'mlserver_mlflow.MLflowRuntime',
          MLSERVER_MODEL_NAME: MODEL,
          MLSERVER_MODEL_URI: '/mnt/models',
          MLSERVER_HTTP_PORT: '8080',
          MLSERVER_METRICS_DIR: '/tmp/metrics',
          // As the platform sets it: one model needs no pool of processes.
          MLSERVER_PARALLEL_WORKERS: '0',
        },
        resources,
        ready: {
          httpGet: { path: `/v2/models/${MODEL}/ready`, port: 8080 },
          periodSeconds: 2,
          failureThreshold: 60,
        },
      },
    ],
  });
  const [server] = own.spec.containers;
  server.volumeMounts.push(files);
  own.spec.volumes.push({ name: 'model', emptyDir: {} });
  own.spec.initContainers = [
    {
      ...server,
      name: 'fetch',
      image: image('kserve-storage-initializer'),
      args: [uri, '/mnt/models'],
      readinessProbe: undefined,
      env: [
        { name: 'HOME', value: '/tmp' },
        { name: 'AWS_ACCESS_KEY_ID', valueFrom: key('access-key-id') },
        { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: key('secret-access-key') },
        { name: 'AWS_ENDPOINT_URL', value: 'http://object-store:8333' },
        { name: 'AWS_DEFAULT_REGION', value: 'us-east-1' },
        { name: 'S3_USE_VIRTUAL_BUCKET', value: 'false' },
      ],
    },
  ];
  return [own, ...rest];
}
