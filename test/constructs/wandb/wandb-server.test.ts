import { ExistingObjectStore } from '../../../src/constructs/object-store/existing-object-store';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { WandbServer, type WandbServerProps } from '../../../src/constructs/wandb/wandb-server';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

const amounts = { cpu: '1', memory: '1Gi', ephemeralStorage: '2Gi' };
const part = { requests: amounts, limits: amounts };

function build(props: Partial<WandbServerProps> = {}, endpoint = 'https://s3.example.com:9000') {
  const synth = synthesize(
    (stack) =>
      new WandbServer(stack, 'Wandb', {
        namespace: 'lab',
        host: 'https://wandb.example.com',
        mysql: { host: 'mysql.example.com' },
        redis: { host: 'redis.example.com' },
        objectStore: new ExistingObjectStore(stack, 'Store', {
          endpoint,
          consumers: { wandb: { bucket: 'runs', access: 'read-write', secret: { secretName: 'runs-key' } } },
        }),
        resources: { operator: part, server: part, history: part, panels: part },
        ...props,
      }),
  );
  const releases = byName(synth.resource, 'helm_release');
  const valuesOf = (name: string) => JSON.parse((releases[name]?.['values'] as string[])[0] ?? '') as Json;
  const object = at(valuesOf('wandb-server'), 'resources', 0) as Json;
  return {
    ...synth,
    releases,
    operator: valuesOf('wandb-operator'),
    chart: at(object, 'spec', 'chart') as Json,
    server: at(object, 'spec', 'values') as Json,
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
  };
}

/** Every "image" below the values, as text. */
const imagesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) =>
        key === 'image' && typeof item === 'object'
          ? [`${String(at(item, 'repository'))}:${String(at(item, 'tag'))}`]
          : imagesIn(item),
      );

describe('WandbServer', () => {
  test('in a foreign app with nothing but a namespace', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('both charts and every image are pinned, where upstream says latest', () => {
    const { releases, operator, chart, server } = build();
    expect(releases['wandb-operator']).toMatchObject({
      repository: 'https://charts.wandb.ai',
      chart: 'operator',
      version: '1.4.8',
    });
    expect(chart).toEqual({ url: 'https://charts.wandb.ai', name: 'operator-wandb', version: '0.43.8' });
    const images = [...imagesIn(operator), ...imagesIn(server)];
    expect(images).toHaveLength(5);
    for (const image of images) expect(image).toMatch(/^docker\.io\/wandb\/.+:\d+\.\d+\.\d+$/);
    // Otherwise its maker's service says which release it is, and changes it.
    expect(operator['airgapped']).toBe(true);
  });

  test('the custom resource comes after its operator and after the edges', () => {
    const { resource } = build();
    const server = Object.values(resource['helm_release'] ?? {}).find(
      (release) => release['name'] === 'wandb-server',
    );
    const needs = JSON.stringify(server?.['depends_on']);
    expect(needs).toContain('helm_release.Wandb');
    expect(needs.match(/kubernetes_network_policy_v1/g)).toHaveLength(2);
  });

  test('licence, passwords and keys are names of Secrets, and no value of one is in the JSON', () => {
    const { server } = build({
      license: { secretName: 'bought' },
      mysql: { host: 'db', secretName: 'db-password', key: 'pw' },
    });
    expect(server['global']).toMatchObject({
      licenseSecret: { name: 'bought', key: 'license' },
      mysql: { host: 'db', passwordSecret: { name: 'db-password', passwordKey: 'pw' } },
      redis: { secret: { secretName: 'wandb-redis', secretKey: 'password' } },
      bucket: {
        secret: {
          secretName: 'runs-key',
          accessKeyName: 'access-key-id',
          secretKeyName: 'secret-access-key',
        },
      },
    });
    for (const group of [
      'license',
      'mysql.password',
      'redis.password',
      'bucket.accessKey',
      'bucket.secretKey',
    ])
      expect(at(server, 'global', ...group.split('.'))).toBeUndefined();
  });

  test('every part that is installed gives up its capabilities, and nothing takes rights of the whole cluster', () => {
    const { operator, server } = build();
    expect(operator).toMatchObject({
      namespaceIsolation: { enabled: true, additionalNamespaces: [] },
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
    for (const name of ['app', 'parquet', 'weave', 'internalSignerPreHook'])
      expect(at(server, name, 'securityContext')).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
    for (const name of ['console', 'mysql', 'redis', 'otel', 'prometheus', 'ingress'])
      expect(at(server, name, 'install')).toBe(false);
    expect(at(server, 'app', 'internalJWTMap')).toEqual([]);
  });

  test('a store with https is asked for TLS, one without is not', () => {
    expect(at(build().server, 'global', 'bucket')).toMatchObject({
      name: 's3.example.com:9000',
      path: 'runs?tls=true',
    });
    expect(at(build({}, 'http://store:8333').server, 'global', 'bucket')).toMatchObject({
      name: 'store:8333',
      path: 'runs',
    });
  });

  test('its pods reach each other, MySQL, Redis and the store; clients reach what people open', () => {
    const { policies } = build({
      clients: [{ namespace: 'training' }],
      mysql: { host: 'db', port: 3307 },
      redis: { host: 'r', port: 6380 },
    });
    const ports = (name: string, way: string) =>
      (at(policies[name], 'spec', way) as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(ports('wandb-parts', 'egress')).toEqual([undefined, '443', '6443', '3307', '6380', '9000', '53']);
    expect(ports('wandb', 'ingress')).toEqual(['8080', '8080']);
    expect(JSON.stringify(at(policies['wandb'], 'spec', 'ingress', 1))).toContain('training');
    expect(ports('wandb-controller-manager', 'egress')).toEqual(['443', '6443', '443', '53']);
    expect(at(policies['wandb-controller-manager'], 'spec', 'ingress')).toEqual([]);
  });

  test('the definition is left to its owner where it is there already', () => {
    expect(build().releases['wandb-operator']?.['skip_crds']).toBe(false);
    expect(build({ installDefinitions: false }).releases['wandb-operator']?.['skip_crds']).toBe(true);
  });

  test('several pods of what can have several, and one of the server', () => {
    const { server } = build({ replicas: 2 });
    expect(['app', 'parquet', 'weave'].map((name) => at(server, name, 'replicaCount'))).toEqual([1, 2, 2]);
  });

  test('the chart of the server may come from a registry', () => {
    expect(build({ serverChart: 'oci://r.example.com/operator-wandb' }).chart).toEqual({
      url: 'oci://r.example.com/operator-wandb',
      version: '0.43.8',
    });
  });

  test.each<[string, Partial<WandbServerProps>]>([
    ['host', { host: 'wandb.example.com/path' }],
    ['mysql.host', { mysql: { host: 'not a host' } }],
    ['mysql.port', { mysql: { host: 'db', port: 0 } }],
    ['redis.secretName', { redis: { host: 'r', secretName: 'No' } }],
    ['license.secretName', { license: { secretName: 'No' } }],
    ['images.server', { images: { server: 'docker.io/wandb/local' } }],
    ['chart', { chart: '' }],
    ['serverChart', { serverChart: './charts/operator-wandb' }],
  ])('a bad %s is refused with its name', (prop, props) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(prop);
  });
});
