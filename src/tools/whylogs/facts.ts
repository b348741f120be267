import {
  bestOfMl,
  bestOfPython,
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2023,
  pypi,
  SECOND_SURVEY,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-09-22';
const REPOSITORY = evidence('source', 'https://github.com/whylabs/whylogs (2024-10-23)', SECOND_SURVEY);
const END = evidence(
  'reported',
  'https://github.com/zenml-io/zenml/issues/3996 (2025-09-24): WhyLabs was bought by Apple and discontinues its operations; last release on PyPI 1.6.4 (2024-12)',
  SECOND_SURVEY,
);

export const whylogs = defineTool({
  id: 'whylogs',
  name: 'whylogs',
  homepage: 'https://github.com/whylabs/whylogs',
  firstRelease: FIRST,
  depth: [
    since(
      '2024-12-03',
      { 'labelled-performance': 'yes', 'drift-alerts': 'no', segments: 'yes' },
      depthReading(
        'PyPI whylogs 1.6.4: whylogs/core/model_performance_metrics, whylogs/core/segmentation_partition.py; nothing in the package tells of drift',
      ),
    ),
  ],
  owner: [since(FIRST, 'WhyLabs', REPOSITORY), since('2025-09-24', 'Apple', END)],
  status: [since(FIRST, 'alive', REPOSITORY), since('2025-09-24', 'dormant', END)],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'profiles of data; watching them was a paid service or is yours' } },
      judgement('https://github.com/whylabs/whylogs python/README.md', SECOND_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      '2021-02-18',
      {
        'data-validation': {
          partial: 'rules about statistics of a data set; stopping what reads it is yours',
        },
      },
      taskReading('https://github.com/whylabs/whylogs v0.3.1 (2021-02-18), 511d979b7: constraints'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [
    since('2021-06-21', 390, lfai('2021-06-21')),
    since('2021-12-02', 636, bestOfMl('2021-12-02')),
    since('2022-05-31', 1116, lfai('2022-05-31')),
    since('2022-10-03', 1804, lfai('2022-10-03')),
    since('2023-11-17', 2399, LFAI_2023),
    since('2026-08-21', 2832, enhansome('enhansome-Awesome-LLMOps')),
  ],
  // The main branch was begun anew in January 2022; what came before is on a branch of its own.
  contributors: [
    since('2020-09-30', 7, gitAuthors('whylabs/whylogs/tree/maintenance/0.7.x', FIGURE_SURVEY)),
    since('2020-12-06', 10, gitAuthors('whylabs/whylogs/tree/maintenance/0.7.x', FIGURE_SURVEY)),
    since('2021-06-21', 18, lfai('2021-06-21')),
    since('2021-12-02', 22, bestOfMl('2021-12-02')),
    since('2022-05-31', 32, lfai('2022-05-31')),
    since('2022-10-03', 13, lfai('2022-10-03')),
    since('2023-11-17', 23, LFAI_2023),
    since('2024-10-23', 28, gitAuthors('whylabs/whylogs', FIGURE_SURVEY)),
    since('2026-07-23', 35, bestOfPython('2026-07-23')),
  ],
  latestVersion: [since('2024-12-03', '1.6.4', pypi('whylogs'))],
});
