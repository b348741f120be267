import { PassThrough } from 'node:stream';
import { PlainPrompter } from '../../src/cli/prompt/plain-prompter';
import type { Prompt } from '../../src/wizard/prompter';

const ADDRESS: Prompt = {
  kind: 'text',
  message: 'Where does it answer?',
  help: 'Leave it empty for none.',
  choices: [],
  default: 'https://mlflow.example.com',
  optional: true,
  validate: (answer) => (answer === '' || String(answer).startsWith('https:') ? undefined : 'is no address'),
};

/** What a prompt shows, and what a line that is typed answers. */
async function answering(prompt: Prompt, line: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const prompter = new PlainPrompter(input, output, 80);
  input.write(`${line}\n${prompt.kind === 'number' ? '3' : 'https://typed.example.com'}\n`);
  const answer = await prompter.ask(prompt);
  prompter.close();
  return { answer, shown: String(output.read()).replaceAll(/\s+/g, ' ') };
}

test('an answer that was given before and may be empty can be taken back', async () => {
  const { answer, shown } = await answering(ADDRESS, '-');
  expect(answer).toBe('');
  expect(shown).toContain('or Enter for: https://mlflow.example.com, or - for nothing.');
  expect((await answering(ADDRESS, '')).answer).toBe('https://mlflow.example.com');
});

test('one that must be given cannot, and where nothing is offered Enter leaves it empty', async () => {
  const must = await answering({ ...ADDRESS, optional: false }, '-');
  expect(must.answer).toBe('https://typed.example.com');
  expect(must.shown).toContain('Not accepted: is no address.');
  expect(must.shown).not.toContain('for nothing');
  const { answer, shown } = await answering({ ...ADDRESS, default: undefined }, '');
  expect(answer).toBe('');
  expect(shown).not.toContain('for nothing');
});

test('a number may be left empty where the question says so, and nowhere else', async () => {
  const users: Prompt = {
    kind: 'number',
    message: 'How many people will use the tools?',
    help: 'Leave it empty if it does not matter.',
    choices: [],
    default: undefined,
    optional: true,
    validate: () => undefined,
  };
  expect((await answering(users, '')).answer).toBe('');
  expect((await answering(users, '12')).answer).toBe(12);
  expect((await answering({ ...users, optional: false }, '')).shown).toContain(
    'Not accepted: must be a number.',
  );
});
