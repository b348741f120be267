import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import type { Construct } from 'constructs';
import { selectorLabels, type WorkloadLabels } from './labels';

/**
 * Lets a drain of nodes take away one pod of the workload at a time. Only for more than one replica: a budget for a
 * single pod either blocks the drain or protects nothing.
 */
export function disruptionBudget(
  scope: Construct,
  workload: WorkloadLabels,
  metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> },
): PodDisruptionBudgetV1 {
  return new PodDisruptionBudgetV1(scope, 'DisruptionBudget', {
    metadata,
    spec: { maxUnavailable: '1', selector: { matchLabels: selectorLabels(workload) } },
  });
}
