import { Release } from '@cdktf/provider-helm/lib/release';
import type { Construct } from 'constructs';
import { localChart } from '../charts/local-chart';

export interface DefinitionsProps {
  readonly namespace: string;
  readonly preventDestroy: boolean;
}

/**
 * KServe's definitions, as the child `Resource` of the scope: a release of their own, so that an upgrade reaches them
 * and a destroy of the controller leaves them. Deleting it deletes every InferenceService of the cluster.
 */
export function definitions(scope: Construct, { namespace, preventDestroy }: DefinitionsProps): Release {
  return new Release(scope, 'Resource', {
    name: 'kserve-crd',
    namespace,
    chart: localChart(scope, 'kserve-crd'),
    createNamespace: false,
    // Without it a release that timed out is left behind outside the state.
    atomic: true,
    upgradeInstall: true,
    // Each revision is a Secret with all of the definitions.
    maxHistory: 2,
    timeout: 300,
    lifecycle: preventDestroy ? { preventDestroy } : undefined,
  });
}
