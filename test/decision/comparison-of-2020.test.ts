import { catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { PRESETS } from '../../src/requirements/presets';
import type { Requirements } from '../../src/requirements/requirements';
import { COMPARISON, decisionOf, STRICT } from './decide-or-throw';
import { DAY_OF_COMPARISON, EASY, madeUpTool, TODAY } from './made-up-tool';

const OF_2020 = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
  'model-serving': 'seldon-core-1',
  monitoring: 'seldon-core-1',
};

describe('the requirements of the comparison of December 2020', () => {
  const then = (requirements: Requirements) =>
    decisionOf(catalogueAsOf(DAY_OF_COMPARISON), requirements, { asOf: DAY_OF_COMPARISON }).chosen.stack;

  it('lead to DVC, MLflow, Optuna and Seldon Core with the facts of that day', () => {
    expect(then(COMPARISON)).toEqual(OF_2020);
  });

  it.each<[string, Partial<Requirements>]>([
    ['a medium weight of momentum', { momentum: 'medium' }],
    ['no weight of momentum', { momentum: 'low' }],
    ['Python alone', { languages: ['python'] }],
    ['no libraries named', { libraries: [] }],
    ['other libraries', { libraries: ['pytorch', 'onnx', 'lightgbm'] }],
    ['no own models', { customModels: false }],
    ['any interface', { interface: 'any' }],
    ['a balanced composition', { composition: 'balanced' }],
    ['cloud-agnostic as a preference', { cloud: 'agnostic-preferred' }],
    ['open source as a must', { licence: 'open-source' }],
  ])('lead there with %s too, so the weights are not made for one set of answers', (_, change) => {
    expect(then({ ...COMPARISON, ...change })).toEqual(OF_2020);
  });

  it('lead to KServe today where a stack is to be generated, and to no frozen tool', () => {
    const { chosen, findings } = decisionOf(catalogueAsOf(TODAY), COMPARISON, { deployable: DEPLOYABLE });
    expect(chosen.tools).toEqual(['dvc', 'evidently', 'kserve', 'mlflow', 'optuna']);
    const codes = Object.values(findings).flatMap((found) => found.map(({ code }) => code));
    expect(codes).not.toContain('superseded');
    expect(findings['dvc']?.map(({ code }) => code)).toContain('in-maintenance');
  });

  it('do not lead to any Seldon Core today where everything is open', () => {
    const { chosen, notChosen } = decisionOf(catalogueAsOf(TODAY), STRICT);
    expect(chosen.stack).toMatchObject({
      'data-versioning': 'dvc',
      'model-registry': 'mlflow',
      'model-serving': 'kserve',
    });
    const reason = (tool: string) => notChosen.find((entry) => entry.tool === tool);
    expect(reason('seldon-core-1')?.findings.map(({ code }) => code)).toEqual(['licence-not-open-source']);
    expect(reason('seldon-core-1-apache')?.terms.map(({ code }) => code)).toContain('superseded');
  });
});

describe('the order of things', () => {
  const shuffled = <T>(items: readonly T[], step: number): T[] =>
    [...items].sort((a, b) => ((items.indexOf(a) * step) % 43) - ((items.indexOf(b) * step) % 43));

  it.each([DAY_OF_COMPARISON, TODAY])('of the catalogue makes no difference as of %s', (asOf) => {
    const tools = catalogueAsOf(asOf);
    for (const { requirements } of Object.values(PRESETS)) {
      const expected = decisionOf(tools, requirements, { asOf });
      for (const step of [5, 11, 17, 31]) {
        expect(decisionOf(shuffled(tools, step), requirements, { asOf })).toEqual(expected);
      }
    }
  });

  it('of the tasks makes no difference', () => {
    const tools = catalogueAsOf(TODAY);
    const tasks = [...COMPARISON.tasks].reverse();
    expect(decisionOf(tools, { ...COMPARISON, tasks })).toEqual(decisionOf(tools, COMPARISON));
  });

  it('breaks ties by stars, then by id', () => {
    const tie = [madeUpTool('b'), madeUpTool('a'), madeUpTool('c')];
    expect(decisionOf(tie, EASY).chosen.tools).toEqual(['a']);
    const famous = [...tie, madeUpTool('z', { stars: { value: 90_000, on: TODAY } })];
    expect(decisionOf(famous, EASY).chosen.tools).toEqual(['z']);
    const { chosen } = decisionOf(famous, EASY, {
      asOf: TODAY,
      firstAmongEqual: { c: EASY.tasks, b: ['monitoring'] },
    });
    expect(chosen.tools).toEqual(['c']);
  });

  it('depends on no name: a preset under another name, tools under other names', () => {
    const renamed = { ...COMPARISON };
    const tools = catalogueAsOf(DAY_OF_COMPARISON).map((tool) => ({ ...tool, id: `x-${tool.id}` }));
    const { stack } = decisionOf(tools, renamed, { asOf: DAY_OF_COMPARISON }).chosen;
    expect(stack).toEqual(
      Object.fromEntries(Object.entries(OF_2020).map(([task, tool]) => [task, `x-${tool}`])),
    );
  });
});
