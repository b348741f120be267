import { Construct } from 'constructs';
import { selectorLabels, type WorkloadLabels } from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEPLOYER } from './task-pod';

export interface TaskAccountsProps {
  readonly namespace: string;
  /** Of the Service; names of what is made here begin with it. */
  readonly name: string;
  readonly labels: Record<string, string>;
  /** What identifies the pods of tasks. */
  readonly tasks: WorkloadLabels;
  /** Connections that tasks open. */
  readonly egress: readonly Edge[];
  /** Those of a task that deploys models besides. @default - there is none */
  readonly deployerEgress: readonly Edge[] | undefined;
}

export interface TaskAccounts {
  /** Service account of tasks, without rights and without a token. */
  readonly account: string;
  readonly edges: NetworkEdges;
  /** Service account of tasks that deploy models, where DAGs may. */
  readonly deployer: string | undefined;
}

/** What the pods of tasks have besides themselves, as children of the scope: accounts (`Tasks`, `Deployer`) and edges. */
export function taskAccounts(scope: Construct, props: TaskAccountsProps): TaskAccounts {
  const { namespace, name, labels, tasks, egress, deployerEgress } = props;
  const room = new Construct(scope, 'Tasks');
  const metadata = { namespace, name: `${name}-task`, labels };
  const { name: account } = new WorkloadIdentity(room, 'Identity', metadata);
  const edges = new NetworkEdges(room, 'Edges', { ...metadata, pods: tasks, egress });
  if (deployerEgress === undefined) return { account, edges, deployer: undefined };
  const deployers = new Construct(scope, 'Deployer');
  const own = { namespace, name: `${name}-deployer`, labels };
  const { name: deployer } = new WorkloadIdentity(deployers, 'Identity', own);
  new NetworkEdges(deployers, 'Edges', {
    ...own,
    pods: { podLabels: { ...selectorLabels(tasks), [DEPLOYER]: 'true' } },
    egress: deployerEgress,
  });
  return { account, edges, deployer };
}
