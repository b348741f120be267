import { parse } from 'yaml';
import { ALERTMANAGER_KEY, CERTIFICATES, secretsOf } from '../../src/plan/secrets';
import type { Stack } from '../../src/plan/stack-plan';
import { connectedMlflow, toolsOf } from '../../src/plan/components';
import { FEATURES, featuresOf } from '../../src/scaffold/features';
import { fill } from '../../src/scaffold/templates';
import { PARTS } from '../../src/tools/parts';
import { connectedPlan } from '../support/plans';
import { CONNECTED_STACKS, CONNECTIONS, planWithoutStays, trackedPlans } from './connected';
import { FULL_STACK, planOf } from './plans';
import { filesOf, inputOf, PUBLISHED, TEMPLATES, VENDORED } from './projects';

interface Pipeline {
  readonly stages: Readonly<Record<string, unknown>>;
}

const STACKS: readonly Stack[] = [
  FULL_STACK,
  { 'experiment-tracking': 'mlflow' },
  { 'data-versioning': 'dvc' },
  { 'hyperparameter-tuning': 'optuna' },
  { 'model-serving': 'seldon-core-1' },
  { 'model-serving': 'kserve' },
  { ...FULL_STACK, 'model-serving': 'kserve', monitoring: 'evidently' },
  { ...FULL_STACK, monitoring: 'evidently' },
  { 'experiment-tracking': 'mlflow', monitoring: 'evidently' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'optuna' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'ray-tune' },
  { ...FULL_STACK, 'hyperparameter-tuning': 'ray-tune' },
  { 'model-serving': 'ray-serve' },
  {
    ...FULL_STACK,
    'hyperparameter-tuning': 'ray-tune',
    'model-serving': 'ray-serve',
    monitoring: 'evidently',
  },
  { ...FULL_STACK, 'hyperparameter-tuning': 'ray', 'model-serving': 'ray', monitoring: 'evidently' },
  { 'experiment-tracking': 'mlflow', 'model-serving': 'ray-serve' },
  { 'experiment-tracking': 'sagemaker', 'model-serving': 'sagemaker' },
  { 'data-versioning': 'dvc', 'experiment-tracking': 'sagemaker' },
  { 'experiment-tracking': 'sagemaker', 'hyperparameter-tuning': 'optuna' },
  { 'experiment-tracking': 'azure-ml', 'model-serving': 'azure-ml' },
  { 'experiment-tracking': 'vertex-ai', 'model-serving': 'vertex-ai' },
  { 'experiment-tracking': 'wandb', 'model-registry': 'wandb' },
  { 'experiment-tracking': 'clearml', 'model-registry': 'clearml' },
  { orchestration: 'airflow' },
  { orchestration: 'kubeflow-pipelines' },
  { 'pipeline-versioning': 'kubeflow-pipelines', 'experiment-tracking': 'mlflow' },
  { orchestration: 'kubeflow', 'experiment-tracking': 'mlflow' },
  { ...FULL_STACK, 'model-serving': 'kserve', monitoring: 'kserve', orchestration: 'airflow' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'katib' },
  { 'experiment-tracking': 'mlflow', 'model-registry': 'kubeflow-model-registry', 'model-serving': 'kserve' },
  { 'hyperparameter-tuning': 'h2o' },
  { 'data-versioning': 'lakefs', 'experiment-tracking': 'mlflow' },
  { ...FULL_STACK, 'hyperparameter-tuning': 'h2o' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'kubeflow', 'model-serving': 'kubeflow' },
  {
    ...FULL_STACK,
    'hyperparameter-tuning': 'kubeflow',
    'model-serving': 'kubeflow',
    monitoring: 'evidently',
  },
  { ...FULL_STACK, 'hyperparameter-tuning': 'katib' },
];

const EXISTING = {
  database: { kind: 'existing', host: 'db.example.com', port: 5433, sslMode: 'verify-full' },
  objectStore: {
    kind: 'existing',
    endpoint: 'https://s3.example.com',
    buckets: { mlflow: 'team-mlflow', dvc: 'team-dvc' },
  },
  pipelines: { mysql: { host: 'mysql.example.com' } },
};
const GATEWAY = {
  kind: 'gateway',
  domain: 'ml.example.com',
  gateway: { name: 'public', namespace: 'gateways' },
};
const INGRESS = {
  kind: 'ingress',
  domain: 'ml.example.com',
  className: 'traefik',
  controllerNamespace: 'traefik',
  tlsSecretName: 'wildcard',
};
const PLATFORMS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  EXISTING,
  { database: EXISTING.database },
  { ...EXISTING, secrets: { kind: 'existing' }, createNamespace: false },
  { secrets: { kind: 'existing' }, exposure: GATEWAY },
  {
    exposure: INGRESS,
    deletionProtection: false,
    createNamespace: false,
    monitoring: { kind: 'existing' },
    metricsNamespace: 'observe',
  },
  { backup: { kind: 's3', endpoint: 'https://s3.backup.example', bucket: 'team-backups' } },
  { backup: { kind: 'none' }, monitoring: { kind: 'in-cluster', receiver: 'pager' } },
  { monitoring: { kind: 'in-cluster', requestLog: false } },
  { monitoring: { kind: 'none', image: 'registry.example.com/evidently:1' } },
  { airflow: { git: { url: 'https://git.example.com/team/dags.git', folder: 'workspace', secret: 'dags' } } },
  { airflow: { git: { url: 'git@git.example.com:team/dags.git', secret: 'dags-key' } } },
  { authentication: 'none', state: { kind: 'remote', type: 's3', config: { bucket: 'state', key: 'x' } } },
];
const CHANGES = STACKS.flatMap((stack) =>
  PLATFORMS.flatMap((platform) =>
    [true, false].map((flag) => ({
      plan: planOf(platform, stack),
      withWorkspace: flag,
      withCdktfCli: flag,
      library: flag ? PUBLISHED : VENDORED,
    })),
  ),
);
const STAYS = {
  plan: {
    ...planOf({}, { 'data-versioning': 'dvc', 'model-serving': 'kserve', monitoring: 'evidently' }),
    stays: { 'experiment-tracking': 'mlflow', 'model-registry': 'databricks' },
  },
  withWorkspace: true,
  withCdktfCli: true,
  library: PUBLISHED,
} as const;
CHANGES.push(STAYS);
const inside = planOf({ images: { registry: 'registry.example.com/mirror' } }, { 'data-versioning': 'dvc' });
CHANGES.push({
  ...STAYS,
  plan: { ...inside, requirements: { ...inside.requirements, hosting: 'air-gapped' } },
});
const CONNECTED = CONNECTED_STACKS.flatMap((stack) =>
  CONNECTIONS.map((mlflow) => ({
    plan: connectedPlan(stack, mlflow),
    withWorkspace: true,
    withCdktfCli: true,
    library: PUBLISHED,
  })),
);
CHANGES.push(...CONNECTED);
for (const plan of trackedPlans()) {
  CHANGES.push({ plan, withWorkspace: false, withCdktfCli: true, library: PUBLISHED });
}
CHANGES.push({
  plan: planWithoutStays(),
  withWorkspace: false,
  withCdktfCli: true,
  library: PUBLISHED,
});

// Rendered once for all tests, and of it what they read: the record of the decision is most of a project's text.
const CASES = CHANGES.map((change) => ({
  change,
  files: Object.fromEntries(
    Object.entries(filesOf(change)).filter(([path]) =>
      /\.(md|example)$|\.dvc\/config$|^workspace\//.test(path),
    ),
  ),
}));

test('every project has whole texts: no placeholder is left, no section is empty', () => {
  for (const { files } of CASES) {
    for (const [path, text] of Object.entries(files)) {
      if (!/\.(md|example)$|\.dvc\/config$/.test(path)) continue;
      expect(text).not.toMatch(/\{\{|\bundefined\b|\bNaN\b|\[object/);
      expect(text).not.toMatch(/\n## [^\n]+\n+(## |$)/);
      expect(text.endsWith('\n')).toBe(true);
    }
  }
});

test('every section of the README is in some project, and every feature can be had', () => {
  const readmes = CASES.map(({ files }) => files['README.md'] ?? '');
  for (const [path, section] of TEMPLATES) {
    if (!path.startsWith('readme/')) continue;
    // A line without a placeholder identifies a section.
    const line = section.split('\n').find((candidate) => candidate.length > 12 && !candidate.includes('{{'));
    if (line !== undefined) expect([path, readmes.some((text) => text.includes(line))]).toEqual([path, true]);
  }
  const had = new Set(CASES.flatMap(({ change }) => [...featuresOf(inputOf(change))]));
  expect(FEATURES.filter((feature) => !had.has(feature))).toEqual([]);
});

test('the README and the workspace speak of no tool that is not in the stack', () => {
  const words: Readonly<Record<string, RegExp>> = {
    dvc: /\bdvc\b/i,
    optuna: /\boptuna\b/i,
    mlflow: /\bmlflow\b/i,
    'seldon-core-1': /seldon/i,
    kserve: /kserve/i,
    airflow: /airflow/i,
    katib: /katib/i,
    h2o: /h2o/i,
    lakefs: /lakefs/i,
    clearml: /clearml/i,
    // Katib's texts name its successor.
    kubeflow: /trainjob|jobset/i,
    'kubeflow-model-registry': /kubeflow hub/i,
    'kubeflow-pipelines': /kfp|pipelines_metadata/i,
  };
  for (const { change, files } of CASES) {
    // Those that a suite is made of included.
    const tools = new Set<string>(toolsOf(change.plan).map((tool) => tool.replace(/-apache$/, '')));
    if (connectedMlflow(change.plan) !== undefined) tools.add('mlflow');
    // What runs MLflow, or speaks as it does, is a suite then.
    if (tools.has('sagemaker') || tools.has('azure-ml')) tools.add('mlflow');
    // A suite says of what it can be made.
    if (tools.has('kubeflow')) for (const part of Object.values(PARTS.kubeflow.madeOf ?? {})) tools.add(part);
    // An object store of the platform has keys for all consumers, so that turning one on later changes none.
    const texts = Object.entries(files)
      .filter(([path]) => path === 'README.md' || path.startsWith('workspace/'))
      .map(([path, text]) => [path, text.replaceAll(/^create_secret .*$/gm, '')] as const);
    // Served models are read from the bucket that is called after MLflow.
    if (['seldon-core-1', 'kserve', 'ray-serve'].some((serving) => tools.has(serving))) tools.add('mlflow');
    const spokenOf = Object.entries(words).flatMap(([tool, word]) =>
      tools.has(tool) ? [] : texts.flatMap(([path, text]) => (word.test(text) ? [{ path, tool }] : [])),
    );
    expect(spokenOf).toEqual([]);
  }
});

test.each([
  ['kserve', {}],
  ['kserve', { objectStore: EXISTING.objectStore }],
  ['seldon-core-1-apache', {}],
  ['ray-serve', {}],
])(
  'without MLflow, the README says where models of %s lie and how their files get there: %j',
  (tool, platform) => {
    const told = (stack: Readonly<Record<string, string>>): string =>
      filesOf({ plan: planOf(platform, stack) })['README.md'] ?? '';
    const alone = told({ 'model-serving': tool });
    const bucket = 'objectStore' in platform ? 'team-mlflow' : 'mlflow';
    expect(alone).toContain('### Files of models');
    expect(alone).toContain(`Models are read from the bucket \`${bucket}\``);
    expect(alone).toContain(`"modelUri": "s3://${bucket}/wine/1"`);
    expect(alone.includes('admin-secret-access-key')).toBe(bucket === 'mlflow');
    expect(alone).not.toContain('m-0123');
    const beside = told({
      'model-serving': tool,
      'experiment-tracking': 'mlflow',
      'model-registry': 'mlflow',
    });
    expect(beside).not.toContain('### Files of models');
    expect(beside).toContain(`"modelUri": "s3://${bucket}/1/models/m-0123/artifacts"`);
  },
);

test('the README names every Secret that must exist with all its keys, and no command holds a value', () => {
  for (const {
    change: { plan },
    files,
  } of CASES) {
    const readme = files['README.md'] ?? '';
    const existing = secretsOf(plan).filter(({ origin }) => origin === 'existing');
    for (const { name, keys } of existing) {
      // Certificates, keys of ssh and Alertmanager's configuration are files, nothing that one types.
      const [file] = [CERTIFICATES.key, ALERTMANAGER_KEY, 'ssh-privatekey'].filter((key) =>
        keys.includes(key),
      );
      const command =
        file !== undefined
          ? `create secret generic ${name} --from-file=${file}`
          : `\ncreate_secret ${name} ${keys.join(' ')}\n`;
      expect(readme).toContain(command);
    }
    if (existing.every(({ keys }) => keys.includes(ALERTMANAGER_KEY) || keys.includes('ssh-privatekey')))
      expect(readme).not.toContain('create_secret');
    expect(readme).not.toMatch(/--from-literal/);
  }
});

test('an existing PostgreSQL server gets a role and a database for each consumer, and no password in the text', () => {
  const readme = filesOf({ plan: planOf(EXISTING) })['README.md'] ?? '';
  for (const consumer of ['mlflow', 'optuna']) {
    expect(readme).toContain(
      `create role ${consumer} login connection limit ${consumer === 'mlflow' ? '56' : '44'};\nalter role ${consumer} set idle_in_transaction_session_timeout = '1h';\n\\password ${consumer}\n`,
    );
    expect(readme).toContain(`create database ${consumer} owner ${consumer};`);
  }
  expect(readme).not.toMatch(/password '/i);
});

test('what stays is told, and nothing is said of a workspace that is not there', () => {
  const files = filesOf(STAYS);
  const readme = files['README.md'] ?? '';
  expect(readme).toContain('* experiment tracking, by MLflow\n* model registry, by Databricks\n');
  expect(readme).toContain('The files of a model that is kept elsewhere are copied');
  const namespaces = 'name their namespaces under `platform.clientNamespaces`';
  expect(readme).toContain(namespaces);
  const { plan } = STAYS;
  const named = { ...plan, platform: { ...plan.platform, clientNamespaces: ['tracking'] } };
  expect(filesOf({ ...STAYS, plan: named })['README.md']).not.toContain(namespaces);
  expect(readme).not.toMatch(/deploy\.py|workspace\//);
});

describe('workspace', () => {
  const workspace = (change: Parameters<typeof filesOf>[0]) =>
    Object.keys(filesOf(change)).filter((path) => path.startsWith('workspace/'));

  test('is there with MLflow, and only when asked for', () => {
    expect(workspace({})).toContain('workspace/src/train.py');
    expect(workspace({ withWorkspace: false })).toEqual([]);
    expect(workspace({ plan: planOf({}, { 'data-versioning': 'dvc' }) })).toEqual([]);
  });

  test('has the files of the tools in the stack only', () => {
    const plan = planOf({}, { 'experiment-tracking': 'mlflow' });
    expect(workspace({ plan }).filter((path) => /dvc|tun|deploy/.test(path))).toEqual([]);
    const files = filesOf({ plan });
    expect(files['workspace/requirements.txt']).not.toMatch(/optuna|dvc/);
    expect(files['workspace/params.yaml']).not.toContain('tune:');
  });

  test('has one pipeline with the stages of all its tools', () => {
    const stages = (stack: Stack) =>
      Object.keys(
        (parse(filesOf({ plan: planOf({}, stack) })['workspace/dvc.yaml'] ?? '') as Pipeline).stages,
      );
    const dvc = { 'data-versioning': 'dvc', 'experiment-tracking': 'mlflow' };
    expect(stages(dvc)).toEqual(['prepare', 'train', 'register']);
    expect(stages(FULL_STACK).sort()).toEqual(['prepare', 'register', 'train', 'tune']);
    const params = parse(filesOf()['workspace/params.yaml'] ?? '') as Record<string, unknown>;
    expect(Object.keys(params).sort()).toEqual(['prepare', 'register', 'train', 'tune']);
  });

  test('reaches what the plan says', () => {
    const files = filesOf({ plan: planOf({ ...EXISTING, exposure: GATEWAY }) });
    expect(files['workspace/.dvc/config']).toContain('endpointurl = https://s3.example.com');
    expect(files['workspace/.dvc/config']).toContain('url = s3://team-dvc');
    expect(files['workspace/.env.example']).toContain('MLFLOW_TRACKING_URI=https://mlflow.ml.example.com');
    expect(files['workspace/.env.example']).toContain(
      'optuna@db.example.com:5433/optuna?sslmode=verify-full',
    );
  });

  test('has commands for a served model that work one after the other', () => {
    const kserve = filesOf({
      plan: planOf({}, { ...FULL_STACK, 'model-serving': 'kserve', monitoring: 'evidently' }),
    });
    const readme = kserve['workspace/README.md'] ?? '';
    const at = [
      'deploy.py models:/wine/1 ',
      'Once the pipeline has run again, there is a version 2',
      'deploy.py models:/wine/2\n',
      'deploy.py rollback wine',
      'deploy.py remove wine` ends it',
      '# only what deploy.py has deployed',
      'src/deploy_model.py ',
      '## See drift',
      'served in either way',
    ].map((words) => readme.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    for (const files of [kserve, filesOf()])
      expect(files['workspace/src/predict.py']).not.toMatch(/service\/|-default/);
  });

  test('holds no password and no user name where there is no authentication', () => {
    const files = filesOf({ plan: planOf({ authentication: 'none' }) });
    expect(files['workspace/.env.example']).not.toContain('MLFLOW_TRACKING_PASSWORD');
    expect(filesOf()['workspace/.env.example']).toContain('MLFLOW_TRACKING_PASSWORD="$(kubectl');
  });
});

test('a placeholder without a value is refused', () => {
  expect(() => fill('{{nobody}}', {})).toThrow('"nobody"');
  expect(fill('{{a}} $& {{a}}', { a: '$1' })).toBe('$1 $& $1');
});
