import {
  depthRead,
  depthReading,
  enhansome,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  pypi,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2, MIT, MPL_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** Tag 0.0.3. */
const FIRST = '2018-02-07';
const REPOSITORY = evidence(
  'source',
  'https://github.com/polyaxon/polyaxon (2026-06-30) and https://github.com/polyaxon/charts (2026-04-26)',
);

const LICENCES = evidence(
  'source',
  'https://github.com/polyaxon/polyaxon LICENSE: MIT, MPL-2.0 since 84daae5921 (2018-10-30), Apache-2.0 since 125aaffe67 (2019-10-21)',
  THIRD_SURVEY,
);

export const polyaxon = defineTool({
  id: 'polyaxon',
  name: 'Polyaxon',
  homepage: 'https://polyaxon.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-06-30',
      {
        permissions: { partly: 'in its commercial offering' },
        'single-sign-on': { partly: 'in its commercial offering' },
      },
      depthReading(
        'https://github.com/polyaxon/polyaxon at e90398d (2026-06-30): site/docs/administration/rbac.mdx, site/docs/administration/authentication-and-sso.mdx',
      ),
    ),
    since(
      '2026-10-21',
      {
        'bayesian-search': 'yes',
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': 'no',
      },
      depthRead(
        'PyPI polyaxon 2.18.0: polyaxon/_flow/matrix (bayes.py, hyperband.py; one metric), polyaxon/_flow/early_stopping/policies.py',
      ),
    ),
  ),
  licence: [
    since(FIRST, MIT, LICENCES),
    since('2018-10-30', MPL_2, LICENCES),
    since('2019-10-21', APACHE_2, LICENCES),
  ],
  coverage: [
    since(
      FIRST,
      { 'experiment-tracking': 'full', 'hyperparameter-tuning': 'full' },
      judgement('https://github.com/polyaxon/polyaxon; limits of the community edition were not established'),
    ),
    since(
      '2020-09-01',
      {
        'experiment-tracking': 'full',
        'hyperparameter-tuning': {
          partial:
            'grid and random search; searches that learn and limits on how many trials run at once are commercial',
        },
      },
      evidence(
        'source',
        'https://github.com/polyaxon/polyaxon e67b58d420 (bayesian-optimization.md: "part of our commercial offering") and https://polyaxon.com/docs/core/scheduling-strategies/concurrency-management/',
        THIRD_SURVEY,
      ),
    ),
    since(
      '2023-11-02',
      {
        'experiment-tracking': 'full',
        'hyperparameter-tuning': {
          partial:
            'limits on how many trials run at once, and searches of your own that learn, are commercial',
        },
      },
      evidence(
        'source',
        'https://github.com/polyaxon/polyaxon dc898ed1db (Bayesian search and Hyperband are not called commercial any more) and, on 2026-06-30, site/faq/all/what-is-the-maximum-number-of-parallel-executions.mdx and site/docs/orchestration/optimization-engine/iterative.mdx',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        notebooks: {
          partial:
            'services of a project; that each user has one of his own was not established for the community edition',
        },
        'training-jobs': 'full',
      },
      taskReading(
        'https://github.com/polyaxon/polyaxon 6b54f2cb6c (2018-01-27) and README of 0.0.5 (2018-03-09): polyaxon notebook start; https://github.com/polyaxon/polyaxon 60468279ec and 5862f4c035 (2017): distributed runs',
      ),
    ),
    since(
      '2020-05-28',
      { 'training-jobs': { partial: 'several nodes at once need operators of Kubeflow beside it' } },
      taskSource(
        'https://github.com/polyaxon/polyaxon README since a7bd0cb4b2 (2020-05-28): deploy the corresponding operator',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'Polyaxon',
    status: 'alive',
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 2127, lfai('2019-08-31')),
    since('2020-12-06', 2643, LFAI_2020),
    since('2022-05-31', 3095, lfai('2022-05-31')),
    since('2023-11-20', 3412, LFAI_2023),
    since('2026-08-22', 3722, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 44, lfai('2019-08-31')),
    since('2020-12-06', 80, LFAI_2020),
    since('2022-05-31', 96, lfai('2022-05-31')),
    since('2023-11-20', 98, lfai('2023-11-20')),
    since('2026-06-30', 100, gitAuthors('polyaxon/polyaxon')),
  ],
  latestVersion: [since('2026-10-21', '2.18.0', pypi('polyaxon'))],
});
