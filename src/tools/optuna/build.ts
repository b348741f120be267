import { OptunaStorage } from '../../constructs/optuna/storage';
import type { ToolContext } from '../tool-context';

/** Optuna: shared storage and dashboard, exposed as `optuna.<domain>`. */
export function build(context: ToolContext): OptunaStorage {
  const storage = new OptunaStorage(context.stack, 'Optuna', {
    ...context.workload,
    image: context.image('optuna-dashboard'),
    database: context.database,
    authentication: context.plan.platform.authentication,
    secret: context.secret('optuna-dashboard'),
    publicUrls: context.publicUrls('optuna'),
    clients: context.clients,
    workers: context.clients,
    resources: context.resources('optuna-dashboard'),
    replicas: context.replicas,
  });
  context.expose('optuna', 'OptunaExposure', storage);
  return storage;
}
