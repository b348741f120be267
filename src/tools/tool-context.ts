import type { TerraformStack } from 'cdktf';
import type { ChartReference } from '../constructs/charts/chart-reference';
import type { HttpExposure, IHttpService } from '../constructs/exposure/http-exposure';
import type { Edge, Peer } from '../constructs/kubernetes/network-edges';
import type { EnvValue, Resources } from '../constructs/kubernetes/pod';
import type { SecretSource, WorkloadProps } from '../constructs/kubernetes/workload-props';
import type { IObjectStore } from '../constructs/object-store/bucket';
import type { IMySqlServer } from '../constructs/mariadb/mysql-server';
import type { IDatabaseServer } from '../constructs/postgres/database';
import type { ScrapeTarget } from '../constructs/prometheus/scrape-target';
import type { RequestLog } from '../constructs/request-log/request-log';
import type { ChartName } from '../pins/charts';
import type { ImageName } from '../pins/images';
import type { StackPlan } from '../plan/stack-plan';

/** What pods of another tool need to work with MLflow, the stack's own or one that runs already. */
export interface MlflowClient {
  readonly url: string;
  /** false: it runs already. */
  readonly own: boolean;
  /** Address, and how files are transferred: no account. */
  readonly environment: Readonly<Record<string, EnvValue>>;
  /** The account by reference, where the plan names one; that of the stack's own MLflow is for its users to make. */
  readonly account: Readonly<Record<string, EnvValue>>;
  /** Secret with that account. */
  readonly accountSecret: string | undefined;
  /** Labels that open the way to it for pods of the platform's namespace. */
  readonly labels: Readonly<Record<string, string>>;
  /** The way to it, from another namespace. */
  readonly edge: Edge;
}

/** What pods that run code of the platform's users need to work with MLflow, and with services for experiments that run already. */
export interface JobAccess {
  /** Addresses and settings: no account. */
  readonly environment: Readonly<Record<string, EnvValue>>;
  /** Accounts and API keys by reference. */
  readonly account: Readonly<Record<string, EnvValue>>;
  /** The API keys as files, for pods whose environment others are shown. */
  readonly keyFiles: readonly { readonly secretName: string; readonly key: string; readonly file: string }[];
  /** Labels that open the ways for pods of the platform's namespace. */
  readonly labels: Readonly<Record<string, string>>;
  /** The ways, from another namespace. */
  readonly edges: readonly Edge[];
}

/** What a tool's `build.ts` is given: the plan's settings in the shape that constructs take, and what tools share. */
export interface ToolContext {
  readonly stack: TerraformStack;
  readonly plan: StackPlan;
  /** What every workload of the platform is given. */
  readonly workload: WorkloadProps;
  /** Pods of every stateless server. */
  readonly replicas: number;
  /** Namespaces beside the platform's own whose pods may use it. */
  readonly clients: readonly Peer[];
  /** Namespaces that the stack's tools make for pods of their users. */
  readonly ownNamespaces: readonly Peer[];
  /** The most that such a namespace may use. */
  readonly quota: Readonly<Record<string, string>>;
  /** What a container gets there if it asks for nothing. */
  readonly containerDefaults: Resources;
  /** Built when the first tool asks for it. */
  readonly database: IDatabaseServer;
  /** The stack's own MariaDB, where a plan has one. Built when the first tool asks for it. */
  readonly mariaDb: IMySqlServer | undefined;
  /** Built when the first tool asks for it. */
  readonly objectStore: IObjectStore;
  /** Where MLflow keeps artifacts: the object store, or that of an MLflow that runs already. Built when the first tool asks for it. */
  readonly artifacts: IObjectStore;
  /** The MLflow that pods of other tools work with, where there is one. */
  readonly mlflow: MlflowClient | undefined;
  /** What jobs work with: MLflow, and services for experiments that run already. */
  readonly jobs: JobAccess;
  /** The log of predictions, where the platform has one. Built when the first tool asks for it. */
  readonly requestLog: RequestLog | undefined;
  /** ConfigMap in which people name the reference data of models that no plan knows, where those are compared. */
  readonly modelReferences: string | undefined;
  /** Whether somebody reads metrics. */
  readonly measured: boolean;
  /** What gives metrics of its own. Each tool adds what it has. */
  readonly scrapeTargets: ScrapeTarget[];
  /** What the parts of a tool say that one of its workloads gets at the size of the plan. */
  resources(workload: string): Resources;
  /** The reference that an image of the platform is pulled by. */
  image(name: ImageName): string;
  /** Where a chart comes from. */
  chart(name: ChartName): ChartReference;
  /** A Secret of the platform: generated, or one that exists under the same name. */
  secret(name: string): SecretSource;
  /** Addresses that a service is exposed at: none, or one below the platform's domain. */
  publicUrls(service: string): string[];
  /** Exposes a service at `<name>.<domain>`, if the platform is exposed at all. */
  expose(name: string, id: string, service: IHttpService): HttpExposure | undefined;
}
