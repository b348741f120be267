// Models that KServe serves: from registering one to its first answer, and requests a second against MLServer alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, quantile, ratio, table, turns } from './figures.mjs';
import { clientPod, fromSecret, pod, resourcesOf, withPods } from './pods.mjs';
import { image } from './platform.mjs';
import { Client, forward, run } from './run.mjs';

const CLI = fileURLToPath(new URL('../../bin/mlops-scaffold.js', import.meta.url));
const PYTHON = process.env.MLOPS_SCAFFOLD_E2E_PYTHON ?? 'python3';
const BASELINE = 'bare MLServer';
const MODEL = 'wine';

/** The generated workspace, used as its README says. */
class Workspace {
  static async create(platform, trackingUri) {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-bench-workspace-'));
    const answers = ['--preset', 'ambiata', '--set', `platform.namespace=${platform.namespace}`];
    await run(process.execPath, [CLI, 'init', join(folder, 'project'), ...answers, '--yes', '--no-install']);
    const workspace = new Workspace();
    workspace.made = folder;
    workspace.folder = join(folder, 'project', 'workspace');
    workspace.trackingUri = trackingUri;
    return workspace;
  }

  run(command) {
    const read = `set -a; . ./.env.example; MLFLOW_TRACKING_URI=${this.trackingUri}; set +a`;
    const env = { PATH: `${dirname(PYTHON)}:${process.env.PATH}`, MLFLOW_DISABLE_TELEMETRY: 'true' };
    return run('bash', ['-ec', `${read}; ${command}`], { cwd: this.folder, env });
  }

  /** The first line of the test set, as a request. */
  request() {
    const [head, row] = readFileSync(join(this.folder, 'data', 'test.csv'), 'utf8').split('\n');
    const values = row.split(',').map(Number);
    const inputs = head
      .split(',')
      .map((name, column) => ({ name, datatype: 'FP64', shape: [1, 1], data: [values[column]] }))
      .filter(({ name }) => name !== 'cultivar');
    return JSON.stringify({ parameters: { content_type: 'pd' }, inputs });
  }

  remove() {
    rmSync(this.made, { recursive: true, force: true });
  }
}

/** MLServer alone: the files are fetched as KServe does it, and nothing else is there. */
function bareServer(name, uri, resources) {
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

export async function measureServing(platform, { rounds, seconds }) {
  const tunnel = await forward(platform.namespace, 'service/mlflow', 5000);
  const workspace = await Workspace.create(platform, `http://${tunnel.host}`);
  try {
    await workspace.run('python src/prepare.py && python src/train.py');
    await withPods(platform, [clientPod('serving-client', image('mlflow'))], async () => {
      const client = Client.inPod(
        'serving_client.py',
        platform.namespace,
        'serving-client',
        'serving-client',
      );
      try {
        const asked = { path: `/v2/models/${MODEL}/infer`, body: workspace.request() };
        const served = { ...asked, host: `${MODEL}-predictor`, port: 80 };
        await measureFirstAnswer(workspace, client, served);
        await measureRates(platform, { rounds, seconds, client, asked, served });
      } finally {
        client.close();
      }
    });
  } finally {
    await platform.kubectl(['delete', 'isvc', MODEL, '--ignore-not-found', '--timeout=2m']);
    workspace.remove();
    tunnel.close();
  }
}

async function measureFirstAnswer(workspace, client, served) {
  const start = Date.now() / 1000;
  const answered = client.ask({ ...served, patience: 600 });
  await workspace.run('python src/register_model.py');
  const registered = Date.now() / 1000;
  await workspace.run(`python src/deploy.py models:/${MODEL}/1`);
  const deployed = Date.now() / 1000;
  const { at } = await answered;
  const since = (then) => `${(then - start).toFixed(0)} s`;
  console.log(
    `\nFrom the start of register_model.py: registered after ${since(registered)}, first answer after ${since(at)}, deploy.py done after ${since(deployed)}`,
  );
}

async function measureRates(platform, { rounds, seconds, client, asked, served }) {
  const resources = await resourcesOf(platform, `deployment/${MODEL}-predictor`);
  const path = 'jsonpath={.spec.predictor.storageUris[0].uri}';
  const uri = await platform.kubectl(['get', 'isvc', MODEL, '-o', path]);
  const bare = bareServer('bare-mlserver', uri, resources);
  await withPods(platform, [bare], async () => {
    const candidates = {
      'as deployed, by KServe': served,
      [BASELINE]: { ...asked, host: 'bare-mlserver', port: 8080 },
    };
    for (const threads of [1, 8]) {
      const orders = Object.entries(candidates).map(([name, order]) => [
        name,
        () => client.ask({ ...order, seconds, threads }),
      ]);
      const results = await turns(rounds, Object.fromEntries(orders));
      const rate = ({ times, elapsed }) => times.length / elapsed;
      const ms = (value) => (value * 1000).toFixed(1);
      const rows = Object.entries(results).map(([name, answers]) => {
        const times = answers.flatMap((answer) => answer.times);
        const rates = answers.map(rate);
        return [
          name,
          median(rates).toFixed(1),
          `${ratio(rates, results[BASELINE].map(rate)).toFixed(2)}x`,
          ms(quantile(times, 0.5)),
          ms(quantile(times, 0.99)),
          times.length,
        ];
      });
      const head = ['server', 'requests/s', 'rate to bare', 'p50 ms', 'p99 ms', 'requests'];
      table(`Predictions of one row, ${threads} at a time`, head, rows);
    }
  });
}
