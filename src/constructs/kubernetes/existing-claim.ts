import { DataKubernetesPersistentVolumeClaimV1 } from '@cdktf/provider-kubernetes/lib/data-kubernetes-persistent-volume-claim-v1';
import type { Precondition } from 'cdktf';
import type { Construct } from 'constructs';

/** What a volume's claim must be like if it is there already. */
export interface ExistingClaimProps {
  readonly namespace: string;
  /** Name of the claim. */
  readonly claim: string;
  /** The size that is asked for, in GiB. */
  readonly storageGiB: number;
  /** The class that is asked for. @default - any */
  readonly storageClass?: string;
  /** true: Terraform itself makes the claim larger, so that only a smaller size is refused. @default false */
  readonly grows?: boolean;
}

/**
 * Conditions that make a plan fail where a claim that exists, of a volume with data on it perhaps, differs from what
 * is asked for: Kubernetes changes neither the class of a claim nor the template that it was made from, so that an
 * apply would do nothing without a word, or make an empty volume. Reads the claim as the child `Claim` of the scope.
 */
export function existingClaim(scope: Construct, props: ExistingClaimProps): Precondition[] {
  const { namespace, claim: name, storageGiB, storageClass, grows = false } = props;
  const claim = new DataKubernetesPersistentVolumeClaimV1(scope, 'Claim', { metadata: { name, namespace } });
  const size = `${claim.fqn}.spec[0].resources[0].requests["storage"]`;
  const asked = `"${storageGiB}Gi"`;
  const gib = `tonumber(trimsuffix(${size}, "Gi"))`;
  const kubectl = `kubectl -n ${namespace}`;
  const grow = `${kubectl} patch pvc ${name} -p '{"spec":{"resources":{"requests":{"storage":"${storageGiB}Gi"}}}}'`;
  const has = (what: string) => `The volume of the claim ${name} in the namespace ${namespace} has ${what}`;
  // A claim that is not there has no spec: nothing to compare with.
  const conditions: Precondition[] = [
    {
      condition: `\${try(${size} == ${asked}${grows ? ` || ${gib} <= ${storageGiB}` : ''}, true)}`,
      errorMessage: `${has(`\${try(${size}, "")}`)}, and ${storageGiB}Gi is asked for. ${
        grows ? '' : `To make it larger, where its storage class can: ${grow} and apply again. `
      }A volume cannot be made smaller: ask for the size that it has.`,
    },
  ];
  if (storageClass !== undefined) {
    const current = `${claim.fqn}.spec[0].storage_class_name`;
    conditions.push({
      condition: `\${try(${current} == "${storageClass}", true)}`,
      errorMessage: `${has(`the storage class "\${try(${current}, "")}"`)}, and "${storageClass}" is asked for. A volume keeps its class: set it back. A claim that is still Pending holds no data: delete it (${kubectl} delete pvc ${name}) and apply again.`,
    });
  }
  return conditions;
}
