import type { ToolFacts } from '../catalogue/as-of';
import type { Coverage } from '../catalogue/tool';
import type { Task } from '../catalogue/vocabulary';

const SOURCE = 'what this version of mlops-scaffold generates';

/** Whether a tool does nothing of a task here that it does by itself. */
const isMissing = (task: string, deployed: Coverage): boolean => deployed[task as Task] === undefined;

/** The facts about a tool, but of its tasks no more than is deployed of them. */
export function asDeployed(tool: ToolFacts, deployed: Coverage): ToolFacts {
  const gaps = (Object.entries(deployed) as [Task, Coverage[Task]][]).flatMap(([task, level]) =>
    tool.coverage[task] === undefined || level === undefined || level === 'full'
      ? []
      : [[task, level.partial] as const],
  );
  if (gaps.length === 0 && !Object.keys(tool.coverage).some((task) => isMissing(task, deployed))) return tool;
  const coverage = {
    ...Object.fromEntries(Object.entries(tool.coverage).filter(([task]) => !isMissing(task, deployed))),
    ...Object.fromEntries(gaps.map(([task]) => [task, 'partial' as const])),
  };
  const limits = { ...tool.limits, ...Object.fromEntries(gaps) };
  const value = Object.fromEntries(
    (Object.entries(coverage) as [Task, string][]).map(([task, level]) => [
      task,
      level === 'full' ? level : { partial: limits[task] ?? '' },
    ]),
  );
  return {
    ...tool,
    coverage,
    limits,
    evidence: tool.evidence.map((entry) =>
      entry.property === 'coverage' ? { ...entry, value, source: SOURCE, stale: false } : entry,
    ),
  };
}
