import fc from 'fast-check';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import type { Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import type { Requirements } from '../../src/requirements/requirements';
import { requirements } from './questions';

const TOOLS = catalogueAsOf(CATALOGUE_DATE);
const SETS = 1500;

/** Answers that ask for one task, or for some, of those that a tool does. */
const answersFor = (tasks: readonly Task[]): fc.Arbitrary<Requirements> =>
  fc
    .tuple(requirements, fc.subarray([...tasks], { minLength: 1 }), fc.boolean())
    .map(([answers, some, one]) => ({
      ...answers,
      weights: {},
      tasks: one ? some.slice(0, 1) : some,
    }));

/** Whether a tool is a choice, or the next best one for a task, for some answers. The same every time. */
export function winsSomewhere(id: string): boolean {
  const tasks = Object.keys(TOOLS.find((tool) => tool.id === id)?.coverage ?? {}) as Task[];
  if (tasks.length === 0) return false;
  return fc.sample(answersFor(tasks), { numRuns: SETS, seed: 1 }).some((answers) => {
    const result = decide(TOOLS, answers, { asOf: CATALOGUE_DATE });
    return (
      result.feasible &&
      result.decision.choices.some(({ tool, runnerUp }) => tool === id || runnerUp?.tool === id)
    );
  });
}
