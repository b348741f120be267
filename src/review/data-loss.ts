import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import { typeFor } from './kubernetes-objects';
import { block, isObject, type Json, readValues, text } from './synthesized';

/** What a deleted object takes along for good, by the kind of object. */
const LOSSES: readonly { readonly type: RegExp; readonly what: (before: Json) => string }[] = [
  {
    type: /^kubernetes_namespace(_|$)/,
    what: () => 'everything in the namespace is deleted with it, volumes and Secrets included',
  },
  {
    type: /^kubernetes_persistent_volume_claim(_|$)/,
    what: () => 'the volume is given back, and the data on it is deleted unless its class retains it',
  },
  {
    type: /^kubernetes_persistent_volume(_v[0-9]+)?$/,
    what: () => 'the cluster forgets the volume, and with it where the data is',
  },
  {
    type: /^kubernetes_stateful_set(_|$)/,
    what: (before) =>
      block(block(before, 'spec'), 'persistent_volume_claim_retention_policy')['when_deleted'] === 'Delete' ||
      block(block(before, 'spec'), 'persistentVolumeClaimRetentionPolicy')['whenDeleted'] === 'Delete'
        ? 'the server of the data is deleted, and its volumes with it'
        : 'the server of the data is deleted; its volumes stay without it, as long as the namespace does',
  },
  {
    type: /^kubernetes_secret(_|$)/,
    what: () => 'its values are nowhere else, and what they opened or encrypted stays locked',
  },
  {
    type: /^kubernetes_custom_resource_definition(_|$)/,
    what: () => 'every object of its kind is deleted with it, in the whole cluster',
  },
];

/** What of clouds' suites holds data, by type of resource, and what is lost with it. */
export const CLOUD_DATA: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values<ToolParts>(PARTS).map(({ cloud }) => cloud?.data ?? {}),
) as Record<string, string>;

/** Where Helm was told that somebody else brings the definitions, they stay. */
const leavesDefinitions = (before: Json): boolean =>
  (Array.isArray(before['values']) ? (before['values'] as unknown[]) : []).some((value) => {
    const values = typeof value === 'string' ? readValues(value) : undefined;
    return isObject(values) && block(values, 'crd')['create'] === false;
  });

/** What goes with a release of a chart that brings kinds to the whole cluster. */
function lossByRelease(before: Json): string | undefined {
  const chart = text(before['chart'])?.split('/').at(-1);
  const parts = Object.values<ToolParts>(PARTS).find(({ definitions }) => definitions?.chart === chart);
  if (chart === undefined || parts?.definitions === undefined || leavesDefinitions(before)) return undefined;
  return `${parts.definitions.title} goes with it, and every object of the kind ${parts.definitions.objects} in the cluster`;
}

/** What is lost for good when an object is deleted or replaced; undefined where it can be made again. */
export function lossBy(type: string, before: Json): string | undefined {
  if (type === 'helm_release') return lossByRelease(before);
  if (type === 'kubernetes_manifest') {
    const manifest = block(before, 'manifest');
    const kind = text(manifest['kind']);
    return kind === undefined ? undefined : lossBy(typeFor(kind), manifest);
  }
  if (CLOUD_DATA[type] !== undefined) return `${CLOUD_DATA[type]} are deleted with it`;
  return LOSSES.find((loss) => loss.type.test(type))?.what(before);
}
