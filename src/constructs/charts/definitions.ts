import { Release } from '@cdktf/provider-helm/lib/release';
import type { Construct } from 'constructs';
import { localChart } from './local-chart';

export interface DefinitionsProps {
  /** The chart of this package that has them, and the name of its release. */
  readonly chart:
    | 'argo-workflows-crd'
    | 'katib-crd'
    | 'kserve-crd'
    | 'kubeflow-pipelines-crd'
    | 'kubeflow-trainer-crd'
    | 'kuberay-crd';
  readonly namespace: string;
  readonly preventDestroy: boolean;
}

/**
 * An operator's definitions, as the child `Resource` of the scope: a release of their own, so that an upgrade reaches
 * them and a destroy of the operator leaves them. Deleting it deletes every object of these kinds in the cluster.
 */
export function definitions(scope: Construct, { chart, namespace, preventDestroy }: DefinitionsProps): Release {
  return new Release(scope, 'Resource', {
    name: chart,
    namespace,
    chart: localChart(scope, chart),
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
