import { ObjectStore, type ObjectStoreProps } from '../../../src/constructs/object-store/object-store';
import { at, byName, environment, synthesize } from '../../support/foreign-app';

export const MINIMAL: ObjectStoreProps = {
  namespace: 'lab',
  consumers: {
    mlflow: { bucket: 'models', access: 'read-write' },
    serving: { bucket: 'models', access: 'read' },
    dvc: { bucket: 'data', access: 'read-write' },
  },
};

/** A store in an app of somebody else, and what is synthesized of it. */
export function build(
  props: Partial<ObjectStoreProps> = {},
  use: (store: ObjectStore) => void = () => undefined,
) {
  const { built: store, ...synth } = synthesize((stack) => {
    const store = new ObjectStore(stack, 'ObjectStore', { ...MINIMAL, ...props });
    use(store);
    return store;
  });
  const set = byName(synth.resource, 'kubernetes_stateful_set_v1')['object-store'];
  const pod = at(set, 'spec', 'template', 'spec');
  const files = at(byName(synth.resource, 'kubernetes_config_map_v1')['object-store'], 'data');
  return {
    ...synth,
    store,
    set,
    pod,
    container: at(pod, 'container', 0),
    args: at(pod, 'container', 0, 'args') as string[],
    env: environment(at(pod, 'container', 0)),
    annotations: at(set, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
    files: files as Record<'identities.json' | 'make-buckets.sh', string>,
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')['object-store'], 'spec'),
  };
}
