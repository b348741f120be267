import { H2oCluster } from '../../constructs/h2o/h2o-cluster';
import type { ToolContext } from '../tool-context';

/**
 * H2O-3 in the platform's namespace. It has a password whatever `platform.authentication` says, because whoever reaches it
 * reads its data and files, and no address outside the cluster: the version that exports models has vulnerabilities.
 */
export function build(context: ToolContext): H2oCluster {
  return new H2oCluster(context.stack, 'H2o', {
    ...context.workload,
    image: context.image('h2o'),
    nodes: context.plan.platform.h2o.nodes,
    secret: context.secret('h2o'),
    clients: context.clients,
    resources: context.resources('h2o'),
  });
}
