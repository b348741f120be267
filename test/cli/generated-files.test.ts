import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersFileJsonSchema, planJsonSchema } from '../../src/cli/text/json-schemas';
import { renderAnswersReference } from '../../src/wizard/render-answers-reference';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const ROOT = join(__dirname, '..', '..');
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** Made from the code. To make them anew: UPDATE_GENERATED=1 npx jest test/cli/generated-files */
const GENERATED: readonly (readonly [path: string, render: () => string])[] = [
  ['docs/answers.md', renderAnswersReference],
  ['schema/answers.json', () => json(answersFileJsonSchema())],
  ['schema/mlops.json', () => json(planJsonSchema())],
];

describe('generated files', () => {
  it.each(GENERATED)('%s is what the code makes of it', (path, render) => {
    const file = join(ROOT, path);
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(file, render());
    expect(readFileSync(file, 'utf8')).toBe(render());
  });

  it('are what the command prints', async () => {
    for (const [which, file] of [
      ['answers', 'answers.json'],
      ['plan', 'mlops.json'],
    ] as const) {
      const { code, stdout } = await mlopsScaffold(['schema', which], { cwd });
      expect(code).toBe(0);
      expect(stdout).toBe(readFileSync(join(ROOT, 'schema', file), 'utf8'));
    }
  });

  it('describes what is missing, no more: an empty answers file is valid, an unknown key is not', () => {
    const schema = answersFileJsonSchema() as {
      additionalProperties: boolean;
      required?: string[];
      properties: Record<string, { required?: string[]; additionalProperties: boolean }>;
    };
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(schema.required ?? []).toEqual([]);
    for (const part of ['requirements', 'platform']) {
      expect(schema.properties[part]?.required ?? []).toEqual([]);
      expect(schema.properties[part]?.additionalProperties).toBe(false);
    }
  });
});
