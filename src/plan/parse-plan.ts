import { isInFuture } from '../grammar/day';
import { DEPLOYABLE_DATE } from '../tools/deployable-facts';
import { TASKS, type Task } from '../catalogue/vocabulary';
import { TOOL_IDS } from '../catalogue/tool-ids';
import { issuesFromZod, nearest, valueAt, type Issue } from '../requirements/issue';
import { toolIdFrom } from '../requirements/named-tool';
import { boundsOf, kindsOf, knownKeysOf } from '../requirements/known-keys';
import { plainDataIssue } from '../requirements/plain-data';
import { readJson } from '../requirements/read-json';
import { requirementsSchema } from '../requirements/requirements';
import { airGapIssues } from './air-gap-issues';
import { backupIssues } from './backup-issues';
import { cloudIssues } from './cloud-issues';
import { connectIssues } from './connect-issues';
import { migratePlan } from './migrate-plan';
import { choicesFor, overrideIssues } from './override-issues';
import { platformIssues } from './platform-issues';
import { PlanError } from './plan-error';
import { stackIssues } from './stack-issues';
import { stackPlanSchema, type StackPlan } from './stack-plan';

const knownKeys = knownKeysOf(stackPlanSchema);
const kindsAt = kindsOf(stackPlanSchema);
const boundsAt = boundsOf(stackPlanSchema);

const WHICH_TOOLS =
  'Which tools fit your answers, in the folder of mlops.json: npx mlops-scaffold recommend --config mlops.json';

/**
 * Reads the settings of a plan and leaves its tools aside, to decide about them anew.
 * Errors: PlanError with every problem at once.
 */
export function parsePlanSettings(value: unknown): StackPlan {
  return parse(withoutWrongTools(migratePlan(value)), () => []);
}

/**
 * Reads a plan from outside data, such as the content of `mlops.json`. Settings that are left out get their defaults.
 * The tools are held to the newest facts that this version has, whatever day decided.
 * Errors: PlanError with every problem at once.
 */
export function parsePlan(value: unknown): StackPlan {
  return parse(value, stackIssues);
}

/** Reads a plan from the text of `mlops.json`. Errors: PlanError, also where it is not JSON or has a key twice. */
export function parsePlanText(text: string): StackPlan {
  const read = readJson(text);
  if ('problem' in read) throw new PlanError([{ place: '', message: read.problem }]);
  return parsePlan(read.value);
}

/** The day whose facts decided cannot be one that nobody knows anything of. */
const dayIssues = ({ catalogueDate }: StackPlan, now: Date): Issue[] =>
  isInFuture(catalogueDate, DEPLOYABLE_DATE, now)
    ? [
        {
          place: 'catalogueDate',
          value: catalogueDate,
          message: `is in the future. Write the day of the decision there, ${DEPLOYABLE_DATE} or an earlier one`,
        },
      ]
    : [];

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plan whose stack has nothing that is no tool for a task, so that its settings can be read whatever stands there. */
function withoutWrongTools(plan: unknown): unknown {
  if (!isGroup(plan)) return plan;
  const stack = isGroup(plan['stack']) ? plan['stack'] : {};
  const tools = Object.entries(stack).filter(
    ([task, tool]) => TASKS.some((known) => known === task) && typeof tool === 'string',
  );
  return { ...plan, stack: Object.fromEntries(tools) };
}

/** A tool that is written as it is called has its id beside it, which is what a plan takes. */
function withToolMeant(issue: Issue, requirements: unknown): Issue {
  const { place, value, message } = issue;
  const [, where, task] = /^(stack|stays|overrides\.use)\.([^.]+)$/.exec(place) ?? [];
  if (typeof value !== 'string' || where === undefined) return issue;
  const answers = where === 'overrides.use' ? requirementsSchema.safeParse(requirements) : undefined;
  if (answers?.success === true) {
    const choices = choicesFor(task as Task, value, { requirements: answers.data });
    if (choices.allowed.length > 0) return { place, value, message, ...choices };
  }
  const suggestion = nearest(String(toolIdFrom(value)), TOOL_IDS);
  return suggestion === undefined ? issue : { ...issue, suggestion };
}

function parse(value: unknown, issuesOfTools: (plan: StackPlan) => readonly Issue[]): StackPlan {
  const notPlain = plainDataIssue(value);
  if (notPlain !== undefined) throw new PlanError([notPlain]);
  const migrated = migratePlan(value);
  const result = stackPlanSchema.safeParse(migrated);
  if (!result.success) {
    const issues = issuesFromZod(result.error, migrated, [], knownKeys, kindsAt, boundsAt).map((issue) =>
      withToolMeant(issue, valueAt(migrated, ['requirements'])),
    );
    throw new PlanError(issues, issues.some(({ place }) => /^stack\b/.test(place)) ? WHICH_TOOLS : undefined);
  }
  const ofTools = issuesOfTools(result.data);
  const ofSettings =
    ofTools.length > 0
      ? []
      : [cloudIssues, connectIssues, backupIssues, airGapIssues].flatMap((issuesOf) => issuesOf(result.data));
  const issues: Issue[] = [
    ...dayIssues(result.data, new Date()),
    ...ofTools,
    ...overrideIssues(result.data),
    ...ofSettings,
    ...platformIssues(result.data.platform).map(({ path, ...problem }) => ({
      place: ['platform', ...path].join('.'),
      ...problem,
    })),
  ];
  if (issues.length > 0) throw new PlanError(issues, ofTools.length > 0 ? WHICH_TOOLS : undefined);
  return result.data;
}
