import { idOf, type DeclaredObject } from './declared-objects';

/** File beside `cdk.tf.json`. Terraform reads every `*.tf.json` of its folder. */
export const IMPORT_FILE = 'recover.tf.json';

/**
 * Import blocks of Terraform: its next plan shows what it takes over, and its next apply does it, with any backend.
 * Blocks for objects that are not there fail the whole plan, so they are made from what was seen, and removed when they
 * have served.
 */
export function importBlocks(objects: readonly DeclaredObject[]): string {
  const content = {
    '//': 'Written by "mlops-scaffold recover". Has served once an apply has succeeded: delete it, or run recover again.',
    import: objects.map((object) => ({ to: object.address, id: idOf(object) })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
