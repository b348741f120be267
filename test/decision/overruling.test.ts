import { catalogueAsOf } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import { explainDecision } from '../../src/decision/explanation';
import { toText } from '../../src/document/to-text';
import { explainFinding } from '../../src/words/findings';
import { contrastBlocks } from '../../src/words/contrast-blocks';
import { stackLines } from '../../src/words/decision-text';
import type { Requirements } from '../../src/requirements/requirements';
import { COMPARISON, decisionOf, infeasibleOf, STRICT } from './decide-or-throw';
import { DAY_OF_COMPARISON, EASY, madeUpTool, TODAY } from './made-up-tool';

describe('overruling', () => {
  const today = catalogueAsOf(TODAY);
  const free = decisionOf(today, COMPARISON);

  it('puts the tool where the user wants it, and says what that costs', () => {
    const decision = decisionOf(today, COMPARISON, { use: { 'hyperparameter-tuning': 'katib' } });
    expect(decision.chosen.stack['hyperparameter-tuning']).toBe('katib');
    expect(decision.overrulingCost).toBe(decision.chosen.cost - free.chosen.cost);
    expect(decision.overrulingCost).toBeGreaterThan(0);
    const optuna = decision.notChosen.find(({ tool }) => tool === 'optuna');
    expect(optuna?.extraCost).toBe(-decision.overrulingCost);
  });

  it('says of a task that was given by name that no other was compared, and not that none is left', () => {
    const decision = decisionOf(today, COMPARISON, { use: { 'hyperparameter-tuning': 'katib' } });
    const named = decision.choices.filter(({ byName }) => byName);
    expect(named.map(({ task, runnerUp }) => [task, runnerUp])).toEqual([
      ['hyperparameter-tuning', undefined],
    ]);
    for (const among of ['all', 'deployable'] as const) {
      const lines = stackLines({ ...decision, choices: named }, (tool) => tool, { among });
      expect(lines[1]).toMatch(/^ {2}covers it \w+; given by name, and compared with no other$/);
    }
    const question = {
      tools: today,
      requirements: COMPARISON,
      options: { asOf: TODAY, use: { 'hyperparameter-tuning': 'katib' } as const },
    };
    const explanation = explainDecision(question);
    if (!explanation.feasible) throw new Error('no stack');
    const [contrast] = explanation.tools.filter(({ tool }) => tool === 'katib');
    if (contrast === undefined) throw new Error('katib is not told of');
    const text = toText(
      contrastBlocks(contrast, explanation, (tool) => tool),
      120,
    );
    expect(text).toContain('The task was given by name, and compared with no other.');
  });

  it('leaves out a tool that the user does not want', () => {
    const decision = decisionOf(today, COMPARISON, { exclude: ['optuna', 'dvc'] });
    expect(decision.chosen.tools).not.toContain('optuna');
    expect(decision.chosen.tools).not.toContain('dvc');
    expect(decision.overrulingCost).toBe(decision.chosen.cost - free.chosen.cost);
    const reason = decision.notChosen.find(({ tool }) => tool === 'optuna');
    expect(reason?.findings.map(({ code }) => code)).toEqual(['excluded-by-user']);
  });

  it('refuses a tool that a hard requirement excludes, and names the version that is allowed', () => {
    const { refused, uncovered } = infeasibleOf(today, STRICT, {
      use: { 'model-serving': 'seldon-core-1' },
    });
    expect(uncovered).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      tool: 'seldon-core-1',
      tasks: ['model-serving'],
      extraCost: undefined,
      nearestAllowed: 'seldon-core-1-apache',
    });
    expect(refused[0]?.findings.map(({ code }) => code)).toEqual(['licence-not-open-source']);
  });

  it('names the best allowed tool of the task where the product has no other version', () => {
    const { refused } = infeasibleOf(today, STRICT, { use: { 'experiment-tracking': 'wandb' } });
    expect(refused[0]?.nearestAllowed).toBe('mlflow');
  });

  it('allows the same tool with the facts of a day on which its licence was open', () => {
    const asOf = DAY_OF_COMPARISON;
    const use = { 'model-serving': 'seldon-core-1' } as const;
    expect(decisionOf(catalogueAsOf(asOf), COMPARISON, { asOf, use }).overrulingCost).toBe(0);
  });

  it('refuses to guess where a task is given to a tool that does not do it', () => {
    const options = { asOf: TODAY, use: { 'model-serving': 'optuna' } } as const;
    expect(() => decide(today, COMPARISON, options)).toThrow('validateOverrides');
  });
});

describe('no feasible stack', () => {
  it('names the task, every tool that covers it, and what excludes each', () => {
    const tools = [
      madeUpTool('tracker'),
      madeUpTool('closed', {
        coverage: { 'model-serving': 'full' },
        licence: { spdx: 'LicenseRef-proprietary', class: 'commercial' },
      }),
      madeUpTool('gone', { coverage: { 'model-serving': 'partial' }, status: 'shutdown' }),
    ];
    const requirements: Requirements = {
      ...EASY,
      tasks: ['experiment-tracking', 'model-serving'],
      licence: 'open-source',
    };
    const { uncovered, refused } = infeasibleOf(tools, requirements);
    expect(uncovered).toEqual(['model-serving']);
    expect(refused.map(({ tool, findings }) => [tool, findings.map(({ code }) => code)])).toEqual([
      ['closed', ['licence-not-open-source']],
      ['gone', ['shut-down']],
    ]);
  });

  it('has nobody to name where no tool does the task at all', () => {
    const { uncovered, refused } = infeasibleOf([madeUpTool('tracker')], { ...EASY, tasks: ['monitoring'] });
    expect([uncovered, refused]).toEqual([['monitoring'], []]);
  });

  it('names a tool that is deployed and does the task, where nothing of it is deployed for that task', () => {
    const both = madeUpTool('both', { coverage: { monitoring: 'full', 'model-serving': 'full' } });
    const { refused } = infeasibleOf(
      [both],
      { ...EASY, tasks: ['monitoring'] },
      {
        deployable: ['both'],
        asDeployed: { both: { 'model-serving': 'full' } },
      },
    );
    expect(refused.map(({ tool, findings }) => [tool, findings.map(explainFinding)])).toEqual([
      ['both', ['init deploys it, but nothing of it for monitoring']],
    ]);
  });

  it('rather takes a tool that does the task partly', () => {
    const partly = madeUpTool('partly', {
      coverage: { monitoring: 'partial' },
      limits: { monitoring: 'no alerts' },
    });
    const { choices, chosen } = decisionOf([partly], { ...EASY, tasks: ['monitoring'] });
    expect(choices[0]).toMatchObject({ tool: 'partly', coverage: 'partial', runnerUp: undefined });
    expect(chosen.terms).toContainEqual({
      code: 'partial-coverage',
      tool: 'partly',
      task: 'monitoring',
      cost: 20,
      args: { missing: 'no alerts' },
    });
  });
});
