import { componentsOf, DATABASE_CONSUMERS, STORE_CONSUMERS } from './components';
import type { StackPlan } from './stack-plan';

/** A Secret of the platform: its name and its keys. Never a value. */
export interface PlannedSecret {
  readonly name: string;
  readonly keys: readonly string[];
  /** Components that read it. */
  readonly usedBy: readonly string[];
  /** generated: Terraform makes it at apply. existing: it must be there before the first apply. */
  readonly origin: 'generated' | 'existing';
}

const storeKeys = (consumer: string) => [`${consumer}-access-key-id`, `${consumer}-secret-access-key`];

/** Every Secret that the pods of a plan read. */
export function secretsOf(plan: StackPlan): readonly PlannedSecret[] {
  const { platform } = plan;
  const components = componentsOf(plan);
  const generated = platform.secrets.kind === 'generated';
  const origin = generated ? 'generated' : 'existing';
  const secrets: PlannedSecret[] = [];
  if (components.database) {
    const inCluster = platform.database.kind === 'in-cluster';
    const active = DATABASE_CONSUMERS.filter((consumer) => components[consumer]);
    secrets.push({
      name: 'postgres',
      keys: inCluster
        ? ['postgres-password', ...DATABASE_CONSUMERS.map((consumer) => `${consumer}-password`)]
        : active.map((consumer) => `${consumer}-password`),
      usedBy: [...(inCluster ? ['postgres'] : []), ...active],
      // The password of a server that exists is its owner's to set.
      origin: inCluster ? origin : 'existing',
    });
  }
  if (components.objectStore) {
    const inCluster = platform.objectStore.kind === 'in-cluster';
    const active = STORE_CONSUMERS.filter((consumer) =>
      consumer === 'serving' ? components.seldon !== undefined : components[consumer],
    );
    secrets.push({
      name: 'object-store',
      keys: (inCluster ? ['admin', ...STORE_CONSUMERS] : active).flatMap(storeKeys),
      usedBy: [...(inCluster ? ['object-store'] : []), ...active],
      origin: inCluster ? origin : 'existing',
    });
  }
  if (components.mlflow) {
    secrets.push({
      name: 'mlflow',
      keys: ['admin-password', 'flask-secret-key', 'kek-passphrase'],
      usedBy: ['mlflow'],
      origin,
    });
  }
  if (components.optuna) {
    secrets.push({ name: 'optuna-dashboard', keys: ['password'], usedBy: ['optuna-dashboard'], origin });
  }
  return secrets;
}
