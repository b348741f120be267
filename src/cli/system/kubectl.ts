import { homedir } from 'node:os';
import { captureCommand, type Captured } from './capture-command';
import type { Io } from './io';

/** Runs kubectl on the cluster that Terraform would use, and hands out what it said; a failure is a code. */
export type Kubectl = (args: readonly string[]) => Promise<Captured>;

/** Seconds that one answer of the API server may take. */
const PATIENCE_SECONDS = 30;

/** The flags that lead kubectl to the cluster of Terraform's variables; their defaults are those of the stack. */
export function clusterFlags(env: NodeJS.ProcessEnv): readonly string[] {
  const { TF_VAR_kubeconfig_path: path = '~/.kube/config', TF_VAR_kubeconfig_context: context = '' } = env;
  return [
    ...(path === '' ? [] : ['--kubeconfig', path.replace(/^~(?=\/|$)/, homedir())]),
    ...(context === '' ? [] : ['--context', context]),
    `--request-timeout=${PATIENCE_SECONDS}s`,
  ];
}

export function kubectlFor(io: Pick<Io, 'env' | 'cwd'>): Kubectl {
  const flags = clusterFlags(io.env);
  return (args) => captureCommand('kubectl', [...flags, ...args], { cwd: io.cwd, env: io.env });
}
