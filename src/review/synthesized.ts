/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** One resource of the synthesized Terraform. */
export interface SynthesizedResource {
  /** As Terraform calls it: `kubernetes_deployment_v1.mlflow`. */
  readonly address: string;
  readonly type: string;
  readonly body: Json;
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

/** The resources of a `cdk.tf.json`, sorted by address. */
export function resourcesOf(synthesized: string): readonly SynthesizedResource[] {
  const root = JSON.parse(synthesized) as unknown;
  const resource = isObject(root) ? root['resource'] : undefined;
  if (!isObject(resource)) return [];
  return Object.entries(resource)
    .flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([name, body]) => ({
        address: `${type}.${name}`,
        type,
        body: isObject(body) ? body : {},
      })),
    )
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The values of a Helm release, read as JSON with Terraform's escapes undone; what is not JSON is left out. */
export function helmValues({ body }: SynthesizedResource): readonly Json[] {
  const values = Array.isArray(body['values']) ? (body['values'] as unknown[]) : [];
  return values.flatMap((value) => {
    if (typeof value !== 'string') return [];
    try {
      return blocks(JSON.parse(value.replaceAll('$${', '${').replaceAll('%%{', '%{')) as unknown);
    } catch {
      return [];
    }
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
