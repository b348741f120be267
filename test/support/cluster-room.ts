import { spawnSync } from 'node:child_process';
import { parseQuantity } from '../../src/review/quantity';

interface Pod {
  readonly spec: {
    readonly containers: readonly { readonly resources: { readonly requests?: { readonly cpu?: string } } }[];
  };
}
interface Node {
  readonly status: {
    readonly allocatable: { readonly cpu: string };
    readonly nodeInfo: { readonly kubeletVersion: string };
  };
}

function get(...args: readonly string[]): readonly unknown[] {
  if (!process.env['KUBECONFIG']) return [];
  const { stdout, status } = spawnSync('kubectl', ['get', ...args, '-o', 'json', '--request-timeout=20s'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? (JSON.parse(stdout) as { readonly items: readonly unknown[] }).items : [];
}
const nodes = () => get('nodes') as readonly Node[];
const runningPods = () =>
  get('pods', '--all-namespaces', '--field-selector=status.phase=Running') as readonly Pod[];

/** What is missing for pods that ask for so many cores in all. */
export function missingCores(cores: number): string | undefined {
  const requested = runningPods()
    .flatMap(({ spec }) => spec.containers)
    .reduce((sum, { resources }) => sum + parseQuantity(resources.requests?.cpu ?? '0'), 0);
  const there = nodes().reduce((sum, { status }) => sum + parseQuantity(status.allocatable.cpu), 0);
  const free = Math.max(there - requested, 0);
  return free < cores ? `needs ${cores} free cores, the cluster has ${free.toFixed(1)}` : undefined;
}

/** Whether the cluster is a kwok one: its pods are Ready without running, so no webhook of theirs answers. */
export function missingKubelet(): string | undefined {
  const all = nodes();
  return all.length > 0 && all.every(({ status }) => status.nodeInfo.kubeletVersion.startsWith('kwok'))
    ? 'the nodes of the cluster only pretend to run pods'
    : undefined;
}
