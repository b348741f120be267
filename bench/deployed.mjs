// How fast the stack is on a cluster, against its bare parts on the same cluster, in one run.
// Build first: npm run build. Then, with KUBECONFIG set as for test/e2e (docs/testing-on-a-cluster.md):
//   node bench/deployed.mjs [--short] [--namespace=NAME] [first-metric] [mlflow] [optuna] [dvc] [serving] [ray]
// `serving` is for a platform with KServe. Where MLOPS_SCAFFOLD_E2E_SELDON_CHART is set, it applies a second platform with
// Seldon Core, and measures both. `ray` applies a second one with Ray Tune. Both are measured only where they are asked for.
// It applies a platform, measures and removes it; with --namespace it measures the one that runs there, and leaves it.
import { parseArgs } from 'node:util';
import { measureDvc } from './deployed/dvc.mjs';
import { sayLoad } from './deployed/figures.mjs';
import { measureFirstMetric } from './deployed/first-metric.mjs';
import { measureMlflow } from './deployed/mlflow.mjs';
import { measureOptuna } from './deployed/optuna.mjs';
import { Platform, removeApplied, takeTurn } from './deployed/platform.mjs';
import { measureRay } from './deployed/ray.mjs';
import { measureServing } from './deployed/serving.mjs';

const PARTS = {
  'first-metric': measureFirstMetric,
  mlflow: measureMlflow,
  optuna: measureOptuna,
  dvc: measureDvc,
  serving: measureServing,
  ray: measureRay,
};
/** They bring definitions that exist once in a cluster. */
const ASKED_FOR = ['serving', 'ray'];
const SHORT = { rounds: 3, seconds: 1.5, workers: [1, 4, 8], largeMiB: 50 };
const FULL = { rounds: 5, seconds: 3, workers: [1, 4, 8, 16], largeMiB: 500 };

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false }, namespace: { type: 'string' } },
  allowPositionals: true,
});
const parts =
  positionals.length > 0 ? positionals : Object.keys(PARTS).filter((part) => !ASKED_FOR.includes(part));
const unknown = parts.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
}

const given = values.namespace;
if (given === undefined) await takeTurn();
sayLoad();
const serves = parts.includes('serving') ? 'kserve' : undefined;
const platform = given === undefined ? await Platform.apply({ serves }) : new Platform(given);
const leave = async (status) => {
  await removeApplied();
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
