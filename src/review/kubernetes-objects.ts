import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import { renderedObjects } from './rendered-charts';
import {
  block,
  findObjects,
  helmValues,
  isObject,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';

/** An object of the cluster, wherever the synthesized Terraform writes it. */
export interface KubernetesObject {
  /** Of the resource that it stands in. */
  readonly address: string;
  /** Keys of Terraform's own resources have underscores, those of manifests and Helm values have not. */
  readonly body: Json;
}

/** The provider's type for a kind, without its version: `kubernetes_config_map` for ConfigMap. */
export const typeFor = (kind: string): string =>
  `kubernetes_${kind.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()}`;

/** Every object of a kind: resources of that type, manifests, what stands whole in Helm values, and what pinned charts render. */
export function objectsOfKind(
  resources: readonly SynthesizedResource[],
  kind: string,
): readonly KubernetesObject[] {
  const type = new RegExp(`^${typeFor(kind)}(_v[0-9]+)?$`);
  return resources.flatMap((resource) => {
    const { address, body } = resource;
    if (type.test(resource.type)) return [{ address, body }];
    const within =
      resource.type === 'kubernetes_manifest'
        ? [body['manifest']]
        : resource.type === 'helm_release'
          ? [...helmValues(resource), ...(renderedObjects(resource) ?? [])]
          : [];
    return within
      .flatMap((value) => findObjects(value, (object) => object['kind'] === kind))
      .map(({ object }) => ({ address, body: object }));
  });
}

const valuesOf = ({ body }: SynthesizedResource): number =>
  Array.isArray(body['values']) ? body['values'].length : 0;

/** Clouds' suites make nothing in the cluster. */
const CLOUDS = Object.values<ToolParts>(PARTS).flatMap(({ cloud }) => cloud?.provider ?? []);
const READABLE = new RegExp(`^(kubernetes|random|tls|time|${CLOUDS.join('|')})_|^terraform_data$`);

/** What may hold objects of the cluster and cannot be read here, in words. */
export const unreadable = (resources: readonly SynthesizedResource[]): readonly string[] =>
  resources.flatMap((resource) => {
    const { type, body, address } = resource;
    if (type === 'helm_release') {
      return helmValues(resource).length < valuesOf(resource)
        ? [`values of the Helm release ${text(body['name']) ?? address} that are not JSON`]
        : [];
    }
    if (type === 'kubernetes_manifest') return isObject(body['manifest']) ? [] : [`what ${address} makes`];
    return READABLE.test(type) ? [] : [`what ${address} makes`];
  });

const REFERENCE = /^\$\{([\w-]+\.[\w-]+)\.metadata(?:\[0\]|\.0)\.name\}$/;

/** A name, where Terraform's reference to an object of this JSON stands for it. */
export function nameIn(resources: readonly SynthesizedResource[], value: unknown): string | undefined {
  const written = text(value);
  const [, address] = REFERENCE.exec(written ?? '') ?? [];
  const meant = resources.find((resource) => resource.address === address);
  return text(block(meant?.body ?? {}, 'metadata')['name']) ?? written;
}
