import { block, isObject, text } from '../review/synthesized';

/** What Terraform's state has of one resource. */
export interface KnownObject {
  /** Making it was interrupted: the next apply would destroy it and make it again. */
  readonly tainted: boolean;
  /** `data_wo_revision` of a Secret. */
  readonly secretRevision: number | undefined;
}

/** The resources of a state by address, from `terraform state pull`. No text is no state: nothing is known yet. */
export function knownIn(state: string): ReadonlyMap<string, KnownObject> {
  if (state.trim() === '') return new Map();
  const root = JSON.parse(state) as unknown;
  const resources = isObject(root) && Array.isArray(root['resources']) ? root['resources'] : [];
  return new Map(
    resources
      .filter(isObject)
      .filter((resource) => resource['mode'] === 'managed' && resource['module'] === undefined)
      .flatMap((resource) => {
        const instances = Array.isArray(resource['instances']) ? resource['instances'].filter(isObject) : [];
        // A deposed instance is one that is on its way out; what replaces it stands beside it.
        const instance = instances.find((one) => one['deposed'] === undefined);
        if (instance === undefined) return [];
        const revision = text(block(instance, 'attributes')['data_wo_revision']);
        const known = {
          tainted: instance['status'] === 'tainted',
          secretRevision: revision === undefined ? undefined : Number(revision),
        };
        return [[`${String(resource['type'])}.${String(resource['name'])}`, known] as const];
      }),
  );
}
