import { catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import type { Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import type { Requirements } from '../../src/requirements/requirements';
import { COMPARISON, decisionOf } from './decide-or-throw';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

describe('a decision', () => {
  const today = catalogueAsOf(TODAY);
  const decision = decisionOf(today, COMPARISON);

  it('names a chosen tool, its coverage and a runner-up for each task', () => {
    expect(decision.choices.map(({ task }) => task)).toEqual(COMPARISON.tasks);
    for (const { task, tool, coverage, runnerUp } of decision.choices) {
      expect(tool).toBe(decision.chosen.stack[task]);
      expect(coverage).toBe(today.find(({ id }) => id === tool)?.coverage[task]);
      expect(runnerUp?.tool).not.toBe(tool);
      expect(runnerUp?.extraCost).toBeGreaterThanOrEqual(0);
    }
  });

  it('has a price that is the sum of its terms', () => {
    for (const { cost, terms } of [decision.chosen, ...decision.alternatives]) {
      expect(terms.reduce((sum, term) => sum + term.cost, 0)).toBe(cost);
    }
  });

  it('gives a reason for every other tool that covers a wanted task', () => {
    const able = today.filter(({ coverage }) =>
      COMPARISON.tasks.some((task) => coverage[task] !== undefined),
    );
    const named = [...decision.chosen.tools, ...decision.notChosen.map(({ tool }) => tool)];
    expect(named.sort()).toEqual(able.map(({ id }) => id));
    for (const { findings, extraCost, terms } of decision.notChosen) {
      if (extraCost === undefined) {
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.every(({ verdict }) => verdict === 'excluded')).toBe(true);
      } else {
        expect(extraCost).toBeGreaterThanOrEqual(0);
        expect(terms.reduce((sum, { cost }) => sum + cost, 0)).toBe(extraCost);
      }
    }
  });

  it('offers other stacks, the cheapest first, each of other tools', () => {
    const { chosen, alternatives } = decision;
    expect(alternatives.length).toBeGreaterThanOrEqual(3);
    const costs = alternatives.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(Math.min(...costs)).toBeGreaterThanOrEqual(chosen.cost);
    const sets = [chosen, ...alternatives].map(({ tools }) => tools.join());
    expect(new Set(sets).size).toBe(sets.length);
  });

  it('offers another way to share the tasks where no other tools are left', () => {
    const { chosen, alternatives } = decisionOf(today, COMPARISON, { deployable: DEPLOYABLE });
    expect(alternatives.length).toBeGreaterThan(0);
    for (const { stack } of alternatives) expect(stack).not.toEqual(chosen.stack);
  });

  it('costs nothing to overrule when nothing is overruled', () => {
    expect(decision.overrulingCost).toBe(0);
  });
});

describe('composition', () => {
  const suite = madeUpTool('suite', {
    operatingEffort: 3,
    languages: ['python'],
    coverage: { 'experiment-tracking': 'full', 'model-registry': 'full', 'model-serving': 'full' },
  });
  const specialists = (['experiment-tracking', 'model-registry', 'model-serving'] as const).map((task) =>
    madeUpTool(`only-${task}`, { operatingEffort: 1, coverage: { [task]: 'full' } }),
  );
  const chosen = (composition: Requirements['composition']) =>
    decisionOf([suite, ...specialists], {
      ...EASY,
      tasks: ['experiment-tracking', 'model-registry', 'model-serving'],
      languages: ['python', 'r'],
      composition,
    }).chosen;

  it('weighs one suite against the best tool for each task', () => {
    expect(chosen('best-of-breed').tools).toHaveLength(3);
    expect(chosen('one-suite').tools).toEqual(['suite']);
  });

  it('charges for a wanted task that a tool of the stack covers while another does it', () => {
    const tools = [
      madeUpTool('wide', { coverage: { 'experiment-tracking': 'full', 'model-registry': 'full' } }),
    ];
    const use = { 'experiment-tracking': 'narrow', 'model-registry': 'wide' } as const;
    const narrow = madeUpTool('narrow');
    const requirements: Requirements = { ...EASY, tasks: ['experiment-tracking', 'model-registry'] };
    const { terms } = decisionOf([...tools, narrow], requirements, { use }).chosen;
    expect(terms).toContainEqual({
      code: 'overlap',
      tool: 'wide',
      task: 'experiment-tracking',
      cost: 2,
      args: {},
    });
  });
});

it('does not take a page that only shows for a graphical way to work', () => {
  const requirements = {
    ...DEFAULT_REQUIREMENTS,
    tasks: ['model-serving' as const],
    interface: 'graphical' as const,
  };
  const { chosen } = decisionOf(catalogueAsOf(TODAY), requirements, DEPLOYMENT);
  expect(chosen.stack).toEqual({ 'model-serving': 'kserve' });
});

it('answers for each tool that can be deployed, named for any task that it does by itself: taken, or refused with a reason', () => {
  const tools = catalogueAsOf(TODAY);
  const asked = tools
    .filter(({ id }) => DEPLOYMENT.deployable.includes(id))
    .flatMap(({ id, coverage }) => (Object.keys(coverage) as Task[]).map((task) => ({ id, task })));
  const answers = asked.map(({ id, task }) => {
    const requirements: Requirements = { ...EASY, licence: 'commercial', tasks: [task] };
    const result = decide(tools, requirements, { asOf: TODAY, ...DEPLOYMENT, use: { [task]: id } });
    return result.feasible
      ? result.decision.chosen.stack[task] === id
      : result.infeasible.refused.some(({ tool, findings }) => tool === id && findings.length > 0);
  });
  expect(asked.filter((_, index) => answers[index] !== true)).toEqual([]);
  const [clearml] = asked.filter(({ id, task }) => id === 'clearml' && task === 'batch-inference');
  expect(clearml).toBeDefined();
});
