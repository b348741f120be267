import type { ToolFacts } from '../catalogue/as-of';
import type { HandOver } from '../catalogue/hand-overs';
import type { Coverage, Day } from '../catalogue/tool';
import type { Capability, Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import type { Finding } from './decision';
import type { Rivals } from './rivals';

/** A task that a deployed tool does only partly where these hand it over, of which the deployment has no way to it. */
export interface PartlyAfter {
  readonly handOver: HandOver;
  readonly from: readonly string[];
}

/** Tasks by the id of a tool. */
export type FirstAmongEqual = Readonly<Record<string, readonly Task[]>>;

export interface DecideOptions {
  /** The day whose facts decide. */
  readonly asOf: Day;
  /** Tasks that the user gave to a tool. Check with `validateOverrides` first. */
  readonly use?: Readonly<Partial<Record<Task, string>>>;
  /** Tools that the user does not want. */
  readonly exclude?: readonly string[];
  /** Where given, tools outside it are excluded. */
  readonly deployable?: readonly string[];
  /** Where given, what is deployed of a tool's tasks, by its id: the tool counts for no more than that. */
  readonly asDeployed?: Readonly<Record<string, Coverage>>;
  /** Where given, what a tool can do and its deployment cannot, by its id. */
  readonly lacks?: Readonly<Record<string, readonly Capability[]>>;
  /** Where given, what a deployed tool does of a task depends on who hands over to it, by its id. */
  readonly partlyAfter?: Readonly<Record<string, PartlyAfter>>;
  /** Where given, tools that cannot be deployed in one stack. */
  readonly rivals?: Rivals;
  /**
   * Tools that win where stacks cost the same and have as many tools, where one of these tasks is wanted. Default: none, so that
   * the most stars win.
   */
  readonly firstAmongEqual?: FirstAmongEqual;
}

/** What a rule looks at. */
export interface Case {
  readonly tool: ToolFacts;
  readonly requirements: Requirements;
  readonly options: DecideOptions;
}

/**
 * `not-applicable` is not `satisfied`: a rule about graphics processors says nothing about a tool that needs none.
 */
export type Verdict =
  'not-applicable' | 'satisfied' | { readonly verdict: 'excluded'; readonly args: Finding['args'] } | Penalty;

export interface Penalty {
  readonly verdict: 'penalty';
  readonly cost: number;
  readonly args: Finding['args'];
}

/** A penalty for one of the tasks that a tool does, where it is not the same for each. */
export interface PenaltyForTask extends Penalty {
  readonly task: Task;
}

/** One question about one tool. Rules know facts and answers, never a tool or a preset by name. */
export interface Rule {
  /** A kebab-case sentence, equal to the file name. Public: renaming is a breaking change. */
  readonly code: string;
  /** Does the cost count once for the tool, or for each task that the tool does? */
  readonly per: 'tool' | 'task';
  readonly check: (subject: Case) => Verdict | readonly PenaltyForTask[];
}

/** Where the fact about a property stands, for the args of a finding. `stale` is there only where it is. */
export function sourceOf(
  tool: ToolFacts,
  property: string,
): { since: string; source: string; stale?: true } | Record<string, never> {
  const fact = tool.evidence.find((entry) => entry.property === property);
  if (!fact) return {};
  return { since: fact.since, source: fact.source, ...(fact.stale && { stale: true }) };
}
