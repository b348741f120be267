import type { PartCondition } from '../tools/tool-parts';
import type { StackPlan } from './stack-plan';

/** Whether a platform has what a part hangs on; `withoutTerraform`: its tools let people deploy models themselves. */
export function holds(
  condition: PartCondition,
  { monitoring, models, database }: StackPlan['platform'],
  withoutTerraform = false,
): boolean {
  switch (condition) {
    case 'request-log':
      return monitoring.requestLog;
    case 'drift':
      return (
        monitoring.requestLog &&
        (withoutTerraform || models.some(({ referenceUri }) => referenceUri !== undefined))
      );
    case 'metrics':
      return monitoring.kind !== 'none';
    case 'database-metrics':
      return monitoring.kind !== 'none' && database.kind === 'in-cluster';
    case 'prometheus':
      return monitoring.kind === 'in-cluster';
    case 'python-packages':
      return monitoring.image === undefined;
  }
}

/** Whether a condition is about who reads metrics, and not about what Evidently compares. */
export const isOfMetrics = (condition: PartCondition): boolean =>
  condition === 'metrics' || condition === 'database-metrics' || condition === 'prometheus';
