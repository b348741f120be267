import { CAPABILITIES, type DeepTask, type Task } from '../../src/catalogue/vocabulary';
import { toText } from '../../src/document/to-text';
import { CATALOGUE_DATE, catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';
import { capabilityWords, depthBlocks } from '../../src/words/depth';

const today = catalogueAsOf(CATALOGUE_DATE);
const tools = (...ids: string[]) => ids.map((id) => today.filter((tool) => tool.id === id)).flat();
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

test('says nothing of tasks and tools that nobody looked at', () => {
  expect(tell('labelling', 'label-studio', 'sagemaker')).toBe('');
  expect(tell('model-serving', 'tensorflow-serving', 'yatai')).toBe('');
  expect(tell('model-serving', 'optuna')).toBe('');
});

test('names capabilities as people write them', () => {
  expect(tell('orchestration', 'airflow', 'kubeflow-pipelines')).toMatch(
    /^a container per step +partly \(with/m,
  );
});

test('what a tool can do belongs to a task that it does', () => {
  const tasks = Object.keys(CAPABILITIES) as DeepTask[];
  const stray = today.flatMap(({ id, depth = {}, coverage }) =>
    Object.keys(depth)
      .filter(
        (name) =>
          !tasks.some(
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
        .filter((one) => !capabilityWords(tool, one).endsWith('but not as init deploys it'))
        .map((one) => [id, one]),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a tool of its own that serves, tunes or tracks and can be deployed has been looked at', () => {
  const own = today.filter(
    ({ id, cloud, coverage }) =>
      (DEPLOYABLE as readonly string[]).includes(id) &&
      cloud === 'agnostic' &&
      (PARTS as Readonly<Record<string, ToolParts>>)[id]?.madeOf === undefined &&
      (Object.keys(CAPABILITIES) as DeepTask[]).some((task) => coverage[task] === 'full'),
  );
  expect(own.filter(({ depth }) => depth === undefined).map(({ id }) => id)).toEqual([]);
});
