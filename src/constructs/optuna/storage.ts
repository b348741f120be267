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
import { CONSUMER_NAME, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

export interface OptunaStorageProps extends WorkloadProps {
  /**
   * What everything is called after, such as the dashboard's Service `<name>-dashboard`; two in one namespace need one
   * each. @default 'optuna'
   */
  readonly name?: string;
  /** Image of the dashboard. @default - the pinned image */
  readonly image?: string;
  /** Where studies and trials are kept. A server is asked for the database of `name`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /**
   * basic: the dashboard asks for the user `optuna` and the Secret's password.
   * none: whoever reaches the dashboard may change and delete studies.
   * @default 'basic'
   */
  readonly authentication?: 'basic' | 'none';
  /** Secret with the key `password`. @default - generated, called `<name>-dashboard` */
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

const PORT = 8080;

/**
 * Optuna's shared storage: a database of its own with Optuna's tables, the way in for workers, and the dashboard
 * behind a guard: Service `<name>-dashboard`, port 8080.
 */
export class OptunaStorage extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly workerEdges: NetworkEdges;
  /** What identifies the dashboard's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address of the dashboard inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the dashboard's password. */
  public readonly secretName: string | undefined;
  public readonly connection: OptunaConnection;

  constructor(scope: Construct, id: string, props: OptunaStorageProps) {
    super(scope, id);
    const { namespace, name = 'optuna', partOf = DEFAULT_PART_OF } = props;
    const { image = IMAGES['optuna-dashboard'] } = props;
    const { authentication = 'basic', publicUrls = [], replicas = 1, workers = [] } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
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

    const dashboardName = `${name}-dashboard`;
    const workload = { name: dashboardName, component: 'dashboard' };
    const podLabels = { [`mlops-scaffold/${name}-client`]: 'true' };
    this.workload = workload;
    this.serviceName = dashboardName;
    this.url = `http://${dashboardName}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(workload, partOf);
    const database = openDatabase(props.database, name, workload, [{ podLabels }, ...workers]);
    const secret =
      authentication === 'basic'
        ? provideSecret(this, props.secret ?? { generate: {} }, {
            namespace,
            name: dashboardName,
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
      podLabels,
    };

    const files = Object.fromEntries(
      Object.entries(DASHBOARD_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
    );
    const identity = new WorkloadIdentity(this, 'Identity', { namespace, name: dashboardName, labels });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: dashboardName,
      labels,
      pods: workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
      egress: [database.edge],
    });
    this.workerEdges = new NetworkEdges(this, 'WorkerEdges', {
      namespace,
      name: `${name}-client`,
      labels,
      pods: { podLabels },
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
        ...allowedHosts({ service: dashboardName, namespace, port: PORT, publicUrls }),
        ...(props.allowedHosts ?? []),
      ],
      port: PORT,
      resources: props.resources ?? OPTUNA_DASHBOARD_RESOURCES,
      configMap: dashboardName,
      serviceAccountName: identity.name,
      workload,
    });
    const dashboard = httpDeployment(this, {
      namespace,
      name: dashboardName,
      labels,
      workload,
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
}

/** The database of the name, opened for the dashboard and for all workers. */
function openDatabase(
  database: IDatabaseServer | DatabaseAccess,
  name: string,
  dashboard: WorkloadLabels,
  workers: readonly Peer[],
): DatabaseAccess {
  if (!('accessFor' in database)) return database;
  const access = database.accessFor(name, dashboard);
  for (const peer of workers) database.accessFor(name, peer);
  return access;
}
