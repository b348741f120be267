import type { Task } from '../catalogue/vocabulary';
import { getAnswer } from './answers';
import type { Condition } from './question';

/** A setting has one of some values. */
export const is = (key: string, ...values: readonly string[]): Condition => ({
  holds: (answers) => values.some((value) => value === getAnswer(answers, key)),
  words: `\`${key}\` is ${values.join(' or ')}`,
});

export const all = (...conditions: readonly Condition[]): Condition => ({
  holds: (answers) => conditions.every(({ holds }) => holds(answers)),
  words: conditions.map(({ words }) => words).join(', and '),
});

/** At least one of some tasks is wanted. */
export const wants = (...tasks: readonly Task[]): Condition => ({
  holds: (answers) => {
    const wanted = getAnswer(answers, 'requirements.tasks');
    return Array.isArray(wanted) && tasks.some((task) => wanted.includes(task));
  },
  words: `\`requirements.tasks\` has ${tasks.join(' or ')}`,
});

export const any = (...conditions: readonly Condition[]): Condition => ({
  holds: (answers) => conditions.some(({ holds }) => holds(answers)),
  words: conditions.map(({ words }) => words).join(', or '),
});
