import {
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  pypi,
  SECOND_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-06-03';
const REPOSITORY = evidence('source', 'https://github.com/kedro-org/kedro (2026-08-20)', SECOND_SURVEY);

export const kedro = defineTool({
  id: 'kedro',
  name: 'Kedro',
  homepage: 'https://kedro.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-09-28',
      { 'zero-copy-branches': 'no' },
      depthRead(
        'PyPI kedro 1.7.0: kedro/io/core.py (AbstractVersionedDataset writes each version to a path of its own)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'QuantumBlack (McKinsey)', REPOSITORY),
    since(
      '2022-02-18',
      'LF AI & Data',
      evidence(
        'source',
        'https://github.com/kedro-org/kedro acc1e2d4c: technical steering committee, README names the foundation',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': { partial: 'a dated copy of each output that is marked as versioned' },
        'pipeline-versioning': {
          partial: 'pipelines written in Python; their versions live in your Git repository alone',
        },
      },
      judgement(
        'https://github.com/kedro-org/kedro README: data catalogue, pipeline abstraction',
        SECOND_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [
    since('2020-01-31', 1885, lfai('2020-01-31')),
    since('2020-12-06', 3202, LFAI_2020),
    since('2022-05-31', 7247, lfai('2022-05-31')),
    since('2023-11-17', 8994, LFAI_2023),
    since('2026-08-22', 10961, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 28, gitAuthors('kedro-org/kedro', FIGURE_SURVEY)),
    since('2020-01-31', 40, lfai('2020-01-31')),
    since('2020-12-06', 85, LFAI_2020),
    since('2022-05-31', 152, lfai('2022-05-31')),
    since('2023-11-17', 217, LFAI_2023),
    since('2026-08-20', 298, gitAuthors('kedro-org/kedro', SECOND_SURVEY)),
  ],
  latestVersion: [since('2026-09-28', '1.7.0', pypi('kedro'))],
});
