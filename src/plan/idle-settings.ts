import { readsMetrics } from './components';
import { monitoringSchema } from './monitoring';
import type { StackPlan } from './stack-plan';

/** Settings that were given and change nothing, because the tool that they are for is not in the stack: one line a group. */
export function idleSettings(plan: Pick<StackPlan, 'stack' | 'platform'>): string[] {
  const byDefault = JSON.stringify(monitoringSchema.parse({}));
  if (readsMetrics(plan) || JSON.stringify(plan.platform.monitoring) === byDefault) return [];
  return [
    'platform.monitoring is kept, and changes nothing: it is for Evidently and Prometheus, of which the stack has neither',
  ];
}
