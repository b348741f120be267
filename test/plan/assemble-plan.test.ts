import { assemblePlan } from '../../src/plan/assemble-plan';
import { parsePlan } from '../../src/plan/parse-plan';
import type { Platform } from '../../src/plan/platform';
import { planOf } from '../scaffold/plans';

test.each(['sagemaker', 'vertex-ai', 'mlflow'] as const)(
  'a plan with %s has its keys in the order in which it is read, so that equal plans are equal bytes',
  (tool) => {
    const { requirements, stack, platform, catalogueDate } = planOf(
      {},
      { 'experiment-tracking': tool, 'model-registry': tool },
    );
    const unnamed = Object.entries(platform).filter(([key]) => !['sagemaker', 'vertexAi'].includes(key));
    const given = Object.fromEntries(unnamed) as Platform;
    const plan = assemblePlan({ requirements, stack, platform: given, catalogueDate, version: '0.1.0' });
    expect(JSON.stringify(plan)).toBe(JSON.stringify(parsePlan(JSON.parse(JSON.stringify(plan)))));
  },
);
