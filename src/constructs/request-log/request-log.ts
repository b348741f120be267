import type { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { escapeTemplate } from '../kubernetes/escape-template';
import { DRAIN, httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { memoryMiB } from '../kubernetes/memory-mib';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { Container, Pod, Resources } from '../kubernetes/pod';
import {
  DNS_LABEL,
  IMAGE_REFERENCE,
  PropError,
  requireInteger,
  requireMatch,
} from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { scheduledJob } from '../kubernetes/scheduled-job';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { awsEnvironment } from '../object-store/aws-environment';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { EXPIRE_PY, SINK_PY } from './sink-source';

export interface RequestLogProps extends WorkloadProps {
  /** Name of the Service and of all objects. @default 'request-log' */
  readonly name?: string;
  /** Any image with python3 (3.9 or newer) and boto3. @default IMAGES.mlflow */
  readonly image?: string;
  /** The store, with a bucket for `request-log`; the right to write is enough. */
  readonly store: IObjectStore;
  /** Who may log: the pods of served models. @default [] - nobody */
  readonly senders?: readonly Peer[];
  /** Who reads the counters, such as Prometheus. @default [] - nobody */
  readonly scrapers?: readonly Peer[];
  /** Days that a record is kept, in whole days of UTC. @default 30 */
  readonly retentionDays?: number;
  /** The largest request or answer that is kept; a larger one is counted and dropped. @default 1048576 */
  readonly maxBodyBytes?: number;
  /** With one, records of the seconds of a rollout are lost. @default 2 */
  readonly replicas?: number;
  /** Half of the memory limit holds what the store has not taken yet. @default - requests 25m CPU and 128Mi, limits 500m CPU and 256Mi */
  readonly resources?: Resources;
}

export const REQUEST_LOG_RESOURCES: Resources = {
  requests: { cpu: '25m', memory: '128Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '64Mi' },
};

const PORT = 8080;
const UID = 10_001;
const FILES_FOLDER = '/etc/request-log';
/** Where the records lie in the bucket: `requests/<namespace>/<model>/YYYY/MM/DD/HH/*.jsonl.gz`. */
export const REQUESTS_PREFIX = 'requests/';

/**
 * The log of predictions: an HTTP sink for the CloudEvents of KServe's agent and of Seldon Core 1's executor, which
 * writes them to the object store. It answers before anything is written, so that a store that is away stops no
 * prediction: what comes meanwhile waits in memory, and what does not fit is dropped and counted in
 * `request_log_dropped_total`. Requests and answers are kept as they are, personal data included, for `retentionDays`.
 */
export class RequestLog extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  /** Removes what is older than the retention says, every night. */
  public readonly retention: CronJobV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Where CloudEvents are posted to; the counters are at `/metrics` of the same port. */
  public readonly url: string;
  /** Name of the bucket with the records. */
  public readonly bucket: string;

  constructor(scope: Construct, id: string, props: RequestLogProps) {
    super(scope, id);
    const { namespace, name = 'request-log', image = IMAGES.mlflow, store } = props;
    const { senders = [], scrapers = [], retentionDays = 30, maxBodyBytes = 1024 * 1024 } = props;
    const { replicas = 2, resources = REQUEST_LOG_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireInteger(this, 'retentionDays', retentionDays, 1, 3650);
    requireInteger(this, 'maxBodyBytes', maxBodyBytes, 1024, 64 * 1024 * 1024);
    // Half of the memory is for Python itself and for the batch that is being packed.
    const bufferBytes = (memoryMiB(this, 'resources.limits.memory', resources.limits.memory) - 64) * 524_288;
    if (bufferBytes < 4 * maxBodyBytes) {
      throw new PropError(
        this,
        'resources.limits.memory',
        `must leave room for records: half of what exceeds 64Mi has to hold four bodies of ${maxBodyBytes} bytes`,
      );
    }

    this.serviceName = name;
    this.workload = { name, component: 'sink' };
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const bucket = store.accessFor('request-log', this.workload);
    this.bucket = bucket.bucket;
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: [...senders, ...scrapers].map((peer) => ({ peer, port: PORT })),
      egress: [bucket.edge],
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const python = (file: string, env: Container['env']): Omit<Container, 'name'> => ({
      image,
      imagePullPolicy: props.imagePullPolicy,
      command: ['python3', `${FILES_FOLDER}/${file}`],
      env: {
        HOME: '/tmp',
        PYTHONDONTWRITEBYTECODE: '1',
        ENDPOINT: bucket.endpoint,
        BUCKET: bucket.bucket,
        PREFIX: REQUESTS_PREFIX,
        ...awsEnvironment(bucket),
        ...env,
      },
      mounts: [
        { volume: 'tmp', path: '/tmp' },
        { volume: 'files', path: FILES_FOLDER, readOnly: true },
      ],
      resources,
    });
    const pod = (container: Container): Pod => ({
      serviceAccountName: identity.name,
      uid: UID,
      containers: [container],
      volumes: [
        { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } },
        { name: 'files', configMap: name },
      ],
      // Longer than the sink tries to write what it still holds.
      terminationGracePeriodSeconds: 60,
      imagePullSecret: props.imagePullSecret,
    });
    const health = { path: '/health', port: PORT };
    const { deployment, service } = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: {
        ...pod({
          name: 'sink',
          ...python('sink.py', {
            PORT: String(PORT),
            MAX_BODY_BYTES: String(maxBodyBytes),
            MAX_BUFFER_BYTES: String(bufferBytes),
          }),
          ports: { http: PORT },
          startupProbe: { httpGet: health, periodSeconds: 2, failureThreshold: 60 },
          readinessProbe: { httpGet: health, periodSeconds: 5 },
          livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
          preStop: DRAIN,
        }),
        spread: this.workload,
      },
      port: PORT,
      replicas,
      files: { 'sink.py': escapeTemplate(SINK_PY), 'expire.py': escapeTemplate(EXPIRE_PY) },
      sources: [bucket],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = deployment;
    this.service = service;
    const expire = python('expire.py', { RETENTION_DAYS: String(retentionDays) });
    this.retention = this.addRetention(props, bucket, pod({ name: 'expire', ...expire }));
  }

  private addRetention(props: RequestLogProps, bucket: BucketAccess, pod: Pod): CronJobV1 {
    const scope = new Construct(this, 'Retention');
    const { namespace, partOf = DEFAULT_PART_OF } = props;
    const workload: WorkloadLabels = { name: this.serviceName, component: 'retention' };
    const labels = recommendedLabels(workload, partOf);
    const metadata = { name: `${this.serviceName}-retention`, namespace, labels };
    props.store.accessFor('request-log', workload);
    const identity = new WorkloadIdentity(scope, 'Identity', metadata);
    const edges = new NetworkEdges(scope, 'Edges', { ...metadata, pods: workload, egress: [bucket.edge] });
    return scheduledJob(scope, {
      ...metadata,
      pod: { ...pod, serviceAccountName: identity.name, terminationGracePeriodSeconds: 5 },
      schedule: '43 2 * * *',
      timeoutSeconds: 3600,
      retries: 2,
      dependsOn: [identity.serviceAccount, edges.policy, this.deployment, ...bucket.dependencies],
    });
  }
}
