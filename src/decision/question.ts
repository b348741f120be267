import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { candidatesFor, type Candidate } from './candidate';
import type { DecideOptions } from './rule';

/** What `decide` is asked, for the functions that look at the same question from another side. */
export interface Question {
  readonly tools: readonly ToolFacts[];
  readonly requirements: Requirements;
  readonly options: DecideOptions;
  /** An answer that was given and is not among the requirements, because it says nothing beside the one for the cloud. */
  readonly idle?: IdleAnswer | undefined;
}

/** It says something again beside another answer for the cloud. */
export type IdleAnswer = Pick<Requirements, 'hosting'>;

/** A question with everything that the rules found out about every tool. */
export interface PreparedQuestion {
  readonly requirements: Requirements;
  readonly tasks: readonly Task[];
  readonly candidates: readonly Candidate[];
  readonly use: Readonly<Partial<Record<Task, string>>>;
}

export function prepare({ tools, requirements: answers, options }: Question): PreparedQuestion {
  const requirements = { ...answers, tasks: inOrder(answers.tasks) };
  return {
    requirements,
    tasks: requirements.tasks,
    candidates: candidatesFor(tools, requirements, options),
    use: options.use ?? {},
  };
}

/** The order of the vocabulary, so that the same answers in another order lead to the same stack. */
function inOrder(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => TASKS.indexOf(a) - TASKS.indexOf(b) || (a < b ? -1 : 1));
}
