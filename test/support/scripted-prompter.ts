import { BACK, PromptCancelledError, type Prompt, type Prompter } from '../../src/wizard/prompter';
import type { Answer } from '../../src/wizard/question';

/** Takes the default that is offered. */
export const DEFAULT = Symbol('default');
export const INTERRUPT = Symbol('interrupt');

export type Step = Answer | typeof BACK | typeof DEFAULT | typeof INTERRUPT;

/**
 * Answers by a script. Each step names the question that it expects by a part of its message, so that a script
 * that gets out of step with the questions fails at once.
 */
export class ScriptedPrompter implements Prompter {
  public readonly asked: Prompt[] = [];
  public readonly shown: string[] = [];
  public closed = false;
  readonly #steps: (readonly [message: string, step: Step])[];

  constructor(steps: readonly (readonly [message: string, step: Step])[]) {
    this.#steps = [...steps];
  }

  public get left(): number {
    return this.#steps.length;
  }

  public ask(prompt: Prompt): Promise<Answer | typeof BACK> {
    this.asked.push(prompt);
    const [message, step] = this.#steps.shift() ?? [];
    if (message === undefined || step === undefined) throw new Error(`nobody expected "${prompt.message}"`);
    if (!prompt.message.includes(message))
      throw new Error(`expected "${message}", was asked "${prompt.message}"`);
    if (step === INTERRUPT) return Promise.reject(new PromptCancelledError());
    if (step === BACK) return Promise.resolve(BACK);
    const answer = step === DEFAULT ? prompt.default : step;
    if (answer === undefined) throw new Error(`"${prompt.message}" has no default`);
    const complaint = prompt.validate(answer);
    if (complaint !== undefined)
      throw new Error(`"${prompt.message}" refuses ${JSON.stringify(answer)}: ${complaint}`);
    return Promise.resolve(answer);
  }

  public show(text: string): void {
    this.shown.push(text);
  }

  public close(): void {
    this.closed = true;
  }
}
