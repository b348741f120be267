import type { Task } from '../catalogue/vocabulary';

/** What a rule found out about one tool. Data, never a sentence: `explain.ts` makes the words. */
export interface Finding {
  /** Public, kebab-case sentence, equal to the rule's file name: `licence-not-open-source`. */
  readonly code: string;
  /**
   * excluded: a hard requirement is violated. penalty: the tool stays possible and costs `cost` more, which is 0 for
   * what has to be known only.
   */
  readonly verdict: 'excluded' | 'penalty';
  /** Does the cost count once for the tool, or for each task that the tool does? */
  readonly per: 'tool' | 'task';
  /** The one task that it is about; without it, every task that the tool does. */
  readonly task?: Task;
  /** Cost points that the finding adds; 0 where the tool is excluded. */
  readonly cost: number;
  /** The answer and the facts that the finding rests on, by name. */
  readonly args: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** One term of the price of a stack: a gap, an overlap, one more tool to run, or a finding about a tool. */
export interface CostTerm {
  /** `gap`, `partial-coverage`, `overlap`, `one-more-tool`, `operating-effort`, or the code of a finding. */
  readonly code: string;
  readonly tool?: string;
  readonly task?: Task;
  readonly cost: number;
  readonly args: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A stack that meets every hard requirement, and what it costs. */
export interface PricedStack {
  /** Tool by task; a task that nothing covers is absent. */
  readonly stack: Readonly<Partial<Record<Task, string>>>;
  /** The tools, sorted. */
  readonly tools: readonly string[];
  readonly cost: number;
  readonly terms: readonly CostTerm[];
}

/** Who does one task, and who would be next. */
export interface TaskChoice {
  readonly task: Task;
  /** The chosen tool, or undefined where nothing allowed covers the task. */
  readonly tool: string | undefined;
  readonly coverage: 'full' | 'partial' | 'none';
  /** What is missing of a task that is done partly. */
  readonly missing?: string;
  /** The user gave the task to the tool by name, so that no other was compared. */
  readonly byName?: true;
  /** The best whole stack in which another tool does this task, if there is one. */
  readonly runnerUp: { readonly tool: string; readonly extraCost: number } | undefined;
}

/** Why a tool that covers a wanted task is not in the stack. */
export interface NotChosen {
  readonly tool: string;
  readonly tasks: readonly Task[];
  /** The hard findings, or, where there are none, the terms that make the best stack with it dearer. */
  readonly findings: readonly Finding[];
  /** How much more the cheapest stack with this tool costs; undefined where it is excluded. */
  readonly extraCost: number | undefined;
  readonly terms: readonly CostTerm[];
  /** What has to be known about it, where there is something. */
  readonly warning: Finding | undefined;
  /** For a tool asked for by name and refused: the nearest tool or version that is allowed. */
  readonly nearestAllowed: string | undefined;
}

/** The outcome: the cheapest stack, its neighbours, and a reason for everything that is not in it. */
export interface Decision {
  /** The day whose facts decided. */
  readonly asOf: string;
  readonly chosen: PricedStack;
  readonly choices: readonly TaskChoice[];
  /** Findings about the chosen tools (what they cost, what the user should know). */
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
  readonly alternatives: readonly PricedStack[];
  readonly notChosen: readonly NotChosen[];
  /** What `--use` and `--exclude` cost against the free choice; 0 without them. */
  readonly overrulingCost: number;
  /** What becomes of the tools that run already; absent where there are none. */
  readonly runsAlready?: readonly RunsAlready[];
}

/** A tool that runs already: the tasks that it goes on doing, and those that another tool takes over. */
export interface RunsAlready {
  readonly tool: string;
  readonly stays: readonly Task[];
  readonly replaced: readonly { readonly task: Task; readonly by: string }[];
}

/** No stack meets the hard requirements: which task cannot be done, and what rules every candidate out. */
export interface Infeasible {
  readonly asOf: string;
  /** The wanted tasks that no allowed tool covers; empty where a tool asked for by name was refused. */
  readonly uncovered: readonly Task[];
  /** The tool asked for by name, or every tool that covers an uncovered task, with what excludes it. */
  readonly refused: readonly NotChosen[];
}

export type DecisionResult =
  | { readonly feasible: true; readonly decision: Decision }
  | { readonly feasible: false; readonly infeasible: Infeasible };
