// Optuna: trials per second of 1 to 16 workers, through the platform's database, a bare one, and Optuna's gRPC proxy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ratio, table, turns } from './figures.mjs';
import {
  barePostgres,
  CLIENT_RESOURCES,
  clientPod,
  fromSecret,
  pod,
  resourcesOf,
  withPods,
} from './pods.mjs';
import { image } from './platform.mjs';
import { Client, run } from './run.mjs';

const PYTHON = process.env.MLOPS_SCAFFOLD_E2E_PYTHON ?? 'python3';
/** The dashboard's image has no gRPC, so it is put into the pods. */
const GRPC = ['grpcio', 'protobuf'];
/** What the generated README and workspace open the storage with. */
export const OPTIONS = { engine_kwargs: { pool_pre_ping: true }, heartbeat_interval: 60, grace_period: 180 };
const PROXY = `
import os
from optuna.storages import RDBStorage, get_storage, run_grpc_proxy_server
storage = RDBStorage(os.environ["OPTUNA_STORAGE_URL"], engine_kwargs={"pool_pre_ping": True})
run_grpc_proxy_server(get_storage(storage), host="0.0.0.0", port=13000)
`;
const BASELINE = 'bare RDBStorage, bare PostgreSQL';

/** Downloads gRPC for the image's Python and unpacks it in /tmp of a pod. */
async function giveGrpc(platform, name) {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-grpc-'));
  const inPod = (...command) => platform.kubectl(['exec', '-i', name, '--', ...command]);
  try {
    const version = await inPod('python3', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])');
    const where = ['--target', folder, '--only-binary', ':all:', '--python-version', version.trim()];
    await run(PYTHON, ['-m', 'pip', 'install', '--quiet', ...where, ...GRPC]);
    await platform.kubectl(['cp', folder, `${name}:/tmp/packages`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const url = (host) => `postgresql+psycopg2://optuna@${host}:5432/optuna?sslmode=disable`;
/** The platform's storage, and what a client needs besides to open it. */
export const storageOf = ({ namespace }) => url(`postgres.${namespace}.svc`);
export const PASSWORD = { PGPASSWORD: fromSecret('postgres-optuna', 'password') };

export async function measureOptuna(platform, { rounds, seconds, workers }) {
  const resources = await resourcesOf(platform, 'statefulset/postgres');
  const ours = storageOf(platform);
  const env = { PYTHONPATH: '/tmp/packages', OPTUNA_STORAGE_URL: ours, ...PASSWORD };
  const from = image('optuna-dashboard');
  const script = `until [ -e /tmp/ready ]; do sleep 0.2; done; exec python3 -c '${PROXY}'`;
  const manifests = [
    barePostgres('bare-postgres', resources),
    clientPod('optuna-client', from, { env }),
    clientPod('bare-optuna-client', from, { env: { ...env, PGPASSWORD: 'bench' } }),
    pod({
      name: 'grpc-proxy',
      port: 13000,
      containers: [
        { name: 'grpc-proxy', from, command: ['sh', '-c', script], env, resources: CLIENT_RESOURCES },
      ],
    }),
  ];
  await withPods(platform, manifests, async () => {
    for (const name of ['grpc-proxy', 'optuna-client']) await giveGrpc(platform, name);
    await platform.kubectl(['exec', 'grpc-proxy', '--', 'touch', '/tmp/ready']);
    const client = Client.inPod('optuna_client.py', platform.namespace, 'optuna-client', 'optuna-client');
    const bare = Client.inPod(
      'optuna_client.py',
      platform.namespace,
      'bare-optuna-client',
      'bare-optuna-client',
    );
    const candidates = {
      'as deployed, options of the README': [client, { url: ours, options: OPTIONS }],
      'as deployed, no options': [client, { url: ours, options: {} }],
      'as deployed, no heartbeat': [client, { url: ours, options: { engine_kwargs: OPTIONS.engine_kwargs } }],
      [BASELINE]: [bare, { url: url('bare-postgres'), options: {} }],
      'as deployed, gRPC proxy': [client, { proxy: 'grpc-proxy' }],
    };
    try {
      for (const count of workers) {
        const asked = Object.entries(candidates).map(([name, [who, order]]) => [
          name,
          async () => (await who.ask({ ...order, seconds, workers: count })).perSecond,
        ]);
        const results = await turns(rounds, Object.fromEntries(asked));
        const rows = Object.entries(results).map(([name, rates]) => [
          name,
          median(rates).toFixed(1),
          `${ratio(rates, results[BASELINE]).toFixed(2)}x`,
        ]);
        table(`Optuna: workers: ${count}`, ['storage', 'trials/s', 'rate to bare'], rows);
      }
    } finally {
      client.close();
      bare.close();
    }
  });
}
