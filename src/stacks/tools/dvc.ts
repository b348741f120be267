import { DvcRemote } from '../../constructs/dvc-remote';
import type { PlatformContext } from '../platform-context';

/** DVC: a remote in the object store. DVC itself runs where people and jobs work. */
export function buildDvc(context: PlatformContext): DvcRemote {
  return new DvcRemote(context.stack, 'Dvc', {
    ...context.workload,
    store: context.objectStore,
    clients: context.clients,
  });
}
