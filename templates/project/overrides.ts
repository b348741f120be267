import type { PlatformStack } from 'mlops-scaffold';

/**
 * The place for changes that mlops.json has no setting for. This file is yours: upgrading mlops-scaffold never
 * touches it. Called once, after the stack is built and before it is synthesized.
 *
 * The stack hands out each part that it is made of: `namespace`, `database`, `objectStore`, `tool('mlflow')` and the other
 * tools by their names in mlops.json, `models`, `exposures`, `backup`, `prerequisites`, `providers`; what the plan does not
 * have is undefined. A part hands out its resources. Change them by their own properties, or by addOverride with the path
 * that the attribute has in Terraform. Three examples:
 *
 *     // MLflow on nodes of its own.
 *     stack.tool('mlflow')?.deployment.addOverride('spec.template.spec.node_selector', { pool: 'platform' });
 *
 *     // A slow volume: up to 20 minutes for PostgreSQL of the platform to become ready.
 *     const database = stack.database;
 *     if (database && 'statefulSet' in database) database.statefulSet.putTimeouts({ create: '20m', update: '20m' });
 *
 *     // What an Ingress controller reads from annotations, here for uploads of any size.
 *     for (const { ingress } of stack.exposures.values()) {
 *       ingress?.addOverride('metadata.annotations', { 'nginx.ingress.kubernetes.io/proxy-body-size': '0' });
 *     }
 */
export function override(stack: PlatformStack): void {
  void stack;
}
