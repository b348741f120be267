import { alertsOf, unwatchedBy } from '../plan/alerts';
import { chartsOf } from '../plan/artifacts';
import { cloudSettings, placeOf } from '../plan/clouds';
import {
  bucketName,
  cloudsOf,
  databasesOf,
  partsOf,
  servesWithoutTerraform,
  servingOf,
  titleOf,
} from '../plan/components';
import { backedUpBy, type OwnStorage } from '../plan/own-storage';
import { gapsOf } from '../plan/gaps';
import { TOOLS } from '../tools/facts';
import { optunaWorkers } from '../tools/optuna/parts';
import type { StackPlan } from '../plan/stack-plan';
import { table } from '../document/markdown';
import { enumerated, taskName } from '../words/names';
import { PARTS } from '../tools/parts';
import { mlflowValues, trackerValues } from './connected-values';
import type { FeatureInput } from './features';

/** Name of a Service, also from another namespace of the cluster. */
const inCluster = (service: string, { namespace }: StackPlan['platform']) => `${service}.${namespace}.svc`;

/** A repository, with the branch and the folder of it. */
const gitText = ({ url, ref, folder }: NonNullable<StackPlan['platform']['airflow']['git']>): string =>
  `\`${url}\`, \`${ref}\`${folder === undefined ? '' : `, below \`${folder}\``}`;

/** Addresses as a machine outside the cluster uses them: a port-forward, or the public name. */
function addresses(plan: StackPlan) {
  const { platform } = plan;
  const { exposure, database, objectStore } = platform;
  const published = (service: string, port: number) =>
    exposure.kind === 'none' ? `http://localhost:${String(port)}` : `https://${service}.${exposure.domain}`;
  const databaseAddress =
    database.kind === 'in-cluster' ? 'localhost:5432' : `${database.host}:${String(database.port)}`;
  const sslMode = database.kind === 'in-cluster' ? 'prefer' : database.sslMode;
  return {
    ...mlflowValues(plan, published('mlflow', 5000)),
    ...trackerValues(plan),
    dashboardUrl: published('optuna', 8080),
    evidentlyUrl: published('evidently', 8000),
    databaseHost: database.kind === 'in-cluster' ? inCluster('postgres', platform) : database.host,
    databasePort: database.kind === 'in-cluster' ? '5432' : String(database.port),
    databaseHostInCluster:
      database.kind === 'in-cluster' ? `${inCluster('postgres', platform)}:5432` : databaseAddress,
    optunaStorageUrl: `postgresql+psycopg2://optuna@${databaseAddress}/optuna?sslmode=${sslMode}`,
    storeEndpoint: objectStore.kind === 'in-cluster' ? 'http://localhost:8333' : objectStore.endpoint,
    storeEndpointInCluster:
      objectStore.kind === 'in-cluster'
        ? `http://${inCluster('object-store', platform)}:8333`
        : objectStore.endpoint,
    storeRegion: objectStore.kind === 'in-cluster' ? 'us-east-1' : objectStore.region,
    dvcBucket: bucketName(platform, 'dvc'),
    rayBucket: bucketName(platform, 'ray'),
    lakefsBucket: bucketName(platform, 'lakefs'),
    // Optuna's dashboard has the same port of its own.
    pipelinesUrl: published('pipelines', 8088),
    pipelinesBucket: bucketName(platform, 'pipelines'),
    // Its client warns of a port that does not end with 80.
    modelRegistryUrl: published('model-registry', 8280),
    mysqlHost: platform.pipelines.mysql?.host ?? '',
    mysqlPort: String(platform.pipelines.mysql?.port ?? ''),
    argoBucket: bucketName(platform, 'argo-workflows'),
    airflowUrl: published('airflow', 8090),
    airflowBucket: bucketName(platform, 'airflow'),
    airflowGit: platform.airflow.git === undefined ? '' : gitText(platform.airflow.git),
    wandbUrl: published('wandb', 8080),
    clearmlUrl: published('clearml', 8085),
    airflowGitSecret: platform.airflow.git?.secret ?? '',
  };
}

const storeAddress = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `${host}:${String(port)}`;

/** Those of the servers that the stack runs; PostgreSQL's own are elsewhere where one that exists has them. */
const databasesIn = (plan: StackPlan, { database }: OwnStorage): string =>
  !database && databasesOf(plan).length > 0 ? "MariaDB's databases" : 'the databases';

/** What is backed up, when, and where to. */
function backupValues(plan: StackPlan) {
  const { backup } = plan.platform;
  const parts = backedUpBy(plan);
  const s3 = backup.kind === 's3' ? backup : undefined;
  return {
    backedUp: enumerated([
      ...(parts?.database || parts?.mariaDb ? [databasesIn(plan, parts)] : []),
      ...(parts?.objectStore ? ['the buckets of the object store'] : []),
    ]),
    backupSchedule: backup.kind === 'none' ? '' : backup.schedule,
    backupKeep: backup.kind === 'none' ? '' : String(backup.keep),
    backupEndpoint: s3?.endpoint ?? '',
    backupBucket: s3?.bucket ?? '',
  };
}

/** The tools that keep a schema in a database, and the names of their servers' Deployments. */
function schemaValues(plan: StackPlan) {
  const migrating = partsOf(plan).filter(({ migrates }) => migrates !== undefined);
  return {
    schemaTools: migrating.map(({ title }) => title).join(' or '),
    servers: migrating.flatMap(({ migrates }) => migrates ?? []).join(' '),
  };
}

/** Every alert of a plan, as rows of a table. */
const alertTable = (plan: StackPlan): string =>
  table(
    ['alert', 'severity', 'after', 'when'],
    alertsOf(plan).map(({ name, severity, after, when }) => [name, severity, after ?? 'at once', when]),
    'None.',
  );

/** How served models are monitored. */
function monitoringValues(plan: StackPlan) {
  const { platform } = plan;
  const { monitoring, metricsNamespace } = platform;
  const serving = servingOf(plan);
  const compared = monitoring.requestLog && serving !== undefined;
  const always = servesWithoutTerraform(plan);
  const index = new URL(monitoring.packageIndex);
  return {
    packageIndex: monitoring.packageIndex,
    packageIndexPort: index.port === '' ? (index.protocol === 'http:' ? '80' : '443') : index.port,
    requestLogBucket: bucketName(platform, 'request-log'),
    requestLogDays: String(monitoring.retentionDays),
    driftSchedule: monitoring.schedule,
    metricsNamespace: metricsNamespace ?? '',
    packagePods: compared
      ? `pods of \`evidently\`, and of the job \`drift-monitor-job\`${always ? '' : ' once a model has reference data'},`
      : 'pods of `evidently`',
    alerts: alertTable(plan),
    unwatched: enumerated(unwatchedBy(plan)),
    evidentlyImage: monitoring.image ?? '',
    prometheusLabels:
      Object.entries(monitoring.labels)
        .map(([key, value]) => `\`${key}: ${value}\``)
        .join(', ') || 'none so far, which is right only for a Prometheus that selects everything',
    alertReceiver: monitoring.kind === 'in-cluster' ? (monitoring.receiver ?? '') : '',
  };
}

/** The suites of clouds, and where their data lie. */
const cloudValues = (plan: StackPlan) => ({
  cloudPlaces: enumerated(
    cloudsOf(plan).map(({ title, account, ...cloud }) => {
      return `${title} in ${placeOf(plan.platform, { account, ...cloud })} of the ${account}`;
    }),
  ),
  cloudSettings: enumerated(cloudsOf(plan).map(({ settings, place }) => `\`platform.${settings}.${place}\``)),
  sagemakerRegion: cloudSettings(plan.platform, 'sagemaker').region,
  azureMlLocation: cloudSettings(plan.platform, 'azureMl').location,
  vertexAiRegion: cloudSettings(plan.platform, 'vertexAi').region,
  keysInState: enumerated(cloudsOf(plan).flatMap(({ inState }) => inState ?? [])),
});

/** The chart as helm's command line takes it. */
function seldonChart(plan: StackPlan): string {
  const chart = chartsOf(plan)[0];
  if (chart === undefined) return '';
  return chart.redirectedTo ?? `${chart.chart} --repo ${chart.repository} --version ${chart.version}`;
}

/** The name of a tool of the catalogue, whether it can be deployed or not. */
const nameOf = (tool: string): string =>
  (TOOLS as Readonly<Record<string, { readonly name: string } | undefined>>)[tool]?.name ?? tool;

/** What templates may ask for. Every value is from a closed set or from the plan's allow-lists. */
export function templateValues({
  plan,
  withCdktfCli,
  library,
}: FeatureInput): Readonly<Record<string, string>> {
  const { platform } = plan;
  const { exposure, secrets } = platform;
  return {
    name: platform.name,
    namespace: platform.namespace,
    experimentsNamespace: PARTS.katib.ownNamespace?.(platform.namespace) ?? '',
    trainingNamespace: PARTS.kubeflow.ownNamespace?.(platform.namespace) ?? '',
    version: library.version,
    tools: enumerated(partsOf(plan).map(({ title }) => title)),
    gaps: gapsOf(plan)
      .map(({ task, tool, missing }) => `* ${taskName(task)}, by ${titleOf(tool)}: ${missing}`)
      .join('\n'),
    stays: Object.entries(plan.stays ?? {})
      .map(([task, tool]) => `* ${taskName(task)}, by ${nameOf(tool)}`)
      .join('\n'),
    prepared: partsOf(plan)
      .flatMap(({ title, proof }) =>
        proof.level === 'prepared' ? [`* ${title}, because ${proof.because}`] : [],
      )
      .join('\n'),
    imageRegistry: platform.images.registry ?? 'registries of your own',
    domain: exposure.kind === 'none' ? '' : exposure.domain,
    gatewayName: exposure.kind === 'gateway' ? `${exposure.gateway.namespace}/${exposure.gateway.name}` : '',
    ingressClass: exposure.kind === 'ingress' ? exposure.className : '',
    tlsSecretName: exposure.kind === 'ingress' ? exposure.tlsSecretName : '',
    secretsRevision: String(secrets.kind === 'generated' ? secrets.revision : 0),
    nextSecretsRevision: String(secrets.kind === 'generated' ? secrets.revision + 1 : 0),
    ...cloudValues(plan),
    namespaceAddress: 'kubernetes_namespace_v1.namespace',
    seldonChart: seldonChart(plan),
    clearmlMongo: storeAddress(platform.clearml.mongo),
    clearmlElasticsearch: storeAddress(platform.clearml.elasticsearch),
    clearmlRedis: storeAddress(platform.clearml.redis),
    clearmlUsers: enumerated(['clearml', ...platform.clearml.users].map((user) => `\`${user}\``)),
    wandbLicenseSecret: platform.wandb.licenseSecret,
    wandbMysql: `${platform.wandb.mysql.host}:${String(platform.wandb.mysql.port)}`,
    wandbRedis: `${platform.wandb.redis.host}:${String(platform.wandb.redis.port)}`,
    optunaWorkers: String(optunaWorkers(platform.size)),
    retentionDays: String(platform.retentionDays),
    ...monitoringValues(plan),
    deployCommand: withCdktfCli
      ? 'npm run deploy'
      : 'npm run synth && terraform -chdir=cdktf.out/stacks/platform apply',
    ...addresses(plan),
    ...backupValues(plan),
    ...schemaValues(plan),
  };
}
