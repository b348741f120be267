import {
  KubeflowModelRegistry,
  type KubeflowModelRegistryProps,
} from '../../../src/constructs/kubeflow-model-registry';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import {
  at,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';

function build(props: Partial<KubeflowModelRegistryProps> = {}) {
  const synth = synthesize(
    (stack) =>
      new KubeflowModelRegistry(stack, 'Registry', { namespace: 'lab', database: DATABASE, ...props }),
  );
  const deployment = Object.values(byName(synth.resource, 'kubernetes_deployment_v1'))[0];
  const container = (index: number) => at(deployment, 'spec', 'template', 'spec', 'container', index);
  return { ...synth, deployment, server: container(0), gateway: container(1) };
}

describe('KubeflowModelRegistry', () => {
  test('in a foreign app with a namespace and a database', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the server finds its database by variables, of which the password is a reference', () => {
    const { server, text } = build();
    expect(environment(server)).toMatchObject({
      PGHOST: 'postgres.lab.svc',
      PGDATABASE: 'db',
      PGUSER: 'user',
      PGSSLMODE: 'disable',
      PGPASSWORD: 'postgres/user-password',
    });
    expect(at(server, 'args')).toContain('--embedmd-database-type=postgres');
    expect(text).not.toContain('database-dsn');
  });

  test('checks the certificate of a server that has one of its own', () => {
    const rootCertificates = { secretName: 'authority', key: 'ca.crt' };
    const { server, deployment } = build({
      database: { ...DATABASE, sslMode: 'verify-full', rootCertificates },
    });
    expect(environment(server)).toMatchObject({
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: '/etc/database-certificates/ca.crt',
    });
    expect(JSON.stringify(at(deployment, 'spec', 'template', 'spec', 'volume'))).toContain('authority');
  });

  test('asks a server for the database `registry`', () => {
    const stores = new RecordingStores();
    build({ database: stores });
    expect(stores.asked).toEqual([
      ['database', 'registry', { name: 'kubeflow-model-registry', component: 'server' }],
    ]);
  });

  test('nobody comes in but by the password of its Secret, whoever may connect', () => {
    const { built, gateway, resource } = build({ clients: [{ namespace: 'team-a' }] });
    expect(built.url).toBe('http://kubeflow-model-registry.lab.svc:8080');
    expect(built.secretName).toBe('kubeflow-model-registry');
    expect(environment(gateway)).toMatchObject({
      GATEWAY_USER: 'registry',
      GATEWAY_PASSWORD: 'kubeflow-model-registry/password',
      GATEWAY_PATHS: '/api/',
      GATEWAY_PORT: '8080',
      SERVER_PORT: '8081',
    });
    const policy = byName(resource, 'kubernetes_network_policy_v1')['kubeflow-model-registry'];
    const ingress = at(policy, 'spec', 'ingress') as Json[];
    expect(ingress.map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['8080']);
    const service = byName(resource, 'kubernetes_service_v1')['kubeflow-model-registry'];
    expect((at(service, 'spec', 'port') as Json[]).map(({ port }) => port)).toEqual([8080]);
  });

  test('takes a Secret that exists, and starts anew when it changes', () => {
    const { gateway, deployment, resource } = build({ secret: { secretName: 'mine', revision: 3 } });
    expect(environment(gateway)['GATEWAY_PASSWORD']).toBe('mine/password');
    expect(resource['kubernetes_secret_v1']).toBeUndefined();
    const annotations = at(deployment, 'spec', 'template', 'metadata', 'annotations');
    expect(annotations).toMatchObject({ 'mlops-scaffold/secret-revision': '3.1' });
  });

  test('is found by its public address', () => {
    const { gateway } = build({ publicUrls: ['https://model-registry.example.com'] });
    const hosts = environment(gateway)['GATEWAY_HOSTS']?.split(',');
    expect(hosts).toEqual(
      expect.arrayContaining(['model-registry.example.com', 'kubeflow-model-registry.lab.svc:8080']),
    );
  });

  test('calls everything by its name', () => {
    const { resource } = build({ name: 'second' });
    const names = Object.keys(resource).flatMap((type) => Object.keys(byName(resource, type)));
    expect(new Set(names)).toEqual(new Set(['second']));
  });

  test.each<[string, Partial<KubeflowModelRegistryProps>]>([
    ['name', { name: 'Second' }],
    ['image', { image: 'untagged' }],
    ['pythonImage', { pythonImage: 'untagged' }],
    ['namespace', { namespace: 'Lab' }],
    ['publicUrls', { publicUrls: ['example.com'] }],
    ['replicas', { replicas: 0 }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(`\`${prop}\``);
  });
});
