import {
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  LICENCE_SURVEY,
  pypi,
  SECOND_SURVEY,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2022-03-03';
const REPOSITORY = evidence('source', 'https://github.com/NannyML/nannyml (2025-07-12)', SECOND_SURVEY);

export const nannyml = defineTool({
  id: 'nannyml',
  name: 'NannyML',
  homepage: 'https://nannyml.readthedocs.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-07-12',
      {
        'labelled-performance': 'yes',
        'drift-alerts': { partly: 'marked in its results; it tells nobody' },
        segments: 'no',
      },
      depthReading(
        'PyPI nannyml 0.13.1: nannyml/performance_calculation, nannyml/drift; nothing in the package slices data',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'NannyML', REPOSITORY),
    since(
      '2025-06-09',
      'Soda',
      evidence(
        'reported',
        'https://github.com/NannyML/nannyml/issues/444 (that day; that of the acquisition was not established)',
        LICENCE_SURVEY,
      ),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-07-12',
      'dormant',
      evidence(
        'source',
        'https://github.com/NannyML/nannyml: last commit seen and last release (0.13.1) on that day; none newer on PyPI in November 2026',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        monitoring: {
          partial:
            'estimates quality and finds drift in tables, as a job; keeping results and alerting are yours',
        },
      },
      judgement('https://github.com/NannyML/nannyml README', SECOND_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      '2023-03-20',
      {
        'data-validation': {
          partial: 'counts missing and unseen values against a reference; no rules of your own',
        },
      },
      taskReading('https://github.com/NannyML/nannyml v0.8.4 (2023-03-20): nannyml/data_quality'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [since('2026-08-22', 2149, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2022-03-31', 9, gitAuthors('NannyML/nannyml', FIGURE_SURVEY)),
    since('2022-12-31', 24, gitAuthors('NannyML/nannyml', FIGURE_SURVEY)),
    since('2023-12-31', 33, gitAuthors('NannyML/nannyml', FIGURE_SURVEY)),
    since('2025-07-12', 37, gitAuthors('NannyML/nannyml', SECOND_SURVEY)),
  ],
  latestVersion: [since('2025-07-12', '0.13.1', pypi('nannyml'))],
});
