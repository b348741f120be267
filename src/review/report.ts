import type { ToolFacts } from '../catalogue/as-of';
import type { Decision } from '../decision/decision';
import { chartsOf, imagesOf, type PlannedChart, type PlannedImage } from '../plan/artifacts';
import { componentsOf } from '../plan/components';
import { type PlannedSecret, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import { capacityOf, standingTotal, type Amount, type WorkloadCapacity } from './capacity';
import { type ChosenTool, chosenTools } from './chosen-tools';
import { type PlannedChanges, plannedChanges } from './planned-changes';
import { type NetworkEdge, networkEdgesOf, reachableIn } from './network';
import { type Volume, volumesOf } from './storage';
import { resourcesOf, type SynthesizedResource } from './synthesized';

export interface ReportInput {
  readonly plan: StackPlan;
  /** Facts about tools as of the plan's day. */
  readonly tools: readonly ToolFacts[];
  /** Undefined where the stack was put together by hand. */
  readonly decision?: Decision | undefined;
  /** Content of `cdk.tf.json`. Undefined before the first synthesis: then the report holds what the plan tells. */
  readonly synthesized?: string | undefined;
  /** Output of `terraform show -json PLANFILE`, where there is one to review. */
  readonly terraformPlan?: string | undefined;
}

/** What only the synthesized Terraform tells. */
export interface SynthesizedPart {
  readonly resources: readonly SynthesizedResource[];
  readonly byType: readonly { readonly type: string; readonly addresses: readonly string[] }[];
  readonly capacity: readonly WorkloadCapacity[];
  readonly total: { readonly requests: Amount; readonly limits: Amount };
  readonly edges: readonly NetworkEdge[];
}

/** Everything that a review shows, as data. */
export interface Report {
  readonly plan: StackPlan;
  readonly tools: readonly ChosenTool[];
  readonly decision: Decision | undefined;
  readonly toolNames: ReadonlyMap<string, string>;
  /** Objects that other namespaces of the cluster notice. */
  readonly clusterWide: readonly string[];
  readonly reachable: readonly string[];
  readonly volumes: readonly Volume[];
  readonly secrets: readonly PlannedSecret[];
  readonly images: readonly PlannedImage[];
  readonly charts: readonly PlannedChart[];
  readonly synthesized: SynthesizedPart | undefined;
  /** What a Terraform plan would change; undefined where none was given. */
  readonly changes: PlannedChanges | undefined;
}

const CLUSTER_WIDE =
  /^kubernetes_(cluster_role|cluster_role_binding|custom_resource|priority_class|storage_class|persistent_volume|mutating_webhook|validating_webhook)(_|$)/;

function clusterWideOf(plan: StackPlan, resources: readonly SynthesizedResource[]): string[] {
  const seldon = componentsOf(plan).seldon !== undefined;
  const { namespace, createNamespace } = plan.platform;
  return [
    ...(createNamespace ? [`the namespace ${namespace}`] : []),
    ...(seldon
      ? [
          'the custom resource definition SeldonDeployment, by the chart seldon-core-operator',
          'a webhook for SeldonDeployments, by the same chart',
        ]
      : []),
    ...resources
      .filter(({ type }) => CLUSTER_WIDE.test(type) && !type.startsWith('kubernetes_persistent_volume_claim'))
      .map(({ address }) => address),
  ];
}

/** Where people get in, as far as the plan alone tells it. */
function reachableByPlan(plan: StackPlan): string[] {
  const { exposure } = plan.platform;
  if (exposure.kind === 'none') return [];
  const { mlflow, optuna } = componentsOf(plan);
  return [
    ...(mlflow ? [`https://mlflow.${exposure.domain}`] : []),
    ...(optuna ? [`https://optuna.${exposure.domain}`] : []),
  ];
}

function synthesizedPart(resources: readonly SynthesizedResource[]): SynthesizedPart {
  const types = [...new Set(resources.map(({ type }) => type))].sort();
  const capacity = capacityOf(resources);
  return {
    resources,
    byType: types.map((type) => ({
      type,
      addresses: resources.filter((resource) => resource.type === type).map(({ address }) => address),
    })),
    capacity,
    total: standingTotal(capacity),
    edges: networkEdgesOf(resources),
  };
}

/** From a plan, and the Terraform made from it, to everything that a reviewer wants to know. */
export function reportOf({ plan, tools, decision, synthesized, terraformPlan }: ReportInput): Report {
  const resources = synthesized === undefined ? undefined : resourcesOf(synthesized);
  return {
    plan,
    tools: chosenTools(plan, tools),
    decision,
    toolNames: new Map(tools.map(({ id, name }) => [id, name])),
    clusterWide: clusterWideOf(plan, resources ?? []),
    reachable: resources === undefined ? reachableByPlan(plan) : reachableIn(resources),
    volumes: volumesOf(plan),
    secrets: secretsOf(plan),
    images: imagesOf(plan),
    charts: chartsOf(plan),
    synthesized: resources === undefined ? undefined : synthesizedPart(resources),
    changes:
      terraformPlan === undefined
        ? undefined
        : plannedChanges(
            terraformPlan,
            (resources ?? []).map(({ address }) => address),
          ),
  };
}
