import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Output of `terraform show -json` (Terraform 1.11.4, kubernetes 2.38.0, helm 3.1.1) for a whole platform, without what
 * a review does not use: planned values, prior state, configuration, and the bodies of resources that stay. `replace` holds only
 * the kinds of resources that its test is about; `errored` five of the 39 that were planned before the cluster gave no answer.
 */
export type PlanFixture = 'create' | 'update' | 'remove-and-rotate' | 'replace' | 'errored';

export const terraformPlan = (name: PlanFixture): string =>
  readFileSync(join(__dirname, '..', 'fixtures', 'terraform-plans', `${name}.json`), 'utf8');

interface Change {
  readonly address: string;
  readonly change: { readonly actions: readonly string[] };
}

export const addressesIn = (name: PlanFixture): string[] =>
  (JSON.parse(terraformPlan(name)) as { resource_changes: Change[] }).resource_changes.map(
    ({ address }) => address,
  );

/** A plan that changes one resource, for what no fixture has. */
export const planWith = (...changes: readonly object[]): string =>
  JSON.stringify({ format_version: '1.2', resource_changes: changes });
