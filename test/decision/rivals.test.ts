import { distinctStacks } from '../../src/decision/distinct-stacks';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { PRESETS } from '../../src/requirements/presets';
import { catalogueAsOf } from '../../src/tools/catalogue';
import { decisionOf, infeasibleOf } from './decide-or-throw';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

const requirements = { ...EASY, tasks: ['model-serving', 'monitoring'] as const };
const tools = [
  madeUpTool('a', { coverage: { 'model-serving': 'full' } }),
  madeUpTool('b', { coverage: { monitoring: 'full' } }),
  madeUpTool('c', { coverage: { monitoring: 'full' }, operatingEffort: 2 }),
  madeUpTool('d', { coverage: { 'model-serving': 'full' }, operatingEffort: 3 }),
];
const rivals = { a: ['b'], b: ['a'] };

it('takes the cheapest stack whose tools can stand together', () => {
  expect(decisionOf(tools, { ...requirements, tasks: [...requirements.tasks] }).chosen.tools).toEqual([
    'a',
    'b',
  ]);
  const { chosen, notChosen } = decisionOf(
    tools,
    { ...requirements, tasks: [...requirements.tasks] },
    { rivals },
  );
  expect(chosen.tools).toEqual(['a', 'c']);
  // The best stack with each other tool can stand too, and is priced as such.
  expect(notChosen.map(({ tool, extraCost }) => [tool, (extraCost ?? 0) > 0])).toEqual([
    ['b', true],
    ['d', true],
  ]);
});

it('offers no stack whose tools cannot stand together', () => {
  const question = {
    tools,
    requirements: { ...requirements, tasks: [...requirements.tasks] },
    options: { asOf: TODAY, rivals },
  };
  const offered = distinctStacks(question, 5).map((stack) => stack.tools.join());
  expect(offered).toContain('b,d');
  expect(offered).not.toContain('a,b');
});

it('refuses two versions of Seldon Core that are asked for by name, and takes one of them for both tasks', () => {
  const facts = catalogueAsOf(TODAY);
  const preset = PRESETS['ambiata']?.requirements ?? EASY;
  const answers = { ...preset, licence: 'commercial' as const };
  const use = { 'model-serving': 'seldon-core-1' };
  const both = { ...DEPLOYMENT, use: { ...use, monitoring: 'seldon-core-1-apache' } };
  expect(infeasibleOf(facts, answers, both).refused.map(({ tool, findings }) => [tool, findings[0]])).toEqual(
    [
      ['seldon-core-1-apache', expect.objectContaining({ code: 'cannot-stand-beside' })],
      ['seldon-core-1', expect.objectContaining({ code: 'cannot-stand-beside' })],
    ],
  );
  expect(
    decisionOf(facts, answers, { ...DEPLOYMENT, use, exclude: ['evidently'] }).chosen.stack.monitoring,
  ).toBe('seldon-core-1');
});
