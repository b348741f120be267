import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { contentHash } from './content-hash';
import {
  CONFIG_HASH_ANNOTATION,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from './labels';
import { renderPod, type Pod } from './pod';
import { requireInteger } from './prop-error';
import { revisionOf } from './provide-secret';

export interface ServerDeploymentProps {
  readonly namespace: string;
  /** Name of every object. */
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly workload: WorkloadLabels;
  readonly pod: Pod;
  readonly replicas: number;
  /** Files of the ConfigMap that the pod mounts. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the pod's passwords and keys come from. */
  readonly sources: readonly {
    readonly revision: string;
    readonly dependencies: readonly ITerraformDependable[];
  }[];
  /** What else must be there before the pods start. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/** The container has a port called `http`. */
export interface HttpDeploymentProps extends ServerDeploymentProps {
  readonly port: number;
}

export interface HttpDeployment {
  readonly configuration: ConfigMapV1;
  readonly deployment: DeploymentV1;
  readonly service: ServiceV1;
}

/**
 * For a server's `preStop`: time for the cluster to stop sending to a pod that is about to go. Without it, replacing
 * pods under load refused connections for a third of a second.
 */
export const DRAIN = ['sleep', '5'];

function renderDeployment(scope: Construct, props: ServerDeploymentProps): DeploymentV1 {
  const { namespace, name, labels, workload, replicas, sources } = props;
  const annotations = {
    [SECRET_REVISION_ANNOTATION]: revisionOf(sources),
    [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(props.files)),
  };
  return new DeploymentV1(scope, 'Resource', {
    metadata: { name, namespace, labels },
    spec: {
      replicas: String(replicas),
      selector: { matchLabels: selectorLabels(workload) },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '1', maxUnavailable: '0' } },
      template: { metadata: { labels, annotations }, spec: renderPod(props.pod) },
    },
    dependsOn: [...props.dependsOn, ...sources.flatMap(({ dependencies }) => dependencies)],
  });
}

function disruptionBudget(scope: Construct, props: ServerDeploymentProps): void {
  const { namespace, name, labels, workload, replicas } = props;
  if (replicas <= 1) return;
  new PodDisruptionBudgetV1(scope, 'DisruptionBudget', {
    metadata: { name, namespace, labels },
    spec: { maxUnavailable: '1', selector: { matchLabels: selectorLabels(workload) } },
  });
}

/**
 * A server that nobody connects to by a Service, without data of its own: as children of the scope, its Deployment
 * (`Resource`) and, for more than one replica, a budget as `httpDeployment` has it. Its files are somebody else's.
 */
export function serverDeployment(scope: Construct, props: ServerDeploymentProps): DeploymentV1 {
  requireInteger(scope, 'replicas', props.replicas, 1, 50);
  const deployment = renderDeployment(scope, props);
  disruptionBudget(scope, props);
  return deployment;
}

/**
 * A server without data of its own: as children of the scope, its Deployment (`Resource`), Service, ConfigMap
 * (`Configuration`) and, for more than one replica, a budget that lets a drain take one pod at a time. A single pod
 * has none: a budget for it either blocks the drain or protects nothing.
 */
export function httpDeployment(scope: Construct, props: HttpDeploymentProps): HttpDeployment {
  const { namespace, name, labels, workload, port, replicas } = props;
  requireInteger(scope, 'replicas', replicas, 1, 50);
  const metadata = { name, namespace, labels };
  const configuration = new ConfigMapV1(scope, 'Configuration', { metadata, data: { ...props.files } });
  const deployment = renderDeployment(scope, {
    ...props,
    dependsOn: [configuration, ...props.dependsOn],
  });
  const service = new ServiceV1(scope, 'Service', {
    metadata,
    spec: { selector: selectorLabels(workload), port: [{ name: 'http', port, targetPort: 'http' }] },
  });
  disruptionBudget(scope, props);
  return { configuration, deployment, service };
}
