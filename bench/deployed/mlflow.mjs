// MLflow: single metrics and batches of 1000, through the platform's server and through bare ones.
import { median, quantile, ratio, table, turns } from './figures.mjs';
import { bareMlflow, clientPod, cpuSeconds, fromSecret, resourcesOf, withPods } from './pods.mjs';
import { image } from './platform.mjs';
import { Client, forward } from './run.mjs';

const PYTHON = process.env.MLOPS_SCAFFOLD_E2E_PYTHON ?? 'python3';
const BASELINE = 'bare, same database';

export async function measureMlflow(platform, { rounds, seconds }) {
  const resources = await resourcesOf(platform, 'deployment/mlflow');
  const url = `postgresql+psycopg2://mlflow@postgres.${platform.namespace}.svc:5432/mlflow`;
  const database = ['--backend-store-uri', url];
  const password = { PGPASSWORD: fromSecret('postgres-mlflow', 'password') };
  const files = ['--artifacts-destination', '/tmp/artifacts'];
  const servers = [
    bareMlflow('bare-mlflow', resources, [...database, ...files, '--workers', '1'], password),
    bareMlflow('bare-mlflow-sqlite', resources, [
      ...['--backend-store-uri', 'sqlite:////tmp/mlflow.db', ...files, '--workers', '1'],
    ]),
  ];
  const account = {
    MLFLOW_TRACKING_USERNAME: 'admin',
    MLFLOW_TRACKING_PASSWORD: await platform.secret('mlflow', 'admin-password'),
  };
  const nobody = { MLFLOW_TRACKING_USERNAME: '', MLFLOW_TRACKING_PASSWORD: '' };
  await withPods(platform, [...servers, clientPod('mlflow-client', image('mlflow'))], async () => {
    const inside = Client.inPod('mlflow_client.py', platform.namespace, 'mlflow-client', 'mlflow-client');
    const outside = new Client('mlflow_client.py', PYTHON, [], { MLFLOW_DISABLE_TELEMETRY: 'true' });
    const tunnel = await forward(platform.namespace, 'service/mlflow', 5000);
    const at = (client, host, environment, target, container) => async (order) => {
      const before = await cpuSeconds(platform, target, container);
      const answer = await client.ask({ uri: `http://${host}`, environment, seconds, ...order });
      return { ...answer, cpu: (await cpuSeconds(platform, target, container)) - before };
    };
    const bare = (name) => at(inside, `${name}:5000`, nobody, name, name);
    const candidates = {
      'as deployed': at(inside, 'mlflow:5000', account, 'deployment/mlflow', 'mlflow'),
      [BASELINE]: bare('bare-mlflow'),
      'bare, sqlite': bare('bare-mlflow-sqlite'),
      'as deployed, by port-forward': at(outside, tunnel.host, account, 'deployment/mlflow', 'mlflow'),
    };
    try {
      for (const order of [
        { title: 'log_metric, one client', work: 'single', threads: 1 },
        { title: 'log_metric, 8 threads of one client', work: 'single', threads: 8 },
        { title: 'log_batch of 1000 metrics, one client', work: 'batch', threads: 1 },
      ]) {
        const asked = Object.entries(candidates).map(([name, ask]) => [name, () => ask(order)]);
        show(order, await turns(rounds, Object.fromEntries(asked)));
      }
    } finally {
      tunnel.close();
      inside.close();
      outside.close();
    }
  });
}

function show({ title, work }, results) {
  const size = work === 'batch' ? 1000 : 1;
  const rate = ({ times, elapsed }) => (size * times.length) / elapsed;
  const baseline = results[BASELINE].map(rate);
  const ms = (seconds) => (seconds * 1000).toFixed(1);
  const rows = Object.entries(results).map(([name, answers]) => {
    const times = answers.flatMap((answer) => answer.times);
    const cpu = median(answers.map((answer) => answer.cpu / (answer.times.length + answer.warmUp)));
    const rates = answers.map(rate);
    return [
      name,
      median(rates).toFixed(size === 1 ? 1 : 0),
      `${ratio(rates, baseline).toFixed(2)}x`,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.99)),
      ms(cpu),
      times.length,
    ];
  });
  table(
    `MLflow: ${title}`,
    ['server', 'metrics/s', 'rate to bare', 'p50 ms', 'p99 ms', 'CPU ms', 'requests'],
    rows,
  );
}
