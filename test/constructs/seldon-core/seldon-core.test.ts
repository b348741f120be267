import { TerraformVariable } from 'cdktf';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { SeldonCore, type SeldonCoreProps } from '../../../src/constructs/seldon-core/seldon-core';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<SeldonCoreProps> = {}) {
  const synth = synthesize((stack) => new SeldonCore(stack, 'Seldon', { namespace: 'lab', ...props }));
  const release = byName(synth.resource, 'helm_release')['seldon-core-operator'] ?? {};
  const values = JSON.parse((release['values'] as string[])[0] ?? '') as Json;
  return { ...synth, release, values };
}

describe('SeldonCore', () => {
  test('in a foreign app with nothing but a namespace', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the line decides about version and images', () => {
    const apache = build();
    expect(apache.release).toMatchObject({ chart: 'seldon-core-operator', version: '1.17.1' });
    expect(apache.values['image']).toMatchObject({ registry: 'docker.io', tag: '1.17.1' });
    const bsl = build({ line: 'bsl' });
    expect(bsl.release).toMatchObject({ version: '1.18.2' });
    for (const place of ['image', 'executor'])
      expect(JSON.stringify(bsl.values[place])).toContain('"tag":"1.18.2"');
    expect(at(bsl.values, 'storageInitializer', 'image')).toBe(
      'docker.io/seldonio/rclone-storage-initializer:1.18.2',
    );
    expect(bsl.text).not.toContain('1.17.1');
  });

  test.each([
    ['a path', './charts/seldon', { chart: './charts/seldon' }],
    ['an address', 'oci://r.example.com/seldon', { chart: 'oci://r.example.com/seldon' }],
    [
      'another repository',
      { repository: 'https://charts.example.com', chart: 'seldon', version: '1.17.2' },
      { repository: 'https://charts.example.com', chart: 'seldon', version: '1.17.2' },
    ],
  ])('takes the chart from %s', (_, chart, expected) => {
    const { release } = build({ chart });
    const { repository, version } = release;
    expect({ chart: release['chart'], repository, version }).toEqual({
      repository: undefined,
      version: undefined,
      ...expected,
    });
  });

  test.each([
    ['r.example.com:5000/a/b/op:1.2', { registry: 'r.example.com:5000', repository: 'a/b/op', tag: '1.2' }],
    [
      `r.example.com/op:1.2@sha256:${'a'.repeat(64)}`,
      { registry: 'r.example.com', repository: 'op', tag: `1.2@sha256:${'a'.repeat(64)}` },
    ],
    [
      `r.example.com/op@sha256:${'a'.repeat(64)}`,
      { registry: 'r.example.com', repository: 'op@sha256', tag: 'a'.repeat(64) },
    ],
  ])('the chart joins %s again', (operator, parts) => {
    const image = build({ images: { operator } }).values['image'] as Record<string, string>;
    expect(image).toMatchObject(parts);
    expect(`${image['registry']}/${image['repository']}:${image['tag']}`).toBe(operator);
  });

  test('stays inside its namespace and reads no Secret there', () => {
    const { values } = build();
    expect(values).toMatchObject({
      singleNamespace: true,
      rbac: { configmap: { create: false } },
      usageMetrics: { enabled: false },
      istio: { enabled: false },
      ambassador: { enabled: false },
    });
    expect(SeldonCore.namespaceLabels('lab')).toEqual({ 'seldon.io/controller-id': 'lab' });
  });

  test('its pod passes Pod Security restricted and is ready once the webhook listens', () => {
    const pasted = at(build().values, 'manager', 'containerSecurityContext');
    expect(at(pasted, 'securityContext')).toEqual({
      runAsNonRoot: true,
      runAsGroup: 10_001,
      privileged: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(at(pasted, 'startupProbe', 'tcpSocket', 'port')).toBe(4443);
    expect(pasted).toHaveProperty('livenessProbe');
  });

  test('every change of values replaces its pod, because the certificate is a new one then', () => {
    const revision = (props: Partial<SeldonCoreProps>) =>
      at(build(props).values, 'manager', 'annotations', 'rev');
    expect(revision({})).toBe(revision({}));
    expect(
      new Set([
        revision({}),
        revision({ line: 'bsl' }),
        revision({ imagePullPolicy: 'Always' }),
        revision({ installCrd: false }),
      ]).size,
    ).toBe(4);
  });

  test('a release that fails leaves nothing behind, and few revisions are kept', () => {
    expect(build().release).toMatchObject({
      atomic: true,
      wait: true,
      create_namespace: false,
      max_history: 2,
    });
  });

  test('edges: the webhook from anywhere, the API server and name resolution, nothing else', () => {
    const policy = (props: Partial<SeldonCoreProps>) =>
      at(
        byName(build(props).resource, 'kubernetes_network_policy_v1')['seldon-controller-manager'],
        'spec',
      ) as Json;
    const ports = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(policy({})['pod_selector']).toEqual({
      match_labels: { 'control-plane': 'seldon-controller-manager' },
    });
    expect(ports(policy({})['ingress'])).toEqual(['4443']);
    expect(ports(policy({})['egress'])).toEqual(['443', '6443', '53']);
    const narrow = policy({ apiServer: { cidrs: ['10.0.0.1/32'], ports: [8443] } });
    expect(at(narrow, 'egress', 0)).toMatchObject({ to: [{ ip_block: { cidr: '10.0.0.1/32' } }] });
    expect(ports(narrow['egress'])).toEqual(['8443', '53']);
  });

  test('its service account, the one with a token, pulls with the given Secret', () => {
    const account = byName(build({ imagePullSecret: 'pull' }).resource, 'kubernetes_service_account_v1')[
      'seldon-manager'
    ];
    expect(account).toMatchObject({
      automount_service_account_token: true,
      image_pull_secret: [{ name: 'pull' }],
    });
    expect(at(build().values, 'serviceAccount')).toEqual({ create: false, name: 'seldon-manager' });
  });

  test.each([
    [
      'an image without a registry',
      { images: { operator: 'operator:1' } },
      /`images.operator` must be a full image/,
    ],
    ['an image without a tag', { images: { executor: 'r.example.com/x' } }, /`images.executor`/],
    ['no chart', { chart: '' }, /`chart`/],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
    ['port 0', { apiServer: { cidrs: ['10.0.0.0/8'], ports: [0] } }, /`apiServer.ports`/],
    ['a bad namespace', { namespace: 'Lab' }, /`namespace`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new SeldonCore(stack, 'Seldon', {
        namespace: variable('namespace'),
        images: { operator: variable('operator') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('var.operator');
  });
});
