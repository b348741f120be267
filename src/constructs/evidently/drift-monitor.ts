import type { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { Construct } from 'constructs';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { Container, EnvValue, Pod, Resources } from '../kubernetes/pod';
import { DNS_LABEL, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { scheduledJob } from '../kubernetes/scheduled-job';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { type DatabaseAccess, type IDatabaseServer, libpqEnvironment } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import { REQUESTS_PREFIX } from '../request-log/request-log';
import { DRIFT_FILES } from './drift-source';
import { type MonitoredModel, requireModels, requireReferences } from './monitored-models';
import { type EvidentlyImageProps, evidentlyRuntime } from './packages';
import type { EvidentlyAccess, IEvidently } from './service';
import { EVIDENTLY_ENVIRONMENT, EVIDENTLY_UID } from './service-pod';

export interface DriftMonitorProps extends WorkloadProps, EvidentlyImageProps {
  /** Name of the CronJob and of the exporter's Service. @default 'drift-monitor' */
  readonly name?: string;
  readonly models: readonly MonitoredModel[];
  /**
   * Name of a ConfigMap of the namespace with more models: their names, and the addresses of their reference data. It is
   * read anew for each run; a model of `models` goes before one of the same name. @default - there are no others
   */
  readonly deployed?: string;
  readonly evidently: IEvidently;
  /** Evidently's database, from which old runs are removed. A server is asked for the database of `evidently`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** The store, with buckets for `drift-monitor` (the log of predictions) and `drift-reference`; it reads only. */
  readonly store: IObjectStore;
  /** The store with the bucket for `drift-reference`, where it is another one. @default - `store` */
  readonly referenceStore?: IObjectStore;
  /** Who reads the metrics, such as Prometheus. @default [] - nobody */
  readonly scrapers?: readonly Peer[];
  /** Cron, in UTC. @default '17 * * * *' - every hour */
  readonly schedule?: string;
  /** Hours of the log, beside the current one, that each run compares. @default 24 */
  readonly windowHours?: number;
  /** Predictions below which there is no run: with a few, everything drifts. @default 100 */
  readonly minRows?: number;
  /** The newest rows that a run takes at the most. @default 10000 */
  readonly maxRows?: number;
  /** Days that runs are kept in Evidently. @default 90 */
  readonly retentionDays?: number;
  /** Of the job. @default - requests 100m CPU and 512Mi, limits 1 CPU and 1Gi */
  readonly resources?: Resources;
}

/** Measured: 375 MiB and 10 s for 10,000 rows of 21 columns. */
export const DRIFT_JOB_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '512Mi' },
};

/** Measured: 12 MiB in use. */
const EXPORTER_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '200m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

const PORT = 9100;
const FILES_FOLDER = '/etc/drift-monitor';
const DEPLOYED_FOLDER = '/etc/deployed-models';

/**
 * Watches served models: a CronJob compares what each was asked lately with its reference data (drift and data quality,
 * and performance of the predictions that have a label) as runs in Evidently, and removes old runs; an exporter shows
 * the newest results as metrics, Service `drift-monitor`, port 9100. A model with too few predictions gets no run.
 */
export class DriftMonitor extends Construct {
  public readonly cronJob: CronJobV1;
  public readonly exporter: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly exporterEdges: NetworkEdges;
  /** What identifies the exporter's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;

  constructor(scope: Construct, id: string, props: DriftMonitorProps) {
    super(scope, id);
    const { namespace, name = 'drift-monitor', evidently, database, store, scrapers = [], deployed } = props;
    const models = requireModels(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    const numbers = this.requireNumbers(props);
    this.serviceName = name;
    this.workload = { name, component: 'exporter' };
    const job: WorkloadLabels = { name, component: 'job' };
    const partOf = props.partOf ?? DEFAULT_PART_OF;

    const jobScope = new Construct(this, 'Job');
    const jobMetadata = { name: `${name}-job`, namespace, labels: recommendedLabels(job, partOf) };
    const runtime = evidentlyRuntime(this, props, {
      folder: FILES_FOLDER,
      volume: 'files',
      env: EVIDENTLY_ENVIRONMENT,
      imagePullPolicy: props.imagePullPolicy,
      claim: { ...jobMetadata, name: `${name}-packages` },
    });
    const requests = store.accessFor('drift-monitor', job);
    const references = (props.referenceStore ?? store).accessFor('drift-reference', job);
    requireReferences(this, models, references);
    const access = 'accessFor' in database ? database.accessFor('evidently', job) : database;
    const jobEvidently = evidently.accessFor(job);
    const exporterEvidently = evidently.accessFor(this.workload);
    const files = {
      ...Object.fromEntries(Object.entries(DRIFT_FILES).map(([file, text]) => [file, escapeTemplate(text)])),
      // Its values may be known to Terraform only, and none of them can be read as a template.
      'models.json': `${JSON.stringify(models, null, 2)}\n`,
      ...runtime.files,
    };
    const settings = (to: EvidentlyAccess): Record<string, EnvValue> => ({
      ...EVIDENTLY_ENVIRONMENT,
      MODELS_FILE: `${FILES_FOLDER}/models.json`,
      ...(deployed !== undefined && { DEPLOYED_FOLDER, DEPLOYED_NAMESPACE: namespace }),
      EVIDENTLY_URL: to.url,
      ...(to.token && { PROGRAM_TOKEN: { secretKey: to.token } }),
    });
    const base: Omit<Container, 'name' | 'resources'> = {
      image: runtime.image,
      imagePullPolicy: props.imagePullPolicy,
      mounts: [
        { volume: 'tmp', path: '/tmp' },
        { volume: 'files', path: FILES_FOLDER, readOnly: true },
        ...(deployed === undefined ? [] : [{ volume: 'deployed', path: DEPLOYED_FOLDER, readOnly: true }]),
      ],
    };
    const pod = (serviceAccountName: string, container: Container): Pod => ({
      serviceAccountName,
      uid: EVIDENTLY_UID,
      containers: [container],
      volumes: [
        { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
        { name: 'files', configMap: name },
        ...(deployed === undefined ? [] : [{ name: 'deployed', configMap: deployed, optional: true }]),
      ],
      imagePullSecret: props.imagePullSecret,
    });

    const metadata = { name, namespace, labels: recommendedLabels(this.workload, partOf) };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.exporterEdges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: scrapers.map((peer) => ({ peer, port: PORT })),
      egress: [exporterEvidently.edge],
    });
    const health = { path: '/health', port: PORT };
    this.exporter = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: pod(identity.name, {
        ...base,
        name: 'exporter',
        command: ['python3', `${FILES_FOLDER}/exporter.py`],
        env: { ...settings(exporterEvidently), PORT: String(PORT) },
        ports: { http: PORT },
        resources: EXPORTER_RESOURCES,
        readinessProbe: { httpGet: health },
        livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
      }),
      port: PORT,
      replicas: 1,
      files,
      sources: [exporterEvidently],
      dependsOn: [identity.serviceAccount, this.exporterEdges.policy],
    }).deployment;

    const jobIdentity = new WorkloadIdentity(jobScope, 'Identity', jobMetadata);
    this.edges = new NetworkEdges(jobScope, 'Edges', {
      ...jobMetadata,
      pods: job,
      egress: uniqueEdges([
        ...[requests.edge, references.edge, access.edge, jobEvidently.edge],
        ...runtime.edges,
      ]),
    });
    const check = certificateCheck(access);
    const runs = pod(jobIdentity.name, {
      ...base,
      name: 'drift',
      command: ['python3', `${FILES_FOLDER}/drift.py`],
      env: {
        ...settings(jobEvidently),
        ...runtime.env,
        ...numbers,
        ...storeEnvironment('REQUESTS', requests),
        ...storeEnvironment('REFERENCES', references),
        REQUESTS_PREFIX,
        AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
        AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
        ...libpqEnvironment(access),
        ...check.env,
      },
      mounts: [...(base.mounts ?? []), ...runtime.mounts, ...check.mounts],
      resources: props.resources ?? DRIFT_JOB_RESOURCES,
    });
    this.cronJob = scheduledJob(jobScope, {
      ...jobMetadata,
      pod: {
        ...runs,
        ...(runtime.initContainers.length > 0 && { initContainers: runtime.initContainers }),
        volumes: [...(runs.volumes ?? []), ...runtime.volumes, ...certificateVolumes(access)],
      },
      schedule: props.schedule ?? '17 * * * *',
      timeoutSeconds: 1800,
      retries: 1,
      // The exporter's ConfigMap is the job's too.
      dependsOn: [
        jobIdentity.serviceAccount,
        this.edges.policy,
        this.exporter,
        ...runtime.dependsOn,
        ...[requests, references, access, jobEvidently].flatMap(({ dependencies }) => dependencies),
      ],
    });
  }

  private requireNumbers(props: DriftMonitorProps): Record<string, string> {
    const { windowHours = 24, minRows = 100, maxRows = 10_000, retentionDays = 90 } = props;
    requireInteger(this, 'windowHours', windowHours, 1, 24 * 31);
    requireInteger(this, 'maxRows', maxRows, 1, 1_000_000);
    requireInteger(this, 'minRows', minRows, 1, maxRows);
    requireInteger(this, 'retentionDays', retentionDays, 1, 3650);
    return {
      WINDOW_HOURS: String(windowHours),
      MIN_ROWS: String(minRows),
      MAX_ROWS: String(maxRows),
      RETENTION_DAYS: String(retentionDays),
    };
  }
}

/** The key of one of the job's two buckets, under names that AWS's libraries do not take by themselves. */
const storeEnvironment = (name: string, access: BucketAccess): Record<string, EnvValue> => ({
  [`${name}_ENDPOINT`]: access.endpoint,
  [`${name}_REGION`]: access.region,
  [`${name}_BUCKET`]: access.bucket,
  [`${name}_ACCESS_KEY_ID`]: { secretKey: access.accessKeyId },
  [`${name}_SECRET_ACCESS_KEY`]: { secretKey: access.secretAccessKey },
});

/** Two buckets of one store have one edge. */
const uniqueEdges = <T>(edges: readonly T[]): T[] =>
  edges.filter(
    (edge, index) => edges.findIndex((other) => JSON.stringify(other) === JSON.stringify(edge)) === index,
  );
