import { LakeFs } from '../../constructs/lakefs/lakefs';
import type { ToolContext } from '../tool-context';

/**
 * lakeFS in the platform's namespace. It has keys whatever `platform.authentication` says, and no address outside the cluster:
 * everybody would have the one key, and its metrics ask for none.
 */
export function build(context: ToolContext): LakeFs {
  return new LakeFs(context.stack, 'Lakefs', {
    ...context.workload,
    image: context.image('lakefs'),
    clientImage: context.image('postgres'),
    database: context.database,
    data: context.objectStore,
    secret: context.secret('lakefs'),
    clients: context.clients,
    replicas: context.replicas,
    resources: context.resources('lakefs'),
  });
}
