import {
  CAPABILITIES,
  CAPABILITY_MEANINGS,
  CAPABILITY_NAMES,
  type Capability,
  type DeepTask,
  type Task,
} from '../../src/catalogue/vocabulary';
import { toText } from '../../src/document/to-text';
import { CATALOGUE_DATE, catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';
import { capabilityWords, depthBlocks, leftOutLines } from '../../src/words/depth';

const today = catalogueAsOf(CATALOGUE_DATE);
const deepTasks = Object.keys(CAPABILITIES) as DeepTask[];
const isDeployable = (id: string): boolean => (DEPLOYABLE as readonly string[]).includes(id);
const tools = (...ids: string[]) => ids.map((id) => today.filter((tool) => tool.id === id)).flat();
const taskOf = (capability: Capability): DeepTask =>
  deepTasks.find((task) => (CAPABILITIES[task] as readonly string[]).includes(capability)) ?? 'monitoring';
const tell = (task: Task, ...ids: string[]): string =>
  toText(depthBlocks([{ task, tools: tools(...ids) }]), 120);

test('holds what two tools can do within a task against each other', () => {
  const text = tell('hyperparameter-tuning', 'optuna', 'katib');
  expect(text).toMatch(/^several objectives +yes +no$/m);
  expect(text).toMatch(
    /^early stopping +yes +partly \(by the median of the other trials\), but not as init/m,
  );
  expect(tell('model-serving', 'kserve', 'bentoml')).toMatch(
    /^explainers +yes, but not as init deploys it +unknown$/m,
  );
});

test('what a tool can do within a task of which nothing is deployed is not deployed either', () => {
  const orchestration = tell('orchestration', 'clearml');
  expect(orchestration).toMatch(/^pipelines in Python +yes, but not as init deploys it$/m);
  expect(orchestration).toMatch(/^backfills +no$/m);
  expect(tell('model-serving', 'clearml')).toMatch(/^canary +yes, but not as init deploys it$/m);
  expect(tell('hyperparameter-tuning', 'clearml')).toMatch(
    /^parallel trials +yes, but not as init deploys it$/m,
  );
});

test('what is left out of a tool is told: tasks, and what it can do within those that are deployed', () => {
  const [clearml, optuna, bentoml] = tools('clearml', 'optuna', 'bentoml').map((tool) =>
    leftOutLines(tool, Object.keys(tool.coverage) as Task[]),
  );
  expect(clearml).toEqual([
    expect.stringMatching(
      /^ClearML: not for orchestration, .*model serving.*; without permissions, .*registry webhooks and parallel trials$/,
    ),
  ]);
  expect([optuna, bentoml]).toEqual([[], []]);
});

test('within a task that another tool does, nothing is missed', () => {
  const [ray] = tools('ray');
  if (ray === undefined) throw new Error('no Ray');
  expect(leftOutLines(ray, ['model-serving']).join()).toContain('without canary');
  expect(leftOutLines(ray, ['hyperparameter-tuning']).join()).not.toContain('without');
});

test('says nothing of tasks and tools that nobody looked at', () => {
  expect(tell('labelling', 'label-studio', 'sagemaker')).toBe('');
  expect(tell('model-serving', 'posit-connect', 'yatai')).toBe('');
  expect(tell('model-serving', 'optuna')).toBe('');
});

test('names capabilities as people write them', () => {
  expect(tell('orchestration', 'airflow', 'kubeflow-pipelines')).toMatch(
    /^a container per step +partly \(with/m,
  );
});

test('what a tool can do belongs to a task that it does', () => {
  const stray = today.flatMap(({ id, depth = {}, coverage }) =>
    Object.keys(depth)
      .filter(
        (name) =>
          !deepTasks.some(
            (task) =>
              coverage[task] !== undefined && (CAPABILITIES[task] as readonly string[]).includes(name),
          ),
      )
      .map((name) => [id, name]),
  );
  expect(stray).toEqual([]);
});

test('what is not there as it is deployed is something that the tool itself can do', () => {
  const wrong = Object.entries<ToolParts>(PARTS).flatMap(([id, { lacks = [] }]) =>
    tools(id).flatMap((tool) =>
      lacks
        .filter((one) => !capabilityWords(tool, taskOf(one), one).endsWith('but not as init deploys it'))
        .map((one) => [id, one]),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a tool of its own that can be deployed has been asked everything about a task that it does fully', () => {
  const open = deepTasks.flatMap((task) =>
    today
      .filter(
        ({ id, cloud, coverage }) => isDeployable(id) && cloud === 'agnostic' && coverage[task] === 'full',
      )
      .flatMap(({ id, depth = {} }) =>
        CAPABILITIES[task].filter((one) => depth[one] === undefined).map((one) => [id, one]),
      ),
  );
  expect(open).toEqual([]);
});

test('a suite of a cloud that can be deployed has been looked at', () => {
  const suites = today.filter(({ id, cloud }) => isDeployable(id) && cloud !== 'agnostic');
  expect(suites.length).toBeGreaterThan(0);
  expect(suites.filter(({ depth }) => depth === undefined).map(({ id }) => id)).toEqual([]);
});

test.each(deepTasks.flatMap((task) => CAPABILITIES[task].map((capability) => ({ task, capability }))))(
  '$capability is known of three tools that do $task at the least, and tells some of them from others',
  ({ task, capability }) => {
    const levels = today
      .filter(({ coverage }) => coverage[task] !== undefined)
      .flatMap(({ depth }) => depth?.[capability] ?? []);
    expect(levels.length).toBeGreaterThanOrEqual(3);
    expect(new Set(levels.map((level) => JSON.stringify(level))).size).toBeGreaterThan(1);
  },
);

test('a capability belongs to one task, and has a name and a meaning in a clause', () => {
  const all = deepTasks.flatMap((task): readonly Capability[] => CAPABILITIES[task]);
  expect(new Set(all).size).toBe(all.length);
  for (const capability of all) {
    expect(capability).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(CAPABILITY_NAMES[capability]).toMatch(/^[A-Za-z].*[^.]$/);
    expect(CAPABILITY_MEANINGS[capability]).toMatch(/^[a-z].*[^.]$/);
  }
  expect(new Set(Object.values(CAPABILITY_NAMES)).size).toBe(all.length);
});
