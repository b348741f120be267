import fc from 'fast-check';
import { HAND_OVERS } from '../../src/catalogue/hand-overs';
import { decide } from '../../src/decision/decide';
import { differingTerms } from '../../src/decision/differing-terms';
import { INTEGRATION_MISSING_CODE, joinedTasks } from '../../src/decision/hand-overs';
import { prepare } from '../../src/decision/question';
import { sensitivity } from '../../src/decision/sensitivity';
import { StackSearch } from '../../src/decision/stack-search';
import { INTEGRATION_MISSING, PARTIAL_COVERAGE } from '../../src/decision/weights';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { explainTerm } from '../../src/words/findings';
import { unwiredLines } from '../../src/words/pairs';
import { CATALOGUE_DATE, catalogueAsOf, type ToolFacts } from '../../src/tools/catalogue';
import { COMPARISON, decisionOf } from './decide-or-throw';
import { EASY, madeUpTool } from './made-up-tool';
import { anyQuestion } from './questions';

const requirements = { ...EASY, tasks: ['model-registry' as const, 'model-serving' as const] };
const registry = (id: string, facts: Partial<ToolFacts> = {}) =>
  madeUpTool(id, { coverage: { 'model-registry': 'full' }, takesOver: {}, ...facts });
const server = (id: string, takes: Record<string, boolean>, facts: Partial<ToolFacts> = {}) =>
  madeUpTool(id, { coverage: { 'model-serving': 'full' }, takesOver: { versions: takes }, ...facts });
const missing = ({
  terms,
}: {
  readonly terms: readonly { readonly code: string; readonly cost: number }[];
}) => terms.filter(({ code }) => code === INTEGRATION_MISSING_CODE).map(({ cost }) => cost);

test('a server that takes versions from the registry is taken before one that does not', () => {
  const { chosen, notChosen } = decisionOf(
    [registry('registry'), server('apart', {}), server('together', { registry: true })],
    requirements,
  );
  expect(chosen.tools).toEqual(['registry', 'together']);
  expect(missing(chosen)).toEqual([]);
  expect(notChosen).toMatchObject([
    {
      tool: 'apart',
      extraCost: INTEGRATION_MISSING,
      terms: expect.arrayContaining([
        expect.objectContaining({
          code: INTEGRATION_MISSING_CODE,
          tool: 'apart',
          task: 'model-serving',
          args: { handOver: 'versions', from: ['registry'], looked: false },
        }),
      ]) as unknown,
    },
  ]);
});

test('a pair that nobody looked at costs no less than one for which no way was found, and says so', () => {
  const known: readonly Record<string, boolean>[] = [{}, { registry: false }];
  const [unknown, none] = known.map(
    (takes) => decisionOf([registry('registry'), server('server', takes)], requirements).chosen,
  );
  expect([unknown, none].map((stack) => stack && missing(stack))).toEqual([
    [INTEGRATION_MISSING],
    [INTEGRATION_MISSING],
  ]);
  const words = [unknown, none].map((stack) =>
    unwiredLines(stack?.terms ?? [], (tool) => tool.toUpperCase()),
  );
  expect(words).toEqual([
    [
      'SERVER, for model serving: no way is known, as nobody looked, for it to take versions from registry: that is yours to write',
    ],
    [
      'SERVER, for model serving: no way was found for it to take versions from registry: that is yours to write',
    ],
  ]);
});

test('one tool that does both, and two that run already, have nothing to join', () => {
  const both = madeUpTool('both', {
    coverage: { 'model-registry': 'full', 'model-serving': 'full' },
    takesOver: {},
  });
  expect(missing(decisionOf([both], requirements).chosen)).toEqual([]);
  const pair = [registry('registry'), server('server', {})];
  const inUse = (...ids: string[]) => ({ inUse: ids as unknown as NonNullable<typeof EASY.inUse> });
  expect(missing(decisionOf(pair, { ...requirements, ...inUse('registry', 'server') }).chosen)).toEqual([]);
  expect(missing(decisionOf(pair, { ...requirements, ...inUse('registry') }).chosen)).toEqual([
    INTEGRATION_MISSING,
  ]);
});

test('a hand-over to a task that is not wanted costs nothing, nor does any of a day of which nothing is known', () => {
  const pair = [registry('registry'), server('server', {})];
  expect(missing(decisionOf(pair, { ...EASY, tasks: ['model-serving'] }).chosen)).toEqual([]);
  const undated = pair.map((tool) => ({ ...tool, takesOver: undefined })) as unknown as ToolFacts[];
  expect(missing(decisionOf(undated, requirements).chosen)).toEqual([]);
});

test('the weight is the user to say', () => {
  const pair = [registry('registry'), server('server', {})];
  const at = (percent: number) =>
    missing(decisionOf(pair, { ...requirements, weights: { 'integration-missing': percent } }).chosen);
  expect([at(0), at(100), at(250)]).toEqual([[0], [INTEGRATION_MISSING], [2.5 * INTEGRATION_MISSING]]);
});

test('a way without which the deployed task is done only partly costs as much as that, and says so', () => {
  const partlyAfter = { watcher: { handOver: 'requests' as const, from: ['quiet'] } };
  const watched = { ...EASY, tasks: ['model-serving' as const, 'monitoring' as const] };
  const watcher = madeUpTool('watcher', {
    coverage: { monitoring: 'full' },
    takesOver: { requests: { loud: true } },
  });
  const quiet = server('quiet', {});
  const costs = (tools: readonly ToolFacts[], asked = watched) =>
    missing(decisionOf(tools, asked, { asOf: CATALOGUE_DATE, partlyAfter }).chosen);
  expect(costs([watcher, quiet])).toEqual([PARTIAL_COVERAGE]);
  expect(costs([watcher, server('other', {})])).toEqual([INTEGRATION_MISSING]);
  // Dearer to run, and still the better one of the two.
  const loud = server('loud', {}, { operatingEffort: 3 });
  expect(costs([watcher, quiet, loud])).toEqual([]);
  // What runs already was not deployed here: nothing sends its requests.
  const triton = server('triton', {});
  expect(costs([watcher, triton])).toEqual([INTEGRATION_MISSING]);
  expect(costs([watcher, triton], { ...watched, inUse: ['triton'] })).toEqual([PARTIAL_COVERAGE]);
  const { chosen } = decisionOf([watcher, quiet], watched, { asOf: CATALOGUE_DATE, partlyAfter });
  expect(chosen.terms.map(explainTerm).join()).toContain(
    'yours to write, and until then the task is done only partly',
  );
});

test('what costs nothing decides nothing, is no reason against a tool, and is still told', () => {
  const tools = [registry('registry'), server('apart', {}), server('together', { registry: true })];
  const { chosen, notChosen } = decisionOf(tools, { ...requirements, weights: { 'integration-missing': 0 } });
  expect(chosen.tools).toEqual(['apart', 'registry']);
  expect(unwiredLines(chosen.terms, (tool) => tool)).toEqual([
    'apart, for model serving: no way is known, as nobody looked, for it to take versions from registry: that is yours to write',
  ]);
  expect(notChosen).toMatchObject([{ tool: 'together', extraCost: 0 }]);
  expect(notChosen.flatMap(missing)).toEqual([]);
});

test('has words for each hand-over', () => {
  for (const [handOver, { to }] of Object.entries(HAND_OVERS)) {
    const args = { handOver, from: ['mlflow'], looked: true };
    expect(explainTerm({ code: INTEGRATION_MISSING_CODE, task: to, cost: 4, args })).toMatch(
      /^for .*: no way was found for .*MLflow.*: that is yours to write$/,
    );
  }
});

test.each([
  ['among all tools', {}, 30],
  ['as it is deployed', DEPLOYMENT, 0],
])('what the searches count is what the price says, also with other weights: %s', (_, among, least) => {
  const today = catalogueAsOf(CATALOGUE_DATE);
  let charged = 0;
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: 0, max: 500 }), ({ requirements: answers }, percent) => {
      const question = { tools: today, requirements: answers, options: { asOf: CATALOGUE_DATE, ...among } };
      const { candidates, tasks, use } = prepare(question);
      const price = ({ code, cost }: { readonly code: string; readonly cost: number }) =>
        cost * (code === INTEGRATION_MISSING_CODE ? percent : 100);
      const search = new StackSearch(candidates, tasks, use, price);
      const best = search.best();
      if (best === undefined) return;
      // No stack with another tool, and none in which another does a task, is cheaper.
      for (const { tool } of candidates) {
        const other = search.bestWith(tool.id);
        if (other === undefined) continue;
        expect(other.cost).toBeGreaterThanOrEqual(best.cost);
        charged += missing(other).filter((cost) => cost > 0).length;
      }
      for (const task of tasks) {
        const other = search.bestWithout(best.stack[task] ?? '', task);
        if (other === undefined) continue;
        expect(other.cost).toBeGreaterThanOrEqual(best.cost);
        const difference = differingTerms(other, best).reduce((sum, { cost }) => sum + cost, 0);
        expect(difference).toBe(other.cost - best.cost);
      }
    }),
    { numRuns: 60 },
  );
  expect(charged).toBeGreaterThanOrEqual(least);
});

test('what is missing whoever does the other task is charged with the task, and the rest with the pair', () => {
  const tasks = requirements.tasks;
  const tools = [
    registry('one'),
    registry('two'),
    server('takes-one', { one: true }),
    server('takes-none', {}),
  ];
  const { candidates } = prepare({ tools, requirements, options: { asOf: CATALOGUE_DATE } });
  const place = (id: string) => candidates.findIndex(({ tool }) => tool.id === id);
  const { always, handOvers, unit } = joinedTasks(
    candidates,
    tasks,
    (tool, task) => candidates[tool]?.shares.has(tasks[task] ?? 'notebooks') === true,
  );
  expect(unit).toMatchObject({ cost: INTEGRATION_MISSING });
  expect(always[place('takes-none')]).toEqual([0, 1]);
  expect(always[place('two')]).toEqual([0, 0]);
  const costs = handOvers[0]?.costs;
  expect(costs?.[place('two')]?.[place('takes-one')]).toBe(1);
  expect(costs?.[place('one')]?.[place('takes-one')]).toBe(0);
  expect(costs?.[place('two')]?.[place('takes-none')]).toBe(0);
});

describe('the catalogue', () => {
  const answers = {
    ...COMPARISON,
    licence: 'open-source' as const,
    tasks: [
      'experiment-tracking' as const,
      'model-registry' as const,
      'hyperparameter-tuning' as const,
      'model-serving' as const,
      'monitoring' as const,
    ],
  };

  test('says of a chosen pair that nothing joins what is to be written, and where it was looked for', () => {
    const use = { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'vertex-ai' };
    const { chosen } = decisionOf(
      catalogueAsOf(CATALOGUE_DATE),
      { ...answers, licence: 'commercial', cloud: 'google-cloud' },
      { asOf: CATALOGUE_DATE, use },
    );
    expect(unwiredLines(chosen.terms, (tool) => tool)).toContainEqual(
      expect.stringMatching(
        /^mlflow, for experiment tracking: no way was found for trials of .*Vertex AI.* to become its runs: that is yours to write \(looked for on 2026-11-30; Our reading of https:/,
      ),
    );
  });

  test('counts nothing of pairs before they were looked at', () => {
    for (const asOf of ['2020-12-07', '2026-11-27']) {
      const result = decide(catalogueAsOf(asOf), answers, { asOf });
      if (!result.feasible) throw new Error(asOf);
      expect(missing(result.decision.chosen)).toEqual([]);
      expect(result.decision.notChosen.flatMap((one) => missing(one))).toEqual([]);
    }
  });

  test('has a weight that can be moved like every other', () => {
    const question = {
      tools: catalogueAsOf(CATALOGUE_DATE),
      requirements: answers,
      options: { asOf: CATALOGUE_DATE },
    };
    expect(sensitivity(question).map(({ code }) => code)).toContain(INTEGRATION_MISSING_CODE);
  });
});
