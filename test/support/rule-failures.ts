import {
  DefaultTokenResolver,
  StringConcat,
  TerraformElement,
  type TerraformStack,
  Testing,
  Tokenization,
} from 'cdktf';
import type { StackPlan } from '../../src/plan/stack-plan';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planWith } from './combinations';
import { violations, type Synthesized } from './policy';

type Settings = Readonly<Record<string, unknown>>;
type Json = Record<string, unknown>;

/** The stack of a plan, not synthesized yet. */
export const platformOf = (plan: StackPlan) =>
  new PlatformStack(Testing.stubVersion(Testing.app()), 'platform', { plan });

/** The Terraform JSON of a plan, without cdktf's own metadata. */
export const synthesizePlan = (plan: StackPlan): Synthesized =>
  JSON.parse(Testing.synth(platformOf(plan), true)) as Synthesized;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(target: Json, more: Json): void {
  for (const [key, value] of Object.entries(more)) {
    const there = target[key];
    if (isObject(there) && isObject(value)) merge(there, value);
    else target[key] = value;
  }
}

/**
 * What `Testing.synth` gives, as data and for hundreds of stacks: cdktf resolves each element, then the whole once more,
 * sorts it and makes it text, which takes three times as long. combinations.test.ts holds the two to each other.
 */
export function resolvedStack(stack: TerraformStack): Synthesized {
  stack.runAllValidations();
  const options = { scope: stack, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) };
  const whole: Json = {};
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element)) continue;
    merge(whole, Tokenization.resolve(element.toTerraform(), options) as Json);
  }
  // What the stack says itself about Terraform and its providers.
  merge(whole, (stack as unknown as { readonly rawOverrides: Json }).rawOverrides);
  return whole as unknown as Synthesized;
}

/** Rows of answers whose platform breaks a rule, with what it breaks. */
export function failures(
  rows: readonly { readonly stack?: Readonly<Record<string, string>>; readonly platform: Settings }[],
): object[] {
  return rows.flatMap(({ stack, platform }) => {
    const plan = planWith(stack, platform);
    const found = violations(resolvedStack(platformOf(plan)), plan);
    return found.length === 0 ? [] : [{ stack, platform, found }];
  });
}
