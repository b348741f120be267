// How fast the stack is on a cluster, against its bare parts on the same cluster, in one run.
// Build first: npm run build. Then, with KUBECONFIG set as for test/e2e (docs/testing-on-a-cluster.md):
//   node bench/deployed.mjs [--short] [--namespace=NAME] [first-metric] [mlflow] [optuna] [dvc] [serving]
// `serving` is for a platform with KServe, and measured only where it is asked for.
// It applies a platform, measures and removes it; with --namespace it measures the one that runs there, and leaves it.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDvc } from './deployed/dvc.mjs';
import { measureFirstMetric } from './deployed/first-metric.mjs';
import { measureMlflow } from './deployed/mlflow.mjs';
import { measureOptuna } from './deployed/optuna.mjs';
import { Platform, takeTurn } from './deployed/platform.mjs';
import { measureServing } from './deployed/serving.mjs';

const PARTS = {
  'first-metric': measureFirstMetric,
  mlflow: measureMlflow,
  optuna: measureOptuna,
  dvc: measureDvc,
  serving: measureServing,
};
const SHORT = { rounds: 3, seconds: 1.5, workers: [1, 4, 8], largeMiB: 50 };
const FULL = { rounds: 5, seconds: 3, workers: [1, 4, 8, 16], largeMiB: 500 };

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false }, namespace: { type: 'string' } },
  allowPositionals: true,
});
const parts = positionals.length > 0 ? positionals : Object.keys(PARTS).filter((part) => part !== 'serving');
const unknown = parts.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
}

const sayLoad = () => {
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`\nLoad of this machine over 1, 5 and 15 minutes: ${load.join(', ')}`);
};
const given = values.namespace;
if (given === undefined) await takeTurn();
sayLoad();
const platform =
  given === undefined ? await Platform.apply({ serves: parts.includes('serving') }) : new Platform(given);
const leave = async (status) => {
  if (given === undefined) await platform.remove();
  process.exit(status);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave(1));
try {
  for (const part of parts) {
    await PARTS[part](platform, values.short ? SHORT : FULL);
    sayLoad();
  }
  await leave(0);
} catch (error) {
  console.error(error.message);
  await leave(1);
}
