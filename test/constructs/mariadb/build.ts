import { MariaDb, type MariaDbProps } from '../../../src/constructs/mariadb';
import { at, byName, synthesize } from '../../support/foreign-app';

export const CLIENT = { name: 'shop', component: 'server' };
export const MINIMAL: MariaDbProps = {
  namespace: 'lab',
  consumers: { shop: { databases: ['orders', 'customers'] }, reports: {} },
};

/** A MariaDB in an app of somebody else, and what is synthesized of it. */
export function build(props: Partial<MariaDbProps> = {}, use: (server: MariaDb) => void = () => undefined) {
  const { built: server, ...synth } = synthesize((stack) => {
    const server = new MariaDb(stack, 'Mariadb', { ...MINIMAL, ...props });
    use(server);
    return server;
  });
  const name = props.name ?? 'mariadb';
  const set = byName(synth.resource, 'kubernetes_stateful_set_v1')[name];
  const pod = at(set, 'spec', 'template', 'spec');
  return {
    ...synth,
    server,
    set,
    pod,
    container: at(pod, 'container', 0),
    annotations: at(set, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')[name], 'spec'),
    files: at(byName(synth.resource, 'kubernetes_config_map_v1')[`${name}-provisioning`], 'data') as Record<
      string,
      string
    >,
  };
}
