import type { TerraformStack } from 'cdktf';
import type { ChartReference } from '../constructs/charts/chart-reference';
import { ExistingObjectStore } from '../constructs/object-store/existing-object-store';
import { ExistingPostgres } from '../constructs/postgres/existing-postgres';
import { HttpExposure, type IHttpService } from '../constructs/exposure/http-exposure';
import type { Resources } from '../constructs/kubernetes/pod';
import type { Peer } from '../constructs/kubernetes/network-edges';
import { HostedTracker } from '../constructs/hosted-tracker/hosted-tracker';
import { MariaDb } from '../constructs/mariadb/mariadb';
import { ObjectStore } from '../constructs/object-store/object-store';
import { PostgresDatabase } from '../constructs/postgres/postgres-database';
import { ExistingTrackingServer } from '../constructs/mlflow/existing-tracking-server';
import type { ScrapeTarget } from '../constructs/prometheus/scrape-target';
import { RequestLog } from '../constructs/request-log/request-log';
import type { SecretSource, WorkloadProps } from '../constructs/kubernetes/workload-props';
import { CHARTS, type ChartName } from '../pins/charts';
import type { ImageName } from '../pins/images';
import { databaseClientImage, pythonImage, resolveImage } from '../plan/artifacts';
import {
  artifactReadersOf,
  bucketName,
  bucketsOf,
  connectedMlflow,
  connectedTrackers,
  databasesOf,
  isMeasured,
  isMonitored,
  ownNamespacesOf,
  partsOf,
  servesWithoutTerraform,
} from '../plan/components';
import {
  mariaDbOf,
  PIPELINES_CONNECTIONS,
  PIPELINES_CONSUMER,
  PIPELINES_DATABASES,
} from '../plan/pipelines-database';
import { CERTIFICATES } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import type { JobAccess, MlflowClient, ToolContext } from '../tools/tool-context';
import { type BuiltTracker, jobAccess } from './job-access';
import { mlflowClient } from './mlflow-client';
import { CONTAINER_DEFAULTS, SIZING, type Sizing } from './sizing';

/** From the folder that Terraform runs in (`cdktf.out/stacks/platform`) to the project's folder. */
const PROJECT_FOLDER = '../../..';

/** PostgreSQL, brought along or existing. */
export type PlatformDatabase = PostgresDatabase | ExistingPostgres;

/** The S3 object store, brought along or existing. */
export type PlatformObjectStore = ObjectStore | ExistingObjectStore;

/**
 * What the tools of a platform share: the plan's settings in the shape that constructs take, and the database and the
 * object store, which are built when the first tool asks for them.
 */
export class PlatformContext implements ToolContext {
  public readonly workload: WorkloadProps;
  public readonly sizing: Sizing;
  /** Pods of every stateless server. */
  public readonly replicas: number;
  /** Namespaces beside the platform's own whose pods may use it. */
  public readonly clients: readonly Peer[];
  public readonly ownNamespaces: readonly Peer[];
  public readonly quota: Readonly<Record<string, string>>;
  public readonly containerDefaults = CONTAINER_DEFAULTS;
  /** The ways in from outside, by the name of their service. */
  public readonly exposures = new Map<string, HttpExposure>();
  private builtDatabase: PlatformDatabase | undefined;
  private builtMariaDb: MariaDb | undefined;
  private builtObjectStore: PlatformObjectStore | undefined;
  private builtArtifacts: ExistingObjectStore | undefined;
  private builtMlflow: ExistingTrackingServer | undefined;
  private builtTrackers: readonly BuiltTracker[] | undefined;
  private builtRequestLog: RequestLog | undefined;
  public readonly scrapeTargets: ScrapeTarget[] = [];

  constructor(
    public readonly stack: TerraformStack,
    public readonly plan: StackPlan,
  ) {
    const { images, name, namespace, size, availability, clientNamespaces } = plan.platform;
    this.workload = {
      namespace,
      partOf: name,
      imagePullPolicy: images.pullPolicy,
      imagePullSecret: images.pullSecret,
    };
    this.sizing = SIZING[size];
    this.replicas = availability === 'redundant' ? 2 : 1;
    this.ownNamespaces = ownNamespacesOf(plan).map((own) => ({ namespace: own }));
    this.quota = this.sizing.quota;
    this.clients = clientNamespaces.map((client) => ({ namespace: client }));
  }

  /** What was built, as far as a tool has asked for it. */
  public get built(): {
    readonly database: PlatformDatabase | undefined;
    readonly mariaDb: MariaDb | undefined;
    readonly objectStore: PlatformObjectStore | undefined;
  } {
    return {
      database: this.builtDatabase,
      mariaDb: this.builtMariaDb,
      objectStore: this.builtObjectStore,
    };
  }

  public get database(): PlatformDatabase {
    this.builtDatabase ??= this.buildDatabase();
    return this.builtDatabase;
  }

  public get mariaDb(): MariaDb | undefined {
    this.builtMariaDb ??= this.buildMariaDb();
    return this.builtMariaDb;
  }

  public get objectStore(): PlatformObjectStore {
    this.builtObjectStore ??= this.buildObjectStore();
    return this.builtObjectStore;
  }

  public get artifacts(): PlatformObjectStore {
    const store = connectedMlflow(this.plan)?.artifacts;
    if (store === undefined) return this.objectStore;
    const { endpoint, region, bucket, secret } = store;
    this.builtArtifacts ??= new ExistingObjectStore(this.stack, 'MlflowArtifacts', {
      endpoint,
      region,
      consumers: Object.fromEntries(
        artifactReadersOf(this.plan).map(({ consumer, access }) => [
          consumer,
          { bucket, access, secret: { secretName: secret } },
        ]),
      ),
      check: {
        ...this.workload,
        of: 'mlflow-artifacts',
        image: this.image('rclone-storage-initializer'),
      },
    });
    return this.builtArtifacts;
  }

  public get connectedMlflow(): ExistingTrackingServer | undefined {
    const mlflow = connectedMlflow(this.plan);
    if (mlflow === undefined || this.builtMlflow !== undefined) return this.builtMlflow;
    const { trackingUri: url, secret: secretName, login } = mlflow;
    // Under the name of the server that a stack has of its own, whose clients' way out becomes this one's.
    this.builtMlflow = new ExistingTrackingServer(this.stack, 'Mlflow', {
      ...this.workload,
      url,
      ...(secretName !== undefined && { account: { secretName, login } }),
      check: { ...this.workload, image: this.image(pythonImage(this.plan)) },
    });
    return this.builtMlflow;
  }

  public get mlflow(): MlflowClient | undefined {
    return mlflowClient(this.plan, this.connectedMlflow);
  }

  /** The services for experiments that run already, each built once. */
  public get trackers(): readonly BuiltTracker[] {
    this.builtTrackers ??= connectedTrackers(this.plan).map((planned) => {
      const { id, url, secret: secretName, workspace, project } = planned;
      const tracker = new HostedTracker(this.stack, id === 'wandb' ? 'HostedWandb' : 'HostedComet', {
        ...this.workload,
        product: id,
        url,
        ...(workspace !== undefined && { workspace }),
        ...(project !== undefined && { project }),
        ...(secretName !== undefined && {
          apiKey: { secretName },
          check: { ...this.workload, image: this.image(pythonImage(this.plan)) },
        }),
      });
      return { planned, tracker };
    });
    return this.builtTrackers;
  }

  public get jobs(): JobAccess {
    return jobAccess(this.mlflow, this.trackers);
  }

  public get measured(): boolean {
    return isMeasured(this.plan);
  }

  public get requestLog(): RequestLog | undefined {
    const { monitoring } = this.plan.platform;
    if (!isMonitored(this.plan) || !monitoring.requestLog) return undefined;
    this.builtRequestLog ??= new RequestLog(this.stack, 'RequestLog', {
      ...this.workload,
      image: this.image('mlflow'),
      store: this.objectStore,
      senders: this.clients,
      retentionDays: monitoring.retentionDays,
      replicas: this.replicas,
      resources: this.resources('request-log'),
    });
    return this.builtRequestLog;
  }

  public get modelReferences(): string | undefined {
    const { requestLog } = this.plan.platform.monitoring;
    const compared = isMonitored(this.plan) && requestLog && servesWithoutTerraform(this.plan);
    return compared ? 'model-references' : undefined;
  }

  /** What the parts of a tool say that one of its workloads gets at the size of the plan. */
  public resources(workload: string): Resources {
    const { size } = this.plan.platform;
    for (const { sizing } of partsOf(this.plan)) {
      const found = sizing[size][workload];
      if (found !== undefined) return found;
    }
    throw new Error(`No tool of the plan says what "${workload}" gets`);
  }

  /** The reference that an image of the platform is pulled by. */
  public image(name: ImageName): string {
    return resolveImage(this.plan.platform.images, name);
  }

  /** Where a chart comes from. A relative path in the plan counts from the project's folder. */
  public chart(name: ChartName): ChartReference {
    const redirected = this.plan.platform.charts[name];
    if (redirected === undefined) return CHARTS[name];
    return redirected.startsWith('.') ? `${PROJECT_FOLDER}/${redirected.replace(/^\.\//, '')}` : redirected;
  }

  /** A Secret of the platform: generated, or one that exists under the same name. */
  public secret(name: string): SecretSource {
    const { secrets, deletionProtection } = this.plan.platform;
    return secrets.kind === 'generated'
      ? { generate: { revision: secrets.revision, preventDestroy: deletionProtection } }
      : { secretName: name };
  }

  /** Addresses that a service is exposed at: none, or one below the platform's domain. */
  public publicUrls(service: string): string[] {
    const { exposure } = this.plan.platform;
    return exposure.kind === 'none' ? [] : [`https://${service}.${exposure.domain}`];
  }

  /** Exposes a service at `<name>.<domain>`, if the platform is exposed at all. */
  public expose(name: string, id: string, service: IHttpService): HttpExposure | undefined {
    const { exposure, namespace, name: partOf } = this.plan.platform;
    if (exposure.kind === 'none') return undefined;
    const host = `${name}.${exposure.domain}`;
    const built = new HttpExposure(this.stack, id, { namespace, partOf, service, host, via: exposure });
    this.exposures.set(name, built);
    return built;
  }

  private buildDatabase(): PlatformDatabase {
    const { database, size } = this.plan.platform;
    const databases = databasesOf(this.plan);
    if (database.kind === 'existing') {
      const { host, port, sslMode } = database;
      return new ExistingPostgres(this.stack, 'Postgres', {
        host,
        port,
        sslMode,
        certificates: sslMode === 'verify-full' ? CERTIFICATES : undefined,
        consumers: Object.fromEntries(
          databases.map(({ consumer }) => [consumer, { secretName: `postgres-${consumer}` }]),
        ),
        check: { ...this.workload, image: this.image(databaseClientImage(this.plan)) },
      });
    }
    return new PostgresDatabase(this.stack, 'Postgres', {
      ...this.workload,
      image: this.image('postgres'),
      consumers: Object.fromEntries(
        databases.map(({ consumer, connections, statistics }) => [
          consumer,
          { connections: connections[size], statistics, secret: this.secret(`postgres-${consumer}`) },
        ]),
      ),
      secret: this.secret('postgres'),
      storageGiB: database.storageGiB,
      storageClass: database.storageClass,
      resources: this.sizing.postgres,
    });
  }

  private buildMariaDb(): MariaDb | undefined {
    const settings = mariaDbOf(this.plan);
    if (settings === undefined) return undefined;
    return new MariaDb(this.stack, 'Mariadb', {
      ...this.workload,
      image: this.image('mariadb'),
      consumers: {
        [PIPELINES_CONSUMER]: {
          databases: PIPELINES_DATABASES,
          connections: PIPELINES_CONNECTIONS[this.plan.platform.size],
          secret: this.secret(`mariadb-${PIPELINES_CONSUMER}`),
        },
      },
      secret: this.secret('mariadb'),
      storageGiB: settings.storageGiB,
      storageClass: settings.storageClass,
      resources: this.sizing.mariaDb,
    });
  }

  private buildObjectStore(): PlatformObjectStore {
    const { objectStore } = this.plan.platform;
    const grants = bucketsOf(this.plan);
    if (objectStore.kind === 'existing') {
      const { endpoint, region } = objectStore;
      return new ExistingObjectStore(this.stack, 'ObjectStore', {
        endpoint,
        region,
        consumers: Object.fromEntries(
          grants.map(({ consumer, bucket, access }) => [
            consumer,
            {
              bucket: bucketName(this.plan.platform, bucket),
              access,
              secret: { secretName: `object-store-${consumer}` },
            },
          ]),
        ),
        check: { ...this.workload, image: this.image('rclone-storage-initializer') },
      });
    }
    return new ObjectStore(this.stack, 'ObjectStore', {
      ...this.workload,
      image: this.image('seaweedfs'),
      consumers: Object.fromEntries(
        grants.map(({ consumer, bucket, access }) => [
          consumer,
          { bucket, access, secret: this.secret(`object-store-${consumer}`) },
        ]),
      ),
      secret: this.secret('object-store'),
      storageGiB: objectStore.storageGiB,
      storageClass: objectStore.storageClass,
      resources: this.sizing.objectStore,
      metrics: this.measured,
    });
  }
}
