import {
  DNS_EGRESS,
  NetworkEdges,
  type NetworkEdgesProps,
} from '../../../src/constructs/kubernetes/network-edges';
import { at, byName, synthesize } from '../../support/foreign-app';

function build(props: Partial<NetworkEdgesProps>, use: (edges: NetworkEdges) => void = () => undefined) {
  const { resource } = synthesize((stack) => {
    use(
      new NetworkEdges(stack, 'Edges', {
        namespace: 'lab',
        name: 'web',
        labels: {},
        pods: { podLabels: { app: 'web' } },
        ...props,
      }),
    );
  });
  return at(byName(resource, 'kubernetes_network_policy_v1')['web'], 'spec');
}

describe('NetworkEdges', () => {
  test('each kind of peer', () => {
    const port = 80;
    const spec = build({
      ingress: [
        { peer: { workload: { name: 'a', component: 'b' } }, port },
        { peer: { podLabels: { app: 'c' } }, port },
        { peer: { namespace: 'd' }, port },
        { peer: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }, port },
      ],
    });
    const labels = { 'app.kubernetes.io/name': 'a', 'app.kubernetes.io/component': 'b' };
    expect((at(spec, 'ingress') as unknown[]).map((rule) => at(rule, 'from', 0))).toEqual([
      { pod_selector: { match_labels: labels } },
      { pod_selector: { match_labels: { app: 'c' } } },
      { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'd' } } },
      { ip_block: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
    ]);
  });

  test('who connects to somebody may resolve names; who does not, may not', () => {
    const egress = at(
      build({ egress: [{ peer: { podLabels: { app: 'db' } }, port: 5432 }] }),
      'egress',
    ) as unknown[];
    expect(egress).toHaveLength(2);
    expect(at(egress[1], 'ports')).toEqual(DNS_EGRESS.ports);
    expect(at(build({}), 'egress')).toEqual([]);
  });

  test('both directions are closed for what is not named, whatever the namespace allows', () => {
    expect(at(build({}), 'policy_types')).toEqual(['Ingress', 'Egress']);
  });

  test('can be opened after it was made, and keeps what it had', () => {
    const edge = (app: string) => ({ peer: { podLabels: { app } }, port: 80 });
    const egress = [edge('db')];
    const spec = build({ ingress: [edge('a')], egress }, (edges) => {
      edges.allowIngress(edge('b'));
      edges.allowIngress(edge('b'));
    });
    expect(spec).toEqual(build({ ingress: [edge('a'), edge('b')], egress }));
  });
});
