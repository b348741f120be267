import {
  dependable,
  TerraformResource,
  TerraformStack,
  type TerraformBackend,
  type TerraformElement,
} from 'cdktf';
import type { Construct, Node } from 'constructs';
import type { DeployableToolId } from '../tools/deployable';
import type { HttpExposure } from '../constructs/exposure/http-exposure';
import type { InferenceService } from '../constructs/kserve/inference-service';
import type { RayServe } from '../constructs/ray/ray-serve';
import type { ModelDeployment } from '../constructs/seldon-core/model-deployment';
import type { ExistingTrackingServer } from '../constructs/mlflow/existing-tracking-server';
import type { HostedTracker } from '../constructs/hosted-tracker/hosted-tracker';
import type { MariaDb } from '../constructs/mariadb/mariadb';
import { PlatformNamespace } from '../constructs/kubernetes/platform-namespace';
import type { PlatformBackup } from '../constructs/backup/platform-backup';
import type { Prerequisites } from '../constructs/charts/prerequisites';
import { hasCluster, partsOf, toolsOf } from '../plan/components';
import { parsePlan } from '../plan/parse-plan';
import type { StackPlan } from '../plan/stack-plan';
import { buildBackup } from './backup';
import { keepPlanDigest } from './plan-digest';
import { buildPrerequisites, STARTS_PODS } from './prerequisites';
import { BUILDERS } from '../tools/builders';
import { PlatformContext, type PlatformDatabase, type PlatformObjectStore } from './platform-context';
import { type KeptAnswer, keepLastingAnswers, leftAlone } from './lasting-answers';
import { CONTAINER_DEFAULTS } from './sizing';
import { readableId, repeatedIds } from './readable-ids';
import { sharedState } from './shared-state';
import { addTerraformSettings, type Providers } from './terraform-settings';

/** Types of the resources that are made in the cluster. */
const OF_CLUSTER = /^(kubernetes|helm)_/;

/** What a tool is made of, once built. */
export type BuiltTool<Id extends DeployableToolId> = ReturnType<(typeof BUILDERS)[Id]>;

/** A model that is served: by KServe, by Seldon Core, or by a Ray Serve that serves them all. */
export type ServedModel = InferenceService | ModelDeployment | RayServe;

export interface PlatformStackProps {
  /** The content of `mlops.json`, as `parsePlan` gives it. Errors: PlanError, where it would refuse it. */
  readonly plan: StackPlan;
}

/**
 * Everything that a plan asks for, in one stack, with a typed handle to each part, for changes that the plan has no
 * setting for. What the plan does not have is undefined, or not in the map.
 */
export class PlatformStack extends TerraformStack {
  public readonly plan: StackPlan;
  /** What Terraform reaches the cluster and the clouds by. */
  public readonly providers: Providers;
  /** The namespace, where anything of the plan runs in a cluster. */
  public readonly namespace: PlatformNamespace | undefined;
  /** PostgreSQL, where a tool uses it. */
  public readonly database: PlatformDatabase | undefined;
  /** The MariaDB that the stack runs for Kubeflow Pipelines, where it names no MySQL that exists. */
  public readonly mariaDb: MariaDb | undefined;
  /** The S3 object store, where a tool uses it. */
  public readonly objectStore: PlatformObjectStore | undefined;
  /** The MLflow that runs already, where the plan is connected to one. */
  public readonly connectedMlflow: ExistingTrackingServer | undefined;
  /** The services for experiments that run already, where the plan is connected to any. */
  public readonly connectedTrackers: readonly HostedTracker[];
  /** The ways in from outside the cluster, by the name below the domain: `mlflow`, `optuna`. */
  public readonly exposures: ReadonlyMap<string, HttpExposure>;
  /** The served models, by their name in the plan. */
  public readonly models: ReadonlyMap<string, ServedModel>;
  /** Backup and restore, where the stack keeps data and the plan has it backed up. */
  public readonly backup: PlatformBackup | undefined;
  /** What must be in the cluster first, where the plan needs anything that Terraform does not make. */
  public readonly prerequisites: Prerequisites | undefined;
  private readonly built = new Map<DeployableToolId, unknown>();

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id);
    // Some of cdktf's constructs run Terraform at synth, which asks its vendor for newer versions unless told not to. None
    // of ours do, but an override may.
    process.env['CHECKPOINT_DISABLE'] ??= '1';
    // A plan that was put together in code is held to the same as one from a file.
    this.plan = parsePlan(props.plan);
    keepPlanDigest(this, this.plan);
    const { providers, accounts } = addTerraformSettings(this, this.plan);
    this.providers = providers;
    const context = new PlatformContext(this, this.plan);
    this.namespace = hasCluster(this.plan) ? this.buildNamespace(context) : undefined;
    this.connectedMlflow = context.connectedMlflow;
    this.connectedTrackers = context.trackers.map(({ tracker }) => tracker);
    for (const tool of toolsOf(this.plan)) this.built.set(tool, BUILDERS[tool](context));
    this.exposures = context.exposures;
    const serving =
      this.tool('kserve') ??
      this.tool('seldon-core-1') ??
      this.tool('seldon-core-1-apache') ??
      this.tool('ray-serve');
    this.models = serving?.models ?? new Map<string, ServedModel>();
    this.backup = buildBackup(context);
    this.database = context.built.database;
    this.mariaDb = context.built.mariaDb;
    this.objectStore = context.built.objectStore;
    this.prerequisites = buildPrerequisites(this, this.plan);
    this.buildAfterPrerequisites();
    const answers = keepLastingAnswers(this, this.plan, accounts);
    this.buildAfterNamespace(answers.filter(({ cloud }) => cloud === undefined));
    this.buildAfterAnswers(answers);
    this.leaveAlone();
    this.node.addValidation({ validate: () => [...repeatedIds(this), ...sharedState(this)] });
  }

  /** What was built for a tool, or undefined where the plan does not have it. */
  public tool<Id extends DeployableToolId>(id: Id): BuiltTool<Id> | undefined {
    return this.built.get(id) as BuiltTool<Id> | undefined;
  }

  /** The backend is written by `addTerraformSettings`; cdktf would add one with this machine's absolute path. */
  public override ensureBackendExists(): TerraformBackend {
    return undefined as unknown as TerraformBackend;
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return readableId(element, this);
  }

  private buildNamespace({ sizing }: PlatformContext): PlatformNamespace {
    const { platform } = this.plan;
    const labels = partsOf(this.plan).map(
      ({ namespaceLabels }) => namespaceLabels?.(platform.namespace) ?? {},
    );
    return new PlatformNamespace(this, 'Namespace', {
      name: platform.namespace,
      create: platform.createNamespace,
      partOf: platform.name,
      labels: Object.assign({}, ...labels) as Record<string, string>,
      // A namespace that exists has an owner who decides about its quota.
      ...(platform.createNamespace && { quota: sizing.quota, containerDefaults: CONTAINER_DEFAULTS }),
      preventDestroy: platform.deletionProtection,
    });
  }

  /** What starts pods waits for the look at the cluster, so that a mistake fails the apply before anything hangs. */
  private buildAfterPrerequisites(): void {
    const release = this.prerequisites?.release;
    if (release === undefined) return;
    for (const construct of this.node.findAll()) {
      if (!TerraformResource.isTerraformResource(construct) || construct === release) continue;
      if (!STARTS_PODS.has(construct.terraformResourceType)) continue;
      construct.dependsOn = [dependable(release), ...(construct.dependsOn ?? [])];
    }
  }

  /**
   * Names are plain text, so Terraform cannot see that objects need their namespace: say it. Answers that may not
   * change come before it, so that nothing else is said where one of them does.
   */
  private buildAfterNamespace(answers: readonly KeptAnswer[]): void {
    const namespace = this.namespace?.resource;
    if (namespace === undefined) return;
    namespace.dependsOn = answers.map(({ resource }) => dependable(resource));
    for (const construct of this.node.findAll()) {
      if (!TerraformResource.isTerraformResource(construct) || construct === namespace) continue;
      if (!OF_CLUSTER.test(construct.terraformResourceType)) continue;
      construct.dependsOn = [dependable(namespace), ...(construct.dependsOn ?? [])];
    }
  }

  /** What is made in a cloud comes after the answers about that cloud. */
  private buildAfterAnswers(answers: readonly KeptAnswer[]): void {
    for (const construct of this.node.findAll()) {
      if (!TerraformResource.isTerraformResource(construct)) continue;
      const own = answers.filter(
        ({ cloud }) => cloud !== undefined && construct.terraformResourceType.startsWith(`${cloud}_`),
      );
      if (own.length === 0) continue;
      construct.dependsOn = [
        ...own.map(({ resource }) => dependable(resource)),
        ...(construct.dependsOn ?? []),
      ];
    }
  }

  private leaveAlone(): void {
    const built = this.node
      .findAll()
      .filter((construct) => TerraformResource.isTerraformResource(construct))
      .map(({ terraformResourceType, friendlyUniqueId }) => `${terraformResourceType}.${friendlyUniqueId}`);
    const removed = leftAlone(this.plan, new Set(built)).map((from) => ({
      from,
      lifecycle: { destroy: false },
    }));
    if (removed.length > 0) this.addOverride('removed', removed);
  }
}
