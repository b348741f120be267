import { catalogueAsOf } from '../../src/tools/catalogue';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import { PRESETS } from '../../src/requirements/presets';
import type { Requirements } from '../../src/requirements/requirements';
import { COMPARISON, decisionOf, infeasibleOf } from './decide-or-throw';
import { DAY_OF_COMPARISON, TODAY } from './made-up-tool';

const toolsFor = (requirements: Requirements, asOf = TODAY): readonly string[] =>
  decisionOf(catalogueAsOf(asOf), requirements, { asOf }).chosen.tools;

describe('open source', () => {
  /** Nobody has time for it, on a cluster of their own: pipelines on a schedule, runs tracked, models served. */
  const team: Requirements = {
    ...DEFAULT_REQUIREMENTS,
    tasks: ['orchestration', 'experiment-tracking', 'model-serving'],
    hosting: 'own-kubernetes',
    operators: 'part-time',
  };

  it('as a must keeps one product for all of it out, which ideally open source takes', () => {
    expect(toolsFor({ ...team, licence: 'open-source' })).not.toContain('clearml');
    expect(toolsFor({ ...team, licence: 'open-source-preferred' })).toEqual(['clearml']);
  });

  it('as a wish is what it costs: a dearer wish comes to the same tools as a must', () => {
    const wished = { ...team, licence: 'open-source-preferred', weights: { 'licence-not-open-source': 500 } };
    expect(toolsFor(wished as Requirements)).toEqual(toolsFor({ ...team, licence: 'open-source' }));
  });

  it('as a wish comes to the four tools of the comparison of 2020, and any licence to no suite of a cloud that nobody named', () => {
    const anywhere: Requirements = { ...COMPARISON, cloud: 'agnostic-preferred' };
    expect(toolsFor({ ...anywhere, licence: 'open-source-preferred' }, DAY_OF_COMPARISON)).toEqual([
      'dvc',
      'mlflow',
      'optuna',
      'seldon-core-1',
    ]);
    expect(toolsFor({ ...anywhere, licence: 'commercial' }, DAY_OF_COMPARISON)).not.toContain('sagemaker');
    const onAws: Requirements = { ...anywhere, cloud: 'aws', licence: 'commercial' };
    expect(toolsFor(onAws, DAY_OF_COMPARISON)).toContain('sagemaker');
  });

  it('is a wish of that comparison, and a must of who answers nothing', () => {
    expect(PRESETS['ambiata']?.requirements.licence).toBe('open-source-preferred');
    expect(DEFAULT_REQUIREMENTS.licence).toBe('open-source');
  });
});

describe('a language', () => {
  it('as a must takes a tuner that works with R by a detour, as a wish one that does not at all', () => {
    expect(COMPARISON.languages).toContain('r');
    expect(toolsFor(COMPARISON)).toContain('optuna');
    const must = toolsFor({ ...COMPARISON, requiredLanguages: ['r'] });
    expect(must).not.toContain('optuna');
    expect(must).toContain('katib');
  });

  it('that nothing speaks is told as what cannot be met, tool by tool', () => {
    const refused = infeasibleOf(
      catalogueAsOf(TODAY).filter(({ id }) => id === 'optuna'),
      { ...COMPARISON, tasks: ['hyperparameter-tuning'], requiredLanguages: ['r'] },
    );
    expect(refused.refused.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['required-language-missing'],
    ]);
  });
});
