import { SELLERS, supportSoldOn } from '../../src/catalogue/support-sold';
import { TOOL_IDS } from '../../src/catalogue/tool-ids';
import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';

it('names tools of the catalogue, a source and a day for each seller', () => {
  for (const { tools, since, source } of SELLERS) {
    for (const tool of tools) expect(TOOL_IDS).toContain(tool);
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(since <= CATALOGUE_DATE).toBe(true);
    expect(source).toMatch(/^https:\/\//);
  }
  const pairs = SELLERS.flatMap(({ seller, tools }) => tools.map((tool) => `${seller} ${tool}`));
  expect(new Set(pairs).size).toBe(pairs.length);
});

it('adds up over time: who sold it goes on selling, and the less sure source counts', () => {
  expect(supportSoldOn('kserve', '2026-08-20')).toBeUndefined();
  expect(supportSoldOn('kserve', '2026-08-21')?.value).toEqual(['Canonical']);
  expect(supportSoldOn('kserve', CATALOGUE_DATE)?.value).toEqual(['Canonical', 'Red Hat']);
  expect(supportSoldOn('prometheus', CATALOGUE_DATE)).toMatchObject({
    value: ['Container Solutions', 'Grafana Labs', 'PromLabs'],
    confidence: 'source',
  });
  expect(supportSoldOn('domino', CATALOGUE_DATE)?.confidence).toBe('reported');
});

it('is not known of what nobody was found for, and stands among the facts of the others', () => {
  const tools = catalogueAsOf(CATALOGUE_DATE);
  const facts = (id: string) => tools.find((tool) => tool.id === id);
  expect(facts('optuna')?.supportSoldBy).toBeUndefined();
  expect(facts('h2o')?.supportSoldBy).toEqual(['H2O.ai']);
  expect(facts('h2o')?.evidence.map(({ property }) => property)).toContain('supportSoldBy');
});
