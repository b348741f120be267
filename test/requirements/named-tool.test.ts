import { TOOL_IDS, TOOL_NAMES } from '../../src/catalogue/tool-ids';
import { toolIdFrom, toolIdsFrom } from '../../src/requirements/named-tool';
import { TOOLS } from '../../src/tools/catalogue';
import { asTyped } from '../../src/wizard/as-typed';
import { resolveAnswers } from '../../src/wizard/resolve-answers';

test.each(TOOL_IDS)('%s is known by its id and by what it is called', (id) => {
  expect(TOOL_NAMES[id]).toBe(TOOLS[id].name);
  expect([toolIdFrom(id), toolIdFrom(TOOL_NAMES[id]), toolIdFrom(TOOL_NAMES[id].toUpperCase())]).toEqual([
    id,
    id,
    id,
  ]);
});

test('takes what people write', () => {
  const written = [
    'Weights and Biases',
    'weights & biases',
    'Airflow',
    'Ray Serve',
    'AWS SageMaker',
    'mlfow',
    7,
  ];
  expect(toolIdsFrom(written)).toEqual(['wandb', 'wandb', 'airflow', 'ray-serve', 'sagemaker', 'mlfow', 7]);
  expect(toolIdsFrom('x')).toBe('x');
});

test('typed names may hold blanks, and ids may stand between blanks', () => {
  const question = { key: 'requirements.inUse', kind: 'list' } as const;
  expect(asTyped(question, 'Weights & Biases, Apache Airflow')).toEqual(['wandb', 'airflow']);
  expect(asTyped(question, 'mlflow dvc,wandb, MLflow')).toEqual(['mlflow', 'dvc', 'wandb']);
  expect(asTyped(question, 'mlfow')).toEqual(['mlfow']);
  expect(asTyped({ key: 'platform.other', kind: 'list' }, 'a b,c')).toEqual(['a', 'b', 'c']);
});

test('an answers file may name them so, and what is no tool is refused with the nearest', () => {
  const resolve = (inUse: readonly string[]) =>
    resolveAnswers(
      { requirements: { inUse } },
      { context: { directoryName: 'x' }, defaultRequirements: true },
    );
  expect(resolve(['Weights & Biases'])).toMatchObject({ complete: true, requirements: { inUse: ['wandb'] } });
  expect(resolve(['mlfow'])).toMatchObject({
    complete: false,
    issues: [{ place: 'requirements.inUse.0', value: 'mlfow', suggestion: 'mlflow' }],
  });
});
