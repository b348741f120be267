import { TerraformVariable } from 'cdktf';
import {
  PlatformNamespace,
  type PlatformNamespaceProps,
} from '../../../src/constructs/kubernetes/platform-namespace';
import { at, byName, synthesize } from '../../support/foreign-app';

function build(props: Partial<PlatformNamespaceProps> = {}) {
  const { built: namespace, ...synth } = synthesize((stack) => {
    return new PlatformNamespace(stack, 'Namespace', { name: 'lab', ...props });
  });
  const policies = byName(synth.resource, 'kubernetes_network_policy_v1');
  return {
    ...synth,
    namespace,
    labels: at(byName(synth.resource, 'kubernetes_namespace_v1')['lab'], 'metadata', 'labels'),
    deny: at(policies['deny-by-default'], 'spec'),
    dns: at(policies['name-resolution'], 'spec'),
  };
}

describe('PlatformNamespace', () => {
  test('in a foreign app with nothing but a name', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('enforces Pod Security restricted at the version that was tested, and warns at the newest', () => {
    expect(build().labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'v1.34',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/warn-version': 'latest',
    });
  });

  test('takes labels that tools need, but none that loosens Pod Security', () => {
    expect(build({ labels: { 'seldon.io/controller-id': 'lab' } }).labels).toMatchObject({
      'seldon.io/controller-id': 'lab',
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    expect(() => build({ labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } })).toThrow(
      /Namespace: `labels` may not change Pod Security/,
    );
  });

  test('denies everything in both directions', () => {
    const { deny } = build();
    expect(deny).toEqual({ pod_selector: {}, policy_types: ['Ingress', 'Egress'] });
  });

  test('lets every pod resolve names, and nothing but names', () => {
    const { dns } = build();
    expect(at(dns, 'pod_selector')).toEqual({});
    expect(at(dns, 'policy_types')).toEqual(['Egress']);
    const [rule, ...rest] = at(dns, 'egress') as { to: unknown[]; ports: unknown[] }[];
    expect(rest).toEqual([]);
    expect(rule?.ports).toEqual([
      { port: '53', protocol: 'UDP' },
      { port: '53', protocol: 'TCP' },
    ]);
    expect(rule?.to).toEqual([
      {
        namespace_selector: { match_labels: {} },
        pod_selector: { match_labels: { 'k8s-app': 'kube-dns' } },
      },
      { ip_block: { cidr: '169.254.0.0/16' } },
    ]);
  });

  test('knows further name servers by address', () => {
    expect(at(build({ nameServers: ['172.20.0.10/32'] }).dns, 'egress', 'to', 2)).toEqual({
      ip_block: { cidr: '172.20.0.10/32' },
    });
  });

  test('its name is a reference, so that what is in it comes after it and goes before it', () => {
    const { text } = build();
    expect(text).toMatch(/"namespace": "\$\{kubernetes_namespace_v1\.[A-Za-z0-9_]+\.metadata\[0\]\.name\}"/);
  });

  describe('that exists', () => {
    test('is left as it is', () => {
      const { namespace, resource } = build({ create: false });
      expect(resource).toEqual({});
      expect(namespace.name).toBe('lab');
      expect(namespace.resource).toBeUndefined();
    });

    test('has to be there, with the labels that tools need, or the plan fails with one sentence', () => {
      const { text } = build({ create: false, labels: { 'seldon.io/controller-id': 'lab' } });
      const { data } = JSON.parse(text) as { data: Parameters<typeof byName>[0] };
      const [one, other, ...more] = at(
        byName(data, 'kubernetes_namespace_v1')['lab'],
        ...['lifecycle', 'postcondition'],
      ) as { condition: string; error_message: string }[];
      expect(more).toEqual([]);
      expect(one).toEqual({
        condition: '${try(self.metadata[0].uid != "", false)}',
        error_message:
          'There is no namespace "lab" in the cluster. Make it first, or let the stack create it.',
      });
      expect(other?.condition).toContain('self.metadata[0].labels["seldon.io/controller-id"] == "lab"');
      expect(other?.error_message).toContain('kubectl label namespace lab seldon.io/controller-id=lab');
    });

    test('gets policies if asked for', () => {
      const { deny, dns, resource } = build({ create: false, denyByDefault: true });
      expect(deny).toBeDefined();
      expect(dns).toBeDefined();
      expect(resource['kubernetes_namespace_v1']).toBeUndefined();
    });
  });

  test('limits what it may use, and what containers without limits get', () => {
    const { resource } = build({
      quota: { 'requests.memory': '8Gi', pods: '40' },
      containerDefaults: {
        requests: { cpu: '50m', memory: '64Mi', ephemeralStorage: '32Mi' },
        limits: { cpu: '1', memory: '256Mi', ephemeralStorage: '128Mi' },
      },
    });
    expect(at(byName(resource, 'kubernetes_resource_quota_v1')['platform'], 'spec', 'hard')).toEqual({
      'requests.memory': '8Gi',
      pods: '40',
    });
    expect(at(byName(resource, 'kubernetes_limit_range_v1')['container-defaults'], 'spec', 'limit')).toEqual([
      {
        type: 'Container',
        default_request: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '32Mi' },
        default: { cpu: '1', memory: '256Mi', 'ephemeral-storage': '128Mi' },
      },
    ]);
  });

  test('can be protected from deletion', () => {
    const lifecycle = (props: Partial<PlatformNamespaceProps>) =>
      at(byName(build(props).resource, 'kubernetes_namespace_v1')['lab'], 'lifecycle');
    expect(lifecycle({ preventDestroy: true })).toEqual({ prevent_destroy: true });
    expect(lifecycle({})).toBeUndefined();
  });

  test.each<[string, Partial<PlatformNamespaceProps>]>([
    ['name', { name: 'Lab' }],
    ['name', { name: '${var.x}' }],
    ['name', { name: '' }],
    ['partOf', { partOf: 'a b' }],
    ['labels', { labels: { '${x}': 'a' } }],
    ['labels["a"]', { labels: { a: '%{ if true }' } }],
    ['nameServers', { nameServers: ['10.0.0.10'] }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(
      new RegExp(`Namespace: \`${prop.replace(/[[\]]/g, '\\$&')}\` must|has a key`),
    );
  });

  test('takes a name that is known only at apply', () => {
    const { text } = synthesize((stack) => {
      const name = new TerraformVariable(stack, 'namespace', { type: 'string' });
      new PlatformNamespace(stack, 'Namespace', { name: name.stringValue });
    });
    expect(text).toContain('"name": "${var.namespace}"');
  });
});
