import { DEPLOYABLE, type DeployableToolId } from '../tools/deployable';
import { type Task, TASKS } from '../catalogue/vocabulary';
import { PARTS } from '../tools/parts';
import { TRACKERS, type ConnectedMlflow, type ConnectedTracker } from './connect';
import { holds, isOfMetrics } from './part-conditions';
import type {
  Conditional,
  PlannedBucket,
  PlannedCloud,
  PlannedDatabase,
  PlannedSite,
  ToolParts,
} from '../tools/tool-parts';
import type { StackPlan } from './stack-plan';

const isDeployable = (tool: string): tool is DeployableToolId => DEPLOYABLE.some((id) => id === tool);

/** What does a task where a tool is chosen for it: the tool, and of a suite the part that does it. */
const doing = (task: Task, tool: string): readonly string[] => {
  const parts: ToolParts | undefined = isDeployable(tool) ? PARTS[tool] : undefined;
  return [tool, ...(parts?.madeOf?.[task] === undefined ? [] : [parts.madeOf[task]])];
};

/** The suites of a stack, and what does the tasks that they are chosen for. */
export const suitesOf = ({
  stack,
}: Pick<StackPlan, 'stack'>): readonly { readonly title: string; readonly madeOf: readonly string[] }[] =>
  [...new Set(Object.values(stack))].filter(isDeployable).flatMap((tool) => {
    const { title, madeOf }: ToolParts = PARTS[tool];
    if (madeOf === undefined) return [];
    const parts = TASKS.flatMap((task) => (stack[task] === tool ? (madeOf[task] ?? []) : []));
    const titles = [...new Set(parts)].filter(isDeployable).map((part) => PARTS[part].title);
    return titles.length === 0 ? [] : [{ title, madeOf: titles }];
  });

function toolsOfStack(stack: StackPlan['stack']): readonly DeployableToolId[] {
  const chosen = TASKS.flatMap((task) => {
    const tool = stack[task];
    return tool === undefined ? [] : doing(task, tool);
  }).filter(isDeployable);
  const partsOfTool = (tool: DeployableToolId): ToolParts => PARTS[tool];
  const brought = chosen.flatMap((tool) => partsOfTool(tool).brings ?? []).filter(isDeployable);
  const tools = [...new Set([...chosen, ...brought])];
  const reads = (tool: DeployableToolId): boolean => partsOfTool(tool).readsMetrics ?? false;
  return [...tools.filter((tool) => !reads(tool)), ...tools.filter(reads)];
}

/** A stack is read only, and whoever writes a project or its review asks for its tools hundreds of times. */
const known = new WeakMap<StackPlan['stack'], readonly DeployableToolId[]>();

/**
 * The tools that a plan deploys, those that its suites are made of and that others bring included; each once, in the order of
 * their first task, and those that read the metrics of the others last.
 */
export function toolsOf({ stack }: Pick<StackPlan, 'stack'>): readonly DeployableToolId[] {
  const tools = known.get(stack) ?? toolsOfStack(stack);
  known.set(stack, tools);
  return tools;
}

/** A stack, and the settings that say which parts of its tools it has; without them, all that a tool may have. */
type Planned = Pick<StackPlan, 'stack'> & Partial<Pick<StackPlan, 'platform'>>;

/** Whether Evidently watches the served models, as `platform.monitoring` says. */
export const isMonitored = (plan: Pick<StackPlan, 'stack'>): boolean => toolsOf(plan).includes('evidently');

/** Whether a stack has who reads the metrics of its parts, as `platform.monitoring` says. */
export const readsMetrics = (plan: Pick<StackPlan, 'stack'>): boolean => toolsOf(plan).includes('prometheus');

/** Whether people may deploy models into a stack themselves, which no plan knows. */
export const servesWithoutTerraform = (plan: Pick<StackPlan, 'stack'>): boolean =>
  toolsOf(plan).some((tool) => PARTS[tool].servesModels?.withoutTerraform);

/** Whether a plan has the suite of a cloud. */
export const hasCloud = (plan: Pick<StackPlan, 'stack'>): boolean =>
  toolsOf(plan).some((tool) => 'cloud' in PARTS[tool]);

/** The parts of a tool without the operator that one before it brings already, and what that operator brings. */
function withoutShared(parts: ToolParts, before: readonly ToolParts[]): ToolParts {
  const { sharedOperator, operators = [], workloads } = parts;
  if (sharedOperator === undefined || before.every((other) => other.sharedOperator !== sharedOperator)) {
    return parts;
  }
  return {
    ...parts,
    definitions: undefined,
    workloads: workloads.filter(({ name }) => name !== sharedOperator),
    operators: operators.filter((name) => name !== sharedOperator),
  };
}

/** The parts of a plan's tools, in the same order. */
export function partsOf({ platform, ...plan }: Planned): readonly ToolParts[] {
  const monitored = isMonitored(plan);
  const withoutTerraform = servesWithoutTerraform(plan);
  const inCloud = hasCloud(plan);
  const measured = readsMetrics(plan);
  const tools = toolsOf(plan);
  const hasDatabase = tools.some((tool) => 'database' in PARTS[tool]);
  const present = ({ when }: Conditional): boolean =>
    platform === undefined ||
    when === undefined ||
    ((isOfMetrics(when) ? measured : monitored) && holds(when, platform, withoutTerraform));
  return tools.map((tool, index): ToolParts => {
    const parts = withoutShared(
      PARTS[tool],
      tools.slice(0, index).map((before) => PARTS[before]),
    );
    return {
      ...parts,
      workloads: parts.workloads.filter(present),
      images: parts.images.filter(present),
      ...(parts.operators && {
        operators: parts.operators.filter((operator) =>
          present(parts.workloads.find(({ name }) => name === operator) ?? {}),
        ),
      }),
      // A database that is there for nothing else needs no watch.
      watch: hasDatabase && parts.watch && present(parts.watch) ? parts.watch : undefined,
      ...(parts.buckets && {
        buckets: inCloud && parts.followsCloud ? [] : parts.buckets.filter(present),
      }),
    };
  });
}

/** Whether anything of a plan is made in a cluster: a cloud's own suite, and what keeps its data there, is not. */
export const hasCluster = (plan: Pick<StackPlan, 'stack'>): boolean =>
  partsOf(plan).some(({ cloud, followsCloud }) => cloud === undefined && !(followsCloud && hasCloud(plan)));

/** The suites of clouds in a plan. */
export const cloudsOf = (
  plan: Pick<StackPlan, 'stack'>,
): readonly (PlannedCloud & { readonly title: string })[] =>
  partsOf(plan).flatMap(({ title, cloud }) => (cloud === undefined ? [] : [{ title, ...cloud }]));

/** What serves the models of a plan, if anything does. */
export const servingOf = (plan: Planned): ToolParts | undefined =>
  partsOf(plan).find(({ servesModels }) => servesModels !== undefined);

/** The databases of a plan, each with a role and a Secret of its own. */
export function databasesOf(plan: Planned): readonly PlannedDatabase[] {
  return partsOf(plan).flatMap(({ database, watch }) => [database, watch].flatMap((one) => one ?? []));
}

/** The MLflow that runs already and that a plan's tools are connected to. */
export function connectedMlflow({
  stack,
  platform,
}: Pick<StackPlan, 'stack'> & {
  readonly platform?: Pick<StackPlan['platform'], 'connect'>;
}): ConnectedMlflow | undefined {
  const mlflow = platform?.connect?.mlflow;
  return mlflow === undefined || toolsOf({ stack }).includes('mlflow') || !hasCluster({ stack })
    ? undefined
    : mlflow;
}

/** Tools that hand the settings of a service for experiments to their jobs, and those whose jobs may only go there. */
const HAND_OVER = ['airflow', 'argo-workflows', 'ray-tune'];
const REACH = ['katib', 'kubeflow'];

/** A service for experiments that runs already and that a plan's tools are connected to. */
export type PlannedTracker = ConnectedTracker & (typeof TRACKERS)[number];

export function connectedTrackers({
  stack,
  platform,
}: Parameters<typeof connectedMlflow>[0]): readonly PlannedTracker[] {
  if (!hasCluster({ stack })) return [];
  const generated: readonly string[] = toolsOf({ stack });
  const handed = HAND_OVER.some((tool) => generated.includes(tool));
  const reached = handed || REACH.some((tool) => generated.includes(tool));
  return TRACKERS.flatMap((tracker) => {
    const settings = platform?.connect?.[tracker.id];
    const used = settings?.secret === undefined ? handed : reached;
    return settings === undefined || !used || generated.includes(tracker.id)
      ? []
      : [{ ...tracker, ...settings }];
  });
}

/** Those of them that jobs send to, each with the Secret that has the API key. */
export const onlineTrackers = (
  plan: Parameters<typeof connectedMlflow>[0],
): readonly (PlannedTracker & { readonly secret: string })[] =>
  connectedTrackers(plan).flatMap(({ secret, ...tracker }) =>
    secret === undefined ? [] : [{ ...tracker, secret }],
  );

/** The tools that run already and that those of a plan are connected to. */
export const connectedTools = (plan: Parameters<typeof connectedMlflow>[0]): readonly string[] => [
  ...(connectedMlflow(plan) === undefined ? [] : ['mlflow']),
  ...connectedTrackers(plan).map(({ id }) => id),
];

/** Whether there is an MLflow to work with: the stack's own, or one that it is connected to. */
export const hasTracking = (plan: Planned): boolean =>
  toolsOf(plan).includes('mlflow') || connectedMlflow(plan) !== undefined;

const ofArtifacts = ({ bucket }: PlannedBucket): boolean => bucket === 'mlflow';

/** The keys of the object store in a plan, each with a Secret of its own. */
export function bucketsOf(plan: Planned): readonly PlannedBucket[] {
  const buckets = partsOf(plan).flatMap(({ buckets }) => buckets ?? []);
  return connectedMlflow(plan) === undefined ? buckets : buckets.filter((bucket) => !ofArtifacts(bucket));
}

/** Who reads what an MLflow that runs already keeps, in the store that it keeps it in. */
export const artifactReadersOf = (plan: Planned): readonly PlannedBucket[] =>
  connectedMlflow(plan) === undefined
    ? []
    : partsOf(plan).flatMap(({ buckets }) => (buckets ?? []).filter(ofArtifacts));

/** The tools that read there, as texts call them. */
export function artifactReaderTitles(plan: Planned): readonly string[] {
  const consumers = artifactReadersOf(plan).map(({ consumer }) => consumer);
  return partsOf(plan)
    .filter(({ buckets = [] }) => buckets.some(({ consumer }) => consumers.includes(consumer)))
    .map(({ title }) => title);
}

/** The name that a bucket has, in the stack's own object store, in one that exists, or in that of an MLflow that runs already. */
export function bucketName({ objectStore, connect }: StackPlan['platform'], bucket: string): string {
  const connected = bucket === 'mlflow' ? connect?.mlflow?.artifacts : undefined;
  if (connected !== undefined) return connected.bucket;
  return (objectStore.kind === 'existing' ? objectStore.buckets[bucket] : undefined) ?? bucket;
}

/** The workloads of a plan's tools that work with the cluster's API. */
export function operatorsOf(plan: Planned): readonly string[] {
  return partsOf(plan).flatMap(({ operators }) => operators ?? []);
}

/** The namespaces that a plan's tools make beside the platform's. */
export function ownNamespacesOf({
  platform,
  ...plan
}: Pick<StackPlan, 'stack' | 'platform'>): readonly string[] {
  return partsOf(plan).flatMap(({ ownNamespace }) => ownNamespace?.(platform.namespace) ?? []);
}

/** Whether somebody reads the metrics of a plan's parts. */
export const isMeasured = (plan: Pick<StackPlan, 'stack' | 'platform'>): boolean =>
  readsMetrics(plan) && holds('metrics', plan.platform);

/** Whether the stack runs a Prometheus of its own. */
export const hasPrometheus = (plan: Pick<StackPlan, 'stack' | 'platform'>): boolean =>
  readsMetrics(plan) && holds('prometheus', plan.platform);

/** The repository that Airflow's DAGs come from, where Airflow is there and one is named. */
export const gitOf = (
  plan: Pick<StackPlan, 'stack' | 'platform'>,
): StackPlan['platform']['airflow']['git'] =>
  toolsOf(plan).includes('airflow') ? plan.platform.airflow.git : undefined;

/** The users that tools of a plan deploy models as, where another of them lets people do so. */
export const deployersOf = (plan: Pick<StackPlan, 'stack' | 'platform'>): readonly string[] =>
  partsOf(plan).flatMap(({ deploysModels }) =>
    deploysModels === undefined ? [] : [`system:serviceaccount:${plan.platform.namespace}:${deploysModels}`],
  );

/** The Secret that says who is told of alerts, where the stack's own Prometheus sends any. */
export function receiverOf(plan: Pick<StackPlan, 'stack' | 'platform'>): string | undefined {
  return hasPrometheus(plan) ? plan.platform.monitoring.receiver : undefined;
}

/** What texts of a project call a tool. */
export const titleOf = (tool: string): string =>
  Object.entries(PARTS).find(([id]) => id === tool)?.[1].title ?? tool;

/** What people open of a plan's tools. */
export function sitesOf(plan: Planned): readonly PlannedSite[] {
  return partsOf(plan).flatMap(({ sites }) => sites ?? []);
}

/** How people outside the cluster reach what is there to be opened: not at all where no tool has a page, whatever is configured. */
export const exposureOf = (plan: Pick<StackPlan, 'stack' | 'platform'>): StackPlan['platform']['exposure'] =>
  sitesOf(plan).length === 0 ? { kind: 'none' } : plan.platform.exposure;

/** Which parts a project's texts and files are about. */
export interface Components {
  readonly mlflow: boolean;
  /** Someone needs a SQL database. */
  readonly database: boolean;
  /** Someone needs an object store. */
  readonly objectStore: boolean;
}

export function componentsOf(plan: Planned): Components {
  const tools = toolsOf(plan);
  return {
    mlflow: tools.includes('mlflow'),
    database: databasesOf(plan).length > 0,
    objectStore: bucketsOf(plan).length > 0,
  };
}
