/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** One resource of the synthesized Terraform. */
export interface SynthesizedResource {
  /** As Terraform calls it: `kubernetes_deployment_v1.mlflow`. */
  readonly address: string;
  readonly type: string;
  readonly body: Json;
  /** The construct that made it, below the stack: `Mlflow/Edges`. Undefined where the JSON does not say. */
  readonly construct: string | undefined;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Terraform's JSON writes a block as an object or as a list of objects. */
export function blocks(value: unknown): readonly Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** The first block under a key, or an empty one. */
export const block = (parent: Json, key: string): Json => blocks(parent[key])[0] ?? {};

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** A key as Terraform writes it, or as Kubernetes does. */
export function either(object: Json, key: string): unknown {
  return object[key] ?? object[key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())];
}

/** The first block under such a key, or an empty one. */
export const inside = (object: Json, key: string): Json => blocks(either(object, key))[0] ?? {};

/** cdktf notes the path of the construct; its first part is the stack, and `Resource` hides what wraps one resource. */
function constructOf(body: Json): string | undefined {
  const path = text(block(block(body, '//'), 'metadata')['path']);
  return path
    ?.split('/')
    .slice(1)
    .filter((part) => part !== 'Resource' && part !== 'Default')
    .join('/');
}

/** The content of a `cdk.tf.json`. */
export function parseSynthesized(synthesized: string): Json {
  const root = JSON.parse(synthesized) as unknown;
  return isObject(root) ? root : {};
}

/** The resources of a `cdk.tf.json`, sorted by address. */
export function resourcesOf(synthesized: string | Json): readonly SynthesizedResource[] {
  const root = typeof synthesized === 'string' ? parseSynthesized(synthesized) : synthesized;
  const resource = root['resource'];
  if (!isObject(resource)) return [];
  return Object.entries(resource)
    .flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([name, value]) => {
        const body = isObject(value) ? value : {};
        return { address: `${type}.${name}`, type, body, construct: constructOf(body) };
      }),
    )
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** A text of JSON with Terraform's escapes undone; undefined where it is not JSON. */
export function readValues(value: string): unknown {
  try {
    return JSON.parse(value.replaceAll('$${', '${').replaceAll('%%{', '%{')) as unknown;
  } catch {
    return undefined;
  }
}

/** The values of a Helm release, read as JSON with Terraform's escapes undone; what is not JSON is left out. */
export function helmValues({ body }: SynthesizedResource): readonly Json[] {
  const values = Array.isArray(body['values']) ? (body['values'] as unknown[]) : [];
  return values.flatMap((value) => {
    return typeof value === 'string' ? blocks(readValues(value)) : [];
  });
}

/** Every object within a value for which the test holds, at any depth, with the objects around it. */
export function findObjects(
  value: unknown,
  test: (object: Json) => boolean,
  around: readonly Json[] = [],
): readonly { readonly object: Json; readonly around: readonly Json[] }[] {
  if (Array.isArray(value)) return value.flatMap((item) => findObjects(item, test, around));
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap((item) => findObjects(item, test, [value, ...around]));
  return test(value) ? [{ object: value, around }, ...inside] : inside;
}
