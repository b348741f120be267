import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Edge } from '../kubernetes/network-edges';
import { Agent, type AgentProps } from './agent';
import type { KUBEFLOW_PIPELINES_RESOURCES, KubeflowPipelinesImages } from './kubeflow-pipelines-props';
import { PERSISTENCE_RULES, SCHEDULE_RULES } from './permissions';
import { GRPC_PORT, HTTP_PORT } from './server-pod';

export interface AgentsProps {
  readonly namespace: string;
  readonly partOf: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly images: KubeflowPipelinesImages;
  readonly resources: typeof KUBEFLOW_PIPELINES_RESOURCES;
  /** The API server, whose Service is called as its workload. */
  readonly server: WorkloadLabels;
  readonly persistence: WorkloadLabels;
  readonly schedules: WorkloadLabels;
  readonly toKubernetes: readonly Edge[];
  readonly dependsOn: readonly ITerraformDependable[];
}

/** What tells the API server how runs are, and what starts those of a schedule: children `Persistence` and `Schedules`. */
export function agents(scope: Construct, props: AgentsProps): void {
  const { namespace, partOf, imagePullPolicy, imagePullSecret, images, resources, server, dependsOn } = props;
  const toServer = [GRPC_PORT, HTTP_PORT].map((port) => ({ peer: { workload: server }, port }));
  const common = {
    ...{ namespace, partOf, imagePullPolicy, imagePullSecret, dependsOn },
    egress: [...toServer, ...props.toKubernetes],
  };
  const args = ['--logtostderr=true', `--namespace=${namespace}`, `--mlPipelineAPIServerName=${server.name}`];
  const agent = (id: string, own: Omit<AgentProps, keyof typeof common>) =>
    new Agent(scope, id, { ...common, ...own });
  agent('Persistence', {
    workload: props.persistence,
    image: images.persistenceAgent,
    command: ['/bin/persistence_agent'],
    // A day to look at a workflow; the run itself is in the database.
    args: [...args, '--ttlSecondsAfterWorkflowFinish=86400', '--numWorker=2', '--executionType=Workflow'],
    tokenFile: 'persistenceagent-sa-token',
    rules: PERSISTENCE_RULES,
    resources: resources.persistence,
  });
  agent('Schedules', {
    workload: props.schedules,
    image: images.schedules,
    command: ['/bin/controller'],
    args,
    tokenFile: 'scheduledworkflow-sa-token',
    // Of its metrics.
    port: 9090,
    rules: SCHEDULE_RULES,
    resources: resources.schedules,
  });
}
