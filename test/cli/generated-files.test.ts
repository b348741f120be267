import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersFileJsonSchema, JSON_SCHEMAS } from '../../src/cli/output/json-schemas';
import { renderAnswersReference } from '../../src/wizard/render-answers-reference';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const ROOT = join(__dirname, '..', '..');
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** Made from the code. To make them anew: UPDATE_GENERATED=1 npx jest test/cli/generated-files */
const GENERATED: readonly (readonly [path: string, render: () => string])[] = [
  ['docs/answers.md', renderAnswersReference],
  ...JSON_SCHEMAS.map(({ file, make }) => [`schema/${file}`, () => json(make())] as const),
];

describe('generated files', () => {
  it.each(GENERATED)('%s is what the code makes of it', (path, render) => {
    const file = join(ROOT, path);
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(file, render());
    expect(readFileSync(file, 'utf8')).toBe(render());
  });

  it('are what the command prints', async () => {
    for (const { name, file } of JSON_SCHEMAS) {
      const { code, stdout } = await mlopsScaffold(['schema', name], { cwd });
      expect(code).toBe(0);
      expect(stdout).toBe(readFileSync(join(ROOT, 'schema', file), 'utf8'));
    }
  });

  it('are what the command names where it has none of a name', async () => {
    const { code, stderr } = await mlopsScaffold(['schema', 'recomend'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error: 1 answer is invalid\.\n {2}which is not the name of a schema \(got "recomend"\); allowed: answers, plan, .*error-output\. Did you mean "recommend-output"\?\n$/,
      ),
    ]);
    expect(readdirSync(join(ROOT, 'schema')).sort()).toEqual(JSON_SCHEMAS.map(({ file }) => file).sort());
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
