import { resourceProblems } from './model-resources';
import { DEPLOYABLE_DATE, DEPLOYABLE_FACTS } from '../tools/deployable-facts';
import { DEPLOYABLE_TOOLS } from '../tools/deployable-tools';
import { factsOf, type ToolFacts } from '../catalogue/as-of';
import type { Tool } from '../catalogue/tool';
import { TASKS, type Task } from '../catalogue/vocabulary';
import { explainFinding } from '../words/findings';
import { isInUse } from '../decision/runs-already';
import { rivalsAmong } from '../decision/rivals';
import { findingsAbout } from '../decision/rules';
import type { Requirements } from '../requirements/requirements';
import { nearest, type Issue } from '../requirements/issue';
import { toolIdFrom } from '../requirements/named-tool';
import type { ToolParts } from '../tools/tool-parts';
import { partsOf } from './components';
import { DEPLOYMENT } from './deployment';
import type { StackPlan } from './stack-plan';

type Tools = Pick<StackPlan, 'requirements' | 'stack' | 'stays' | 'catalogueDate'> & {
  readonly platform: Pick<StackPlan['platform'], 'models' | 'modelDeployers' | 'installDefinitions' | 'size'>;
};

/** How far a tool does a task by itself, where anything of it is deployed here. */
const covers = ({ id, coverage }: ToolFacts, task: Task) =>
  DEPLOYMENT.asDeployed[id]?.[task] === undefined ? undefined : coverage[task];

/** Why the answers rule a tool out, in words; empty where they do not. */
function exclusions(tool: ToolFacts, requirements: Requirements): string[] {
  return findingsAbout({ tool, requirements, options: { asOf: DEPLOYABLE_DATE } })
    .filter(({ verdict }) => verdict === 'excluded')
    .map(explainFinding);
}

/** The tools that could do a task: they cover it, can be deployed, and the answers allow them. */
export const ableTools = (task: Task, requirements: Requirements): string[] =>
  DEPLOYABLE_FACTS.filter(
    (tool) => covers(tool, task) !== undefined && exclusions(tool, requirements).length === 0,
  )
    // Who does it fully comes first, and of these whom nothing has to be known of.
    .sort(
      (a, b) =>
        (covers(a, task) ?? '').localeCompare(covers(b, task) ?? '') || a.warnings.length - b.warnings.length,
    )
    .map(({ id }) => id);

/** The edit that gives a task to a tool that can do it, or takes it out. */
function repair(task: Task, choices: readonly string[]): string {
  const out = `take ${task} out of requirements.tasks and of stack`;
  const [best] = choices;
  return best === undefined
    ? `No tool that can be generated and that your answers allow does it: ${out}`
    : `Write "${task}": "${best}" in stack, or ${out}`;
}

function missing(task: Task, requirements: Requirements): Issue {
  const allowed = ableTools(task, requirements);
  const [running] = requirements.inUse ?? [];
  const stay = running === undefined ? '' : `. Where what runs already does it, write "${task}" in stays`;
  const message = `is missing, and requirements.tasks asks for it. ${repair(task, allowed)}${stay}`;
  return { place: `stack.${task}`, message, allowed };
}

/**
 * Since when a tool does a task that it did not do yet on the day of the decision; undefined where it did, or does not do it today.
 * A tool that was not there at all is told of once, and not by task.
 */
function doesItSince(id: string, task: Task, day: string): string | undefined {
  const tool = Object.values<Tool>(DEPLOYABLE_TOOLS).find((one) => one.id === id);
  const then = tool && factsOf(tool, day);
  if (then === undefined || then.coverage[task] !== undefined) return undefined;
  return tool?.coverage.find(({ since, value }) => since > day && value[task] !== undefined)?.since;
}

/** What is wrong with a choice that nobody could have made by the facts of the day that decided. */
const notYet = (task: Task, day: string, since: string): string =>
  `is a tool that did not do ${task} yet on ${day}, the day of the decision: it does since ${since}. Write that day or a later one in catalogueDate`;

function issueOfTool(task: Task, id: string, { requirements, catalogueDate }: Tools): Issue[] {
  const place = `stack.${task}`;
  const tool = DEPLOYABLE_FACTS.find((facts) => facts.id === id);
  if (tool === undefined) {
    const allowed = ableTools(task, requirements);
    const meant = String(toolIdFrom(id));
    const suggestion = allowed.includes(meant) ? meant : nearest(id, allowed);
    const choices = suggestion === undefined ? allowed : [suggestion];
    const message = `is not a tool that this version can deploy. ${repair(task, choices)}`;
    return [{ place, value: id, message, allowed, ...(suggestion !== undefined && { suggestion }) }];
  }
  if (!requirements.tasks.includes(task)) {
    const message = `is for a task that requirements.tasks does not ask for. Add "${task}" there, or take it out of stack`;
    return [{ place, value: id, message }];
  }
  if (covers(tool, task) === undefined) {
    const allowed = ableTools(task, requirements);
    const here = tool.coverage[task] === undefined ? '' : ' here';
    const message = `is a tool that does not do ${task}${here}. ${repair(task, allowed)}`;
    return [{ place, value: id, message, allowed }];
  }
  const since = doesItSince(id, task, catalogueDate);
  if (since !== undefined) {
    const message = `${notYet(task, catalogueDate, since)}, or give ${task} to another tool`;
    return [{ place, value: id, message }];
  }
  if (isInUse(id, requirements)) {
    const message = `is said to run already (requirements.inUse), and nothing is generated for that. Write it in stays, or take it out of requirements.inUse`;
    return [{ place, value: id, message }];
  }
  const reasons = exclusions(tool, requirements);
  if (reasons.length === 0) return [];
  const allowed = ableTools(task, requirements);
  const message = `is refused by your own answers: ${reasons.join('; ')}. ${repair(task, allowed)}, or change the answer in requirements`;
  return [{ place, value: id, message, allowed }];
}

/** Models of a kind that the serving tool does not serve. */
function formatIssues(models: Tools['platform']['models'], { title, servesModels }: ToolParts): Issue[] {
  const formats: readonly string[] = servesModels?.formats ?? [];
  return models.flatMap(({ format }, index) =>
    formats.includes(format)
      ? []
      : [
          {
            place: `platform.models.${String(index)}.format`,
            value: format,
            message: `is a kind of model that ${title} does not serve here. Log it with MLflow, and write "mlflow"`,
            allowed: formats,
          },
        ],
  );
}

/** A server that nothing names, and pods that ask for more than they may use. */
function serverIssues({ models, size }: Tools['platform'], { sizing }: ToolParts): Issue[] {
  const sized = sizing[size]['model'];
  return models.flatMap((model, index) => {
    const at = `platform.models.${String(index)}`;
    const unnamed =
      model.format === 'custom' && model.image === undefined
        ? [
            {
              place: `${at}.image`,
              message: 'is missing: the format "custom" is what the server of an image reads',
            },
          ]
        : [];
    const amounts = sized === undefined ? [] : resourceProblems(model, sized);
    return [
      ...unnamed,
      ...amounts.map(({ name, message }) => ({ place: `${at}.resources.requests.${name}`, message })),
    ];
  });
}

/** A tool of which a cluster has one cannot leave its definitions to another platform. */
function definitionIssues({ stack, platform }: Tools): Issue[] {
  if (platform.installDefinitions) return [];
  return partsOf({ stack })
    .filter(({ definitions }) => definitions?.exclusive)
    .map(({ title }) => ({
      place: 'platform.installDefinitions',
      value: false,
      message: `is for a cluster in which another platform has them, and a cluster has room for one ${title}. Write true, or use the ${title} that is there`,
    }));
}

function modelIssues({ stack, platform, requirements }: Tools): Issue[] {
  if (platform.models.length === 0) return [];
  const serving = partsOf({ stack }).find(({ servesModels }) => servesModels !== undefined);
  if (serving?.servesModels !== undefined) {
    return [...formatIssues(platform.models, serving), ...serverIssues(platform, serving)];
  }
  const [server] = ableTools('model-serving', requirements).filter((id) =>
    partsOf({ stack: { 'model-serving': id } }).some(({ servesModels }) => servesModels),
  );
  const message = `holds ${String(platform.models.length)}, and no tool in stack serves them. ${
    server === undefined ? '' : `Write "model-serving": "${server}" in stack, or take `
  }${server === undefined ? 'Take ' : ''}the models out`;
  return [{ place: 'platform.models', message }];
}

/** People who may deploy models, where no tool lets anybody do it without Terraform. */
function deployerIssues({ stack, platform, requirements }: Tools): Issue[] {
  const { groups, users } = platform.modelDeployers;
  const lets = (tools: Tools['stack']) =>
    partsOf({ stack: tools }).some(({ servesModels }) => servesModels?.withoutTerraform);
  if (groups.length + users.length === 0 || lets(stack)) return [];
  const server = ableTools('model-serving', requirements).find((id) => lets({ 'model-serving': id }));
  const out = 'ake the names out: models are deployed by platform.models then';
  const message = `names ${[...groups, ...users].join(', ')}, and no tool in stack has models deployed without Terraform. ${
    server === undefined ? `T${out}` : `Write "model-serving": "${server}" in stack, or t${out}`
  }`;
  return [{ place: 'platform.modelDeployers', message }];
}

/** The day whose facts decided about the stack cannot be before its tools were there. */
function dayIssues({ stack, catalogueDate }: Tools): Issue[] {
  const later = DEPLOYABLE_FACTS.filter(
    ({ id, firstRelease }) => Object.values(stack).includes(id) && firstRelease > catalogueDate,
  );
  const [first] = later
    .map(({ firstRelease }) => firstRelease)
    .sort()
    .reverse();
  if (first === undefined) return [];
  const names = later.map(({ id }) => id).join(', ');
  const message = `is before the first release of ${names}. Write the day of the decision there, ${first} or later`;
  return [{ place: 'catalogueDate', value: catalogueDate, message }];
}

/** Two tools of the stack that cannot be deployed together; one of them has to do the tasks of both. */
function rivalIssues({ stack, requirements }: Tools): Issue[] {
  const chosen = TASKS.flatMap((task) => (stack[task] === undefined ? [] : [{ task, tool: stack[task] }]));
  const pair = rivalsAmong(
    chosen.map(({ tool }) => tool),
    // A name such as `constructor` has every object.
    (tool) => (Object.hasOwn(DEPLOYMENT.rivals, tool) ? (DEPLOYMENT.rivals[tool] ?? []) : []),
  );
  if (pair === undefined) return [];
  const tasks = chosen.filter(({ tool }) => pair.includes(tool)).map(({ task }) => task);
  const place = `stack.${tasks.find((task) => stack[task] === pair[1]) ?? ''}`;
  const keeper = pair.find((tool) => tasks.every((task) => ableTools(task, requirements).includes(tool)));
  const written = tasks.map((task) => `"${task}": "${keeper ?? ''}"`).join(' and ');
  const repair =
    keeper === undefined
      ? `take ${tasks.join(' or ')} out of requirements.tasks and of stack`
      : `write ${written} in stack`;
  const message = `cannot be deployed in one stack with "${pair[0]}": both bring the same to the cluster, or serve the same models. One of them has to do it: ${repair}`;
  return [{ place, value: pair[1], message }];
}

/** What stays for a task and is not said to run, or does a task that is given to another tool or not asked for. */
const stayIssues = ({ requirements, stack, stays = {}, catalogueDate }: Tools): Issue[] =>
  TASKS.flatMap((task) => {
    const tool = stays[task];
    if (tool === undefined) return [];
    // Of tools that cannot be deployed, a plan knows no facts.
    const known = DEPLOYABLE_FACTS.find(({ id }) => id === tool)?.coverage;
    const since = doesItSince(tool, task, catalogueDate);
    const problem =
      known !== undefined && known[task] === undefined
        ? `does not do ${task}. Take ${task} out of stays, and give it to a tool in stack`
        : since !== undefined
          ? `${notYet(task, catalogueDate, since)}, or take ${task} out of stays`
          : !isInUse(tool, requirements)
            ? `is not among requirements.inUse. Add it there, or take ${task} out of stays`
            : stack[task] !== undefined
              ? `is for a task that stack gives to "${stack[task]}". Take it out of one of the two`
              : requirements.tasks.includes(task)
                ? undefined
                : 'is for a task that requirements.tasks does not ask for. Add it there, or take it out of stays';
    return problem === undefined ? [] : [{ place: `stays.${task}`, value: tool, message: problem }];
  });

/**
 * What is wrong with the tools of a plan, by the newest facts that this version has, each with the edit that repairs it:
 * tasks without a tool, tools that do not do their task, that are not asked for, that the plan's own answers exclude or that cannot stand together,
 * and models that nothing serves. A tool that does its task in part is the user's to choose.
 */
export function stackIssues(plan: Tools): Issue[] {
  const { requirements, stack } = plan;
  if (Object.keys(stack).length === 0) {
    const tasks = requirements.tasks.join(', ');
    const wrong = stayIssues(plan);
    if (wrong.length > 0) return wrong;
    if (requirements.tasks.every((task) => plan.stays?.[task] !== undefined)) {
      const message = `does all that is asked for (${tasks}): nothing would be generated. Ask for another task, or take out what is to be replaced`;
      return [{ place: 'requirements.inUse', value: requirements.inUse, message }];
    }
    return [
      {
        place: 'stack',
        message: `is empty: nothing does ${tasks}, and nothing would be generated. Write what "npx mlops-scaffold recommend --config mlops.json" names there`,
      },
    ];
  }
  return [
    ...TASKS.flatMap((task) => {
      const tool = stack[task];
      if (tool !== undefined) return issueOfTool(task, tool, plan);
      const wanted = requirements.tasks.includes(task) && plan.stays?.[task] === undefined;
      return wanted ? [missing(task, requirements)] : [];
    }),
    ...stayIssues(plan),
    ...rivalIssues(plan),
    ...dayIssues(plan),
    ...modelIssues(plan),
    ...deployerIssues(plan),
    ...definitionIssues(plan),
  ];
}
