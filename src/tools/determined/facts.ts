import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2020-04-29';
const REPOSITORY = evidence('source', 'https://github.com/determined-ai/determined (2025-03-20, 0.38.1)');

export const determined = defineTool({
  id: 'determined',
  name: 'Determined AI',
  homepage: 'https://www.determined.ai',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2025-03-20',
      {
        permissions: { partly: 'in its Enterprise edition' },
        'single-sign-on': { partly: 'in its Enterprise edition' },
      },
      depthRead(
        'https://github.com/determined-ai/determined at c1e9c6d (2025-03-20): docs/setup-cluster/checklists/_index.rst',
      ),
    ),
    since(
      '2025-03-20',
      {
        'bayesian-search': 'no',
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': 'no',
      },
      depthRead(
        'https://github.com/determined-ai/determined at c1e9c6d (2025-03-20): docs/model-dev-guide/hyperparameter/search-methods (adaptive_asha, grid, random; one metric), docs/reference/experiment-config-reference.rst (max_concurrent_trials)',
      ),
    ),
  ),
  owner: [
    since(FIRST, 'Determined AI, Inc.', evidence('reported', 'https://github.com/determined-ai/determined')),
    since(
      '2021-06-21',
      'Hewlett Packard Enterprise',
      evidence('reported', 'https://github.com/determined-ai/determined'),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-03-11',
      'dormant',
      evidence(
        'reported',
        'https://github.com/determined-ai/determined/issues/10251: the enterprise edition "was discontinued"',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'experiment-tracking': 'full',
        'model-registry': { partial: 'checkpoints of its own experiments under a name' },
        'hyperparameter-tuning': 'full',
      },
      judgement('https://github.com/determined-ai/determined docs'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { notebooks: 'full', 'training-jobs': 'full' },
      taskReading(
        'https://github.com/determined-ai/determined v0.12.3 (2020-04-28): docs/how-to/notebook-configuration.txt; https://github.com/determined-ai/determined docs: distributed training and a scheduler of graphics processors',
      ),
    ),
    since(
      '2023-07-18',
      { 'batch-inference': { partial: 'models of PyTorch only, as an experiment; no schedule' } },
      taskReading('https://github.com/determined-ai/determined 0.23.3 (2023-07-18): torch_batch_process'),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: { full: ['pytorch', 'keras', 'tensorflow', 'transformers'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2020-12-06', 963, LFAI_2020),
    since('2022-05-31', 1709, lfai('2022-05-31')),
    since('2023-11-20', 2553, lfai('2023-11-20')),
    since('2024-12-26', 3066, bestOfMl('2024-12-26')),
    since('2025-10-30', 3192, BEST_OF_ML_2025),
    since('2026-08-22', 3235, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-05-27', 25, gitAuthors('determined-ai/determined', FIGURE_SURVEY)),
    since('2020-12-06', 33, LFAI_2020),
    since('2022-05-31', 65, lfai('2022-05-31')),
    since('2023-11-20', 108, lfai('2023-11-20')),
    since('2024-12-26', 121, bestOfMl('2024-12-26')),
    since('2025-10-30', 125, BEST_OF_ML_2025),
    since('2026-07-16', 130, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2025-03-19', '0.38.1', pypi('determined'))],
});
