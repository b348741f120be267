import { captureCommand, type Captured } from './capture-command';
import { CliError } from '../cli-error';
import type { ChosenCluster } from './chosen-cluster';

/** Runs kubectl on the cluster that Terraform would use, and hands out what it said; a failure is a code. */
export type Kubectl = (args: readonly string[]) => Promise<Captured>;

/** Seconds that one answer of the API server may take. */
const PATIENCE_SECONDS = 30;

export function kubectlFor({ flags, env }: ChosenCluster, cwd: string): Kubectl {
  if (flags === undefined) {
    throw new CliError(
      'environment',
      'KUBE_HOST leads Terraform to a cluster, and kubectl knows it not. Name a kubeconfig file in KUBECONFIG instead, and unset TF_VAR_kubeconfig_path.',
    );
  }
  const all = [...flags, `--request-timeout=${PATIENCE_SECONDS}s`];
  return (args) => captureCommand('kubectl', [...all, ...args], { cwd, env });
}
