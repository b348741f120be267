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

const isToken = (value: unknown): boolean =>
  typeof value === 'string'
    ? /[$#&]\{/.test(value) || /^-\d+e\+\d+$/.test(value)
    : Tokenization.isResolvable(value);

/**
 * What `Testing.synth` gives, as data and for hundreds of stacks: cdktf walks through each element, then through the whole
 * once more, sorts it and makes it text, which takes many times as long as to resolve what needs it.
 * combinations.test.ts holds the two to each other.
 */
export function resolvedStack(stack: TerraformStack): Synthesized {
  stack.runAllValidations();
  const options = { scope: stack, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) };
  const resolve = (value: unknown): unknown => {
    if (isToken(value) || typeof value === 'number') return Tokenization.resolve(value, options) as unknown;
    if (Array.isArray(value)) {
      if (value.some((part) => isToken(part))) return Tokenization.resolve(value, options) as unknown;
      return value.map(resolve).filter((part) => part !== undefined);
    }
    if (!isObject(value)) return value;
    if (Object.keys(value).some(isToken)) return Tokenization.resolve(value, options) as unknown;
    const parts = Object.entries(value).map(([key, part]) => [key, resolve(part)] as const);
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  };
  const whole: Json = {};
  for (const element of stack.node.findAll()) {
    if (TerraformElement.isTerraformElement(element)) merge(whole, resolve(element.toTerraform()) as Json);
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
