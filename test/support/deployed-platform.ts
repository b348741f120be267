import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { secretsOf } from '../../src/plan/secrets';
import type { StackPlan } from '../../src/plan/stack-plan';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { getObjects, kubectl, podsOf, stateOf, TERRAFORM } from './cluster';
import { CLUSTER_SETTINGS } from './e2e-settings';
import { planOf } from './plans';
import { eventually, runProcess, succeed, type Finished } from './processes';

/** Tools of the ambiata preset that need nothing but a namespace. */
export const BASE_STACK = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
};

export const FULL_STACK = {
  ...BASE_STACK,
  'model-serving': 'seldon-core-1-apache',
  monitoring: 'seldon-core-1-apache',
};

export interface PlanChange {
  /** @default BASE_STACK */
  readonly stack?: Record<string, string>;
  readonly platform?: Readonly<Record<string, unknown>>;
  /** What runs already and goes on doing its tasks. */
  readonly stays?: Record<string, string>;
}

/** What Terraform means to do with one object. */
export interface PlannedChange {
  readonly address: string;
  readonly actions: readonly string[];
}

/**
 * A platform on the cluster, in a namespace of its own, made as a user's project makes it: `cdktf.out` below the
 * project's folder, plain Terraform on it, the state beside it.
 */
export class DeployedPlatform {
  public readonly namespace: string;
  private madeFolder: string | undefined;
  private plan = planOf();

  constructor(private readonly name: string) {
    this.namespace = `e2e-${name}-${randomBytes(3).toString('hex')}`;
  }

  /** The project's folder. Made when it is first asked for: a skipped test leaves none behind. */
  public get folder(): string {
    this.madeFolder ??= mkdtempSync(join(tmpdir(), `mlops-scaffold-${this.name}-`));
    return this.madeFolder;
  }

  /** The folder that Terraform runs in. */
  public get stackFolder(): string {
    return join(this.folder, 'cdktf.out', 'stacks', 'platform');
  }

  /** Everything that is written about the platform on this machine. */
  public get files(): { readonly json: string; readonly state: string } {
    const text = (...path: string[]) => readFileSync(join(this.folder, ...path), 'utf8');
    return {
      json: text('cdktf.out', 'stacks', 'platform', 'cdk.tf.json'),
      state: text('state', 'platform.tfstate'),
    };
  }

  public synth({ stack = BASE_STACK, platform = {}, stays }: PlanChange = {}): void {
    const plan = planOf({
      stack,
      stays,
      platform: { namespace: this.namespace, deletionProtection: false, ...CLUSTER_SETTINGS, ...platform },
    });
    this.synthPlan(plan);
  }

  /** Synthesizes a whole plan, as it is. */
  public synthPlan(plan: StackPlan): void {
    this.plan = plan;
    writeFileSync(join(this.folder, 'mlops.json'), JSON.stringify(plan));
    const app = new App({ outdir: join(this.folder, 'cdktf.out') });
    new PlatformStack(app, 'platform', { plan });
    app.synth();
  }

  public terraform(...args: string[]): Promise<Finished> {
    return runProcess(TERRAFORM, [`-chdir=${this.stackFolder}`, ...args], { env: terraformEnvironment() });
  }

  /** Synthesizes and applies; what Terraform printed. */
  public async apply(change?: PlanChange): Promise<string> {
    await this.prepare(change);
    return this.mustTerraform('apply', '-auto-approve', '-input=false', '-no-color');
  }

  /** As the README has it where Secrets must be there before the first apply: the namespace alone. */
  public async makeNamespace(change?: PlanChange): Promise<void> {
    await this.prepare(change);
    const target = '-target=kubernetes_namespace_v1.namespace';
    await this.mustTerraform('apply', '-auto-approve', '-input=false', '-no-color', target);
  }

  /** Applies what `plannedChanges` has shown last; what Terraform printed. */
  public applyPlanned(): Promise<string> {
    return this.mustTerraform('apply', '-input=false', '-no-color', 'saved.plan');
  }

  /** Synthesizes, and lets Terraform install what it needs. */
  public async prepare(change?: PlanChange): Promise<void> {
    this.synth(change);
    await this.mustTerraform('init', '-input=false', '-no-color');
  }

  /** A plan as `terraform show -json` gives it. */
  public async planJson(): Promise<string> {
    await this.mustTerraform('plan', '-input=false', '-no-color', '-out=saved.plan');
    return this.mustTerraform('show', '-json', 'saved.plan');
  }

  /** What a plan would do, nothing if the cluster is as it should be. */
  public async plannedChanges(): Promise<readonly PlannedChange[]> {
    const shown = JSON.parse(await this.planJson()) as {
      readonly resource_changes?: readonly { address: string; change: { actions: readonly string[] } }[];
    };
    return (shown.resource_changes ?? [])
      .map(({ address, change }) => ({ address, actions: change.actions }))
      .filter(({ actions }) => actions.join() !== 'no-op' && actions.join() !== 'read');
  }

  /** Waits until every pod is Ready, and hands them out. */
  public podsWhenReady(seconds = 300): ReturnType<typeof podsOf> {
    return eventually(
      async () => {
        const pods = await podsOf(this.namespace);
        const waiting = pods.filter(({ ready }) => !ready).map(({ name }) => name);
        if (pods.length === 0 || waiting.length > 0) throw new Error(`not ready: ${waiting.join(', ')}`);
        return pods;
      },
      { seconds },
    );
  }

  /** A value of one of the platform's Secrets. */
  public async secretValue(name: string, key: string): Promise<string> {
    const path = `jsonpath={.data.${key}}`;
    const encoded = await kubectl(['-n', this.namespace, 'get', 'secret', name, '-o', path]);
    return Buffer.from(encoded, 'base64').toString('utf8');
  }

  /** Every value of every Secret that the platform reads, by `secret/key`. */
  public async secretValues(): Promise<ReadonlyMap<string, string>> {
    const names = secretsOf(this.plan).map(({ name }) => name);
    const secrets = await getObjects(['secrets', '-n', this.namespace]);
    return new Map(
      secrets
        .filter(({ metadata }) => names.includes(metadata.name))
        .flatMap(({ metadata, data = {} }) =>
          Object.entries(data).map(([key, value]) => [
            `${metadata.name}/${key}`,
            Buffer.from(value, 'base64').toString('utf8'),
          ]),
        ),
    );
  }

  /** What `mlops-scaffold diagnose` says in the project's folder. */
  public diagnose(): Promise<Finished> {
    const program = join(__dirname, '..', '..', 'bin', 'mlops-scaffold.js');
    const env = terraformEnvironment();
    return runProcess(process.execPath, [program, 'diagnose'], { cwd: this.folder, env });
  }

  public async destroy(): Promise<void> {
    await this.mustTerraform('destroy', '-auto-approve', '-input=false', '-no-color');
  }

  /** Takes away what is still there, whatever a test has left behind. */
  public async remove(): Promise<void> {
    await this.terraform('destroy', '-auto-approve', '-input=false', '-no-color');
    await kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--timeout=5m']);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Takes everything away behind Terraform's back, its state included. The project stays as it is. */
  public async wipe(): Promise<void> {
    await kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--timeout=5m']);
    rmSync(join(this.folder, 'state'), { recursive: true, force: true });
  }

  public async mustTerraform(...args: string[]): Promise<string> {
    try {
      return await succeed(TERRAFORM, [`-chdir=${this.stackFolder}`, ...args], {
        env: terraformEnvironment(),
      });
    } catch (error) {
      // "Not finished rolling out" says nothing of why.
      if (args[0] === 'apply') console.error(await stateOf(this.namespace));
      throw error;
    }
  }
}

/** How Terraform finds the cluster. */
export const terraformEnvironment = (): Record<string, string> => ({
  TF_VAR_kubeconfig_path: process.env['KUBECONFIG'] ?? '',
  TF_IN_AUTOMATION: '1',
  CHECKPOINT_DISABLE: '1',
});
