import { block, type Json } from './synthesized';

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
      block(block(before, 'spec'), 'persistent_volume_claim_retention_policy')['when_deleted'] === 'Delete'
        ? 'the server of the data is deleted, and its volumes with it'
        : 'the server of the data is deleted; its volumes stay without it, as long as the namespace does',
  },
  {
    type: /^kubernetes_secret(_|$)/,
    what: () => 'its values are nowhere else, and what they opened or encrypted stays locked',
  },
];

/** What is lost for good when an object is deleted or replaced; undefined where it can be made again. */
export function lossBy(type: string, before: Json): string | undefined {
  return LOSSES.find((loss) => loss.type.test(type))?.what(before);
}
