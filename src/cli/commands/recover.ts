import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { count } from '../../document/blocks';
import { assess, isWhole, type Recovery } from '../../recovery/assess';
import { declaredIn } from '../../recovery/declared-objects';
import { IMPORT_FILE, importBlocks } from '../../recovery/import-blocks';
import { knownIn } from '../../recovery/known-objects';
import { BACK } from '../../wizard/prompter';
import { CliError } from '../cli-error';
import { damagedState, putBack } from '../system/damaged-state';
import { replaceFile } from '../system/files';
import { chosenCluster, clusterLines } from '../system/chosen-cluster';
import { canAsk, type Io } from '../system/io';
import { kubectlFor } from '../system/kubectl';
import { openPrompter } from '../prompt/open-prompter';
import type { RecoverOptions } from './options';
import { readSynthesized, STACK_FOLDER } from '../system/read-synthesized';
import { RecoveryCluster } from '../system/recovery-cluster';
import { RecoveryTerraform, terraformName } from '../system/recovery-terraform';
import { damagedText, obstacles, recoveryText } from '../text/recovery-text';
import { tell } from '../system/tell';
import { oneLine } from '../../redaction/printable';

/**
 * `mlops-scaffold recover`: brings Terraform's state and the cluster together again after an apply that was killed.
 *
 * Adoption is left to import blocks, so that a plan shows it first and every backend takes part. Secrets are the
 * exception: importing one writes its values into the plan and the state, and the apply then writes new values without
 * replacing the pods (measured with Terraform 1.11.4, provider kubernetes 2.38.0). A Secret that is made anew has a new
 * uid, which stands in the annotations of the pods that read it, so they are replaced with it.
 */
export async function recover(options: RecoverOptions, io: Io): Promise<void> {
  const synthesized = await readSynthesized(io.cwd);
  const declared = declaredIn(synthesized);
  if (declared.objects.length + declared.releases.length === 0)
    throw new CliError(
      'usage',
      'Nothing of this project is in a cluster. What an interrupted apply left in a cloud is taken over by import blocks: README.md, "Deploy".',
    );
  const chosen = chosenCluster(io);
  tell(io.stdout, clusterLines(chosen));
  const terraform = new RecoveryTerraform({ ...io, env: chosen.env }, STACK_FOLDER);
  const cluster = new RecoveryCluster(kubectlFor(chosen, io.cwd));
  const damaged = await damagedState(io.cwd, synthesized);
  await terraform.requireUnlocked(damaged !== undefined);
  const known = damaged === undefined ? await terraform.known() : knownIn(damaged.earlier);
  const recovery = assess(declared, known, await cluster.inventories(declared));

  const inTheWay = obstacles(recovery);
  const found = recoveryText(recovery);
  if (inTheWay !== undefined) {
    throw new CliError(
      recovery.foreign.length > 0 ? 'conflict' : 'failure',
      `nothing was changed: ${inTheWay}`,
    );
  }
  if (damaged !== undefined) tell(io.stdout, damagedText(damaged));
  const { objects, releases, untold } = declared;
  const releasesInWords = `${releases.length} Helm ${releases.length === 1 ? 'release' : 'releases'}`;
  tell(io.stdout, `Looked for ${count(objects.length, 'object')} and ${releasesInWords}.`);
  if (untold.length > 0) tell(io.stdout, `Cannot tell what these are: ${oneLine(untold.join(', '))}.`);
  const importFile = join(io.cwd, STACK_FOLDER, IMPORT_FILE);
  if (isWhole(recovery)) {
    if (options.dryRun !== true) {
      if (damaged !== undefined) await putBack(io.cwd, damaged);
      await rm(importFile, { force: true });
    }
    tell(io.stdout, 'Nothing to recover: Terraform knows all that exists.');
    return;
  }
  tell(io.stdout, found);
  if (options.dryRun === true) {
    tell(io.stdout, 'Nothing was changed.');
    return;
  }
  await consent(recovery, options, io);
  if (damaged !== undefined) await putBack(io.cwd, damaged);
  await carryOut(recovery, { terraform, cluster, importFile });
  tell(io.stdout, nextSteps(recovery, terraformName(io)));
}

/** What is deleted is asked about first. */
async function consent({ makeAnew, unblock }: Recovery, options: RecoverOptions, io: Io): Promise<void> {
  if (options.yes === true || makeAnew.length + unblock.length === 0) return;
  if (!canAsk(io)) {
    throw new CliError(
      'usage',
      'nothing was changed: something has to be deleted, and there is no terminal to ask in. Agree with --yes.',
    );
  }
  const prompter = await openPrompter(io, {});
  try {
    const answer = await prompter.ask({
      kind: 'confirm',
      message: 'Delete what is said above?',
      help: 'Only while no other terraform or helm works on this platform.',
      choices: [],
      default: false,
      validate: () => undefined,
    });
    if (answer !== true || (answer as unknown) === BACK) {
      throw new CliError('interrupted', 'Cancelled. Nothing was changed.');
    }
  } finally {
    prompter.close();
  }
}

interface Means {
  readonly terraform: RecoveryTerraform;
  readonly cluster: RecoveryCluster;
  readonly importFile: string;
}

/** In any order and after any interruption the same again: what is done is not found the next time. */
async function carryOut(
  { adopt, untaint, makeAnew, unblock }: Recovery,
  { terraform, cluster, importFile }: Means,
): Promise<void> {
  if (adopt.length === 0) await rm(importFile, { force: true });
  else await replaceFile(importFile, importBlocks(adopt));
  for (const { address } of untaint) await terraform.untaint(address);
  for (const { object } of makeAnew) await cluster.deleteSecret(object.namespace ?? 'default', object.name);
  for (const { namespace, secret } of unblock) await cluster.deleteSecret(namespace, secret);
}

function nextSteps({ adopt }: Recovery, terraform: string): string {
  const command = `${terraform} -chdir=${STACK_FOLDER}`;
  const imported =
    adopt.length === 0
      ? []
      : [`Wrote ${join(STACK_FOLDER, IMPORT_FILE)}.`, 'The plan imports what exists and destroys nothing:'];
  const again = adopt.length === 0 ? [] : ['Afterwards run recover again: it removes that file.'];
  return [...imported, 'Next:', `  ${command} plan`, `  ${command} apply`, ...again].join('\n');
}
