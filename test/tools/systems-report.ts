import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';

const ROOT = join(__dirname, '..', '..');

/** The systems that the comparison of December 2020 was about, then those that stand beside them today; each with what it is called in the catalogue. */
const SYSTEMS: readonly (readonly [string, string])[] = [
  ['DVC', 'dvc'],
  ['Pachyderm', 'pachyderm'],
  ['MLflow', 'mlflow'],
  ['Kubeflow', 'kubeflow'],
  ['Weights & Biases', 'wandb'],
  ['H2O', 'h2o'],
  ['Ray Tune', 'ray-tune'],
  ['Katib', 'katib'],
  ['Optuna', 'optuna'],
  ['DataRobot', 'datarobot'],
  ['Seldon Deploy', 'seldon-deploy'],
  ['SageMaker', 'sagemaker'],
  ['Google Cloud AI Platform', 'vertex-ai'],
  ['Azure ML', 'azure-ml'],
  ['Seldon Core 1', 'seldon-core-1'],
  ['Seldon Core 1.17.1', 'seldon-core-1-apache'],
  ['KServe', 'kserve'],
  ['Evidently', 'evidently'],
  ['lakeFS', 'lakefs'],
  ['Airflow', 'airflow'],
  ['Kubeflow Pipelines', 'kubeflow-pipelines'],
  ['Argo Workflows', 'argo-workflows'],
  ['Ray Serve', 'ray-serve'],
  ['Ray (both)', 'ray'],
  ['Kubeflow Hub (Model Registry)', 'kubeflow-model-registry'],
  ['ClearML', 'clearml'],
];

const NOT = '–';
const link = (words: string, path: string): string => `[${words}](../${path})`;
const test = (name: string): string => link(name, `test/${name}.test.ts`);

const textOf = (name: string): string => readFileSync(join(ROOT, 'test', `${name}.test.ts`), 'utf8');

const RESTORING = ['e2e/backup', 'e2e/restore-others'].map(
  (name) => [name, textOf(name).toLowerCase()] as const,
);

/** What is in PostgreSQL and the object store is in the backup; the tests on a cluster restore what they name. */
function backup({ title, proof }: ToolParts): string {
  const own = proof.level === 'run' ? proof.tests.filter((name) => textOf(name).includes("'restore'")) : [];
  const [found = own[0]] = RESTORING.find(([, text]) => text.includes(title.toLowerCase())) ?? [];
  return found === undefined ? 'yes, restored by no test of its own' : test(found);
}

/** Models that it serves are compared and alerted on; servers of its own are, when their pods are not ready. */
const monitored = (models: boolean, servers: boolean): string =>
  [
    ...(models ? [`models by ${test('e2e/monitoring')}`] : []),
    ...(servers ? [`servers by ${test('e2e/alerts')}`] : []),
  ].join(', ') || NOT;

function row([system, id]: readonly [string, string], known: ReadonlySet<string>): string[] {
  const facts = known.has(id) ? link(id, `src/tools/${id}/facts.ts`) : NOT;
  const parts = (PARTS as Readonly<Record<string, ToolParts>>)[id];
  if (parts === undefined) return [system, facts, ...COLUMNS.slice(2).map(() => NOT)];
  const { charts, cloud, notBackedUp, proof, features = [id], servesModels, workloads } = parts;
  const room = features
    .map((one) => `templates/tools/${one}/workspace`)
    .find((one) => existsSync(join(ROOT, one)));
  // What the parts of a suite keep, it keeps.
  const made = Object.entries<ToolParts>(PARTS).filter(([part]) =>
    Object.values(parts.madeOf ?? {}).includes(part),
  );
  const keeps = [parts, ...made.map(([, its]) => its)].some(
    ({ database, buckets = [] }) =>
      database !== undefined || buckets.some(({ access }) => access === 'read-write'),
  );
  return [
    system,
    facts,
    link('yes', `src/tools/${id}/parts.ts`),
    test('stacks/all-combinations'),
    test(cloud === undefined ? 'terraform/platform' : 'terraform/clouds'),
    proof.level === 'run' ? proof.tests.map(test).join(', ') : `${NOT} (${proof.level})`,
    notBackedUp === undefined ? (keeps ? backup(parts) : 'keeps nothing') : `no: ${notBackedUp}`,
    // What a chart brings has not the labels of the platform.
    monitored(servesModels?.logsRequests === true, workloads.length > 0 && charts.length === 0),
    room === undefined ? NOT : link('yes', room),
  ];
}

const COLUMNS = [
  'system',
  'catalogued',
  'generated',
  'synthesized by',
  'validated by',
  'run by',
  'backed up',
  'monitored',
  'in the workspace',
];

/** The table of docs/systems.md. */
export function systemsReport(): string {
  const known = new Set(catalogueAsOf(CATALOGUE_DATE).map(({ id }) => id));
  const rows = SYSTEMS.map((system) => row(system, known));
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
