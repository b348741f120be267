import { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { existingClaim } from './existing-claim';
import { selectorLabels, type WorkloadLabels } from './labels';
import { renderPod, type Pod } from './pod';
import { DNS_SUBDOMAIN, requireInteger, requireMatch } from './prop-error';

/** A volume of its own that a server keeps its data on. */
export interface Storage {
  /** Size in GiB. To raise it later, make the claim `data-<name>-0` larger first: the plan fails and says how. */
  readonly storageGiB: number;
  /** Cannot be changed later: the plan fails. @default - the cluster's default class */
  readonly storageClass?: string;
}

export interface SingleReplicaProps extends Storage {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly workload: WorkloadLabels;
  /** Its container mounts the volume `data`. */
  readonly pod: Pod;
  /** Pod annotations: what must replace the pod when it changes. */
  readonly annotations: Record<string, string>;
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * A server with one pod and one volume, as the child `Resource` of the scope. The volume's claim outlives the
 * StatefulSet; it goes with the namespace only.
 */
export function singleReplica(scope: Construct, props: SingleReplicaProps): StatefulSetV1 {
  const { namespace, name, labels, workload, pod, annotations, storageGiB, storageClass } = props;
  requireInteger(scope, 'storageGiB', storageGiB, 1, 65_536);
  if (storageClass !== undefined) {
    requireMatch(scope, 'storageClass', storageClass, DNS_SUBDOMAIN, 'the name of a storage class');
  }
  const precondition = existingClaim(scope, {
    namespace,
    claim: `data-${name}-0`,
    storageGiB,
    storageClass,
  });
  return new StatefulSetV1(scope, 'Resource', {
    metadata: { name, namespace, labels },
    spec: {
      replicas: '1',
      serviceName: name,
      // With OrderedReady a pod that never gets ready blocks the update that would mend it.
      podManagementPolicy: 'Parallel',
      selector: { matchLabels: selectorLabels(workload) },
      persistentVolumeClaimRetentionPolicy: [{ whenDeleted: 'Retain', whenScaled: 'Retain' }],
      template: { metadata: { labels, annotations }, spec: renderPod(pod) },
      volumeClaimTemplate: [
        {
          metadata: { name: 'data', labels: selectorLabels(workload) },
          spec: {
            accessModes: ['ReadWriteOnce'],
            storageClassName: storageClass,
            resources: { requests: { storage: `${storageGiB}Gi` } },
          },
        },
      ],
    },
    // Kubernetes never changes the template, and the provider would replace the server or report what it did not do.
    lifecycle: { ignoreChanges: ['spec[0].volume_claim_template'], precondition },
    dependsOn: [...props.dependsOn],
  });
}
