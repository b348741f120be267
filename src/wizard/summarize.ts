import { getAnswer, type Answers } from './answers';
import { isCalledFor, type Question } from './question';

/** An answer in the words of its question. */
export function answerInWords(question: Question, value: unknown): string {
  const label = (single: unknown) =>
    question.choices?.find((choice) => choice.value === single)?.label ?? String(single);
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'no preference' : value.map(label).join(', ');
  return label(value);
}

/** What was understood, one line per setting, wherever the answer came from. */
export function summarize(answers: Answers, questions: readonly Question[]): string {
  const lines = questions.flatMap((question) => {
    const value = getAnswer(answers, question.key);
    if (value === undefined || !isCalledFor(question, answers)) return [];
    // What is not offered beside the other answers says nothing beside them.
    const choice = question.choices?.find((one) => one.value === value);
    if (choice?.when?.holds(answers) === false) return [];
    return [`${question.label}: ${answerInWords(question, value)}`];
  });
  return ['What you need', ...lines.map((line) => `  ${line}`)].join('\n');
}
