import { parsePlan } from '../../src/plan/parse-plan';
import { planNotes } from '../../src/plan/plan-notes';
import { connectedPlan, planOf } from '../support/plans';

const PIPELINES = { orchestration: 'kubeflow-pipelines', 'experiment-tracking': 'mlflow' };
const EXISTING = {
  database: { kind: 'existing', host: 'pg.example.com' },
  objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
};
const S3 = { kind: 's3', endpoint: 'https://backup.example.com', bucket: 'backups' };
const planned = (platform: Record<string, unknown>, stack: Record<string, string> = PIPELINES) =>
  planOf({ stack, platform });

test('a volume for backups that is smaller than what it backs up is told of, MariaDB included', () => {
  expect(planNotes(planned({ backup: { kind: 'volume', storageGiB: 60 } }))).toEqual([
    'the volume of the backups has 60 GiB (platform.backup.storageGiB), and what it backs up may grow to 70',
  ]);
  expect(planNotes(planned({ backup: { kind: 'volume', storageGiB: 70 } }))).toEqual([]);
  expect(planNotes(planned({ backup: { kind: 'none' } }))).toEqual([]);
  expect(planNotes(planned({ ...EXISTING, backup: { kind: 'volume', storageGiB: 9 } }))).toHaveLength(1);
});

test('what exists outside leaves nothing to back up, unless the stack brings a MariaDB', () => {
  expect(planned({ ...EXISTING, backup: S3 })).toMatchObject({ platform: { backup: S3 } });
  const mysql = { pipelines: { mysql: { host: 'mysql.example.com' } } };
  expect(() => planned({ ...EXISTING, ...mysql, backup: S3 })).toThrow(/nothing to back up\. Write "none"/);
});

test('settings for what is not there are told of, group by group', () => {
  const mlflow = { 'experiment-tracking': 'mlflow' };
  const settings = {
    h2o: { nodes: 3 },
    ray: { gpusPerWorker: 1 },
    wandb: { licenseSecret: 'own' },
    pipelines: { parallelism: 2 },
    monitoring: { retentionDays: 3 },
  };
  const notes = planNotes(planned(settings, mlflow));
  expect(notes.map((note) => note.split(' ')[0])).toEqual([
    'platform.monitoring.retentionDays',
    'platform.h2o.nodes',
    'platform.pipelines.parallelism',
    'platform.ray.gpusPerWorker',
    'platform.wandb.licenseSecret',
  ]);
  expect(planNotes(planned({}, mlflow))).toEqual([]);
});

const WORKFLOWS = { orchestration: 'argo-workflows' };
const EXPOSED = {
  exposure: { kind: 'gateway', domain: 'ml.example.com', gateway: { name: 'public', namespace: 'gateways' } },
};

test.each([
  [
    { clearml: { mongo: { host: 'db.example.com' } } },
    WORKFLOWS,
    'platform.clearml.mongo.host is kept, and changes nothing: it is for ClearML, which the stack (Argo Workflows) has not',
  ],
  [
    { wandb: { mysql: { host: 'my.example.com' }, redis: { host: 're.example.com' } } },
    { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'optuna' },
    'platform.wandb (mysql.host, redis.host) is kept, and changes nothing: it is for Weights & Biases, which the stack (MLflow and Optuna) has not',
  ],
  [
    { pipelines: { mysql: { host: 'my.example.com' } } },
    WORKFLOWS,
    'platform.pipelines.mysql is kept, and changes nothing: it is for Kubeflow Pipelines, which the stack (Argo Workflows) has not',
  ],
  [
    { database: EXISTING.database },
    { 'data-versioning': 'dvc' },
    'platform.database.host is kept, and changes nothing: no tool of the stack (DVC) keeps data in PostgreSQL',
  ],
  [
    { objectStore: EXISTING.objectStore },
    { 'hyperparameter-tuning': 'optuna' },
    'platform.objectStore.endpoint is kept, and changes nothing: no tool of the stack (Optuna) keeps files in an object store',
  ],
  [
    EXPOSED,
    WORKFLOWS,
    'platform.exposure.domain is kept, and no name below it leads anywhere: no tool of the stack (Argo Workflows) has a page that people open',
  ],
])('a host that no tool of the stack has to do with is told of once: %j', (platform, stack, note) => {
  expect(planNotes(planned(platform, stack))).toEqual([note]);
});

test('hosts that tools of the stack go to or are exposed under are not told of', () => {
  const notes = planNotes(planned({ ...EXISTING, ...EXPOSED, backup: { kind: 'none' } }));
  expect(notes).toEqual([]);
});

test('a MariaDB with settings of its own beside a MySQL that exists is told of', () => {
  const mysql = { host: 'mysql.example.com' };
  const pipelines = { mysql, mariaDb: { storageGiB: 20 } };
  expect(planNotes(planned({ pipelines }))).toEqual([expect.stringContaining('platform.pipelines.mariaDb')]);
  expect(planNotes(planned({ pipelines: { mysql } }))).toEqual([]);
});

test.each([
  ['http://mlflow.tracking', 'mlflow.tracking'],
  ['http://mlflow.tracking:5000/path', 'mlflow.tracking'],
  ['http://mlflow.tracking.svc', undefined],
  ['https://mlflow.example.com', undefined],
  // An IPv4 address, and a host that is known to be on the internet.
  ['http://10.0.0.1', undefined],
  ['https://comet.com', undefined],
])('%s may be meant as a Service, and is then told of: %s', (trackingUri, host) => {
  const notes = planNotes(connectedPlan({ 'hyperparameter-tuning': 'optuna' }, { trackingUri }));
  expect(notes).toEqual(
    host === undefined
      ? []
      : [
          `platform.connect.mlflow.trackingUri is taken for a host outside the cluster: if it is the Service mlflow in the namespace tracking, write ${host}.svc, or network policies may keep the platform's pods from it`,
        ],
  );
});

test('so may every host of a setting be, where it has the form of one', () => {
  const told = (platform: Record<string, unknown>, stack?: Record<string, string>) =>
    planNotes(planned(platform, stack)).filter((note) => note.includes('host outside the cluster'));
  const note = (place: string) =>
    `platform.${place} is taken for a host outside the cluster: if it is the Service store in the namespace data, write store.data.svc, or REVIEW.md lists it among what leaves the cluster`;
  const none = { kind: 'none' };
  expect(
    told({
      database: { kind: 'existing', host: 'store.data' },
      objectStore: { kind: 'existing', endpoint: 'http://store.data:9000' },
      pipelines: { mysql: { host: 'store.data' } },
      backup: none,
    }),
  ).toEqual(['pipelines.mysql.host', 'database.host', 'objectStore.endpoint'].map(note));
  expect(told({ backup: { ...S3, endpoint: 'http://store.data' } })).toEqual([note('backup.endpoint')]);
  for (const host of ['store.data.svc', 'store', '10.0.0.1', 'store.example.com'])
    expect(told({ database: { kind: 'existing', host } })).toEqual([]);
});

test('what runs already is kept from the platform, unless its namespace is named', () => {
  const stays = { orchestration: 'airflow', notebooks: 'jupyterhub' };
  const stack = { 'experiment-tracking': 'mlflow' };
  expect(planNotes(planOf({ stack, stays }))).toEqual([
    'Apache Airflow and JupyterHub run already, and network policies keep their pods from the platform: where they run in this cluster and use it, name their namespaces in platform.clientNamespaces',
  ]);
  expect(planNotes(planOf({ stack, stays, platform: { clientNamespaces: ['airflow'] } }))).toEqual([]);
  // A library has no pods, and a service of its maker is in no cluster.
  for (const tool of ['dvc', 'databricks'])
    expect(
      planNotes(
        planOf({ stack: { 'hyperparameter-tuning': 'optuna' }, stays: { 'experiment-tracking': tool } }),
      ),
    ).toEqual([]);
  // The platform goes to this one, and is not asked by it.
  expect(
    planNotes(
      connectedPlan({ 'hyperparameter-tuning': 'optuna' }, { trackingUri: 'https://mlflow.example.com' }),
    ),
  ).toEqual([]);
});

test('a model server that nobody repairs any more is told of, with the setting that replaces its images', () => {
  const [kserve] = planNotes(planned({}, { 'model-serving': 'kserve' }));
  expect(kserve).toBe(
    'models are served by MLServer 1.7.1, which nobody repairs since 2026-04-08 (its maker: Seldon Technologies Ltd (in liquidation)). Images of it that you build and repair yourselves go into platform.images.overrides (mlserver-mlflow, mlserver-sklearn, mlserver-xgboost, mlserver-lightgbm), and another server into the image of a model whose format is custom (platform.models)',
  );
  const [seldon, ...others] = planNotes(planned({}, { 'model-serving': 'seldon-core-1-apache' }));
  expect(seldon).toMatch(/\(mlserver-mlflow, mlserver-sklearn\)$/);
  expect(others).toEqual([]);
  const own = Object.fromEntries(
    ['mlflow', 'sklearn'].map((one) => [`mlserver-${one}`, `registry.example.com/mlserver:${one}-1`]),
  );
  expect(
    planNotes(planned({ images: { overrides: own } }, { 'model-serving': 'seldon-core-1-apache' })),
  ).toEqual([]);
  expect(planNotes(planned({}, { 'model-serving': 'ray-serve' }))).toEqual([]);
});

test('so is a service for experiments', () => {
  const [note] = planNotes(
    planOf({
      stack: { 'hyperparameter-tuning': 'ray-tune' },
      stays: { 'experiment-tracking': 'wandb' },
      platform: { connect: { wandb: { url: 'http://wandb.team', secret: 'key' } } },
    }),
  );
  expect(note).toContain('platform.connect.wandb.url is taken for a host outside the cluster');
});

test('the plans here are valid', () => expect(parsePlan(planned({}))).toEqual(planned({})));
