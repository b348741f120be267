import type { PartCondition } from '../tools/tool-parts';
import type { StackPlan } from './stack-plan';

/** Whether a platform has what a part hangs on. */
export function holds(condition: PartCondition, { monitoring, models }: StackPlan['platform']): boolean {
  switch (condition) {
    case 'request-log':
      return monitoring.requestLog;
    case 'drift':
      return monitoring.requestLog && models.some(({ referenceUri }) => referenceUri !== undefined);
    case 'prometheus':
      return monitoring.kind === 'in-cluster' && hasMetrics({ monitoring, models });
    case 'python-packages':
      return monitoring.image === undefined;
  }
}

/** Whether anything of a platform gives metrics for a Prometheus of its own. */
const hasMetrics = ({ monitoring, models }: Pick<StackPlan['platform'], 'monitoring' | 'models'>) =>
  monitoring.requestLog || models.length > 0;
