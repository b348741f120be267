import {
  depthRead,
  designSource,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  pypi,
  SECOND_SURVEY,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-11-25';
const REPOSITORY = evidence(
  'source',
  'https://github.com/evidentlyai/evidently (2026-05-02; docker/Dockerfile.service)',
);

export const evidently = defineTool({
  id: 'evidently',
  name: 'Evidently',
  homepage: 'https://www.evidentlyai.com',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-09-11',
      {
        'labelled-performance': 'yes',
        'drift-alerts': { partly: 'in its cloud, or by what reads its results' },
        segments: 'yes',
      },
      depthRead(
        'PyPI evidently 0.7.23: evidently/presets (ClassificationQuality, RegressionQuality), evidently/metrics/group_by.py; https://github.com/evidentlyai/docs at c09195d (2025-11-27): docs/platform/alerts.mdx',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk'],
      designSource('https://github.com/evidentlyai/evidently README.md: a Python library'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'a report about two tables, made by hand' } },
      evidence('source', 'https://github.com/evidentlyai/evidently README of 2020-12-01'),
    ),
    since(
      '2023-07-21',
      { monitoring: 'full' },
      evidence(
        'source',
        'https://github.com/evidentlyai/evidently v0.4.0 (2023-07-21) README: a dashboard that watches data drift, quality and model performance',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      '2022-07-07',
      { 'data-validation': 'full' },
      taskReading(
        'https://github.com/evidentlyai/evidently v0.1.52 (2022-07-07), 3bc5170a6: test suites, which pass or fail, of data quality and drift',
      ),
    ),
    since(
      '2024-05-23',
      { 'llm-observability': { partial: 'evaluations of answers; no traces' } },
      taskSource('https://github.com/evidentlyai/evidently v0.4.25 (2024-05-23) and README of v0.4.37'),
    ),
    since(
      '2025-11-25',
      {
        'llm-observability': {
          partial:
            'evaluations of answers, and since 0.7.17 traces beside them; what leads from one to the other is yours',
        },
      },
      taskReading(
        'https://github.com/evidentlyai/evidently v0.7.17 (2025-11-25), 5a7b10c99: Tracing support',
      ),
    ),
  ),
  needs: [since(FIRST, [], REPOSITORY), since('2023-07-21', ['object-store'], REPOSITORY)],
  operatingEffort: [since(FIRST, 0, REPOSITORY), since('2023-07-21', 2, REPOSITORY)],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Evidently AI',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 7829, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2020-11-30', 2, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2021-12-31', 11, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2022-12-31', 35, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2023-12-31', 58, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2024-12-31', 84, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2025-12-31', 98, gitAuthors('evidentlyai/evidently', FIGURE_SURVEY)),
    since('2026-05-02', 101, gitAuthors('evidentlyai/evidently')),
  ],
  latestVersion: [since('2026-09-11', '0.7.23', pypi('evidently'))],
});
