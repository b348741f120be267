import * as z from 'zod';
import type { Question } from './question';
import { QUESTIONS } from './questions';
import { defaultAt, schemaAt, settingKeys } from './schema-at';

const HEAD = `# Answers

Every setting that the wizard asks about, that an answers file may hold, and that \`--set\` may give. This page is
generated from the questions and the schemas; the same validators judge an answer wherever it comes from.

\`\`\`yaml
# answers.yaml, for: mlops-scaffold init my-platform --config answers.yaml
requirements:
  tasks: [experiment-tracking, model-registry]
  licence: open-source
platform:
  size: medium
  database: { kind: existing, host: db.example.com }
\`\`\`

\`\`\`bash
mlops-scaffold init my-platform --yes --set requirements.tasks=experiment-tracking,model-registry \\
  --set platform.size=medium --set platform.database.kind=existing --set platform.database.host=db.example.com
\`\`\`

Flags beat the file, the file beats the preset, the preset beats the defaults. A setting whose \`kind\` is left out
belongs to the default kind. A file that speaks about requirements, and a preset, leave the other requirements at
their defaults; where neither is given, every requirement has to be answered, or \`--yes\` takes the defaults.
`;

const cell = (text: string): string => text.replaceAll('|', '\\\\|').replaceAll('\\n', ' ');

/** What a schema allows, in words. Grammars of text have words of their own: the message of a refusal. */
function allowedWords(key: string): string {
  const schema = schemaAt(key) ?? z.unknown();
  const json = z.toJSONSchema(schema, { io: 'input' });
  const { type, items, minimum, maximum } = json;
  if (type === 'array') return 'a list';
  if (json.anyOf !== undefined)
    return 'text, a number, `true` or `false`, a list or a group, as the option has it';
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'integer' || type === 'number') {
    const limit = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`;
    return `a whole number from ${minimum ?? 0}${limit}`;
  }
  const values = (json.enum ?? (json.const === undefined ? [] : [json.const])).map(String);
  if (values.length > 0) return values.map((value) => `\`${value}\``).join(', ');
  const refusal = schema.safeParse('\\u0000').error?.issues[0]?.message;
  return refusal === undefined || items !== undefined ? 'text' : refusal.replace(/^must be /, '');
}

/** How `key` is given where nothing is said: the schema's default, the question's, or none. */
function defaultWords(key: string, question: Question | undefined): string {
  if (key === 'platform.name') return 'from the name of the folder';
  if (key === 'platform.namespace') return 'the name of the platform';
  const value = question?.default?.({}, { directoryName: undefined }) ?? defaultAt(key);
  if (value === undefined) return 'none';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : value.map((item) => `\`${String(item)}\``).join(', ');
  return `\`${JSON.stringify(value).replaceAll('"', '')}\``;
}

function choiceRows({ choices = [] }: Question): string[] {
  if (choices.length === 0) return [];
  return [
    '',
    '| value | meaning |',
    '| --- | --- |',
    ...choices.map(
      ({ value, label, hint }) => `| \`${value}\` | ${cell(hint === '' ? label : `${label}: ${hint}`)} |`,
    ),
  ];
}

function askedWords(question: Question | undefined): string {
  if (question === undefined) return 'Never asked: by file or `--set` only.';
  return question.when === undefined ? 'Asked.' : `Asked where ${question.when.words}.`;
}

function section(key: string): string {
  const question = QUESTIONS.find((candidate) => candidate.key === key);
  const description = schemaAt(key)?.description;
  const list = question?.kind === 'multi-select';
  return [
    `### \`${key}\``,
    '',
    ...(question === undefined ? [] : [`**${question.message}** ${question.help}`, '']),
    ...(description === undefined ? [] : [description, '']),
    `* Allowed: ${list ? 'a list of the values below' : allowedWords(key)}`,
    `* Default: ${defaultWords(key, question)}`,
    `* ${askedWords(question)}`,
    ...(question === undefined ? [] : choiceRows(question)),
  ].join('\n');
}

/** docs/answers.md, whole. */
export function renderAnswersReference(): string {
  const keys = settingKeys();
  const below = (root: string) => keys.filter((key) => key.startsWith(`${root}.`)).map(section);
  return `${[HEAD, '## Requirements', ...below('requirements'), '## Platform', ...below('platform')].join('\n\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
