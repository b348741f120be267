// The Ray cluster of a platform, and jobs that search on it.
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { forward, run } from './run.mjs';

const RAY = join(dirname(process.env.MLOPS_SCAFFOLD_E2E_PYTHON ?? '/usr/bin/python3'), 'ray');
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export class RayJobs {
  static async reach(platform) {
    const jobs = new RayJobs();
    jobs.platform = platform;
    const pod = ['-l', 'ray.io/node-type=head', '--for=condition=Ready', '--timeout=10m'];
    await platform.kubectl(['wait', 'pod', ...pod]);
    const path = 'jsonpath={.spec.workerGroupSpecs[0].rayStartParams.num-cpus}';
    jobs.cpus = Number(await platform.kubectl(['get', 'raycluster', 'ray', '-o', path]));
    jobs.tunnel = await forward(platform.namespace, 'service/ray-head-svc', 8265);
    jobs.env = {
      RAY_API_SERVER_ADDRESS: `http://${jobs.tunnel.host}`,
      RAY_AUTH_MODE: 'token',
      RAY_AUTH_TOKEN: await platform.secret('ray', 'auth_token'),
    };
    return jobs;
  }

  /** Runs searches as the README says, and waits until they have ended; what each of them printed. */
  async submit(order) {
    const env_vars = { BENCH_ORDER: JSON.stringify({ wait: false, cpus: this.cpus, ...order }) };
    const options = ['--working-dir', FOLDER, '--runtime-env-json', JSON.stringify({ env_vars })];
    const submitted = Date.now() / 1000;
    const command = ['job', 'submit', ...options, '--', 'python', 'ray_client.py'];
    const printed = await run(RAY, command, { env: this.env });
    // On a busy machine it may go before the job has ended, and says that all is well.
    const lines = await this.resultsOf(/raysubmit_\w+/.exec(printed)[0]);
    return lines.map((line) => ({ submitted, ...JSON.parse(line) }));
  }

  async resultsOf(id) {
    const { status } = await this.get(id);
    if (['PENDING', 'RUNNING'].includes(status)) {
      await sleep(1000);
      return this.resultsOf(id);
    }
    const { logs } = await this.get(`${id}/logs`);
    if (status !== 'SUCCEEDED') throw new Error(`a job has ${status}:\n${logs.slice(-3000)}`);
    return logs.split('\n').filter((line) => line.startsWith('{"jobBegan"'));
  }

  async get(path) {
    const headers = { authorization: `Bearer ${this.env.RAY_AUTH_TOKEN}` };
    const response = await fetch(`${this.env.RAY_API_SERVER_ADDRESS}/api/jobs/${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async untilNoWorkers() {
    const pods = ['get', 'pods', '-l', 'ray.io/node-type=worker', '-o', 'name'];
    while ((await this.platform.kubectl(pods)).trim() !== '') await sleep(1000);
  }

  close() {
    this.tunnel.close();
  }
}
