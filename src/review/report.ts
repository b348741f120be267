import type { ToolFacts } from '../catalogue/as-of';
import { type CoveragePicture, coveragePicture } from '../decision/coverage-picture';
import type { Decision } from '../decision/decision';
import type { Question } from '../decision/question';
import { chartsOf, imagesOf, type PlannedChart, type PlannedImage } from '../plan/artifacts';
import { sitesOf } from '../plan/components';
import { DEPLOYMENT } from '../plan/deployment';
import { type Gap, gapsOf } from '../plan/gaps';
import { type PlannedSecret, secretsBesides, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import { type ChosenTool, chosenTools } from './chosen-tools';
import { type ClusterWide, clusterWideOf } from './cluster-wide';
import { type Comparison, fullComparison, nearComparison } from './firmness';
import { reachableIn } from './network';
import { type PlannedChanges, plannedChanges } from './planned-changes';
import { withReaders } from './secret-readers';
import type { SourceLines } from './source-lines';
import { type Volume, volumesOf } from './storage';
import { type Survival, survivalOf } from './survival';
import { type SynthesizedPart, synthesizedPart } from './synthesized-part';

export interface ReportInput {
  readonly plan: StackPlan;
  /** Facts about tools as of the plan's day. */
  readonly tools: readonly ToolFacts[];
  /** Undefined where the stack was put together by hand. */
  readonly decision?: Decision | undefined;
  /** What the decision was asked; with it, and after the first synthesis, the report tells how firm it is. */
  readonly question?: Question | undefined;
  /** Content of `cdk.tf.json`. Undefined before the first synthesis: then the report holds what the plan tells. */
  readonly synthesized?: string | undefined;
  /** Output of `terraform show -json PLANFILE`, where there is one to review. */
  readonly terraformPlan?: string | undefined;
  /** The command that makes the same project, where it is known. */
  readonly reproduce?: string | undefined;
  /** Where the library makes its resources, where it was recorded. */
  readonly sourceLines?: SourceLines | undefined;
}

/** Everything that a review shows, as data. */
export interface Report {
  readonly plan: StackPlan;
  readonly tools: readonly ChosenTool[];
  /** Facts about every tool of the catalogue on that day. */
  readonly facts: readonly ToolFacts[];
  readonly decision: Decision | undefined;
  /** Undefined without a decision. */
  readonly comparison: Comparison | undefined;
  readonly coverage: CoveragePicture;
  readonly toolNames: ReadonlyMap<string, string>;
  readonly clusterWide: ClusterWide;
  readonly reachable: readonly string[];
  readonly volumes: readonly Volume[];
  /** Secrets that the plan names. */
  readonly secrets: readonly PlannedSecret[];
  readonly survival: readonly Survival[];
  readonly images: readonly PlannedImage[];
  readonly charts: readonly PlannedChart[];
  readonly synthesized: SynthesizedPart | undefined;
  /** What a Terraform plan would change; undefined where none was given. */
  readonly changes: PlannedChanges | undefined;
  readonly reproduce: string | undefined;
  readonly sourceLines: SourceLines | undefined;
}

/** Where people get in, as far as the plan alone tells it. */
function reachableByPlan(plan: StackPlan): string[] {
  const { exposure } = plan.platform;
  if (exposure.kind === 'none') return [];
  return sitesOf(plan).map(({ subdomain }) => `https://${subdomain}.${exposure.domain}`);
}

/** Searching from all sides takes longer than all else; `init` leaves it to the first review. */
const comparisonOf = (decision: Decision, { question, synthesized }: ReportInput): Comparison =>
  question === undefined || synthesized === undefined
    ? nearComparison(decision)
    : fullComparison(decision, question);

/** What the tools can do, with the gaps of this plan: its settings and its other tools leave more open than a tool alone. */
export const coverageWith = (gaps: readonly Gap[], { rows, overlaps }: CoveragePicture): CoveragePicture => ({
  rows: rows.map(({ tool, roles }) => ({
    tool,
    roles: {
      ...roles,
      ...Object.fromEntries(
        gaps.filter((gap) => gap.tool === tool).map(({ task }) => [task, 'does-partly' as const]),
      ),
    },
  })),
  gaps,
  overlaps,
});

/** From a plan, and the Terraform made from it, to everything that a reviewer wants to know. */
export function reportOf(input: ReportInput): Report {
  const { plan, tools, decision, terraformPlan } = input;
  const synthesized = input.synthesized === undefined ? undefined : synthesizedPart(input.synthesized, plan);
  const resources = synthesized?.resources ?? [];
  const volumes = synthesized?.volumes ?? volumesOf(plan);
  const { asDeployed } = DEPLOYMENT;
  const question = {
    tools,
    requirements: plan.requirements,
    options: { asOf: plan.catalogueDate, asDeployed },
  };
  return {
    plan,
    tools: chosenTools(plan, tools),
    facts: tools,
    decision,
    comparison: decision && comparisonOf(decision, input),
    coverage: coverageWith(gapsOf(plan), coveragePicture(question, plan.stack)),
    toolNames: new Map(tools.map(({ id, name }) => [id, name])),
    clusterWide: clusterWideOf(plan, synthesized?.resources),
    reachable: synthesized === undefined ? reachableByPlan(plan) : reachableIn(resources),
    volumes,
    secrets: withReaders([...secretsOf(plan), ...secretsBesides(plan)], resources),
    survival: survivalOf(plan, volumes),
    images: imagesOf(plan),
    charts: chartsOf(plan),
    synthesized,
    changes:
      terraformPlan === undefined
        ? undefined
        : plannedChanges(
            terraformPlan,
            resources.map(({ address }) => address),
          ),
    reproduce: input.reproduce,
    sourceLines: input.sourceLines,
  };
}
