import { diagnose as findingsOf, type Finding } from '../../diagnosis/diagnose';
import { hasCluster } from '../../plan/components';
import { CliError } from '../cli-error';
import type { CoreDependencies } from '../project/core-dependencies';
import { chosenCluster, clusterLines } from '../system/chosen-cluster';
import { columnsOf, type Io } from '../system/io';
import { kubectlFor } from '../system/kubectl';
import type { DiagnoseOptions } from './options';
import { readCluster } from '../system/read-cluster';
import { readPlan } from '../project/read-plan';
import { wrapText } from '../../document/wrap-text';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import { oneLine } from '../../redaction/printable';

/** `mlops-scaffold diagnose`: for every part of the project here, whether it is Ready, and if not, why and what helps. */
export async function diagnose(
  options: DiagnoseOptions,
  io: Io,
  deps: Pick<CoreDependencies, 'parsePlan'>,
): Promise<void> {
  const plan = await readPlan(io.cwd, deps);
  if (plan === undefined)
    throw new CliError('usage', `There is no mlops.json in ${oneLine(io.cwd)}. Go to a project.`);
  if (!hasCluster(plan))
    throw new CliError(
      'usage',
      'Nothing of this project runs in a cluster. In the cloud, "python verify.py" of its workspace reads whether all is there.',
    );
  const cluster = chosenCluster(io);
  const { context, server } = cluster;
  // Before the first question: one that waits for its answer must not leave open which cluster it was put to.
  if (options.json !== true) tell(io.stdout, clusterLines(cluster));
  const findings = findingsOf(plan, await readCluster(plan, kubectlFor(cluster, io.cwd)));
  const { namespace } = plan.platform;
  if (options.json === true)
    tellOutput(io.stdout, 'diagnose', { cluster: { context, server }, namespace, parts: findings });
  else tell(io.stdout, findings.map((finding) => textOf(finding, columnsOf(io.stdout))).join('\n'));
  const waiting = findings.filter(({ ready }) => !ready).length;
  if (waiting > 0) {
    throw new CliError(
      'not-ready',
      `${waiting} of ${findings.length} are not Ready in the namespace ${namespace}.`,
    );
  }
}

function textOf({ name, kind, ready, why, fix }: Finding, columns: number): string {
  const called = kind === 'Secret' || kind === 'Namespace' ? `${kind} ${name}` : name;
  if (ready) return oneLine(`${called}: Ready`);
  const lines = [
    `${called}: not Ready: ${why ?? 'nothing tells why'}`,
    ...(fix === undefined ? [] : [`  -> ${fix}`]),
  ];
  // A name or a line of a log that goes on to the next line would be taken for a part of its own.
  return wrapText(lines.map(oneLine).join('\n'), columns);
}
