import {
  enhansome,
  evidence,
  githubRanking,
  judgement,
  lfai,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Version 0.4.1, the first on PyPI. */
const FIRST = '2020-01-10';
const DOCS = evidence(
  'source',
  'https://github.com/HumanSignal/label-studio docs/source/guide/label_studio_compare.md (community and enterprise), https://www.labelstud.io/guide/install_k8s, and PyPI label-studio (the licence)',
  THIRD_SURVEY,
);

export const labelStudio = defineTool({
  id: 'label-studio',
  name: 'Label Studio',
  homepage: 'https://labelstud.io',
  firstRelease: FIRST,
  alsoCovers: [
    since(
      FIRST,
      { labelling: 'full' },
      taskReading(
        'https://github.com/HumanSignal/label-studio docs/source/guide/label_studio_compare.md: all kinds of data, exports, models that help; who labels what, reviews and roles are for customers',
      ),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement('https://www.labelstud.io/guide/install_k8s: a service with a database', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'HumanSignal (formerly Heartex)',
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    selfHost: 'free-limited',
  }),
  stars: [
    since('2020-01-31', 2335, lfai('2020-01-31')),
    since('2020-12-06', 3764, lfai('2020-12-06')),
    since('2021-06-21', 5995, lfai('2021-06-21')),
    since('2022-05-31', 8878, lfai('2022-05-31')),
    since('2022-10-03', 10771, lfai('2022-10-03')),
    since('2023-11-20', 14803, lfai('2023-11-20')),
    since('2024-01-19', 15334, githubRanking('2024-01-19')),
    since('2026-08-22', 28106, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-01-31', 10, lfai('2020-01-31')),
    since('2020-12-06', 26, lfai('2020-12-06')),
    since('2021-06-21', 47, lfai('2021-06-21')),
    since('2022-05-31', 73, lfai('2022-05-31')),
    since('2022-10-03', 85, lfai('2022-10-03')),
    since('2023-11-20', 113, lfai('2023-11-20')),
  ],
  latestVersion: [since('2026-09-29', '1.23.2', pypi('label-studio'))],
});
