import {
  backedUpBy,
  DATABASE_CONSUMERS,
  databaseConsumersOf,
  partsOf,
  STORE_CONSUMERS,
  storeConsumersOf,
} from './components';
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

/** Key with the certificates that the database server's is checked against. No password: it is read from a file. */
export const CERTIFICATES_KEY = 'ca.crt';

const storeKeys = (consumer: string) => [`${consumer}-access-key-id`, `${consumer}-secret-access-key`];
const passwordKey = (consumer: string) => `${consumer}-password`;

function databaseSecret(plan: StackPlan): PlannedSecret[] {
  const consumers = databaseConsumersOf(plan);
  if (consumers.length === 0) return [];
  const { database } = plan.platform;
  if (database.kind === 'existing') {
    // The passwords of a server that exists are its owner's to set.
    const keys = consumers.map(passwordKey);
    if (database.sslMode === 'verify-full') keys.push(CERTIFICATES_KEY);
    return [{ name: 'postgres', keys, usedBy: consumers, origin: 'existing' }];
  }
  const keys = ['postgres-password', ...DATABASE_CONSUMERS.map(passwordKey)];
  return [
    {
      name: 'postgres',
      keys,
      usedBy: ['postgres', ...consumers, ...(backedUpBy(plan) ? ['backup'] : [])],
      origin: plan.platform.secrets.kind,
    },
  ];
}

function storeSecret(plan: StackPlan): PlannedSecret[] {
  const consumers = storeConsumersOf(plan);
  if (consumers.length === 0) return [];
  if (plan.platform.objectStore.kind === 'existing') {
    return [
      { name: 'object-store', keys: consumers.flatMap(storeKeys), usedBy: consumers, origin: 'existing' },
    ];
  }
  const keys = ['admin', 'backup', ...STORE_CONSUMERS].flatMap(storeKeys);
  return [
    {
      name: 'object-store',
      keys,
      usedBy: ['object-store', ...consumers, ...(backedUpBy(plan) ? ['backup'] : [])],
      origin: plan.platform.secrets.kind,
    },
  ];
}

/** The key of the store that backups go to. That store is somebody else's, so its key is never generated. */
function backupSecret(plan: StackPlan): PlannedSecret[] {
  if (plan.platform.backup.kind !== 's3' || backedUpBy(plan) === undefined) return [];
  return [
    { name: 'backup', keys: ['access-key-id', 'secret-access-key'], usedBy: ['backup'], origin: 'existing' },
  ];
}

/** Every Secret that the pods of a plan read. */
export function secretsOf(plan: StackPlan): readonly PlannedSecret[] {
  const own = partsOf(plan).flatMap(({ secrets }) =>
    secrets
      .filter(
        ({ forAuthentication = false }) => !forAuthentication || plan.platform.authentication !== 'none',
      )
      .map(({ name, keys }) => ({ name, keys, usedBy: [name], origin: plan.platform.secrets.kind })),
  );
  return [...databaseSecret(plan), ...storeSecret(plan), ...own, ...backupSecret(plan)];
}
