// A platform on the cluster of KUBECONFIG, in a namespace of its own, as a user's project makes it: size `small`.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);
const TERRAFORM = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
const ENVIRONMENT = { TF_VAR_kubeconfig_path: process.env.KUBECONFIG ?? '', TF_IN_AUTOMATION: '1' };

const { parsePlan } = require('../../lib/index.js');
const { resolveImage } = require('../../lib/plan/artifacts.js');
const ambiata = require('../../examples/ambiata/mlops.json');
const stack = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
};
/** As the tests of test/e2e take it: the chart of Seldon Core, a folder or `upstream`. */
export const SELDON_CHART = process.env.MLOPS_SCAFFOLD_E2E_SELDON_CHART;
const charts =
  SELDON_CHART === undefined || SELDON_CHART === 'upstream' ? {} : { 'seldon-core-operator': SELDON_CHART };
const stackOf = ({ serves, alone }) => {
  if (alone !== undefined) return alone;
  return serves === undefined ? stack : { ...stack, 'model-serving': serves, monitoring: serves };
};
const plan = (namespace, choice = {}) => {
  const chosen = stackOf(choice);
  return parsePlan({
    ...ambiata,
    requirements: { ...ambiata.requirements, tasks: Object.keys(chosen) },
    stack: chosen,
    platform: {
      name: 'bench',
      namespace,
      deletionProtection: false,
      images: { registry: process.env.MLOPS_SCAFFOLD_E2E_IMAGE_REGISTRY, pullPolicy: 'IfNotPresent' },
      charts,
      ...choice.settings,
    },
  });
};

/** The reference that the platform takes an image from. */
export const image = (name) => resolveImage(plan('bench').platform.images, name);

const CLUSTER = createHash('sha256')
  .update(process.env.KUBECONFIG ?? '')
  .digest('hex')
  .slice(0, 8);
const LOCK = join(tmpdir(), `mlops-scaffold-e2e-${CLUSTER}.lock`);

/** Waits until no test of test/e2e uses the cluster, and keeps them waiting until the process ends. */
export async function takeTurn() {
  const isAlive = (pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  for (;;) {
    try {
      closeSync(openSync(LOCK, 'wx'));
    } catch {
      if (isAlive(Number(readFileSync(LOCK, 'utf8')))) {
        await sleep(1000);
        continue;
      }
    }
    writeFileSync(LOCK, String(process.pid));
    process.on('exit', () => rmSync(LOCK, { force: true }));
    return;
  }
}

const applied = new Set();

/** Takes away every platform that was applied here. */
export const removeApplied = () => Promise.all([...applied].map((platform) => platform.remove()));

export class Platform {
  /** Takes the platform that runs in a namespace. */
  constructor(namespace) {
    this.namespace = namespace;
  }

  /**
   * Applies a new one, with the tool that `serves` models, if any, or with a stack `alone`, and with `settings` of the
   * plan's platform; how long `terraform apply` took is in `applySeconds`.
   */
  static async apply(choice) {
    const platform = new Platform(`bench-${randomBytes(3).toString('hex')}`);
    platform.choice = choice;
    platform.folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-bench-'));
    applied.add(platform);
    platform.synth();
    try {
      await platform.terraform('init', '-input=false');
      platform.appliedAt = Date.now();
      await platform.terraform('apply', '-auto-approve', '-input=false', '-no-color');
      platform.applySeconds = (Date.now() - platform.appliedAt) / 1000;
    } catch (error) {
      await platform.remove();
      throw error;
    }
    return platform;
  }

  synth() {
    const { App } = require('cdktf');
    const { PlatformStack } = require('../../lib/index.js');
    const app = new App({ outdir: join(this.folder, 'cdktf.out') });
    new PlatformStack(app, 'platform', { plan: plan(this.namespace, this.choice) });
    app.synth();
  }

  /** Applies it again, with these settings. */
  async change(settings) {
    this.choice = { ...this.choice, settings };
    this.synth();
    await this.terraform('apply', '-auto-approve', '-input=false', '-no-color');
  }

  terraform(...args) {
    const folder = join(this.folder, 'cdktf.out', 'stacks', 'platform');
    return run(TERRAFORM, [`-chdir=${folder}`, ...args], { env: ENVIRONMENT });
  }

  kubectl(args, options) {
    return run('kubectl', ['-n', this.namespace, ...args], options);
  }

  async secret(name, key) {
    const encoded = await this.kubectl(['get', 'secret', name, '-o', `jsonpath={.data.${key}}`]);
    return Buffer.from(encoded, 'base64').toString('utf8');
  }

  /** Takes it away; whoever asks again waits for the same. One that was not applied here is left. */
  remove() {
    if (applied.has(this)) this.removal ??= this.destroy();
    return this.removal;
  }

  async destroy() {
    await this.terraform('destroy', '-auto-approve', '-input=false', '-no-color').catch(console.error);
    await this.kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--timeout=5m']);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
