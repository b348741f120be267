import type { Answer, Choice } from './question';

/** The answer of someone who wants to see the question before this one again. */
export const BACK = Symbol('back');

/** One question as it is put to a person. */
export interface Prompt {
  readonly kind: 'select' | 'multi-select' | 'text' | 'number' | 'confirm';
  readonly message: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  readonly default: Answer | undefined;
  /** Whether it may be left empty; with a default, a person has to be told how. */
  readonly optional?: boolean;
  /** What is wrong with an answer, in words; undefined if it is right. Called until it is. */
  readonly validate: (answer: Answer) => string | undefined;
}

/** The port to a person: the only thing that the wizard knows of a terminal. */
export interface Prompter {
  /** @throws PromptCancelledError when the person interrupts */
  ask(prompt: Prompt): Promise<Answer | typeof BACK>;
  /** Shows text that is no question. */
  show(text: string): void;
  close(): void;
}

/** The person interrupted (Ctrl-C, or the end of the input). */
export class PromptCancelledError extends Error {
  public override readonly name = 'PromptCancelledError';

  constructor() {
    super('cancelled');
  }
}
