import { spawn, type IPty } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const KEYS = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  space: ' ',
  interrupt: '\u0003',
  endOfInput: '\u0004',
} as const;

/** What of the environment a test must not inherit: it would change what the program does. */
const UNSET = ['CI', 'NO_COLOR', 'FORCE_COLOR', 'ACCESSIBLE', 'NODE_OPTIONS'];

/** A program in a real pseudo-terminal. */
export class TerminalSession {
  readonly #process: IPty;
  readonly #exit: Promise<number>;
  #raw = '';
  /** Everything before this was already waited for. */
  #seen = 0;
  #listeners: (() => void)[] = [];
  #ended = false;

  constructor(
    file: string,
    args: readonly string[],
    { cwd, columns = 80, rows = 40, env = {} }: TerminalOptions,
  ) {
    const inherited = Object.entries(process.env).filter(([name]) => !UNSET.includes(name));
    this.#process = spawn(file, [...args], {
      cwd,
      cols: columns,
      rows,
      // It becomes TERM, whatever the environment says.
      name: env['TERM'] ?? 'xterm-256color',
      env: { ...Object.fromEntries(inherited), ...env },
    });
    this.#process.onData((data) => {
      this.#raw += data;
      for (const listener of this.#listeners) listener();
    });
    this.#exit = new Promise((resolve) =>
      this.#process.onExit(({ exitCode }) => {
        this.#ended = true;
        for (const listener of this.#listeners) listener();
        resolve(exitCode);
      }),
    );
  }

  /** Everything that was written, control codes and all. */
  public get raw(): string {
    return this.#raw;
  }

  /** Everything that was written, as text. */
  public get text(): string {
    return stripVTControlCharacters(this.#raw).replaceAll('\r', '');
  }

  public write(keys: string): void {
    this.#process.write(keys);
  }

  /** Waits until new output holds the text. */
  public async waitFor(text: string, timeoutMs = 40_000): Promise<void> {
    const found = (): boolean => {
      const index = flat(this.text).indexOf(flat(text), this.#seen);
      if (index < 0) return false;
      this.#seen = index + flat(text).length;
      return true;
    };
    await new Promise<void>((resolve, reject) => {
      const stop = (finish: () => void): void => {
        clearTimeout(timer);
        this.#listeners = this.#listeners.filter((listener) => listener !== check);
        finish();
      };
      const check = (): void => {
        if (found()) stop(resolve);
        else if (this.#ended)
          stop(() => reject(new Error(`ended before ${JSON.stringify(text)}:\n${this.text}`)));
      };
      const timer = setTimeout(
        () => stop(() => reject(new Error(`no ${JSON.stringify(text)} in:\n${this.text}`))),
        timeoutMs,
      );
      this.#listeners.push(check);
      check();
    });
  }

  /** Waits for a question and answers it. */
  public async answer(question: string, keys: string): Promise<void> {
    await this.waitFor(question);
    this.write(keys);
  }

  public exitCode(): Promise<number> {
    return this.#exit;
  }

  public kill(): void {
    if (!this.#ended) this.#process.kill('SIGKILL');
  }
}

/** Narrow terminals break lines anywhere: compare without white space. */
const flat = (text: string): string => text.replaceAll(/\s/g, '');
