import {
  depthSource,
  designSource,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  lfai,
  LFAI_2023,
  LICENCE_SURVEY,
  MINYUS_2020,
  pypi,
  RECONSTRUCTION_2020,
  SECOND_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2018-04-10';
const REPOSITORY = evidence(
  'source',
  'https://github.com/kubeflow/katib (tag v0.19.0, 2025-10-30; read 2026-06-22)',
);

export const katib = defineTool({
  id: 'katib',
  name: 'Katib',
  homepage: 'https://www.kubeflow.org/docs/components/katib/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-06-22',
      {
        'bayesian-search': 'yes',
        'early-stopping': { partly: 'by the median of the other trials' },
        'parallel-trials': 'yes',
        'several-objectives': 'no',
      },
      depthSource(
        'https://github.com/kubeflow/katib at 33c8ff4 (2026-06-22): README.md, pkg/suggestion/v1beta1, pkg/earlystopping/v1beta1, ROADMAP.md (several objectives are planned)',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designSource(
        'https://github.com/kubeflow/katib docs/workflow-design.md: one creates an object of the kind Experiment',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Kubeflow community', evidence('reported', 'https://github.com/kubeflow/katib')),
    since(
      '2023-07-25',
      'CNCF (Kubeflow)',
      evidence('reported', 'https://github.com/cncf/landscape landscape.yml'),
    ),
  ],
  warnings: [
    since(
      '2026-05-29',
      [
        'its maintainers have decided to deprecate and archive it once OptimizationJob of Kubeflow Trainer can replace it',
      ],
      evidence(
        'source',
        'https://github.com/kubeflow/trainer/issues/3562 (2026-05-29) and https://github.com/kubeflow/community/pull/981 (2026-06-15)',
        LICENCE_SURVEY,
      ),
    ),
  ],
  coverage: [since(FIRST, { 'hyperparameter-tuning': 'full' }, RECONSTRUCTION_2020)],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2020-12-06', 900, MINYUS_2020),
    since('2022-05-31', 1178, lfai('2022-05-31')),
    since('2023-11-17', 1376, LFAI_2023),
    since('2026-08-22', 1696, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 39, gitAuthors('kubeflow/katib', FIGURE_SURVEY)),
    since('2020-12-07', 64, gitAuthors('kubeflow/katib')),
    since('2022-05-31', 90, lfai('2022-05-31')),
    since('2023-11-20', 110, lfai('2023-11-20')),
    since('2026-06-22', 153, gitAuthors('kubeflow/katib')),
  ],
  latestVersion: [
    since(
      '2020-11-06',
      '0.10.0',
      evidence('source', 'https://github.com/kubeflow/katib tag v0.10.0 (2020-11-06)', SECOND_SURVEY),
    ),
    since('2025-10-30', '0.19.0', pypi('kubeflow-katib')),
  ],
});
