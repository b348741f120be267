import type { TerraformStack } from 'cdktf';
import { PlatformBackup } from '../../src/constructs/backup/platform-backup';
import { ConnectionCheck } from '../../src/constructs/connection-check/connection-check';
import { DvcRemote } from '../../src/constructs/dvc/remote';
import { HttpExposure } from '../../src/constructs/exposure/http-exposure';
import { ExistingTrackingServer } from '../../src/constructs/mlflow/existing-tracking-server';
import { MlflowTrackingServer } from '../../src/constructs/mlflow/tracking-server';
import { ExistingObjectStore } from '../../src/constructs/object-store/existing-object-store';
import { ObjectStore } from '../../src/constructs/object-store/object-store';
import { OptunaStorage } from '../../src/constructs/optuna/storage';
import { ExistingPostgres } from '../../src/constructs/postgres/existing-postgres';
import { PostgresDatabase } from '../../src/constructs/postgres/postgres-database';
import { KubeRayOperator } from '../../src/constructs/ray/kuberay-operator';
import { RayCluster } from '../../src/constructs/ray/ray-cluster';
import { RayServe } from '../../src/constructs/ray/ray-serve';
import { ModelDeployment } from '../../src/constructs/seldon-core/model-deployment';
import { SeldonCore } from '../../src/constructs/seldon-core/seldon-core';
import { at, environment, type Json, synthesize } from '../support/foreign-app';

const namespace = 'lab';
const IMAGE = 'registry.example.com/clients:1.0';

/** What one team has. The first is given no name where there is a default. */
function team(stack: TerraformStack, of: 'A' | 'B', operator: SeldonCore, kuberay: KubeRayOperator) {
  const first = of === 'A';
  const named = (name: string) => (first ? {} : { name });
  const tools = first
    ? { mlflow: 'mlflow', optuna: 'optuna', dvc: 'dvc', ray: 'ray' }
    : { mlflow: 'tracking-b', optuna: 'studies-b', dvc: 'data-b', ray: 'ray-b' };
  const checks = { namespace, image: IMAGE };
  const database = new PostgresDatabase(stack, `Postgres${of}`, {
    namespace,
    ...named('postgres-b'),
    consumers: { [tools.mlflow]: {}, [tools.optuna]: {} },
  });
  const store = new ObjectStore(stack, `Store${of}`, {
    namespace,
    ...named('store-b'),
    consumers: {
      [tools.mlflow]: { bucket: `${tools.mlflow}-bucket`, access: 'read-write' },
      [tools.dvc]: { bucket: `${tools.dvc}-bucket`, access: 'read-write' },
      serving: { bucket: `${tools.mlflow}-bucket`, access: 'read' },
      [tools.ray]: { bucket: `${tools.ray}-bucket`, access: 'read-write' },
    },
  });
  new ExistingPostgres(stack, `Warehouse${of}`, {
    host: 'warehouse.example.com',
    consumers: { features: { secretName: 'features' } },
    certificates: { secretName: 'authority', key: 'ca.crt' },
    check: first ? checks : { ...checks, of: 'warehouse-b' },
  });
  new ExistingObjectStore(stack, `Archive${of}`, {
    endpoint: 'https://s3.example.com',
    consumers: { archive: { bucket: 'archive', access: 'read', secret: { secretName: 'archive' } } },
    check: first ? checks : { ...checks, of: 'archive-b' },
  });
  new ExistingTrackingServer(stack, `Elsewhere${of}`, {
    namespace,
    name: first ? 'elsewhere' : 'elsewhere-b',
    url: 'https://mlflow.example.com',
    check: checks,
  });
  new ConnectionCheck(stack, `Check${of}`, {
    ...checks,
    of: first ? 'redis' : 'redis-b',
    consumers: ['cache'],
    command: ['true'],
    environmentOf: () => ({}),
    edge: { peer: { cidr: '10.0.0.1/32' }, port: 6379 },
    revision: '1',
  });
  const mlflow = new MlflowTrackingServer(stack, `Mlflow${of}`, {
    namespace,
    ...named(tools.mlflow),
    database,
    artifacts: store,
    replicas: 2,
  });
  const optuna = new OptunaStorage(stack, `Optuna${of}`, {
    namespace,
    ...named(tools.optuna),
    database,
    replicas: 2,
  });
  const dvc = new DvcRemote(stack, `Dvc${of}`, {
    namespace,
    ...(first ? {} : { name: tools.dvc, consumer: tools.dvc }),
    store,
  });
  const backup = new PlatformBackup(stack, `Backup${of}`, {
    namespace,
    ...named('backup-b'),
    database,
    objectStore: store,
    destination: { volume: { storageGiB: 10 } },
  });
  new ModelDeployment(stack, `Model${of}`, {
    namespace,
    name: first ? 'wine' : 'wine-b',
    modelUri: 's3://mlflow/1/models/m-1/artifacts',
    operator,
    artifacts: store,
  });
  new RayServe(stack, `Serve${of}`, {
    namespace,
    name: first ? 'models' : 'models-b',
    operator: kuberay,
    artifacts: store,
    models: [{ name: 'wine', modelUri: `s3://${tools.mlflow}-bucket/1/models/m-1/artifacts` }],
  });
  new RayCluster(stack, `Ray${of}`, { namespace, ...named(tools.ray), operator: kuberay, results: store });
  const gateway = { kind: 'gateway', gateway: { name: 'public', namespace: 'gateways' } } as const;
  const exposed = { namespace, service: mlflow, via: gateway } as const;
  new HttpExposure(stack, `Exposure${of}`, { ...exposed, host: `${tools.mlflow}.example.com` });
  // A second way to one service.
  new HttpExposure(stack, `Inside${of}`, {
    ...exposed,
    name: `${mlflow.serviceName}-inside`,
    host: `${tools.mlflow}.internal`,
  });
  return { mlflow, optuna, dvc, backup };
}

const { built, resource } = synthesize((stack) => {
  const operator = new SeldonCore(stack, 'SeldonCore', { namespace });
  const kuberay = new KubeRayOperator(stack, 'KubeRay', { namespace, services: true });
  return { A: team(stack, 'A', operator, kuberay), B: team(stack, 'B', operator, kuberay) };
});

/** Whose a resource is by its address: A's, B's or nobody's alone. */
const ownerOf = (address: string) => /^[A-Z][a-z]+([AB])(_|$)/.exec(address)?.[1];
const all = Object.entries(resource).flatMap(([type, bodies]) =>
  Object.entries(bodies).map(([address, body]) => ({ type, body, owner: ownerOf(address) })),
);
const nameOf = (body: Json) => String(at(body, 'metadata', 'name') ?? body['name']);
const templateOf = (body: Json) =>
  at(body, 'spec', 'template') ?? at(body, 'spec', 'job_template', 'spec', 'template');
const pods = all.flatMap(({ body, owner }) => {
  const template = templateOf(body);
  return template === undefined ? [] : [{ name: nameOf(body), owner, template }];
});

/** Every object below a value that has the key. */
function found(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = key in value ? [(value as Json)[key]] : [];
  return [...own, ...Object.values(value).flatMap((child) => found(child, key))];
}

test('no two objects of one kind have one name', () => {
  const names = all.map(({ type, body }) => `${type} ${nameOf(body)}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(['A', 'B'].map((team) => pods.filter(({ owner }) => owner === team).length)).toEqual([11, 11]);
});

test("no selector of one team's objects selects the other's pods", () => {
  let checked = 0;
  for (const { type, body, owner } of all.filter((one) => one.owner !== undefined)) {
    const spec = { ...(body['spec'] as Json | undefined), template: undefined };
    const selectors = [
      ...found(spec, 'match_labels'),
      ...(type === 'kubernetes_service_v1' ? found(spec, 'selector') : []),
    ];
    for (const labels of selectors as Record<string, string>[]) {
      // Name servers, and namespaces, are nobody's.
      if (Object.keys(labels).some((key) => key === 'k8s-app' || key.startsWith('kubernetes.io/'))) continue;
      const selected = pods.filter(({ template }) => {
        const own = at(template, 'metadata', 'labels') as Record<string, string>;
        return Object.entries(labels).every(([key, value]) => own[key] === value);
      });
      if (Object.keys(labels).length > 0 && selected.length > 0) checked++;
      const foreign = selected.filter(
        // What both share is nobody's: a client of both may be let in by both.
        (pod) => pod.owner !== undefined && pod.owner !== owner && Object.keys(labels).length > 0,
      );
      expect([type, nameOf(body), foreign.map(({ name }) => name)]).toEqual([type, nameOf(body), []]);
    }
  }
  expect(checked).toBeGreaterThan(40);
});

test("no pod reads the other team's Secrets, files and volumes, or runs as its service account", () => {
  const made = (type: RegExp, owner: string | undefined) =>
    all.filter((one) => type.test(one.type) && one.owner === owner).map(({ body }) => nameOf(body));
  for (const { owner, template, name } of pods) {
    const other = owner === 'A' ? 'B' : 'A';
    const refer = (key: string, field: string) =>
      found(template, key).flatMap((one) => [one].flat().map((each) => String(at(each, field))));
    const foreign = [
      ...refer('secret_key_ref', 'name').filter((one) => made(/secret_v1/, other).includes(one)),
      ...refer('config_map', 'name').filter((one) => made(/config_map_v1/, other).includes(one)),
      ...refer('persistent_volume_claim', 'claim_name').filter((one) =>
        made(/claim_v1/, other).includes(one),
      ),
      ...found(template, 'service_account_name').filter((one) =>
        made(/account_v1/, other).includes(String(one)),
      ),
    ];
    expect([name, foreign]).toEqual([name, []]);
  }
});

test('addresses, hosts that are accepted, labels of clients and folders follow the name', () => {
  const pod = (name: string) => {
    const template = pods.find((one) => one.name === name)?.template;
    return {
      container: at(template, 'spec', 'container', 0),
      initial: at(template, 'spec', 'init_container', 0),
    };
  };
  const { mlflow, optuna, dvc, backup } = built.B;
  expect([mlflow.url, mlflow.serviceName, mlflow.secretName]).toEqual([
    'http://tracking-b.lab.svc:5000',
    'tracking-b',
    'tracking-b',
  ]);
  expect(mlflow.clientEnvironment['MLFLOW_TRACKING_URI']).toBe(mlflow.url);
  expect([built.A.mlflow.clientLabels, mlflow.clientLabels]).toEqual([
    { 'mlops-scaffold/mlflow-client': 'true' },
    { 'mlops-scaffold/tracking-b-client': 'true' },
  ]);
  const options = at(pod('tracking-b').container, 'args') as string[];
  const hosts = (options[options.indexOf('--allowed-hosts') + 1] ?? '').split(',');
  expect(hosts).toContain('tracking-b.lab.svc:5000');
  expect(hosts.filter((host) => host.startsWith('mlflow'))).toEqual([]);
  expect(environment(pod('tracking-b-gc').container)).toMatchObject({
    MLFLOW_TRACKING_URI: mlflow.url,
    MLFLOW_BACKEND_STORE_URI:
      'postgresql+psycopg2://tracking-b@postgres-b.lab.svc:5432/tracking-b?sslmode=disable',
    MLFLOW_ARTIFACTS_DESTINATION: 's3://tracking-b-bucket',
    MLFLOW_TRACKING_PASSWORD: 'tracking-b/admin-password',
  });

  expect([optuna.url, optuna.secretName]).toEqual([
    'http://studies-b-dashboard.lab.svc:8080',
    'studies-b-dashboard',
  ]);
  expect(optuna.connection.podLabels).toEqual({ 'mlops-scaffold/studies-b-client': 'true' });
  expect(optuna.connection.storageUrl).toContain('/studies-b?');
  const served = environment(pod('studies-b-dashboard').container);
  expect(served['DASHBOARD_HOSTS']?.split(',')).toContain('studies-b-dashboard.lab.svc:8080');
  expect(served['DASHBOARD_HOSTS']).not.toContain('optuna-dashboard');

  expect([dvc.name, dvc.url, built.A.dvc.url]).toEqual(['data-b', 's3://data-b-bucket', 's3://dvc-bucket']);
  expect(backup.restore.metadataInput?.name).toBe('backup-b-restore');
  expect(['backup', 'backup-b'].map((name) => environment(pod(name).container)['ROOT'])).toEqual([
    '/backup/lab',
    '/backup/lab.backup-b',
  ]);
});

test('a name that cannot be one says so', () => {
  const wrong = (build: (stack: TerraformStack) => unknown) => () => synthesize(build);
  const name = 'Team B';
  const message = /`name` must be a lower-case name of up to 40 characters, got "Team B"/;
  expect(
    wrong((stack) => {
      const server = new PostgresDatabase(stack, 'Postgres', { namespace, consumers: { optuna: {} } });
      new OptunaStorage(stack, 'Optuna', { namespace, name, database: server });
    }),
  ).toThrow(message);
  expect(
    wrong((stack) => {
      const server = new PostgresDatabase(stack, 'Postgres', { namespace, consumers: { optuna: {} } });
      const volume = { storageGiB: 1 };
      new PlatformBackup(stack, 'Backup', { namespace, name, database: server, destination: { volume } });
    }),
  ).toThrow(message);
});
