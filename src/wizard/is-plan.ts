import type { Answers } from './answers';

/** Whether what was given as answers is a whole plan (`mlops.json`), by a key that no answers file has. */
export const isPlan = (answers: Answers): boolean =>
  ['schemaVersion', 'generator', 'catalogueDate', 'stack'].some((key) => Object.hasOwn(answers, key));
