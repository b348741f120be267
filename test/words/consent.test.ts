import { DEPLOYMENT } from '../../src/plan/deployment';
import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';
import { consentsNeeded } from '../../src/words/consent';
import { COMPARISON, decisionOf } from '../decision/decide-or-throw';

const KEYED = { 'model-serving': 'seldon-core-1' } as const;

/** A decision whose licences allow a tool that works with a bought key only, which none of this project has. */
const keyed = decisionOf(
  catalogueAsOf(CATALOGUE_DATE),
  { ...COMPARISON, licence: 'commercial', tasks: ['model-serving'] },
  { ...DEPLOYMENT, asOf: CATALOGUE_DATE, use: KEYED },
);

test('a tool that was never applied asks for a yes of its own, with the reason', () => {
  const needed = consentsNeeded(keyed, []);
  expect(needed.map(({ consent, tool }) => [consent, tool])).toEqual([
    ['frozen', 'seldon-core-1'],
    ['key', 'seldon-core-1'],
    ['prepared', 'seldon-core-1'],
  ]);
  expect(needed[2]?.because).toBe(
    'it is rendered and checked, never installed by us, because its images work with a key that has to be bought',
  );
});

test('whatever day decided, a tool that is frozen or needs a key today asks for the yes', () => {
  const asOf = '2020-12-07';
  const then = decisionOf(catalogueAsOf(asOf), COMPARISON, { ...DEPLOYMENT, asOf });
  expect(then.findings['seldon-core-1']?.map(({ code }) => code)).not.toContain('dormant');
  expect(consentsNeeded(then, []).map(({ consent, tool }) => [consent, tool])).toEqual([
    ['frozen', 'seldon-core-1'],
    ['key', 'seldon-core-1'],
    ['prepared', 'seldon-core-1'],
  ]);
});

test('who names a tool has said yes, and a tool that was run asks for none', () => {
  expect(consentsNeeded(keyed, ['seldon-core-1'])).toEqual([]);
  const decision = decisionOf(catalogueAsOf(CATALOGUE_DATE), COMPARISON, {
    ...DEPLOYMENT,
    asOf: CATALOGUE_DATE,
  });
  expect(decision.chosen.tools).toContain('kserve');
  expect(consentsNeeded(decision, [])).toEqual([]);
});
