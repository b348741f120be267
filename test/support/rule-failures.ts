import { Testing } from 'cdktf';
import type { StackPlan } from '../../src/plan/stack-plan';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planWith } from './combinations';
import { violations, type Synthesized } from './policy';

type Settings = Readonly<Record<string, unknown>>;

/** The Terraform JSON of a plan, without cdktf's own metadata. */
export function synthesizePlan(plan: StackPlan): Synthesized {
  const stack = new PlatformStack(Testing.stubVersion(Testing.app()), 'platform', { plan });
  return JSON.parse(Testing.synth(stack, true)) as Synthesized;
}

/** Rows of answers whose platform breaks a rule, with what it breaks. */
export function failures(
  rows: readonly { readonly stack?: Readonly<Record<string, string>>; readonly platform: Settings }[],
): object[] {
  return rows.flatMap(({ stack, platform }) => {
    const plan = planWith(stack, platform);
    const found = violations(synthesizePlan(plan), plan);
    return found.length === 0 ? [] : [{ stack, platform, found }];
  });
}
