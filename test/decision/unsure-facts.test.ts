import type { ToolFacts } from '../../src/catalogue/as-of';
import type { Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import { unsureFacts } from '../../src/decision/unsure-facts';
import type { Requirements } from '../../src/requirements/requirements';
import { comparisonOn } from './questions';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

/** A tool of which one property is so sure. */
const doubted = (id: string, facts: Partial<ToolFacts>, property: string, confidence: string): ToolFacts => {
  const tool = madeUpTool(id, facts);
  return {
    ...tool,
    evidence: [
      ...tool.evidence.filter((entry) => entry.property !== property),
      { property, value: null, since: '2020-01-01', source: 's', checked: TODAY, confidence, stale: false },
    ] as unknown as ToolFacts['evidence'],
  };
};
const question = (...tools: ToolFacts[]) => ({ tools, requirements: EASY, options: { asOf: TODAY } });
const TASK: Task = 'experiment-tracking';
const full = { [TASK]: 'full' } as const;
const partial = { [TASK]: 'partial' } as const;

it('finds what a chosen tool does, where doing less would lose it the task', () => {
  const chosen = doubted('chosen', { coverage: full }, 'coverage', 'unverified');
  const next = madeUpTool('next', { coverage: full, operatingEffort: 2 });
  const [fact, ...rest] = unsureFacts(question(chosen, next));
  expect(rest).toEqual([]);
  expect(fact).toMatchObject({
    tool: 'chosen',
    property: 'coverage',
    task: TASK,
    is: 'full',
    otherwise: 'partial',
  });
  expect(fact?.moves).toEqual([{ task: TASK, from: 'chosen', to: 'next' }]);
});

it('finds what another tool does only in part by a reading, where doing more would win it the task', () => {
  const other = doubted('other', { coverage: partial, limits: { [TASK]: 'x' } }, 'coverage', 'reported');
  const chosen = madeUpTool('chosen', { coverage: full, operatingEffort: 2 });
  expect(unsureFacts(question(chosen, other))).toMatchObject([
    { tool: 'other', is: 'partial', otherwise: 'full' },
  ]);
});

it('finds an effort that is a guess, where one point makes a tie that the order breaks', () => {
  const chosen = madeUpTool('chosen', { coverage: full, operatingEffort: 2 });
  const other = doubted('a', { coverage: full, operatingEffort: 3 }, 'operatingEffort', 'unverified');
  expect(unsureFacts(question(chosen, other))).toMatchObject([
    { tool: 'a', property: 'operatingEffort', is: '3', otherwise: '2' },
  ]);
});

it.each(['measured', 'source'])('leaves alone what is %s', (confidence) => {
  const chosen = doubted('chosen', { coverage: full }, 'coverage', confidence);
  expect(unsureFacts(question(chosen, madeUpTool('next', { coverage: full, operatingEffort: 2 })))).toEqual(
    [],
  );
});

it.each<[Requirements['inUse'] & object]>([[[]], [['airflow', 'wandb']]])(
  'says of the comparison what deciding again says, with %j in use',
  (inUse) => {
    const comparison = comparisonOn(TODAY);
    const asked = { ...comparison, requirements: { ...comparison.requirements, inUse } };
    expect(unsureFacts(asked)).not.toEqual([]);
    for (const { tool, task, otherwise, property, moves } of unsureFacts(asked)) {
      const tools = asked.tools.map((facts) =>
        facts.id !== tool
          ? facts
          : property === 'coverage' && task !== undefined
            ? { ...facts, coverage: { ...facts.coverage, [task]: otherwise as 'full' | 'partial' } }
            : { ...facts, operatingEffort: Number(otherwise) },
      );
      const again = decide(tools, asked.requirements, asked.options);
      if (!again.feasible) throw new Error('there was a stack');
      for (const move of moves) expect(again.decision.chosen.stack[move.task]).toBe(move.to);
      expect(moves.length).toBeGreaterThan(0);
    }
  },
);
