import type { ToolFacts } from '../catalogue/as-of';
import type { Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import type { CostTerm, Finding } from './decision';
import type { DecideOptions } from './rule';
import { findingsAbout } from './rules';
import { ONE_MORE_TOOL, OPERATING_EFFORT_STEP, OVERLAP, PARTIAL_COVERAGE } from './weights';

/** A tool that covers at least one wanted task, with all that the rules found out about it. */
export interface Candidate {
  readonly tool: ToolFacts;
  /** The wanted tasks that it covers, in the order of the requirements. */
  readonly tasks: readonly Task[];
  readonly findings: readonly Finding[];
  readonly allowed: boolean;
}

/** Most stars first, then by id: the order that breaks ties between stacks of equal cost and size. */
const byStars = (a: ToolFacts, b: ToolFacts): number =>
  (b.stars?.value ?? -1) - (a.stars?.value ?? -1) || (a.id < b.id ? -1 : 1);

export function candidatesFor(
  tools: readonly ToolFacts[],
  requirements: Requirements,
  options: DecideOptions,
): Candidate[] {
  return [...tools].sort(byStars).flatMap((tool) => {
    const tasks = requirements.tasks.filter((task) => tool.coverage[task] !== undefined);
    if (tasks.length === 0) return [];
    const findings = findingsAbout({ tool, requirements, options });
    return [{ tool, tasks, findings, allowed: findings.every(({ verdict }) => verdict !== 'excluded') }];
  });
}

const penalties = (candidate: Candidate, per: Finding['per']): Finding[] =>
  candidate.findings.filter((finding) => finding.verdict === 'penalty' && finding.per === per);

/** What it costs to have the tool in the stack, whatever it does there. */
export function termsOfTool(candidate: Candidate, requirements: Requirements): CostTerm[] {
  const { id, operatingEffort } = candidate.tool;
  const composition = requirements.composition;
  const terms: CostTerm[] = [
    { code: 'one-more-tool', tool: id, cost: ONE_MORE_TOOL[composition], args: { answer: composition } },
    {
      code: 'operating-effort',
      tool: id,
      cost: operatingEffort * OPERATING_EFFORT_STEP,
      args: { effort: operatingEffort, needs: candidate.tool.needs },
    },
    ...penalties(candidate, 'tool').map(({ code, cost, args }) => ({ code, tool: id, cost, args })),
  ];
  return terms.filter(({ cost }) => cost > 0);
}

/** What it costs when the tool does the task. */
export function termsOfTask(candidate: Candidate, task: Task): CostTerm[] {
  const { id, coverage, limits } = candidate.tool;
  const fit = penalties(candidate, 'task').map(({ code, cost, args }) => ({
    code,
    tool: id,
    task,
    cost,
    args,
  }));
  if (coverage[task] !== 'partial') return fit;
  const missing = limits[task] ?? 'part of the task';
  return [{ code: 'partial-coverage', tool: id, task, cost: PARTIAL_COVERAGE, args: { missing } }, ...fit];
}

/** What it costs when the tool is in the stack, covers the task fully, and another tool does it. */
export function termsOfOverlap(candidate: Candidate, task: Task): CostTerm[] {
  if (candidate.tool.coverage[task] !== 'full') return [];
  return [{ code: 'overlap', tool: candidate.tool.id, task, cost: OVERLAP, args: {} }];
}

export const sum = (terms: readonly { readonly cost: number }[]): number =>
  terms.reduce((total, { cost }) => total + cost, 0);
