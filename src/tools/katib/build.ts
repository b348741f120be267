import { Katib } from '../../constructs/katib/katib';
import type { ToolContext } from '../tool-context';
import { katib } from './parts';

/** Katib in the platform's namespace, and the namespace of its experiments. */
export function build(context: ToolContext): Katib {
  const { stack, plan } = context;
  const { namespace, installDefinitions, deletionProtection } = plan.platform;
  return new Katib(stack, 'Katib', {
    ...context.workload,
    images: {
      controller: context.image('katib-controller'),
      databaseManager: context.image('katib-db-manager'),
      suggestion: context.image('katib-suggestion-goptuna'),
      metricsCollector: context.image('katib-metrics-collector'),
    },
    database: context.database,
    experiments: katib.ownNamespace?.(namespace) ?? '',
    quota: context.quota,
    containerDefaults: context.containerDefaults,
    reaches: context.jobs.edges,
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    resources: {
      controller: context.resources('katib-controller'),
      databaseManager: context.resources('katib-db-manager'),
    },
  });
}
