import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import type { BucketAccess, IObjectStore } from '../../src/constructs/object-store/bucket';
import type { DatabaseAccess, IDatabaseServer } from '../../src/constructs/postgres/database';

export type Json = Record<string, unknown>;

/** Synthesized Terraform of an app that has nothing of ours but what `build` puts into it. Validations run. */
export function synthesize<Built>(build: (stack: TerraformStack) => Built): {
  readonly built: Built;
  readonly text: string;
  readonly resource: Record<string, Record<string, Json>>;
} {
  const stack = new TerraformStack(Testing.app(), 'foreign');
  new KubernetesProvider(stack, 'kubernetes', {});
  new HelmProvider(stack, 'helm', {});
  const built = build(stack);
  const text = Testing.synth(stack, true);
  const { resource = {} } = JSON.parse(text) as { resource?: Record<string, Record<string, Json>> };
  return { built, text, resource };
}

/** All resources of a type, by the name that they have in the cluster. */
export function byName(resource: Record<string, Record<string, Json>>, type: string): Record<string, Json> {
  return Object.fromEntries(
    Object.values(resource[type] ?? {}).map((body) => {
      const metadata = body['metadata'] as Json | undefined;
      return [String(metadata?.['name'] ?? body['name']), body];
    }),
  );
}

/** Follows a path into JSON; Terraform writes a block that may occur once as an object or as a list of one. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((current, key) => {
    const here = Array.isArray(current) && typeof key === 'string' ? (current[0] as unknown) : current;
    return (here as Record<string | number, unknown> | undefined)?.[key];
  }, value);
}

/** Environment of a container: literals as text, the rest as `Secret/key` or the field's path. */
export function environment(container: unknown): Record<string, string> {
  const entries = (at(container, 'env') ?? []) as Json[];
  return Object.fromEntries(
    entries.map((env) => {
      const key = at(env, 'value_from', 'secret_key_ref');
      const field = at(env, 'value_from', 'field_ref', 'field_path');
      const value = key ? `${String(at(key, 'name'))}/${String(at(key, 'key'))}` : (env['value'] ?? field);
      return [String(env['name']), String(value)];
    }),
  );
}

export const DATABASE: DatabaseAccess = {
  host: 'postgres.lab.svc',
  port: 5432,
  database: 'db',
  user: 'user',
  password: { secretName: 'postgres', key: 'user-password' },
  sslMode: 'disable',
  edge: { peer: { podLabels: { app: 'postgres' } }, port: 5432 },
  revision: '1',
  dependencies: [],
};

export const BUCKET: BucketAccess = {
  endpoint: 'http://object-store.lab.svc:8333',
  region: 'us-east-1',
  bucket: 'bucket',
  accessKeyId: { secretName: 'object-store', key: 'user-access-key-id' },
  secretAccessKey: { secretName: 'object-store', key: 'user-secret-access-key' },
  edge: { peer: { podLabels: { app: 'object-store' } }, port: 8333 },
  revision: '1',
  dependencies: [],
};

/** Stores that write down who asked for what. */
export class RecordingStores implements IDatabaseServer {
  public readonly asked: unknown[][] = [];
  public readonly objects: IObjectStore = {
    accessFor: (...question) => {
      this.asked.push(['bucket', ...question]);
      return BUCKET;
    },
  };

  public accessFor(...question: Parameters<IDatabaseServer['accessFor']>): DatabaseAccess {
    this.asked.push(['database', ...question]);
    return DATABASE;
  }
}
