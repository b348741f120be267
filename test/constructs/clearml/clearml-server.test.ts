import { ClearmlServer, type ClearmlServerProps } from '../../../src/constructs/clearml';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, environment, type Json, synthesize } from '../../support/foreign-app';

const size = (memory: string) => ({ cpu: '100m', memory, ephemeralStorage: '1Gi' });
const PART = { requests: size('256Mi'), limits: size('1Gi') };
const PROPS: ClearmlServerProps = {
  namespace: 'lab',
  publicUrl: 'https://clearml.example.com',
  mongo: { host: 'mongodb.example.com' },
  elasticsearch: { host: 'elasticsearch.example.com' },
  redis: { host: 'redis.example.com' },
  resources: { web: PART, api: PART, files: PART },
};

function build(props: Partial<ClearmlServerProps> = {}) {
  const synth = synthesize((stack) => new ClearmlServer(stack, 'Clearml', { ...PROPS, ...props }));
  const { resource } = synth;
  const named = (type: string, name: string): Json => byName(resource, type)[name] ?? {};
  const container = (type: string, name: string) =>
    at(named(type, name), 'spec', 'template', 'spec', 'container', 0);
  return {
    ...synth,
    named,
    web: container('kubernetes_deployment_v1', 'clearml'),
    api: container('kubernetes_deployment_v1', 'clearml-apiserver'),
    files: container('kubernetes_stateful_set_v1', 'clearml-fileserver'),
    setting: (name: string, file: string) =>
      String(at(named('kubernetes_config_map_v1', name), 'data', file)),
  };
}

describe('ClearmlServer', () => {
  test('in a foreign app with stores that exist', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('no password is in any file, and each is a text whatever it looks like', () => {
    const { setting, api, files } = build({ users: { ada: { secretName: 'people', key: 'ada' } } });
    // Terraform leaves $${ as ${, which the server fills from its environment.
    expect(setting('clearml-apiserver', 'apiserver.conf')).toContain(
      '{ username: "clearml", name: "clearml", password: $${CLEARML_PASSWORD_0} }\n      { username: "ada", name: "ada", password: $${CLEARML_PASSWORD_1} }',
    );
    expect(environment(api)).toMatchObject({
      CLEARML_PASSWORD_0: 'clearml/password',
      CLEARML_PASSWORD_1: 'people/ada',
      CLEARML_SESSION_KEY: 'clearml/session-key',
      CLEARML_TOKEN_KEY: 'clearml/token-key',
      CLEARML_APISERVER_KEY: 'clearml/apiserver-key',
      CLEARML_FILESERVER_KEY: 'clearml/fileserver-key',
      CLEARML_MONGODB_SERVICE_PASSWORD: 'clearml-mongodb/password',
      CLEARML_ELASTIC_SERVICE_PASSWORD: 'clearml-elasticsearch/password',
      CLEARML_REDIS_SERVICE_PASSWORD: 'clearml-redis/password',
    });
    expect(environment(files)).toMatchObject({
      CLEARML_FILESERVER_KEY: 'clearml/fileserver-key',
      CLEARML_REDIS_SERVICE_PASSWORD: 'clearml-redis/password',
    });
    for (const server of [api, files]) {
      expect(Object.keys(environment(server)).filter((name) => name.startsWith('CLEARML__'))).toEqual([]);
    }
  });

  test('credentials that its source comes with are replaced as a whole', () => {
    const { setting } = build();
    const secure = setting('clearml-apiserver', 'secure.conf');
    expect(secure).toContain('\n-credentials {\n');
    expect(secure.match(/user_key/g)).toHaveLength(2);
    expect(secure).not.toMatch(/user_secret: "/);
  });

  test('nothing is told to its maker, by servers or by pages, and the log names no store', () => {
    const { setting, named } = build();
    const settings = setting('clearml-apiserver', 'apiserver.conf');
    expect(settings).toContain('check_for_updates { enabled: false }');
    expect(settings).toContain('statistics { supported: false }');
    expect(setting('clearml', 'nginx.conf')).toContain("connect-src 'self'");
    // Its user of MongoDB has two databases, and no right to ask the server itself.
    expect(settings).toContain('mongo { ensure_db_version_on_startup: false }');
    for (const name of ['clearml-apiserver', 'clearml-fileserver']) {
      expect(setting(name, 'logging.conf')).toContain('level: WARNING');
    }
    const open = (name: string) =>
      (at(named('kubernetes_network_policy_v1', name), 'spec', 'egress') as Json[]).map((rule) =>
        at(rule, 'ports', 0, 'port'),
      );
    expect(open('clearml-apiserver')).toEqual(['27017', '9200', '6379', '53']);
    expect(open('clearml-fileserver')).toEqual(['8008', '6379', '53']);
    expect(open('clearml')).toEqual(['8008', '8081', '53']);
  });

  test('clients reach the web server alone, which leads on to the other two', () => {
    const { setting, resource, built } = build({ clients: [{ namespace: 'team-a' }] });
    expect([built.url, built.secretName]).toEqual(['http://clearml.lab.svc:8080', 'clearml']);
    const policies = byName(resource, 'kubernetes_network_policy_v1');
    const admits = (name: string) => JSON.stringify(at(policies[name] ?? {}, 'spec', 'ingress'));
    expect(admits('clearml')).toContain('team-a');
    expect(admits('clearml-apiserver')).not.toContain('team-a');
    expect(admits('clearml-fileserver')).not.toContain('team-a');
    const nginx = setting('clearml', 'nginx.conf');
    expect(nginx).toContain('proxy_pass http://clearml-apiserver:8008/;');
    // Clients upload to /files itself, which must not be a redirect.
    expect(nginx).toMatch(/location = \/files \{\n\s+proxy_pass http:\/\/clearml-fileserver:8081\/;/);
    expect(nginx).not.toMatch(/@[A-Z]+@/);
    expect(JSON.parse(setting('clearml', 'configuration.json'))).toMatchObject({
      apiBaseUrl: 'https://clearml.example.com/api',
      fileBaseUrl: 'https://clearml.example.com/files',
    });
  });

  test('a login goes by TLS only where the address does, and pages of others have none', () => {
    const settings = build().setting('clearml-apiserver', 'apiserver.conf');
    expect(settings).toContain('cookies { secure: true }');
    expect(settings).toContain('cors { origins: ["https://clearml.example.com"] }');
    const plain = build({ publicUrl: 'http://localhost:8085' });
    expect(plain.setting('clearml-apiserver', 'apiserver.conf')).toContain('cookies { secure: false }');
  });

  test('stores are reached where and how the props say', () => {
    const { api, setting } = build({
      mongo: { host: 'm', port: 1, tls: true, user: 'u', authSource: 'users', secretName: 's', key: 'k' },
      elasticsearch: { host: 'e', port: 2, tls: true, user: 'v' },
      redis: { host: 'r', port: 3, tls: true },
    });
    expect(environment(api)).toMatchObject({
      CLEARML_MONGODB_SERVICE_HOST: 'm',
      CLEARML_MONGODB_SERVICE_PORT: '1',
      CLEARML_MONGODB_SERVICE_USERNAME: 'u',
      CLEARML_MONGODB_SERVICE_PASSWORD: 's/k',
      CLEARML_MONGODB_SERVICE_QUERY: 'authSource=users&tls=true',
      CLEARML_ELASTIC_SERVICE_USERNAME: 'v',
      CLEARML_REDIS_SERVICE_HOST: 'r',
      CLEARML_REDIS_SERVICE_PORT: '3',
    });
    const hosts = setting('clearml-apiserver', 'hosts.conf');
    expect(hosts).toContain('{ host: "e", port: 2, scheme: "https" }');
    expect(hosts).toContain('workers { ssl: true }');
    expect(setting('clearml-fileserver', 'hosts.conf')).toContain('fileserver { ssl: true }');
  });

  test('what is uploaded lies on a volume that outlives it', () => {
    const { named } = build({ files: { storageGiB: 7, storageClass: 'fast' } });
    const files = named('kubernetes_stateful_set_v1', 'clearml-fileserver');
    expect(at(files, 'spec', 'persistent_volume_claim_retention_policy', 0, 'when_deleted')).toBe('Retain');
    expect(at(files, 'spec', 'volume_claim_template', 0, 'spec')).toMatchObject({
      storage_class_name: 'fast',
      resources: { requests: { storage: '7Gi' } },
    });
  });

  test('takes a Secret that exists, and starts anew when it changes', () => {
    const { resource, api, named } = build({ secret: { secretName: 'mine', revision: 3 } });
    expect(environment(api)['CLEARML_TOKEN_KEY']).toBe('mine/token-key');
    expect(resource['kubernetes_secret_v1']).toBeUndefined();
    for (const [type, name] of [
      ['kubernetes_deployment_v1', 'clearml-apiserver'],
      ['kubernetes_stateful_set_v1', 'clearml-fileserver'],
    ] as const) {
      expect(at(named(type, name), 'spec', 'template', 'metadata', 'annotations')).toMatchObject({
        'mlops-scaffold/secret-revision': '3',
      });
    }
  });

  test('calls everything by its name', () => {
    const { resource } = build({ name: 'second', replicas: 2 });
    const names = Object.keys(resource).flatMap((type) => Object.keys(byName(resource, type)));
    expect(new Set(names)).toEqual(new Set(['second', 'second-apiserver', 'second-fileserver']));
  });

  test.each<[string, Partial<ClearmlServerProps>]>([
    ['name', { name: 'Second' }],
    ['image', { image: 'untagged' }],
    ['namespace', { namespace: 'Lab' }],
    ['publicUrls', { publicUrl: 'https://example.com/clearml' }],
    ['mongo.host', { mongo: { host: 'mongodb://db' } }],
    ['mongo.user', { mongo: { host: 'db', user: 'u:p' } }],
    ['elasticsearch.port', { elasticsearch: { host: 'es', port: 0 } }],
    ['redis.secretName', { redis: { host: 'redis', secretName: 'My Secret' } }],
    ['users', { users: { clearml: { secretName: 'people', key: 'clearml' } } }],
    ['users', { users: { 'a"b': { secretName: 'people', key: 'a' } } }],
    ['replicas', { replicas: 0 }],
    ['storageGiB', { files: { storageGiB: 0 } }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(`\`${prop}\``);
  });
});
