import { DEPLOYABLE_FACTS } from '../tools/deployable-facts';
import type { DeployableToolId } from '../tools/deployable';
import { enumerated } from '../words/names';
import { componentsOf, connectedTrackers, sitesOf, toolsOf } from './components';
import { TRACKERS } from './connect';
import { monitoringSchema } from './monitoring';
import type { StackPlan } from './stack-plan';
import {
  airflowSchema,
  clearmlSchema,
  h2oSchema,
  pipelinesSchema,
  raySchema,
  wandbSchema,
} from './tool-settings';

/** Groups of settings, and the tools that they are for. */
const GROUPS = {
  monitoring: { schema: monitoringSchema, tools: ['evidently', 'prometheus'] },
  airflow: { schema: airflowSchema, tools: ['airflow'] },
  clearml: { schema: clearmlSchema, tools: ['clearml'] },
  h2o: { schema: h2oSchema, tools: ['h2o'] },
  pipelines: { schema: pipelinesSchema, tools: ['kubeflow-pipelines'] },
  ray: { schema: raySchema, tools: ['ray-tune'] },
  wandb: { schema: wandbSchema, tools: ['wandb'] },
} as const;

const nameOf = (id: DeployableToolId): string => DEPLOYABLE_FACTS.find((tool) => tool.id === id)?.name ?? id;

const isDefault = (given: unknown, byDefault: unknown): boolean =>
  JSON.stringify(given) === JSON.stringify(byDefault);

type Settings = Readonly<Record<string, unknown>>;

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which settings within a value are not what they would be by themselves: "mysql.host". */
const changedWithin = (given: Settings, byDefault: Settings): string[] =>
  Object.entries(given).flatMap(([key, value]) => {
    const other = byDefault[key];
    if (isDefault(value, other)) return [];
    return isSettings(value) && isSettings(other)
      ? changedWithin(value, other).map((inner) => `${key}.${inner}`)
      : [key];
  });

/** More of them say less than the name of their group. */
const MOST_NAMED = 3;

/** "platform.wandb.mysql.host", "platform.wandb (mysql.host, redis.host)". */
function settingsCalled(group: string, given: Settings, byDefault: Settings): string {
  const changed = changedWithin(given, byDefault);
  if (changed.length === 1) return `platform.${group}.${changed.join()}`;
  return `platform.${group}${changed.length > MOST_NAMED ? '' : ` (${changed.join(', ')})`}`;
}

type Planned = Pick<StackPlan, 'stack' | 'platform'>;

/** "the stack (MLflow and Optuna)". */
const stackCalled = (tools: readonly DeployableToolId[]): string =>
  tools.length === 0 ? 'the stack' : `the stack (${enumerated(tools.map(nameOf))})`;

/** Services that exist and names that are exposed, where no tool of the stack has anything to do with them. */
function idleServices(plan: Planned): string[] {
  const { database, objectStore, exposure } = plan.platform;
  const needed = componentsOf(plan);
  const nothing = `is kept, and changes nothing: no tool of ${stackCalled(toolsOf(plan))}`;
  return [
    ...(database.kind === 'existing' && !needed.database
      ? [`platform.database.host ${nothing} keeps data in PostgreSQL`]
      : []),
    ...(objectStore.kind === 'existing' && !needed.objectStore
      ? [`platform.objectStore.endpoint ${nothing} keeps files in an object store`]
      : []),
    ...(exposure.kind !== 'none' && sitesOf(plan).length === 0
      ? [
          `platform.exposure.domain is kept, and no name below it leads anywhere: no tool of ${stackCalled(toolsOf(plan))} has a page that people open`,
        ]
      : []),
  ];
}

/** Settings that were given and change nothing, because what they are for is not in the stack: one line a group. */
export function idleSettings(plan: Planned): string[] {
  const stack = toolsOf(plan);
  const { mysql, mariaDb } = plan.platform.pipelines;
  const ofGroups = Object.entries(GROUPS).flatMap(([name, { schema, tools }]) => {
    const given = plan.platform[name as keyof typeof GROUPS];
    const byDefault = schema.parse({});
    if (tools.some((tool) => stack.includes(tool)) || isDefault(given, byDefault)) return [];
    const settings = settingsCalled(name, given, byDefault);
    const missing = `${tools.length === 1 ? 'which' : 'none of which'} ${stackCalled(stack)} has${tools.length === 1 ? ' not' : ''}`;
    return `${settings} is kept, and changes nothing: it is for ${enumerated(tools.map(nameOf))}, ${missing}`;
  });
  const besideMysql =
    stack.includes('kubeflow-pipelines') &&
    mysql !== undefined &&
    !isDefault(mariaDb, pipelinesSchema.parse({}).mariaDb);
  const connected = connectedTrackers(plan).map(({ id }) => id);
  const ofTrackers = TRACKERS.filter(
    ({ id }) => plan.platform.connect?.[id] !== undefined && !connected.includes(id),
  ).map(
    ({ id, title }) =>
      `platform.connect.${id} is kept, and changes nothing: no job of this stack works with ${title}${plan.platform.connect?.[id]?.secret === undefined ? ' without the Secret with a key' : ''}`,
  );
  return [
    ...ofGroups,
    ...idleServices(plan),
    ...ofTrackers,
    ...(besideMysql
      ? [
          'platform.pipelines.mariaDb is kept, and changes nothing: Kubeflow Pipelines keeps its data in the MySQL that platform.pipelines.mysql names',
        ]
      : []),
  ];
}
