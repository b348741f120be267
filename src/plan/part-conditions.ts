import type { PartCondition } from '../tools/tool-parts';
import type { StackPlan } from './stack-plan';

/** Whether a platform has what a part hangs on. */
export function holds(
  condition: PartCondition,
  { monitoring, models, database }: StackPlan['platform'],
): boolean {
  switch (condition) {
    case 'request-log':
      return monitoring.requestLog;
    case 'drift':
      return monitoring.requestLog && models.some(({ referenceUri }) => referenceUri !== undefined);
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
