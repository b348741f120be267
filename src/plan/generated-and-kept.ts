import type { Decision } from '../decision/decision';
import type { PlanInput } from './assemble-plan';

/** What of a decision is to be generated, and what runs already and stays. */
export function generatedAndKept({
  chosen,
  runsAlready = [],
}: Pick<Decision, 'chosen' | 'runsAlready'>): Required<Pick<PlanInput, 'stack' | 'stays'>> {
  const stays = Object.fromEntries(
    runsAlready.flatMap(({ tool, stays: tasks }) => tasks.map((task) => [task, tool])),
  );
  const generated = Object.entries(chosen.stack).filter(([task]) => !(task in stays));
  return { stack: Object.fromEntries(generated), stays };
}
