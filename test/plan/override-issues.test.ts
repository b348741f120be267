import { parsePlan, parsePlanSettings } from '../../src/plan/parse-plan';
import { PlanError } from '../../src/plan/plan-error';
import { minimal } from './minimal-plan';

const TASKS = ['experiment-tracking', 'model-serving'];

/** What is wrong with a plan that asks for two tasks and says this of what was given by name and ruled out. */
function issuesWith(overrides: unknown, inUse?: readonly string[]) {
  const plan = {
    ...structuredClone(minimal),
    requirements: { ...minimal.requirements, tasks: TASKS, ...(inUse && { inUse }) },
    stack: { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve' },
    overrides,
  };
  return [parsePlan, parsePlanSettings].map((parse) => {
    try {
      parse(plan);
      return [];
    } catch (error) {
      if (error instanceof PlanError) return error.issues;
      throw error;
    }
  });
}

test.each([
  ['what init writes', { use: { 'model-serving': 'kserve' }, exclude: ['mlrun', 'ray'] }],
  ['a task that is not asked for any more', { use: { 'data-versioning': 'kserve' } }],
  ['nothing', undefined],
])('%s is no problem', (_, overrides) => {
  expect(issuesWith(overrides)).toEqual([[], []]);
});

test('a tool that runs already, and cannot be deployed, may have a task', () => {
  expect(issuesWith({ use: { 'model-serving': 'bentoml' } }, ['bentoml'])).toEqual([[], []]);
});

test.each([
  ['kserve', 'is also ruled out by overrides.exclude. Take it out of one of the two', undefined],
  ['dvc', 'is a tool that does not do model-serving', undefined],
  ['bentoml', 'is not a tool that this version can deploy', undefined],
  ['KServ', 'is not an allowed value', 'kserve'],
  ['nosuch', 'is not an allowed value', undefined],
])(
  '%s for model serving is one problem, with its place and with what is allowed',
  (tool, message, suggestion) => {
    const exclude = tool === 'kserve' ? ['kserve'] : [];
    for (const issues of issuesWith({ use: { 'model-serving': tool }, exclude })) {
      expect(issues).toHaveLength(1);
      const { allowed = [], ...issue } = issues[0] ?? { place: '' };
      expect(issue).toEqual({
        place: 'overrides.use.model-serving',
        value: tool,
        message,
        ...(suggestion !== undefined && { suggestion }),
      });
      expect(allowed).toContain('ray');
      expect(allowed).not.toContain('dvc');
      expect(allowed.includes('kserve')).toBe(tool !== 'kserve');
    }
  },
);
