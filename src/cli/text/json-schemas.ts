import { z } from 'zod';
import { stackPlanSchema } from '../../plan/stack-plan';
import { answersFileSchema } from '../../wizard/schema-at';

/** The schema of the answers file that `--config` reads. */
export const answersFileJsonSchema = (): object => ({
  ...z.toJSONSchema(answersFileSchema, { io: 'input' }),
  title: 'Answers file of mlops-scaffold',
});

/** The schema of `mlops.json`. */
export const planJsonSchema = (): object => ({
  ...z.toJSONSchema(stackPlanSchema, { io: 'input' }),
  title: 'Plan of a platform (mlops.json)',
});
