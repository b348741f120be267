import { TerraformVariable } from 'cdktf';
import { EvidentlyService, type EvidentlyServiceProps } from '../../../src/constructs/evidently/service';
import { SERVICE_FILES } from '../../../src/constructs/evidently/service-source';
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
import { syntaxErrors, testWithPython } from '../../support/python';

const MINIMAL: EvidentlyServiceProps = {
  namespace: 'lab',
  image: 'registry.example/evidently:0.7.23',
  database: DATABASE,
};

function build(
  props: Partial<EvidentlyServiceProps> = {},
  use: (service: EvidentlyService) => unknown = () => undefined,
) {
  const synth = synthesize((stack) => {
    const service = new EvidentlyService(stack, 'Evidently', { ...MINIMAL, ...props });
    return { service, used: use(service) };
  });
  const pod = at(byName(synth.resource, 'kubernetes_deployment_v1')['evidently'], 'spec', 'template', 'spec');
  return {
    ...synth,
    ...synth.built,
    prepare: at(pod, 'init_container', 0),
    container: at(pod, 'container', 0),
    env: environment(at(pod, 'container', 0)),
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')['evidently'], 'spec') as Json,
  };
}
const ports = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));

describe('EvidentlyService', () => {
  test('in a foreign app with nothing but a namespace, an image and a database', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the database gets its schema before the service starts, by a URL without a password', () => {
    const { prepare, text } = build();
    expect(at(prepare, 'command')).toEqual(['python3', '/etc/evidently/prepare_database.py']);
    expect(environment(prepare)).toMatchObject({
      DATABASE_URL: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
      PGPASSWORD: 'postgres/user-password',
    });
    expect(SERVICE_FILES['prepare_database.py']).toMatch(/pg_advisory_lock[\s\S]*run_migrations\(URL/);
    expect(text).not.toMatch(/postgresql[^"]*:[^/"][^"]*@/);
  });

  test('no variable is named as Evidently names its own settings, which it would not start with', () => {
    const { prepare, env } = build();
    expect(
      Object.keys({ ...env, ...environment(prepare) }).filter((name) => name.startsWith('EVIDENTLY_')),
    ).toEqual([]);
  });

  test('there is one process and one port, and the guard is in front of it', () => {
    const { container, resource } = build();
    expect(at(container, 'args')).toEqual(expect.arrayContaining(['--factory', 'serve:build']));
    expect(at(container, 'port')).toEqual([{ name: 'http', container_port: 8000 }]);
    const deployment = byName(resource, 'kubernetes_deployment_v1')['evidently'];
    expect(at(deployment, 'spec', 'template', 'spec', 'container')).toHaveLength(1);
    for (const probe of ['startup_probe', 'readiness_probe', 'liveness_probe']) {
      expect(at(container, probe, 'http_get', 'path')).toBe('/health');
    }
  });

  test('asks people for the password and programs for the token of its Secret', () => {
    const { env, resource, service } = build();
    expect(env).toMatchObject({
      PAGE_USER: 'evidently',
      PAGE_PASSWORD: 'evidently/password',
      PROGRAM_TOKEN: 'evidently/token',
    });
    expect(Object.keys(at(byName(resource, 'kubernetes_secret_v1')['evidently'], 'data_wo') as Json)).toEqual(
      ['password', 'token'],
    );
    expect(service.secretName).toBe('evidently');
    expect(build({ secret: { secretName: 'mine' } }).env['PROGRAM_TOKEN']).toBe('mine/token');
  });

  test('none: no Secret, but foreign hosts stay out', () => {
    const { env, resource, service } = build({ authentication: 'none' });
    expect(Object.keys(env).filter((name) => /PAGE_USER|PAGE_PASSWORD|TOKEN/.test(name))).toEqual([]);
    expect(env['PAGE_HOSTS']).toContain('evidently.lab.svc:8000');
    expect(resource).not.toHaveProperty('kubernetes_secret_v1');
    expect(service.secretName).toBeUndefined();
  });

  test('nobody reaches it but clients and programs that were given access; it reaches the database', () => {
    expect(build().policy['ingress']).toEqual([]);
    const job = { name: 'drift-monitor', component: 'job' };
    const { policy, used } = build({ clients: [{ namespace: 'team' }] }, (service) => service.accessFor(job));
    expect(ports(policy['ingress'])).toEqual(['8000', '8000']);
    expect(ports(policy['egress'])).toEqual(['5432', '53']);
    expect(used).toMatchObject({
      url: 'http://evidently.lab.svc:8000',
      token: { secretName: 'evidently', key: 'token' },
      edge: { port: 8000 },
    });
  });

  test('asks a server for the database of its own', () => {
    const stores = new RecordingStores();
    build({ database: stores });
    expect(stores.asked).toEqual([['database', 'evidently', { name: 'evidently', component: 'service' }]]);
  });

  test.each([
    [
      'public without a password',
      { authentication: 'none', publicUrls: ['https://a.example'] },
      /`authentication`/,
    ],
    ['an image without a tag', { image: 'evidently' }, /`image`/],
    ['an address with a path', { publicUrls: ['https://a.example/x'] }, /`publicUrls`/],
    ['no replica', { replicas: 0 }, /`replicas`/],
    ['a bad name', { name: 'A' }, /`name`/],
    ['a bad namespace', { namespace: 'a_b' }, /`namespace`/],
  ] as const)('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new EvidentlyService(stack, 'Evidently', {
        namespace: variable('namespace'),
        image: variable('image'),
        database: { ...DATABASE, host: variable('host') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
  });
});

for (const name of ['serve.py', 'prepare_database.py'] as const) {
  testWithPython(`${name} is Python`, () => expect(syntaxErrors(SERVICE_FILES[name])).toBe(''));
}
