import type { Coverage } from '../catalogue/tool';
import type { Capability, Task } from '../catalogue/vocabulary';
import type { ChartName } from '../pins/charts';
import type { ImageName } from '../pins/images';
import type { Proof } from './proof';
import type { Size, SizedResources } from './sizes';

/** How a model was written. */
export const MODEL_FORMATS = ['mlflow', 'sklearn', 'xgboost', 'lightgbm', 'custom'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];

/**
 * What of a platform's monitoring a part hangs on: the log of predictions, a model whose reference data are known, metrics
 * that somebody reads, those of a PostgreSQL of the stack's own, a Prometheus of its own, and packages that pods install.
 */
export const PART_CONDITIONS = [
  'request-log',
  'drift',
  'metrics',
  'database-metrics',
  'prometheus',
  'python-packages',
] as const;
export type PartCondition = (typeof PART_CONDITIONS)[number];

/** A part that not every platform with the tool has. */
export interface Conditional {
  /** @default - always */
  readonly when?: PartCondition;
}

/** A role of PostgreSQL and the database of the same name. */
export interface PlannedDatabase {
  readonly consumer: string;
  /** Connections that the role may hold at once, by size: what its own servers take at the most, and what is for its users. */
  readonly connections: Readonly<Record<Size, number>>;
  /** true: its role reads the server's own statistics. @default false */
  readonly statistics?: boolean;
}

/** A key of the object store and what it opens. */
export interface PlannedBucket extends Conditional {
  readonly consumer: string;
  /** Name of the bucket in an object store of the stack's own, and of the setting for one that exists. */
  readonly bucket: string;
  /** write: it adds, lists and removes objects, and reads none. */
  readonly access: 'read-write' | 'read' | 'write';
}

/** Something of a tool that has pods from the first apply on. */
export interface PlannedWorkload extends Conditional {
  /** Pod: one that an operator makes of an object of its own. */
  readonly kind: 'Deployment' | 'StatefulSet' | 'Pod';
  /** Name of the object, or what it is called where the name is not ours to choose. */
  readonly name: string;
  /** Label and value that it has there. @default - the name is its own */
  readonly label?: readonly [string, string];
  /** true: its pods are nodes of one cluster, of which the one that leads is Ready, and no other. @default false */
  readonly oneCluster?: boolean;
}

/** A page or an API of a tool that people open. */
export interface PlannedSite {
  /** Its name below the platform's domain. */
  readonly subdomain: string;
  readonly service: string;
  readonly port: number;
  /** As texts call it. */
  readonly title: string;
}

/** Kinds that a tool brings to the whole cluster. */
export interface PlannedDefinitions {
  /** What they are, such as "the definition SeldonDeployment". */
  readonly title: string;
  /** One of the kinds, such as "SeldonDeployment". */
  readonly objects: string;
  /** What else of it belongs to the whole cluster, in words. @default - nothing */
  readonly besides?: string;
  readonly chart: string;
  /** true: a cluster has room for one platform with it, whoever installed the definitions. @default false */
  readonly exclusive?: boolean;
}

/** A value in a tool's database that a restore leaves as it is. */
export interface PlannedKeptValue {
  readonly table: string;
  readonly column: string;
  /** Which rows, in SQL. */
  readonly where: string;
}

/** The suite of a cloud's owner: it is made in an account there, and nothing of it runs in a cluster. */
export interface PlannedCloud {
  /** Terraform's name of its provider. */
  readonly provider: 'aws' | 'azurerm' | 'google';
  /** What it is made in, and who deploys has credentials of, such as "AWS account". */
  readonly account: string;
  /** Group of `platform` that holds its settings. */
  readonly settings: 'sagemaker' | 'azureMl' | 'vertexAi';
  /** Setting of that group that says where the data lie. */
  readonly place: 'region' | 'location';
  /** What of it holds data, by type of resource, and what is lost with it, in words. */
  readonly data: Readonly<Record<string, string>>;
  /** Keys that its provider writes into the state, whatever is configured, in words. @default - none */
  readonly inState?: string;
}

/** Of `platform.monitoring` what decides how far served models are monitored. */
export interface MonitoringSettings {
  readonly requestLog: boolean;
  /** Who reads the metrics; none: nobody. */
  readonly kind: 'in-cluster' | 'existing' | 'none';
}

/** The one description of a tool that can be deployed: what it brings into a platform, as far as it can be told without building it. */
export interface ToolParts {
  /** As texts of a project call it. */
  readonly title: string;
  /** How far it is proven. */
  readonly proof: Proof;
  /** Where it is a cloud's own suite. @default - it runs in the cluster, or at its clients */
  readonly cloud?: PlannedCloud;
  /** true: its folder of the workspace needs none of another tool's. @default - so it is of a cloud's suite */
  readonly ownWorkspace?: boolean;
  /** true: in a stack with a cloud's suite it keeps its data there, and needs no cluster. @default false */
  readonly followsCloud?: boolean;
  /** What of it has pods from the first apply on. What runs now and then is not waited for. */
  readonly workloads: readonly PlannedWorkload[];
  /** Of its workloads those that work with the cluster's API, with a token and roles of their own. @default [] */
  readonly operators?: readonly string[];
  /** What people open. @default [] */
  readonly sites?: readonly PlannedSite[];
  /** By size, what each of its workloads asks for and may use. */
  readonly sizing: Readonly<Record<Size, Readonly<Record<string, SizedResources>>>>;
  /** Where it keeps data that no backup of the platform has, in words. @default - what it keeps is in the backup, or it keeps nothing */
  readonly notBackedUp?: string;
  /** Templates whose name asks for one of these belong into its projects. @default - the tool's id */
  readonly features?: readonly string[];
  /** Deployments to stop before another version brings its database to another schema. @default [] */
  readonly migrates?: readonly string[];
  /** Values in its database that a restore leaves as they are. @default [] */
  readonly keptValues?: readonly PlannedKeptValue[];
  /** Labels that it needs on the platform's namespace. @default - none */
  readonly namespaceLabels?: (namespace: string) => Readonly<Record<string, string>>;
  /** A namespace that it makes beside the platform's, for pods of its users, by the platform's. @default - none */
  readonly ownNamespace?: (namespace: string) => string;
  /**
   * Name of the Deployment, among its workloads, of an operator that several tools bring: a stack with more of them has it and
   * its definitions once, and none of them is another's rival for it. @default - what it brings is its own
   */
  readonly sharedOperator?: string;
  /** The kinds that it brings to the whole cluster; they go, with every object of theirs, when it goes. @default - none */
  readonly definitions?: PlannedDefinitions;
  /** It serves the models of `platform.models`: the label, with the model's name, of each one's Deployment, and which kinds. @default - it serves none */
  readonly servesModels?: {
    readonly label: string;
    /** Pod: an operator makes each one's pods of an object that holds all of them. @default 'Deployment' */
    readonly kind?: 'Deployment' | 'Pod';
    /** What has pods besides, where there is any model. @default [] */
    readonly workloads?: readonly PlannedWorkload[];
    readonly formats: readonly ModelFormat[];
    /** true: people deploy models of MLflow's registry without Terraform too. @default false */
    readonly withoutTerraform?: boolean;
    /** Their requests and answers go to the log of predictions, where the platform has one. @default false */
    readonly logsRequests?: boolean;
    /** Whoever reads the platform's metrics reads theirs, though no alert is about them. @default - as `logsRequests` says, with alerts */
    readonly metricsRead?: boolean;
  };
  /** Service account of it that deploys models where another tool lets people do so without Terraform. @default - none */
  readonly deploysModels?: string;
  /**
   * How far the tool does each of its tasks as it is deployed here: fully, or partly and what is missing, in words. Less
   * than the tool itself can do, where nothing is generated for the rest; a task that is left out is not deployed at all.
   */
  readonly coverage: Coverage;
  /** Capabilities of the tool (`depth` of its facts) that are not there as it is deployed here. @default - none */
  readonly lacks?: readonly Capability[];
  /**
   * A suite: by task, the tool that does it. Who chooses the suite for a task gets that tool, with all that it brings, beside what
   * the suite itself brings. @default - it does its tasks itself
   */
  readonly madeOf?: Readonly<Partial<Record<Task, string>>>;
  /** Tools that come with it, after all that are chosen. @default - none */
  readonly brings?: readonly string[];
  /** true: it reads what others give metrics of, and so is built after them. @default false */
  readonly readsMetrics?: boolean;
  /** What is missing beside that in a stack whose models are served by this tool, or by none, with these settings: task and words. @default - nothing */
  readonly gapWith?: (
    serving: ToolParts | undefined,
    monitoring: MonitoringSettings,
  ) => readonly [Task, string] | undefined;
  /** Its role and database in PostgreSQL. */
  readonly database?: PlannedDatabase;
  /** A role of it beside that, for a watch over PostgreSQL itself. @default - none */
  readonly watch?: PlannedDatabase & Conditional;
  /** Its keys of the object store. */
  readonly buckets?: readonly PlannedBucket[];
  /** Images that it runs, and the components that run them. */
  readonly images: readonly (Conditional & {
    readonly name: ImageName;
    readonly usedBy: readonly string[];
  })[];
  /** Helm charts that it installs from outside. */
  readonly charts: readonly ChartName[];
  /** Secrets of its own. */
  readonly secrets: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    /** true: there is none on a platform without authentication. */
    readonly forAuthentication?: boolean;
    /** There is none in a stack without that tool. @default - it is there in every stack */
    readonly beside?: string;
  }[];
}
