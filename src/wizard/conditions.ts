import type { Task } from '../catalogue/vocabulary';
import { toolIdsFrom } from '../requirements/named-tool';
import { getAnswer, type Answers } from './answers';
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

/** Answers may call a tool by its name. */
const isRunning = (answers: Answers, tool: string): boolean => {
  const running = toolIdsFrom(getAnswer(answers, 'requirements.inUse'));
  return Array.isArray(running) && running.includes(tool);
};

/** A tool does not run already. */
export const isNew = (tool: string): Condition => ({
  holds: (answers) => !isRunning(answers, tool),
  words: `\`requirements.inUse\` does not have ${tool}`,
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

/** A tool is said to run already. */
export const runsAlready = (tool: string): Condition => ({
  holds: (answers) => isRunning(answers, tool),
  words: `\`requirements.inUse\` has ${tool}`,
});

/** A setting has been answered. */
export const given = (key: string): Condition => ({
  holds: (answers) => getAnswer(answers, key) !== undefined,
  words: `\`${key}\` is given`,
});

/** A setting has not been answered. */
export const absent = (key: string): Condition => ({
  holds: (answers) => getAnswer(answers, key) === undefined,
  words: `\`${key}\` is not given`,
});
