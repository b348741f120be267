import { DvcRemote } from '../../constructs/dvc/remote';
import type { ToolContext } from '../tool-context';

/** DVC: a remote in the object store. DVC itself runs where people and jobs work. */
export function build(context: ToolContext): DvcRemote {
  return new DvcRemote(context.stack, 'Dvc', {
    ...context.workload,
    store: context.objectStore,
    clients: context.clients,
  });
}
