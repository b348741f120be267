import { catalogueAsOf } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import { explainDecision } from '../../src/decision/explanation';
import type { Task } from '../../src/catalogue/vocabulary';
import type { Question } from '../../src/decision/question';
import { PRESETS } from '../../src/requirements/presets';
import { DAY_OF_COMPARISON, TODAY } from './made-up-tool';

const QUESTIONS = Object.entries(PRESETS).flatMap(([name, { requirements }]) =>
  [DAY_OF_COMPARISON, TODAY].map(
    (asOf) =>
      [`${name} as of ${asOf}`, { tools: catalogueAsOf(asOf), requirements, options: { asOf } }] as const,
  ),
);

/** What the stack costs when the tool is given the task, asked anew. */
function costWith({ tools, requirements, options }: Question, tool: string, task: Task): number | undefined {
  const result = decide(tools, requirements, { ...options, use: { [task]: tool } });
  return result.feasible ? result.decision.chosen.cost : undefined;
}

describe.each(QUESTIONS)('the reason against each tool, %s', (_, question) => {
  const explanation = explainDecision(question);
  if (!explanation.feasible) throw new Error('infeasible');
  const { chosen } = explanation.decision;

  it('is there for every tool of the day', () => {
    expect(explanation.tools.map(({ tool }) => tool).sort()).toEqual(question.tools.map(({ id }) => id));
  });

  it.each(explanation.tools.map((contrast) => [contrast.tool, contrast] as const))(
    'is what happens when it is asked for by name: %s',
    (tool, contrast) => {
      if (contrast.kind === 'chosen') expect(chosen.tools).toContain(tool);
      else expect(chosen.tools).not.toContain(tool);
      if (contrast.kind === 'not-wanted') {
        const wanted = question.requirements.tasks.filter((task) => contrast.does.includes(task));
        expect(wanted).toEqual([]);
        return;
      }
      const costs = contrast.tasks.map((task) => costWith(question, tool, task));
      if (contrast.kind === 'excluded') {
        expect(costs.every((cost) => cost === undefined)).toBe(true);
        expect(contrast.violates.length + contrast.lacks.length).toBeGreaterThan(0);
        for (const { verdict } of [...contrast.violates, ...contrast.lacks]) expect(verdict).toBe('excluded');
        return;
      }
      const least = Math.min(...costs.flatMap((cost) => cost ?? []));
      expect(least).toBe(chosen.cost + (contrast.kind === 'costs-more' ? contrast.extraCost : 0));
    },
  );
});
