import { TerraformVariable } from 'cdktf';
import { HttpExposure, type HttpExposureProps } from '../../../src/constructs/exposure/http-exposure';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

const GATEWAY = { kind: 'gateway', gateway: { name: 'public', namespace: 'gateways' } } as const;
const INGRESS = {
  kind: 'ingress',
  className: 'traefik',
  controllerNamespace: 'traefik',
  tlsSecretName: 'tls',
} as const;
const MINIMAL: HttpExposureProps = {
  namespace: 'lab',
  host: 'mlflow.example.com',
  service: { serviceName: 'mlflow', port: 5000, workload: { name: 'mlflow', component: 'tracking-server' } },
  via: GATEWAY,
};

function build(props: Partial<HttpExposureProps> = {}) {
  const synth = synthesize((stack) => new HttpExposure(stack, 'Exposure', { ...MINIMAL, ...props }));
  const release = byName(synth.resource, 'helm_release')['mlflow-route'];
  const text = (at(release, 'values') as string[] | undefined)?.[0];
  const resources = text === undefined ? [] : (JSON.parse(text) as { resources: Json[] }).resources;
  return {
    ...synth,
    route: resources[0],
    ingress: byName(synth.resource, 'kubernetes_ingress_v1')['mlflow'],
    edges: at(byName(synth.resource, 'kubernetes_network_policy_v1')['mlflow-exposure'], 'spec') as Json,
  };
}

describe('HttpExposure', () => {
  test.each([GATEWAY, INGRESS])('in a foreign app: $kind', (via) => {
    const { ingress, route, edges } = build({ via });
    expect({ ingress, route, edges }).toMatchSnapshot();
  });

  test('gateway: a route for one host, to the service, without a limit of time', () => {
    const { route, ingress } = build({
      via: { ...GATEWAY, gateway: { ...GATEWAY.gateway, sectionName: 'https' } },
    });
    expect(route).toMatchObject({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' });
    expect(at(route, 'spec')).toMatchObject({
      hostnames: ['mlflow.example.com'],
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      rules: [{ backendRefs: [{ name: 'mlflow', port: 5000 }], timeouts: { request: '0s' } }],
    });
    expect(ingress).toBeUndefined();
  });

  test('ingress: class and certificate by name, no annotation of any controller', () => {
    const { ingress, route } = build({ via: INGRESS });
    expect(at(ingress, 'spec')).toMatchObject({
      ingress_class_name: 'traefik',
      tls: [{ hosts: ['mlflow.example.com'], secret_name: 'tls' }],
    });
    expect(at(ingress, 'spec', 'rule', 0, 'host')).toBe('mlflow.example.com');
    expect(at(ingress, 'spec', 'rule', 0, 'http', 'path', 0, 'backend', 'service')).toEqual({
      name: 'mlflow',
      port: { number: 5000 },
    });
    expect(at(ingress, 'metadata')).not.toHaveProperty('annotations');
    expect(route).toBeUndefined();
  });

  test.each([
    [GATEWAY, 'gateways'],
    [{ ...GATEWAY, controllerNamespace: 'envoy' }, 'envoy'],
    [INGRESS, 'traefik'],
  ] as const)('lets the pods of the controller in, and them only (%#)', (via, namespace) => {
    const { edges } = build({ via });
    expect(edges['ingress']).toEqual([
      {
        from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': namespace } } }],
        ports: [{ port: '5000', protocol: 'TCP' }],
      },
    ]);
    expect(edges['pod_selector']).toEqual({
      match_labels: { 'app.kubernetes.io/name': 'mlflow', 'app.kubernetes.io/component': 'tracking-server' },
    });
    expect(edges['egress'] ?? []).toEqual([]);
  });

  test.each([
    ['a host with a scheme', { host: 'https://a.example' }, /`host`/],
    ['a template in the host', { host: '${x}.example.com' }, /`host`/],
    [
      'a bad Gateway',
      { via: { ...GATEWAY, gateway: { name: 'A B', namespace: 'gateways' } } },
      /`via.gateway.name`/,
    ],
    ['a bad namespace', { via: { ...INGRESS, controllerNamespace: '' } }, /`via.controllerNamespace`/],
    ['no class', { via: { ...INGRESS, className: '' } }, /`via.className`/],
    ['no certificate', { via: { ...INGRESS, tlsSecretName: '' } }, /`via.tlsSecretName`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test.each([GATEWAY, INGRESS])('accepts values that only Terraform knows: $kind', (via) => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new HttpExposure(stack, 'Exposure', {
        ...MINIMAL,
        namespace: variable('namespace'),
        host: variable('host'),
        via,
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('${var.host}');
  });
});
