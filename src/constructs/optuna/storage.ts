import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { allowedHosts, requireReachability } from '../kubernetes/allowed-hosts';
import { type DatabaseAccess, type IDatabaseServer, sqlAlchemyUrl } from '../postgres/database';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { optunaDashboardPod } from './dashboard-pod';
import { DASHBOARD_FILES } from './dashboard-source';
import type { EnvValue, Resources, SecretKey } from '../kubernetes/pod';
import { IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

export interface OptunaStorageProps extends WorkloadProps {
  /** Image of the dashboard. @default - the pinned image */
  readonly image?: string;
  /** Where studies and trials are kept. A server is asked for the database of `optuna`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /**
   * basic: the dashboard asks for the user `optuna` and the Secret's password.
   * none: whoever reaches the dashboard may change and delete studies.
   * @default 'basic'
   */
  readonly authentication?: 'basic' | 'none';
  /** Secret with the key `password`. @default - generated, called `optuna-dashboard` */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use for the dashboard. @default [] */
  readonly publicUrls?: readonly string[];
  /** Host headers to accept besides the Service's names and the public addresses; `*` matches anything. @default [] */
  readonly allowedHosts?: readonly string[];
  /** Who may open the dashboard, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** Who may work on studies, besides the pods with the labels of `connection`. Not for a `DatabaseAccess`. @default [] */
  readonly workers?: readonly Peer[];
  /** Replicas of the dashboard. @default 1 */
  readonly replicas?: number;
  /** @default - requests 50m CPU and 192Mi, limits 1 CPU and 512Mi */
  readonly resources?: Resources;
}

/** What a process that optimizes needs: `optuna.create_study(storage=storageUrl)` with the password in PGPASSWORD. */
export interface OptunaConnection {
  /** SQLAlchemy URL without a password. */
  readonly storageUrl: string;
  readonly password: SecretKey;
  /** PEM certificates that PGSSLROOTCERT must name a file with. @default - the server's certificate is not checked */
  readonly rootCertificates?: SecretKey;
  /** Environment of a worker's pod in the platform's namespace. */
  readonly environment: Readonly<Record<string, EnvValue>>;
  /** Labels that open the way to the database for a pod in the platform's namespace. */
  readonly podLabels: Readonly<Record<string, string>>;
}

export const OPTUNA_DASHBOARD_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '192Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '512Mi' },
};

const NAME = 'optuna-dashboard';
const PORT = 8080;
const DASHBOARD: WorkloadLabels = { name: NAME, component: 'dashboard' };
const WORKER_LABELS = { 'mlops-scaffold/optuna-client': 'true' };

/**
 * Optuna's shared storage: a database of its own with Optuna's tables, the way in for workers, and the dashboard
 * behind a guard: Service `optuna-dashboard`, port 8080.
 */
export class OptunaStorage extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly workerEdges: NetworkEdges;
  /** What identifies the dashboard's pods. */
  public readonly workload = DASHBOARD;
  public readonly serviceName = NAME;
  public readonly port = PORT;
  /** Address of the dashboard inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the dashboard's password. */
  public readonly secretName: string | undefined;
  public readonly connection: OptunaConnection;

  constructor(scope: Construct, id: string, props: OptunaStorageProps) {
    super(scope, id);
    const { namespace, partOf = DEFAULT_PART_OF, image = IMAGES['optuna-dashboard'] } = props;
    const { authentication = 'basic', publicUrls = [], replicas = 1, workers = [] } = props;
    requireWorkload(this, props);
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireReachability(this, props);
    if (authentication === 'none' && publicUrls.length > 0) {
      throw new PropError(
        this,
        'authentication',
        'must be "basic" for a dashboard that has public addresses',
      );
    }
    if (workers.length > 0 && !('accessFor' in props.database)) {
      throw new PropError(
        this,
        'workers',
        'must be empty for a given access, because only a server can let them in',
      );
    }

    this.url = `http://${NAME}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(DASHBOARD, partOf);
    const database = this.openDatabase(props.database, workers);
    const secret =
      authentication === 'basic'
        ? provideSecret(this, props.secret ?? { generate: {} }, {
            namespace,
            name: NAME,
            labels,
            keys: ['password'],
          })
        : undefined;
    this.secretName = secret?.name;
    const storageUrl = sqlAlchemyUrl(database);
    const environment = { OPTUNA_STORAGE_URL: storageUrl, PGPASSWORD: { secretKey: database.password } };
    this.connection = {
      storageUrl,
      password: database.password,
      rootCertificates: database.rootCertificates,
      environment,
      podLabels: WORKER_LABELS,
    };

    const files = Object.fromEntries(
      Object.entries(DASHBOARD_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
    );
    const identity = new WorkloadIdentity(this, 'Identity', { namespace, name: NAME, labels });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: NAME,
      labels,
      pods: DASHBOARD,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
      egress: [database.edge],
    });
    this.workerEdges = new NetworkEdges(this, 'WorkerEdges', {
      namespace,
      name: 'optuna-client',
      labels,
      pods: { podLabels: WORKER_LABELS },
      egress: [database.edge],
    });
    const pod = optunaDashboardPod({
      image,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      database,
      storage: environment,
      account: secret && { user: 'optuna', password: { secretName: secret.name, key: 'password' } },
      allowedHosts: [
        ...allowedHosts({ service: NAME, namespace, port: PORT, publicUrls }),
        ...(props.allowedHosts ?? []),
      ],
      port: PORT,
      resources: props.resources ?? OPTUNA_DASHBOARD_RESOURCES,
      configMap: NAME,
      serviceAccountName: identity.name,
      workload: DASHBOARD,
    });
    const dashboard = httpDeployment(this, {
      namespace,
      name: NAME,
      labels,
      workload: DASHBOARD,
      pod,
      port: PORT,
      replicas,
      files,
      sources: secret ? [secret, database] : [database],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = dashboard.deployment;
    this.service = dashboard.service;
  }

  /** The database, opened for the dashboard and for all workers. */
  private openDatabase(database: IDatabaseServer | DatabaseAccess, workers: readonly Peer[]): DatabaseAccess {
    if (!('accessFor' in database)) return database;
    const access = database.accessFor('optuna', DASHBOARD);
    for (const peer of [{ podLabels: WORKER_LABELS }, ...workers]) database.accessFor('optuna', peer);
    return access;
  }
}
