// What `npm run deploy`, `diff` and `destroy` of a generated project have node load before cdktf's own command line:
// cdktf goes on in the same process, so the terminal is its own, and no shell has to set a variable.
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hasCluster } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import { CliError, EXIT_CODES } from './cli-error';
import { destroyRefusal } from './destroy-protected';
import { interruptTerraformFirst, type Terminals } from './first-interrupt';
import { PLAN_FILE } from './project/read-plan';
import { chosenCluster, clusterLines } from './system/chosen-cluster';
import { findProgram } from './system/find-program';
import { tell } from './system/tell';
import { oneLine } from '../redaction/printable';

// Unless it is set, cdktf reports each run to its vendor, and Terraform asks the same vendor for newer versions.
process.env['CHECKPOINT_DISABLE'] ??= '1';

const terraform = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
if (findProgram(terraform, process.env) === undefined) {
  process.stderr.write(
    `error: "${oneLine(terraform)}" cannot be started: it is not on PATH. Nothing was changed.\nInstall Terraform 1.11 or newer, or name another program, such as TERRAFORM_BINARY_NAME=tofu.\n`,
  );
  process.exit(EXIT_CODES.environment);
}

/** The plan of the project here; undefined where it cannot be read, of which its synthesis tells what is wrong. */
function readPlan(): unknown {
  try {
    return JSON.parse(readFileSync(PLAN_FILE, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a project with this plan makes anything in a cluster. */
function usesCluster(plan: unknown): boolean {
  try {
    return hasCluster(plan as Pick<StackPlan, 'stack'>);
  } catch {
    return true;
  }
}

// Terraform cannot read KUBECONFIG, so what kubectl takes from it is told to Terraform by its variables.
function leadToCluster(): void {
  const cluster = chosenCluster({ env: process.env, cwd: process.cwd() });
  for (const name of Object.keys(process.env))
    if (!(name in cluster.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, cluster.env);
  tell(process.stderr, clusterLines(cluster));
}

try {
  const plan = readPlan();
  const refusal = destroyRefusal(process.argv.slice(2), plan);
  if (refusal !== undefined) throw new CliError('usage', refusal);
  if (usesCluster(plan)) leadToCluster();
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  tell(process.stderr, `error: ${error.message}\nNothing was changed.`);
  process.exit(EXIT_CODES[error.kind]);
}

// cdktf's own module, from where cdktf's command line lies.
function terminalsOfCdktf(): Terminals | undefined {
  try {
    const main = realpathSync(process.argv[1] ?? '');
    return createRequire(main)('@cdktf/node-pty-prebuilt-multiarch') as Terminals;
  } catch {
    return undefined;
  }
}

const terminals = terminalsOfCdktf();
if (terminals !== undefined)
  interruptTerraformFirst(terminals, process, (line) => {
    // cdktf's last line is being rewritten, and has no end.
    tell(process.stderr, `\n${line}`);
  });
