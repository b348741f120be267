import type { Design } from '../catalogue/vocabulary';

/** The name of a tool by its id. */
export type Names = (tool: string) => string;

/** A task as it stands within a sentence: "data versioning". */
export const taskName = (task: string): string => task.replace(/^llm-/, 'LLM ').replaceAll('-', ' ');

/** A task at the beginning of a line: "Data versioning". */
export const taskTitle = (task: string): string =>
  `${task.charAt(0).toUpperCase()}${taskName(task).slice(1)}`;

/** Why a task has no runner-up where the user gave it to a tool. */
export const GIVEN_BY_NAME = 'given by name, and compared with no other';

/** A code of a rule or of a term: "operating effort". */
export const codeName = (code: string): string => code.replaceAll('-', ' ');

const DESIGNS: Readonly<Record<Design, string>> = {
  'command-line': 'CLI',
  graphical: 'GUI',
  sdk: 'SDK',
  'kubernetes-objects': 'Kubernetes objects',
};

/** "SDK, GUI"; "unknown" where nobody says what a tool is designed around. */
export const designNames = (designs: readonly Design[] = []): string =>
  designs.map((design) => DESIGNS[design]).join(', ') || 'unknown';

/** "a", "a and b", "a, b and c". */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
