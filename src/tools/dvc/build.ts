import { DvcRemote } from '../../constructs/dvc/remote';
import { hasCloud } from '../../plan/components';
import type { ToolContext } from '../tool-context';

/** DVC: a remote in the object store, or in what a cloud's suite has. DVC itself runs where people and jobs work. */
export function build(context: ToolContext): DvcRemote | undefined {
  if (hasCloud(context.plan)) return undefined;
  return new DvcRemote(context.stack, 'Dvc', {
    ...context.workload,
    store: context.objectStore,
    clients: context.clients,
  });
}
