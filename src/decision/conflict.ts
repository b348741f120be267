import type { Language, Task } from '../catalogue/vocabulary';
import { candidatesFor } from './candidate';
import { leastOverspent } from './overspent';
import { isOwnClusterOnly } from './own-cluster-only';
import type { Question } from './question';

/** One thing that the user asked for and could do without. */
export type Demand =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'licence'; readonly answer: 'open-source' | 'source-available' }
  | { readonly kind: 'cloud'; readonly answer: string }
  | { readonly kind: 'hosting'; readonly answer: 'own-kubernetes' | 'air-gapped' }
  | { readonly kind: 'budget'; readonly answer: number }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'exclude'; readonly tool: string }
  | { readonly kind: 'use'; readonly task: Task; readonly tool: string }
  /** Only tools that this version can deploy. */
  | { readonly kind: 'deployable' };

/** Everything that a question demands, what is asked for in passing first. */
export function demandsOf({ requirements, options }: Question): Demand[] {
  const { licence, cloud, requiredLanguages = [], budget, tasks } = requirements;
  return [
    ...(options.deployable ? [{ kind: 'deployable' } as const] : []),
    ...(options.exclude ?? []).map((tool) => ({ kind: 'exclude', tool }) as const),
    ...Object.entries(options.use ?? {}).map(
      ([task, tool]) => ({ kind: 'use', task: task as Task, tool }) as const,
    ),
    ...requiredLanguages.map((language) => ({ kind: 'language', language }) as const),
    ...(budget === undefined ? [] : [{ kind: 'budget', answer: budget } as const]),
    ...(isOwnClusterOnly(requirements) ? [{ kind: 'hosting', answer: requirements.hosting } as const] : []),
    ...(cloud === 'agnostic-preferred' ? [] : [{ kind: 'cloud', answer: cloud } as const]),
    ...(licence === 'commercial' || licence === 'open-source-preferred'
      ? []
      : [{ kind: 'licence', answer: licence } as const]),
    ...tasks.map((task) => ({ kind: 'task', task }) as const),
  ];
}

/** The same question without one demand. */
export function withoutDemand(question: Question, demand: Demand): Question {
  const { requirements, options } = question;
  switch (demand.kind) {
    case 'task':
      return withoutTask(question, demand.task);
    case 'licence':
      return { ...question, requirements: { ...requirements, licence: 'commercial' } };
    case 'cloud':
      return { ...question, requirements: { ...requirements, cloud: 'agnostic-preferred' } };
    case 'hosting':
      return { ...question, requirements: { ...requirements, hosting: 'managed-welcome' } };
    case 'budget':
      return { ...question, requirements: { ...requirements, budget: undefined } };
    case 'language':
      return {
        ...question,
        requirements: {
          ...requirements,
          requiredLanguages: (requirements.requiredLanguages ?? []).filter((one) => one !== demand.language),
        },
      };
    case 'exclude':
      return {
        ...question,
        options: { ...options, exclude: (options.exclude ?? []).filter((tool) => tool !== demand.tool) },
      };
    case 'use':
      return { ...question, options: { ...options, use: withoutKey(options.use ?? {}, demand.task) } };
    case 'deployable': {
      const { asOf, use, exclude } = options;
      return { ...question, options: { asOf, ...(use && { use }), ...(exclude && { exclude }) } };
    }
  }
}

function withoutTask(question: Question, task: Task): Question {
  const { requirements, options } = question;
  return {
    ...question,
    requirements: { ...requirements, tasks: requirements.tasks.filter((other) => other !== task) },
    options: { ...options, ...(options.use && { use: withoutKey(options.use, task) }) },
  };
}

const withoutKey = <T extends object>(record: T, key: string): T =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as T;

/**
 * Can every wanted task be done by an allowed tool, and every task in `use` by the tool that is named, within the budget where
 * there is one?
 */
export function isFeasible({ tools, requirements, options }: Question): boolean {
  const { use = {} } = options;
  const allowed = candidatesFor(tools, requirements, options).filter((candidate) => candidate.allowed);
  const { tasks: wanted } = requirements;
  return (
    wanted.every((task) =>
      allowed.some(({ tool, tasks }) => tasks.includes(task) && (use[task] ?? tool.id) === tool.id),
    ) && leastOverspent({ candidates: allowed, tasks: wanted, use }) === undefined
  );
}

/**
 * A minimal set of demands that cannot be met together: without any one of them, the others can. Empty where
 * everything can be met. Found by leaving out one after the other and keeping those whose absence makes it feasible.
 */
export function minimalConflict(question: Question): Demand[] {
  if (isFeasible(question)) return [];
  let left = question;
  const needed: Demand[] = [];
  for (const demand of demandsOf(question)) {
    const without = withoutDemand(left, demand);
    if (isFeasible(without)) needed.push(demand);
    else left = without;
  }
  return needed;
}
