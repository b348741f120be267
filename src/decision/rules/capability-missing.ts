import type { ToolFacts } from '../../catalogue/as-of';
import { capabilitiesOf, type Capability, type Task } from '../../catalogue/vocabulary';
import { sourceOf, type Case, type PenaltyForTask, type Rule } from '../rule';
import { isInUse } from '../runs-already';
import { CAPABILITY_MISSING, CAPABILITY_PARTLY } from '../weights';

/** What was asked for within a task is not there, only in part, or not known to be. */
export const capabilityMissing: Rule = {
  code: 'capability-missing',
  per: 'task',
  check: (subject) => {
    const { tool, requirements } = subject;
    const { capabilities: wanted = [] } = requirements;
    if (wanted.length === 0) return 'not-applicable';
    const penalties = requirements.tasks
      .filter((task) => tool.coverage[task] !== undefined)
      .flatMap((task) =>
        penaltyFor(
          task,
          capabilitiesOf(task).filter((one) => wanted.includes(one)),
          subject,
        ),
      );
    return penalties.length === 0 ? 'satisfied' : penalties;
  },
};

function penaltyFor(
  task: Task,
  wanted: readonly Capability[],
  { tool, requirements, options }: Case,
): PenaltyForTask[] {
  // What runs already does what it can, whoever deployed it.
  const lacks = isInUse(tool.id, requirements) ? [] : (options.lacks?.[tool.id] ?? []);
  const notDeployed = wanted.filter((one) => lacks.includes(one) && isThere(tool.depth?.[one]));
  const rest = wanted.filter((one) => !notDeployed.includes(one));
  const missing = rest.filter((one) => tool.depth?.[one] === 'no');
  const unknown = rest.filter((one) => tool.depth?.[one] === undefined);
  const partly = rest.filter((one) => typeof tool.depth?.[one] === 'object');
  const cost =
    (missing.length + notDeployed.length + unknown.length) * CAPABILITY_MISSING +
    partly.length * CAPABILITY_PARTLY;
  if (cost === 0) return [];
  const args = {
    missing,
    notDeployed: notDeployed.map((one) => detour(one, tool)),
    unknown,
    partly: partly.map((one) => detour(one, tool)),
  };
  return [{ task, verdict: 'penalty', cost, args: { ...args, ...sourceOf(tool, 'depth') } }];
}

type Level = NonNullable<ToolFacts['depth']>[Capability];

const isThere = (level: Level): boolean => level !== undefined && level !== 'no';

/** "canary: with Knative" */
function detour(capability: Capability, { depth }: ToolFacts): string {
  const level = depth?.[capability];
  return typeof level === 'object' ? `${capability}: ${level.partly}` : capability;
}
