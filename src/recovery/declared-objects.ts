import { isClusterKind, kindWithin } from '../review/cluster-kinds';
import { block, resourcesOf, text, type SynthesizedResource } from '../review/synthesized';

/** An object of the cluster that a resource of the synthesized Terraform stands for. */
export interface DeclaredObject {
  readonly address: string;
  /** As kubectl takes it: `statefulset`. */
  readonly kind: string;
  readonly name: string;
  /** Undefined for objects that belong to no namespace. */
  readonly namespace: string | undefined;
  /** Labels that say whose object it is: those of `OWNER_LABELS` that it has. */
  readonly owner: Readonly<Record<string, string>>;
  /** The revision of a Secret whose values Terraform makes; undefined for every other object. */
  readonly secretRevision: number | undefined;
}

/** A Helm release that a resource stands for. */
export interface DeclaredRelease {
  readonly address: string;
  readonly name: string;
  readonly namespace: string;
}

export interface Declared {
  readonly objects: readonly DeclaredObject[];
  readonly releases: readonly DeclaredRelease[];
  /** Addresses of resources whose object cannot be told from the JSON, such as those with `for_each`. */
  readonly untold: readonly string[];
}

/** What every object of a platform is labelled with. */
export const OWNER_LABELS = ['app.kubernetes.io/part-of', 'app.kubernetes.io/managed-by'] as const;

/** Types that are named as objects are, and change or request what is not theirs. */
const NO_OBJECTS = new Set(['certificatesigningrequest', 'defaultserviceaccount', 'tokenrequest']);

/** Terraform's own: nothing in the cluster, so nothing that a killed apply could leave there. */
const OWN_DATA = 'terraform_data';

/** The kind within a type such as `kubernetes_stateful_set_v1`; undefined where the type is no one object. */
function kindOf(type: string): string | undefined {
  const kind = /^kubernetes_([a-z_]+)_v\d+((alpha|beta)\d+)?$/.exec(type)?.[1]?.replaceAll('_', '');
  return kind === undefined || NO_OBJECTS.has(kind) ? undefined : kind;
}

type Resources = ReadonlyMap<string, SynthesizedResource>;

/** A text as Terraform comes to read it: without expressions, or the name of another object of the same JSON. */
function readText(value: unknown, resources: Resources): string | undefined {
  const found = text(value);
  const [, address = '', key = ''] =
    /^\$\{([a-z0-9_]+\.\w+)\.metadata\[0\]\.(name|namespace)\}$/.exec(found ?? '') ?? [];
  const referred = resources.get(address);
  // One step: what a name refers to has a name in plain text.
  if (referred !== undefined) return readText(block(referred.body, 'metadata')[key], new Map());
  return found === undefined || found.includes('${') || found.includes('%{') ? undefined : found;
}

function objectOf(
  { address, type, body }: SynthesizedResource,
  resources: Resources,
): DeclaredObject | undefined {
  const metadata = block(body, 'metadata');
  const kind = kindOf(type);
  const name = readText(metadata['name'], resources);
  const clusterWide = isClusterKind(kindWithin(type) ?? '');
  const namespace = clusterWide ? undefined : readText(metadata['namespace'] ?? 'default', resources);
  if (kind === undefined || name === undefined || (!clusterWide && namespace === undefined)) return undefined;
  const labels = block(metadata, 'labels');
  const owner = OWNER_LABELS.flatMap((label) => {
    const value = readText(labels[label], resources);
    return value === undefined ? [] : [[label, value] as const];
  });
  return {
    address,
    kind,
    name,
    namespace,
    owner: Object.fromEntries(owner),
    secretRevision: kind === 'secret' ? Number(text(body['data_wo_revision']) ?? Number.NaN) : undefined,
  };
}

function releaseOf(
  { address, body }: SynthesizedResource,
  resources: Resources,
): DeclaredRelease | undefined {
  const name = readText(body['name'], resources);
  const namespace = readText(body['namespace'] ?? 'default', resources);
  return name === undefined || namespace === undefined ? undefined : { address, name, namespace };
}

/** The objects and releases that a `cdk.tf.json` declares, sorted by address. */
export function declaredIn(synthesized: string): Declared {
  const objects: DeclaredObject[] = [];
  const releases: DeclaredRelease[] = [];
  const untold: string[] = [];
  const all = resourcesOf(synthesized);
  const resources = new Map(all.map((resource) => [resource.address, resource]));
  for (const resource of all) {
    const several = 'count' in resource.body || 'for_each' in resource.body;
    const object = several ? undefined : objectOf(resource, resources);
    const release = several || resource.type !== 'helm_release' ? undefined : releaseOf(resource, resources);
    if (object !== undefined) objects.push(object);
    else if (release !== undefined) releases.push(release);
    else if (resource.type !== OWN_DATA) untold.push(resource.address);
  }
  return { objects, releases, untold };
}

/** What Terraform and people call an object: `namespace/name`, or its name alone. */
export const idOf = ({
  namespace,
  name,
}: {
  readonly namespace?: string | undefined;
  readonly name: string;
}) => (namespace === undefined ? name : `${namespace}/${name}`);
