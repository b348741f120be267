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

export interface HttpDeploymentProps {
  readonly namespace: string;
  /** Name of every object. */
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly workload: WorkloadLabels;
  /** Its container has a port called `http`. */
  readonly pod: Pod;
  readonly port: number;
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

export interface HttpDeployment {
  readonly deployment: DeploymentV1;
  readonly service: ServiceV1;
}

/**
 * For a server's `preStop`: time for the cluster to stop sending to a pod that is about to go. Without it, replacing
 * pods under load refused connections for a third of a second.
 */
export const DRAIN = ['sleep', '5'];

/**
 * A server without data of its own: as children of the scope, its Deployment (`Resource`), Service, ConfigMap
 * (`Configuration`) and, for more than one replica, a budget that lets a drain take one pod at a time. A single pod
 * has none: a budget for it either blocks the drain or protects nothing.
 */
export function httpDeployment(scope: Construct, props: HttpDeploymentProps): HttpDeployment {
  const { namespace, name, labels, workload, port, replicas, sources } = props;
  requireInteger(scope, 'replicas', replicas, 1, 50);
  const metadata = { name, namespace, labels };
  const selector = selectorLabels(workload);
  const configuration = new ConfigMapV1(scope, 'Configuration', { metadata, data: { ...props.files } });
  const annotations = {
    [SECRET_REVISION_ANNOTATION]: revisionOf(sources),
    [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(props.files)),
  };
  const deployment = new DeploymentV1(scope, 'Resource', {
    metadata,
    spec: {
      replicas: String(replicas),
      selector: { matchLabels: selector },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '1', maxUnavailable: '0' } },
      template: { metadata: { labels, annotations }, spec: renderPod(props.pod) },
    },
    dependsOn: [configuration, ...props.dependsOn, ...sources.flatMap(({ dependencies }) => dependencies)],
  });
  const service = new ServiceV1(scope, 'Service', {
    metadata,
    spec: { selector, port: [{ name: 'http', port, targetPort: 'http' }] },
  });
  if (replicas > 1) {
    new PodDisruptionBudgetV1(scope, 'DisruptionBudget', {
      metadata,
      spec: { maxUnavailable: '1', selector: { matchLabels: selector } },
    });
  }
  return { deployment, service };
}
