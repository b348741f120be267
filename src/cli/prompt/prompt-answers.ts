import type { Answer } from '../../wizard/question';
import type { Prompt } from '../../wizard/prompter';

/** A number as typed, or NaN; the empty text is no number. */
const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text.trim()));

/** What was typed for a number; where it may stay open, the empty text is an answer too. */
export const numberFrom = ({ optional }: Pick<Prompt, 'optional'>, text: string): Answer =>
  optional === true && text.trim() === '' ? '' : toNumber(text);

/** Judges typed text, so that both prompters refuse the same with the same words. */
export function complaintAbout(prompt: Prompt, answer: Answer): string | undefined {
  if (prompt.optional === true && answer === '') return undefined;
  if (prompt.kind === 'number' && !(typeof answer === 'number' && Number.isFinite(answer)))
    return 'must be a number';
  return prompt.validate(answer);
}

/** An answer in the words of its prompt, for the line that stays on the screen. */
export function answerText(prompt: Prompt, answer: Answer): string {
  const label = (value: unknown) =>
    prompt.choices.find((choice) => choice.value === value)?.label ?? String(value);
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (Array.isArray(answer)) return answer.length === 0 ? 'none' : answer.map(label).join(', ');
  return answer === '' ? '(left empty)' : label(answer);
}
