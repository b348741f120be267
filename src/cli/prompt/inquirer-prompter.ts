import type inquirerModule from 'inquirer' with { 'resolution-mode': 'import' };
import { emitKeypressEvents } from 'node:readline';
import { BACK, PromptCancelledError, type Prompt, type Prompter } from '../../wizard/prompter';
import type { Answer } from '../../wizard/question';
import { oneLine, printable } from '../../redaction/printable';
import { answerText, complaintAbout, numberFrom } from './prompt-answers';
import { wrapText } from '../../document/wrap-text';

/** What is used of its API: one question at a time, whose answer has a shape of its own per kind. */
type AskOne = (questions: readonly Record<string, unknown>[]) => Promise<{ readonly answer: unknown }>;

const KINDS = {
  select: 'select',
  'multi-select': 'checkbox',
  text: 'input',
  number: 'input',
  confirm: 'confirm',
} as const;

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly columns: () => number;
  readonly rows: () => number;
  readonly dim: (text: string) => string;
}

/** Lines of a terminal that the question, its help and the hint of a choice take at the most. */
const ROOM = 9;
const MIN_PAGE = 4;

/** Questions with inquirer: arrow keys, Esc to go back, Ctrl-C to leave. The only user of inquirer. */
export class InquirerPrompter implements Prompter {
  private constructor(
    private readonly inquirer: typeof inquirerModule,
    private readonly terminal: Terminal,
  ) {}

  /** inquirer is ESM only and not small: it is loaded when the first question is asked, and never for help. */
  public static async open(terminal: Terminal): Promise<InquirerPrompter> {
    const { default: inquirer } = await import('inquirer');
    return new InquirerPrompter(inquirer, terminal);
  }

  public async ask(prompt: Prompt): Promise<Answer | typeof BACK> {
    const { input, output } = this.terminal;
    const back = new AbortController();
    const onKey = (_: unknown, key: { readonly name?: string } | undefined): void => {
      if (key?.name === 'escape') back.abort(BACK);
    };
    emitKeypressEvents(input);
    input.on('keypress', onKey);
    try {
      const options = { input, output, signal: back.signal, clearPromptOnDone: true };
      const askOne = this.inquirer.createPromptModule(options) as unknown as AskOne;
      const { answer } = await askOne([this.#question(prompt)]);
      const value = toAnswer(prompt, answer);
      const shown = this.terminal.dim(oneLine(answerText(prompt, value)));
      this.write(`${this.terminal.dim('✔')} ${prompt.message} ${shown}`);
      return value;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (back.signal.aborted && error.name === 'AbortPromptError') return BACK;
      if (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
        throw new PromptCancelledError();
      throw error;
    } finally {
      input.off('keypress', onKey);
    }
  }

  public show(text: string): void {
    this.write(printable(text));
  }

  public close(): void {
    this.terminal.input.pause();
  }

  private write(text: string): void {
    this.terminal.output.write(`${wrapText(text, this.terminal.columns())}\n`);
  }

  #question(prompt: Prompt): Record<string, unknown> {
    // The library breaks lines in the middle of a word; two columns are for the mark before the question.
    const columns = this.terminal.columns();
    const question = wrapText(prompt.message, columns - 2);
    const empties = prompt.optional === true && prompt.default !== undefined ? '; Backspace: empty' : '';
    const help = wrapText(`${prompt.help} (Esc: back${empties})`, columns);
    const judge = (raw: unknown) => complaintAbout(prompt, toAnswer(prompt, raw)) ?? true;
    return {
      type: KINDS[prompt.kind],
      name: 'answer',
      message: `${question}\n${this.terminal.dim(help)}\n`,
      ...(prompt.default !== undefined && {
        default: prompt.kind === 'number' ? String(prompt.default) : prompt.default,
      }),
      ...(prompt.choices.length > 0 && {
        loop: false,
        pageSize: Math.max(MIN_PAGE, Math.min(rowsOf(prompt), this.terminal.rows() - ROOM)),
        choices: prompt.choices.flatMap(({ value, label, hint, heading }) => [
          ...(heading === undefined
            ? []
            : [new this.inquirer.Separator(this.terminal.dim(wrapText(heading, columns - 2)))]),
          {
            value,
            name: label,
            short: label,
            ...(hint !== '' && { description: wrapText(hint, columns) }),
          },
        ]),
      }),
      ...(prompt.kind !== 'select' && prompt.kind !== 'confirm' && { validate: judge }),
    };
  }
}

/** Lines that the choices of a prompt take, with their headings. */
const rowsOf = ({ choices }: Prompt): number =>
  choices.length + choices.filter(({ heading }) => heading !== undefined).length;

function toAnswer(prompt: Prompt, raw: unknown): Answer {
  switch (prompt.kind) {
    case 'confirm':
      return raw === true;
    case 'number':
      return numberFrom(prompt, String(raw));
    case 'multi-select':
      // A prompt judges its choices, and answers with their values.
      return (Array.isArray(raw) ? raw : []).map((item: unknown) =>
        typeof item === 'object' && item !== null && 'value' in item ? String(item.value) : String(item),
      );
    default:
      return String(raw).trim();
  }
}
