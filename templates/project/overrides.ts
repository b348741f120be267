import type { PlatformStack } from 'mlops-scaffold';

/**
 * The place for changes that mlops.json has no setting for. This file is yours: upgrading mlops-scaffold never
 * touches it. Called once, after the stack is built and before it is synthesized.
 */
export function override(stack: PlatformStack): void {
  // The stack has a typed handle to every construct in it, and a construct hands out the resources that it made.
  // Change them with their own properties, or with addOverride for anything the provider knows.
  void stack;
}
