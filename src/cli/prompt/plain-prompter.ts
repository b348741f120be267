import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { BACK, PromptCancelledError, type Prompt, type Prompter } from '../../wizard/prompter';
import type { Answer } from '../../wizard/question';
import { answerText, complaintAbout, numberFrom } from './prompt-answers';
import { wrapText } from '../../document/wrap-text';
import { tell } from '../system/tell';

type Parsed = { readonly answer: Answer | typeof BACK } | { readonly complaint: string };

const HINTS: Readonly<Record<Prompt['kind'], string>> = {
  select: 'Type a number',
  'multi-select': 'Type numbers with commas between them, or "none"',
  text: 'Type the answer',
  number: 'Type a number',
  confirm: 'Type yes or no',
};

/** Where Enter takes what is offered, nothing has to be typed otherwise. */
const EMPTY = '-';
const canEmpty = ({ optional, default: offered }: Prompt): boolean =>
  optional === true && offered !== undefined;

/** Questions as numbered lines of text: no colours, no cursor movements, nothing is ever redrawn. */
export class PlainPrompter implements Prompter {
  readonly #lines: Interface;
  readonly #waiting: ((line: string | undefined) => void)[] = [];
  readonly #typed: string[] = [];
  #ended = false;

  constructor(
    input: Readable,
    private readonly output: Writable,
    private readonly columns: number,
  ) {
    // Not a terminal to readline: the terminal itself echoes and edits the line, and Ctrl-C is a signal.
    this.#lines = createInterface({ input, terminal: false });
    this.#lines.on('line', (line) => {
      const resolve = this.#waiting.shift();
      if (resolve === undefined) this.#typed.push(line);
      else resolve(line);
    });
    this.#lines.on('close', () => this.#end());
    process.on('SIGINT', this.#onInterrupt);
  }

  readonly #onInterrupt = (): void => {
    this.output.write('\n');
    this.#end();
  };

  #end(): void {
    this.#ended = true;
    for (const resolve of this.#waiting.splice(0)) resolve(undefined);
  }

  public async ask(prompt: Prompt): Promise<Answer | typeof BACK> {
    this.show(this.#question(prompt));
    for (;;) {
      const line = await this.#readLine();
      if (line === undefined) throw new PromptCancelledError();
      const parsed = parseLine(prompt, line.trim());
      if ('answer' in parsed) return parsed.answer;
      this.show(`Not accepted: ${parsed.complaint}${/[.?]$/.test(parsed.complaint) ? '' : '.'} Try again.`);
    }
  }

  public show(text: string): void {
    tell(this.output, wrapText(text, this.columns));
  }

  public close(): void {
    process.removeListener('SIGINT', this.#onInterrupt);
    this.#lines.close();
  }

  #question(prompt: Prompt): string {
    const choices = prompt.choices.flatMap(({ label, hint, heading }, index) => [
      ...(heading === undefined ? [] : [`  ${heading}:`]),
      `  ${index + 1}. ${label}${hint === '' ? '' : `: ${hint}`}`,
    ]);
    const standard =
      prompt.default === undefined ? '' : `, or Enter for: ${answerText(prompt, prompt.default)}`;
    return [
      '',
      prompt.message,
      prompt.help,
      ...choices,
      `${HINTS[prompt.kind]}${standard}${canEmpty(prompt) ? `, or ${EMPTY} for nothing` : ''}. Type back to go back.`,
    ].join('\n');
  }

  #readLine(): Promise<string | undefined> {
    const typed = this.#typed.shift();
    if (typed !== undefined) return Promise.resolve(typed);
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function parseLine(prompt: Prompt, line: string): Parsed {
  if (line.toLowerCase() === 'back') return { answer: BACK };
  if (canEmpty(prompt) && line === EMPTY) return { answer: '' };
  const answer = line === '' && prompt.default !== undefined ? prompt.default : readAnswer(prompt, line);
  if (answer === undefined) return { complaint: `"${line}" is none of the answers` };
  const complaint = complaintAbout(prompt, answer);
  return complaint === undefined ? { answer } : { complaint };
}

function readAnswer(prompt: Prompt, line: string): Answer | undefined {
  const choose = (text: string) => prompt.choices[Number(text) - 1]?.value ?? named(prompt, text);
  switch (prompt.kind) {
    case 'text':
      return line;
    case 'number':
      return numberFrom(prompt, line);
    case 'confirm':
      return { y: true, yes: true, n: false, no: false }[line.toLowerCase()];
    case 'select':
      return choose(line);
    case 'multi-select': {
      if (line === '' || line.toLowerCase() === 'none') return [];
      const chosen = line.split(/[\s,]+/).map(choose);
      return chosen.every((value) => value !== undefined) ? [...new Set(chosen)] : undefined;
    }
  }
}

const named = (prompt: Prompt, text: string): string | undefined =>
  prompt.choices.find(({ value }) => value === text.toLowerCase())?.value;
