import { catalogueAsOf } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import { EXPLAINED_CODES, explainFinding, explainTerm } from '../../src/words/findings';
import { findingsAbout, RULES } from '../../src/decision/rules';
import type { Requirements } from '../../src/requirements/requirements';
import { PRESETS } from '../../src/requirements/presets';
import { DAY_OF_COMPARISON, TODAY } from '../decision/made-up-tool';

const PRICES = [
  'partial-coverage',
  'migration',
  'overlap',
  'integration-missing',
  'one-more-tool',
  'operating-effort',
];
const CLAUSE = /^[a-z][^\n<>*_`|]*[^.\s]$/;

it('has words for every rule and every price, and for nothing else', () => {
  expect([...EXPLAINED_CODES].sort()).toEqual([...RULES.map(({ code }) => code), ...PRICES].sort());
});

it('refuses a code that it does not know', () => {
  const finding = { code: 'unheard-of', verdict: 'penalty', per: 'tool', cost: 1, args: {} } as const;
  expect(() => explainFinding(finding)).toThrow('no words for the code unheard-of');
});

it.each([DAY_OF_COMPARISON, TODAY])('says everything that is found as of %s in one plain clause', (asOf) => {
  for (const { requirements } of Object.values(PRESETS)) {
    for (const licence of ['open-source', 'source-available', 'commercial'] as const) {
      for (const tool of catalogueAsOf(asOf)) {
        const subject = {
          tool,
          requirements: { ...requirements, licence },
          options: { asOf, exclude: ['mlflow'], deployable: ['dvc'] },
        };
        for (const finding of findingsAbout(subject)) {
          expect(explainFinding(finding)).toMatch(CLAUSE);
          expect(explainFinding(finding)).not.toMatch(/undefined|unknown,|\[object/);
        }
      }
    }
  }
});

it('names the fact and the answer', () => {
  const seldon = catalogueAsOf(TODAY).find(({ id }) => id === 'seldon-core-1');
  const requirements = PRESETS['ambiata']?.requirements;
  if (!seldon || !requirements) throw new Error('missing');
  const said = (licence: Requirements['licence']): string | undefined =>
    findingsAbout({ tool: seldon, requirements: { ...requirements, licence }, options: { asOf: TODAY } })
      .slice(0, 1)
      .map(explainFinding)[0];
  const fact = 'its licence is BUSL-1.1 since 2024-02-06, which is not open source';
  expect(said('open-source')).toBe(`${fact}, and you asked for open source`);
  expect(said('open-source-preferred')).toBe(`${fact}, and you prefer open source`);
});

it('tells the size of a community as far as somebody counted it', () => {
  const finding = { code: 'little-momentum', verdict: 'penalty', per: 'tool', cost: 1 } as const;
  const args = {
    stars: 9591,
    starsOn: '2026-08-01',
    contributors: 'unknown',
    contributorsOn: 'unknown',
    source: 'x',
  };
  expect(explainFinding({ ...finding, args })).toBe(
    'its community is not among the large ones: 9591 stars (2026-08-01)',
  );
});

it('marks a stale fact', () => {
  const finding = { code: 'dormant', verdict: 'penalty', per: 'tool', cost: 1 } as const;
  const args = { since: '2024-01-01', source: 'https://example.com' };
  expect(explainFinding({ ...finding, args })).toBe('nobody works on it any more since 2024-01-01');
  expect(explainFinding({ ...finding, args: { ...args, stale: true } })).toBe(
    'nobody works on it any more since 2024-01-01 (a stale fact)',
  );
});

it('says every term of a price, and marks what is saved', () => {
  const requirements = PRESETS['ambiata']?.requirements;
  const result = requirements && decide(catalogueAsOf(TODAY), requirements, { asOf: TODAY });
  if (!result?.feasible) throw new Error('not feasible');
  const { chosen, notChosen } = result.decision;
  const differing = notChosen.flatMap(({ terms }) => terms);
  for (const term of [...chosen.terms, ...differing]) {
    expect(explainTerm(term)).toMatch(CLAUSE);
    expect(explainTerm(term)).not.toMatch(/undefined|\[object/);
    expect(explainTerm(term).startsWith('saved: ')).toBe(term.cost < 0);
  }
  expect(differing.some(({ cost }) => cost < 0)).toBe(true);
});
