import { TerraformElement, type TerraformStack } from 'cdktf';
import type { Node } from 'constructs';

const snakeCase = (id: string) =>
  id
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();

/**
 * The address of an element: its path below the stack in snake case, without the hidden `Resource` and `Default`.
 * `Mlflow/Identity/Resource` becomes `mlflow_identity`. Addresses are part of the interface: see docs/decisions/0005.
 */
export function readableId(element: TerraformElement | Node, stack: TerraformStack): string {
  const node = TerraformElement.isTerraformElement(element) ? element.node : element;
  const below = node.scopes.slice(stack.node.scopes.length).map((scope) => scope.node.id);
  return below
    .filter((id) => id !== 'Resource' && id !== 'Default')
    .map(snakeCase)
    .join('_');
}

/** One line for each pair of elements of one type whose addresses come out equal: cdktf would merge them in silence. */
export function repeatedIds(stack: TerraformStack): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const construct of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(construct)) continue;
    const type = (construct as { terraformResourceType?: string }).terraformResourceType;
    if (type === undefined) continue;
    const address = `${type}.${construct.friendlyUniqueId}`;
    const first = seen.get(address);
    if (first !== undefined)
      problems.push(`"${first}" and "${construct.node.path}" have the same address ${address}`);
    seen.set(address, construct.node.path);
  }
  return problems;
}
