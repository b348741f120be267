// From `terraform apply` on an empty cluster to the first metric that can be read back, as a user logs it.
import { forward } from './run.mjs';

export async function measureFirstMetric(platform) {
  if (platform.appliedAt === undefined) {
    console.log('\nFirst metric: not measured on a platform that was there already');
    return;
  }
  const tunnel = await forward(platform.namespace, 'service/mlflow', 5000);
  try {
    const password = await platform.secret('mlflow', 'admin-password');
    const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
    const ask = async (path, body) => {
      const response = await fetch(`http://${tunnel.host}/api/2.0/mlflow/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    };
    const { run } = await ask('runs/create', { experiment_id: '0' });
    const { run_id } = run.info;
    await ask('runs/log-metric', { run_id, key: 'first', value: 1, timestamp: Date.now() });
    await ask(`runs/get?run_id=${run_id}`);
    const total = (Date.now() - platform.appliedAt) / 1000;
    console.log(
      `\nFrom apply to the first metric: ${total.toFixed(0)} s, of which terraform apply ${platform.applySeconds.toFixed(0)} s`,
    );
  } finally {
    tunnel.close();
  }
}
