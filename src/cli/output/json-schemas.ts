import * as z from 'zod';
import { stackPlanSchema } from '../../plan/stack-plan';
import { answersFileSchema } from '../../wizard/schema-at';
import { OUTPUTS } from './outputs';

/** One of the JSON Schemas that `schema` prints and the package has. */
export interface NamedSchema {
  readonly name: string;
  /** Below the folder `schema` of the package. */
  readonly file: string;
  readonly make: () => object;
}

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

/** Made on the side of the reader, to whom a property that is not known yet is no error. */
const outputSchemas = Object.entries(OUTPUTS).map(([of, schema]): NamedSchema => ({
  name: `${of}-output`,
  file: `${of}-output.json`,
  make: () => ({
    ...z.toJSONSchema(schema, { io: 'input' }),
    title:
      of === 'error'
        ? 'What a command that was given --json prints to standard error where it fails'
        : `What mlops-scaffold ${of} --json prints`,
  }),
}));

export const JSON_SCHEMAS: readonly NamedSchema[] = [
  { name: 'answers', file: 'answers.json', make: answersFileJsonSchema },
  { name: 'plan', file: 'mlops.json', make: planJsonSchema },
  ...outputSchemas,
];
