import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { allowedHosts, requireReachability } from '../kubernetes/allowed-hosts';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { basicAuthIni, COUNTERS_PY, PREPARE_DATABASE_PY } from './configuration';
import { clientEnvironment } from './environment';
import { MlflowMaintenance } from './maintenance';
import { COUNTERS_PORT, mlflowServerPod } from './server-pod';
import { requireSafeMlflow } from './version';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { EnvValue, Resources } from '../kubernetes/pod';
import {
  CONSUMER_NAME,
  IMAGE_REFERENCE,
  PropError,
  requireInteger,
  requireMatch,
} from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

export interface MlflowTrackingServerProps extends WorkloadProps {
  /** Name of the Service and everything else of this server; two in one namespace need one each. @default 'mlflow' */
  readonly name?: string;
  /** MLflow 3.16.1 or newer with database drivers, S3 and basic-auth. @default - the pinned image */
  readonly image?: string;
  /** Where experiments, runs and registered models are kept. A server is asked for the database of `name`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** Where artifacts are kept. A store is asked for the bucket of `name`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /**
   * basic: users with passwords and permissions; who was given no permission sees nothing.
   * none: whoever reaches the server may do everything.
   * @default 'basic'
   */
  readonly authentication?: 'basic' | 'none';
  /**
   * Secret with the keys `admin-password` (12 characters or more), `flask-secret-key` and `kek-passphrase`.
   * @default - generated, called `name`
   */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use, such as https://mlflow.example.com. @default [] */
  readonly publicUrls?: readonly string[];
  /** Host headers to accept besides the Service's names and the public addresses; `*` matches anything. @default [] */
  readonly allowedHosts?: readonly string[];
  /** Who may connect, besides pods with the labels of `clientLabels` and `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** Server processes per replica, about 200 MiB each. @default 1 */
  readonly workers?: number;
  /** @default - requests 250m CPU and 768Mi, limits 2 CPU and 2Gi */
  readonly resources?: Resources;
  /** The most that /tmp may hold, where each artifact lies while it passes. @default - the limit of ephemeral storage */
  readonly temporarySpace?: string;
  /** Deleted runs are removed for good, with their artifacts, after so many days. @default 30 */
  readonly retentionDays?: number;
  /** Serve /metrics to the Prometheus of a namespace. With basic authentication it needs an account. @default - off */
  readonly metrics?: { readonly scrapeNamespace: string };
  /**
   * Serve the counters of HTTP requests at `countersPort` too, without an account, to whom `edges` are opened for.
   * @default false
   */
  readonly counters?: boolean;
}

export const MLFLOW_RESOURCES: Resources = {
  requests: { cpu: '250m', memory: '768Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '2', memory: '2Gi', ephemeralStorage: '5Gi' },
};

const PORT = 5000;

/**
 * MLflow's tracking server and model registry: Service `<name>`, port 5000. Artifacts pass through it, so clients
 * need no key of the object store. Its pods reach the database and the store, nothing else.
 */
export class MlflowTrackingServer extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly clientEdges: NetworkEdges;
  public readonly maintenance: MlflowMaintenance;
  /** What identifies the server's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Of `/metrics`, with `counters`. */
  public readonly countersPort = COUNTERS_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Labels that open the way to the server for a pod in its namespace. */
  public readonly clientLabels: Readonly<Record<string, string>>;
  /** Name of the Secret with the administrator's password. */
  public readonly secretName: string;
  /** Environment of a client in the same namespace: address, the administrator's account, transfer through the server. */
  public readonly clientEnvironment: Readonly<Record<string, EnvValue>>;

  constructor(scope: Construct, id: string, props: MlflowTrackingServerProps) {
    super(scope, id);
    const { namespace, name = 'mlflow', partOf = DEFAULT_PART_OF, image = IMAGES.mlflow, metrics } = props;
    const { authentication = 'basic', publicUrls = [], replicas = 1, workers = 1, counters = false } = props;
    const { resources = MLFLOW_RESOURCES, temporarySpace = resources.limits.ephemeralStorage } = props;
    const basic = authentication === 'basic';
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireSafeMlflow(this, image);
    requireReachability(this, props);
    requireInteger(this, 'workers', workers, 1, 64);
    requireMatch(this, 'temporarySpace', temporarySpace, /^[1-9]\d*[MG]i$/, 'a size such as 4Gi');
    if (!basic && publicUrls.length > 0) {
      throw new PropError(this, 'authentication', 'must be "basic" for a server that has public addresses');
    }

    const workload = { name, component: 'tracking-server' };
    const maintenance = { name, component: 'maintenance' };
    const clientLabels = { [`mlops-scaffold/${name}-client`]: 'true' };
    this.workload = workload;
    this.serviceName = name;
    this.clientLabels = clientLabels;
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(workload, partOf);
    const database =
      'accessFor' in props.database ? props.database.accessFor(name, workload) : props.database;
    const bucket =
      'accessFor' in props.artifacts ? props.artifacts.accessFor(name, workload) : props.artifacts;
    const secret = provideSecret(this, props.secret ?? { generate: {} }, {
      namespace,
      name,
      labels,
      // All of them whatever the authentication is: a key that is asked for later would stay without a value.
      keys: ['admin-password', 'flask-secret-key', 'kek-passphrase'],
    });
    this.secretName = secret.name;
    this.clientEnvironment = clientEnvironment(this.url, basic ? secret.name : undefined);

    const files = {
      'prepare_database.py': escapeTemplate(PREPARE_DATABASE_PY),
      ...(counters && { 'counters.py': escapeTemplate(COUNTERS_PY) }),
      ...(basic && { 'basic_auth.ini': basicAuthIni(database) }),
    };
    const identity = new WorkloadIdentity(this, 'Identity', { namespace, name, labels });
    const peers: Peer[] = [{ workload: maintenance }, { podLabels: clientLabels }, ...(props.clients ?? [])];
    if (metrics) peers.push({ namespace: metrics.scrapeNamespace });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name,
      labels,
      pods: workload,
      ingress: peers.map((peer) => ({ peer, port: PORT })),
      egress: [database.edge, bucket.edge],
    });
    this.clientEdges = new NetworkEdges(this, 'ClientEdges', {
      namespace,
      name: `${name}-client`,
      labels,
      pods: { podLabels: clientLabels },
      egress: [{ peer: { workload }, port: PORT }],
    });
    const pod = mlflowServerPod({
      ...props,
      image,
      stores: { database, bucket },
      secretName: secret.name,
      basic,
      port: PORT,
      allowedHosts: [
        ...allowedHosts({ service: name, namespace, port: PORT, publicUrls }),
        ...(props.allowedHosts ?? []),
      ],
      publicUrls,
      workers,
      metrics: metrics !== undefined,
      counters,
      resources,
      temporarySpace,
      configMap: name,
      serviceAccountName: identity.name,
      workload,
    });
    const server = httpDeployment(this, {
      namespace,
      name,
      labels,
      workload,
      pod,
      port: PORT,
      replicas,
      files,
      sources: [secret, database, bucket],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = server.deployment;
    this.service = server.service;
    this.maintenance = new MlflowMaintenance(this, 'Maintenance', {
      ...props,
      image,
      database: 'accessFor' in props.database ? props.database.accessFor(name, maintenance) : database,
      bucket: 'accessFor' in props.artifacts ? props.artifacts.accessFor(name, maintenance) : bucket,
      workload: maintenance,
      server: { url: this.url, edge: { peer: { workload }, port: PORT } },
      secretName: basic ? secret.name : undefined,
    });
  }
}
