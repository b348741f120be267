import { toolsOf } from './components';
import type { PlannedSecret } from './secrets';
import type { StackPlan } from './stack-plan';

/** Secrets of tools that work with a licence: what their makers and the owners of their stores hand out. */
export function licensedSecrets(plan: StackPlan): PlannedSecret[] {
  const tools = toolsOf(plan);
  const existing = (tool: string, name: string, keys: readonly string[]): PlannedSecret => ({
    name,
    keys,
    usedBy: [tool],
    origin: 'existing',
  });
  return tools.includes('wandb')
    ? [
        existing('wandb', plan.platform.wandb.licenseSecret, ['license']),
        existing('wandb', 'wandb-mysql', ['password']),
        existing('wandb', 'wandb-redis', ['password']),
      ]
    : [];
}
