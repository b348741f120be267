import { catalogueAsOf, changesBetween, TOOLS, whatHappened } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import type { Decision } from '../../src/decision/decision';
import { explainFinding } from '../../src/words/findings';
import { PRESETS } from '../../src/requirements/presets';
import type { Requirements } from '../../src/requirements/requirements';
import { changeInWords } from '../../src/words/change-text';

const BEFORE = '2026-08-01';
const TODAY = '2026-11-28';

const factsOn = (id: string, day: string) => {
  const facts = catalogueAsOf(day).find((tool) => tool.id === id);
  if (!facts) throw new Error(`no ${id} on ${day}`);
  return facts;
};

function decideOn(asOf: string, answers: Partial<Requirements>, use: object = {}): Decision {
  const preset = PRESETS['ambiata']?.requirements;
  if (!preset) throw new Error('no preset');
  const result = decide(catalogueAsOf(asOf), { ...preset, ...answers }, { asOf, use });
  if (!result.feasible) throw new Error(JSON.stringify(result.infeasible));
  return result.decision;
}

const against = (decision: Decision, id: string) => decision.notChosen.find(({ tool }) => tool === id);

describe('lakeFS, which left Apache-2.0 in a minor version', () => {
  it('is open source before 1.87.0 and is not after', () => {
    expect(factsOn('lakefs', BEFORE)).toMatchObject({
      licence: { spdx: 'Apache-2.0', class: 'open-source' },
      selfHost: 'free',
      warnings: [],
    });
    expect(factsOn('lakefs', TODAY)).toMatchObject({
      licence: { spdx: 'BUSL-1.1', class: 'source-available' },
      selfHost: 'free-limited',
    });
    expect(factsOn('lakefs', TODAY).warnings.join()).toContain('1.86.0');
  });

  it('is excluded where open source is asked for, like every other tool under BUSL-1.1', () => {
    const answers: Partial<Requirements> = {
      tasks: ['data-versioning', 'model-serving'],
      licence: 'open-source',
    };
    expect(against(decideOn(BEFORE, answers), 'lakefs')?.findings).toEqual([]);
    const today = decideOn(TODAY, answers);
    for (const tool of ['lakefs', 'seldon-core-2']) {
      const [finding] = against(today, tool)?.findings ?? [];
      expect(finding).toMatchObject({ code: 'licence-not-open-source', args: { licence: 'BUSL-1.1' } });
    }
  });

  it('is told of as less free, with the last free version', () => {
    const story = whatHappened([TOOLS.lakefs], BEFORE, TODAY);
    expect(story.fates[0]?.outcome).toBe('less-free');
    const changes = changesBetween(TOOLS.lakefs, BEFORE, TODAY);
    expect(changes.map(({ property }) => property)).toEqual(['licence', 'selfHost', 'warnings']);
    expect(changes.map(changeInWords).at(-1)).toMatch(
      /^2026-09-22 what has to be known about it became .*1\.86\.0.*, before nothing$/,
    );
  });
});

it.each([
  ['seldon-core-1', 'in liquidation'],
  ['seldon-core-1-apache', 'MLServer'],
  ['seldon-core-2', 'in liquidation'],
  ['seldon-deploy', 'in liquidation'],
  ['alibi-detect', 'in liquidation'],
  ['katib', 'archive it'],
  ['kubeflow', 'Katib'],
  ['zenml', 'ZenML Pro'],
])('warns of %s: %s', (id, words) => {
  expect(factsOn(id, '2025-12-31').warnings.join()).not.toContain(words);
  expect(factsOn(id, TODAY).warnings.join()).toContain(words);
});

it.each(['seldon-core-1', 'seldon-core-1-apache'])('says what monitoring with %s takes', (id) => {
  for (const day of ['2025-12-31', TODAY]) expect(factsOn(id, day).warnings.join()).toContain('Alibi Detect');
});

it('knows that SageMaker monitors no model of a new customer any more', () => {
  expect(factsOn('sagemaker', BEFORE).coverage.monitoring).toBe('full');
  expect(factsOn('sagemaker', TODAY).limits.monitoring).toContain('no new customers');
  expect(factsOn('sagemaker', TODAY).limits.monitoring).toContain('Evidently');
});

describe('H2O-3, which lost a feature in a patch version', () => {
  it('names the gate and the last version without it', () => {
    expect(factsOn('h2o', BEFORE).warnings).toEqual([]);
    const { warnings, limits, selfHost, evidence } = factsOn('h2o', TODAY);
    expect(warnings.join()).toMatch(/3\.46\.0\.12 .*MOJO or POJO.*3\.46\.0\.11/);
    expect(limits['model-serving']).toContain('takes a licence');
    expect(selfHost).toBe('free-limited');
    expect(evidence.find(({ property }) => property === 'warnings')?.source).toContain('h2o-3/issues/16952');
  });

  it('costs what a limited free use costs, and is warned about wherever it is named', () => {
    const answers: Partial<Requirements> = {
      tasks: ['hyperparameter-tuning'],
      licence: 'open-source',
      languages: ['r'],
    };
    const codes = (asOf: string) =>
      decideOn(asOf, answers, { 'hyperparameter-tuning': 'h2o' }).findings['h2o']?.map(({ code }) => code);
    expect(codes(BEFORE)).not.toEqual(expect.arrayContaining(['free-use-limited']));
    expect(codes(BEFORE)).not.toEqual(expect.arrayContaining(['known-warning']));
    expect(codes(TODAY)).toEqual(expect.arrayContaining(['free-use-limited', 'known-warning']));
    const cost = (asOf: string) => decideOn(asOf, answers, { 'hyperparameter-tuning': 'h2o' }).chosen.cost;
    expect(cost(TODAY) - cost(BEFORE)).toBe(4);

    const other = against(decideOn(TODAY, { ...answers, languages: ['python'] }), 'h2o');
    expect(other?.warning && explainFinding(other.warning)).toContain('3.46.0.12');
  });
});
