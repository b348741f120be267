import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProblem } from '../../src/requirements/parse-problem';
import { parseAnswers } from '../../src/cli/answers/read-answers-file';
import { reportError } from '../../src/cli/report-error';
import type { Io } from '../../src/cli/system/io';
import { formatIssue } from '../../src/requirements/issue';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const S = 'S3CRETa1';
const TOKEN = `ghp_${S}0123456789abcdef`;
const ADDRESS = `postgres://u:${S}@db.example.com/x`;
const init = (...args: string[]) =>
  mlopsScaffold(['init', 'refused', '--preset', 'ambiata', '--yes', '--no-install', ...args], { cwd });

// Every way in which a value comes in, with one that is refused.
test.each([
  ['a setting', ['--set', `platform.database.host=${ADDRESS}`, '--set', 'platform.database.kind=existing']],
  ['a choice', ['--set', `platform.size=${TOKEN}`]],
  ['a list', ['--set', `platform.clientNamespaces=a,${ADDRESS}`]],
  ['a group', ['--set', `platform.models=[{name: x, modelUri: "${ADDRESS}", apiKey: ${S}}]`]],
  ['an unknown key', ['--set', `platform.${TOKEN}=1`]],
  ['a setting without a key', ['--set', ADDRESS]],
  ['a setting that is no YAML', ['--set', `platform.models=[{password: ${S}`]],
  ['a setting with a tag', ['--set', `platform.retentionDays=!${S}`]],
  [
    'a state that is kept elsewhere',
    [
      ...['--set', 'platform.state.kind=remote', '--set', 'platform.state.type=http'],
      ...['--set', `platform.state.config.address=https://u:${S}@state.example.com/x`],
      ...['--set', `platform.state.config.client_private_key_pem=${S}`],
    ],
  ],
  ['a preset', ['--preset', TOKEN]],
  ['a tool', ['--use', `model-serving=${TOKEN}`]],
  ['a tool without a task', ['--use', ADDRESS]],
  ['a tool to exclude', ['--exclude', TOKEN]],
  ['a day', ['--as-of', ADDRESS]],
  ['a file', ['--config', ADDRESS]],
  ['an option', [`--password=${S}`]],
  ["an option's choice", ['--on-conflict', TOKEN]],
])('%s that is refused does not repeat its secret', async (_, args) => {
  const { code, stdout, stderr } = await init(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: /);
  expect(stdout + stderr).not.toContain(S);
});

test('a command that is refused does not repeat its secret', async () => {
  const { code, stderr } = await mlopsScaffold([ADDRESS], { cwd });
  expect({ code, told: stderr.includes('error: unknown command') }).toEqual({ code: 2, told: true });
  expect(stderr).not.toContain(S);
});

test('neither do a plan that is refused, and one that is not JSON', async () => {
  const project = join(cwd, 'project');
  mkdirSync(project);
  const write = (text: string) => writeFileSync(join(project, 'mlops.json'), text);
  write(JSON.stringify({ schemaVersion: 1, platform: { name: ADDRESS, size: TOKEN, [TOKEN]: 1 } }));
  const invalid = await mlopsScaffold(['images'], { cwd: project });
  write(`{"password":${S}}`);
  const broken = await mlopsScaffold(['images'], { cwd: project });
  for (const { code, stderr } of [invalid, broken]) {
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('mlops.json') as string });
    expect(stderr).not.toContain(S);
  }
});

test.each([
  `a: *${S}`,
  `a: |${S}\n x`,
  `a: !${S} x`,
  `%${S}\n---\na`,
  `a: "\\${S}"`,
  `a: x\n ${S}: ${S}\nb`,
  `a: [${S}`,
])('an answers file that cannot be read is not quoted: %j', (text) => {
  const file = parseAnswers(text, 'answers.yaml');
  if (!('issue' in file)) throw new Error('it can be read');
  expect(formatIssue(file.issue)).toMatch(/^answers\.yaml cannot be read: [A-Z]/);
  expect(formatIssue(file.issue)).not.toContain(S);
});

test('what a parser says is kept but for what it quotes', () => {
  const problem = (text: string) => {
    try {
      return JSON.stringify(JSON.parse(text));
    } catch (error) {
      return parseProblem(error);
    }
  };
  expect(problem(`{"a":1,}`)).toMatch(/^Expected double-quoted property name in JSON at position 7/);
  expect(problem(`{"a":\n${S}}`)).toMatch(/^Unexpected token/);
});

test('a defect tells no secret, nor does its stack', () => {
  let text = '';
  const stderr = { write: (part: string) => (text += part) };
  const io = { env: { MLOPS_SCAFFOLD_DEBUG: '1' }, stderr } as unknown as Io;
  reportError(new TypeError(`cannot use ${ADDRESS}`), io);
  expect(text).toContain('cannot use postgres://***@db.example.com/x');
  expect(text).not.toContain(S);
});

test('a long value is told by its beginning and its length', async () => {
  const { stderr } = await init('--set', `platform.name=${'long '.repeat(300)}`);
  expect(stderr).toMatch(/\(got "long [^\n]{100,125}… \(1502 characters\)\)/);
});

test('the value of a setting that nobody knows is not repeated', async () => {
  const file = join(cwd, 'answers.json');
  writeFileSync(file, JSON.stringify({ platform: { dbpass: S } }));
  const { code, stderr } = await init('--config', file);
  expect({ code, told: stderr.includes('platform.dbpass is not a known setting') }).toEqual({
    code: 2,
    told: true,
  });
  expect(stderr).not.toContain(S);
});
