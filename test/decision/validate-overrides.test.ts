import { catalogueAsOf } from '../../src/tools/catalogue';
import { validateOverrides } from '../../src/decision/validate-overrides';
import { COMPARISON } from './decide-or-throw';
import { TODAY } from './made-up-tool';

const tools = catalogueAsOf(TODAY);
const issuesOf = (overrides: Parameters<typeof validateOverrides>[0], requirements = COMPARISON) =>
  validateOverrides(overrides, tools, requirements);

it('has no objection to tools that exist and do the task', () => {
  expect(issuesOf({})).toEqual([]);
  expect(issuesOf({ use: { 'model-serving': 'kserve' }, exclude: ['optuna'] })).toEqual([]);
});

it('leaves licences and the like to the decision', () => {
  expect(issuesOf({ use: { 'model-serving': 'seldon-core-1' } })).toEqual([]);
});

it('asks whether another tool was meant', () => {
  expect(issuesOf({ use: { 'experiment-tracking': 'mlfow' }, exclude: ['optuna', 'kubflow'] })).toMatchObject(
    [
      { place: 'use.experiment-tracking', value: 'mlfow', suggestion: 'mlflow' },
      { place: 'exclude', value: 'kubflow', suggestion: 'kubeflow' },
    ],
  );
});

it('asks whether another task was meant', () => {
  expect(issuesOf({ use: { 'model-servin': 'kserve' } })).toMatchObject([
    { place: 'use.model-servin', message: 'is not a task', suggestion: 'model-serving' },
  ]);
});

it('says which tools do the task where the one given does not', () => {
  const [issue] = issuesOf({ use: { 'model-serving': 'optuna' } });
  expect(issue?.message).toBe('is a tool that does not do model-serving');
  expect(issue?.allowed).toContain('kserve');
  expect(issue?.allowed).not.toContain('optuna');
});

it('says that the task was not asked for', () => {
  const requirements = { ...COMPARISON, tasks: ['experiment-tracking' as const] };
  expect(issuesOf({ use: { 'model-serving': 'kserve' } }, requirements)).toMatchObject([
    { place: 'use.model-serving', allowed: ['experiment-tracking'] },
  ]);
});

it('notices a tool that is both wanted and excluded', () => {
  expect(issuesOf({ use: { 'model-serving': 'kserve' }, exclude: ['kserve'] })).toMatchObject([
    { place: 'use.model-serving', message: 'is also excluded' },
  ]);
});

it('does not know a tool that came later than the day', () => {
  const then = catalogueAsOf('2020-12-07');
  const [issue] = validateOverrides({ use: { 'model-serving': 'vllm' } }, then, COMPARISON);
  expect(issue?.message).toContain('not a tool of the catalogue on that day');
});

it('reports every problem at once', () => {
  expect(issuesOf({ use: { 'model-serving': 'optuna', nothing: 'x' }, exclude: ['y', 'z'] })).toHaveLength(4);
});
