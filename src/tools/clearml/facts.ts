import {
  BEST_OF_ML_2025,
  bestOfMl,
  designReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
  RECONSTRUCTION_2020,
  serviceReading,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { SSPL_1 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2019-06-10';
const SERVER = evidence(
  'source',
  'https://github.com/clearml/clearml-server LICENSE (2025-12-26) and https://github.com/clearml/clearml-helm-charts',
);

export const clearml = defineTool({
  id: 'clearml',
  name: 'ClearML',
  formerNames: [{ until: '2020-12-22', name: 'Allegro Trains' }],
  homepage: 'https://clear.ml',
  firstRelease: FIRST,
  depth: DEPTH,
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designReading(
        'https://github.com/clearml/clearml README: two lines in a training script send to the server, and its web pages are where results are seen and tasks started',
      ),
    ),
  ],
  service: [
    since(
      '2026-02-01',
      { runBy: 'ClearML', dataAt: 'either' },
      serviceReading(
        'https://clear.ml/legal/open-source/terms (2026-02-01): a hosted service, or an installation on premises or in a VPC',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'pipeline-versioning': { partial: 'chains of tasks written in Python' },
        orchestration: { partial: 'agents run tasks from queues; no schedule' },
        'experiment-tracking': 'full',
        'model-registry': { partial: 'lists the models of its experiments; no stages' },
        'hyperparameter-tuning': 'full',
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2021-01-01',
      {
        'data-versioning': 'full',
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'request metrics of clearml-serving; no drift detection' },
      },
      judgement('https://clear.ml/docs; the parts came between 2021 and 2023'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'training-jobs': { partial: 'agents run tasks from queues, one machine for each' } },
      taskReading('https://github.com/clearml/clearml-agent'),
    ),
    since(
      '2020-12-22',
      {
        notebooks: {
          partial:
            'sessions with JupyterLab that each user starts on an agent from the command line; no page to start one',
        },
      },
      taskReading(
        'https://github.com/clearml/clearml README, https://github.com/clearml/clearml d327f2e2 (0.17.0, 2020-12-22)',
      ),
    ),
    since(
      '2021-08-05',
      { 'batch-inference': { partial: 'runs tasks on a schedule; what predicts in them is yours' } },
      taskReading('https://github.com/clearml/clearml 1.0.5 (2021-08-05), 510c2751: TaskScheduler'),
    ),
    since(
      '2022-03-21',
      {
        'service-metrics': {
          partial: 'Prometheus and Grafana come with its serving, without a disk; rules for alerts are yours',
        },
      },
      taskReading(
        'https://github.com/clearml/clearml-serving 0.9.0 (2022-03-21), README and docker/docker-compose.yml',
      ),
    ),
    since(
      '2023-05-25',
      {
        'training-jobs': {
          partial:
            'agents run tasks from queues; a task can copy itself for more machines, and nothing starts them together',
        },
      },
      taskReading(
        'https://github.com/clearml/clearml v1.11.0 (2023-05-25), 5625a4c4: Task.launch_multi_node',
      ),
    ),
    since(
      '2025-07-25',
      {
        'llm-serving': {
          partial: 'an engine of vLLM in its serving, by Docker Compose; rollout and scaling are yours',
        },
      },
      taskSource(
        'https://github.com/clearml/clearml-serving 5c70775 (2025-07-25): docker/docker-compose-vllm-gpu.yml',
      ),
    ),
  ),
  warnings: [
    since(
      '2025-03-27',
      [
        'clearml-serving, which serves its models, has had no release since 1.3.5 of March 2025, and runs Kafka and ZooKeeper beside it',
      ],
      evidence(
        'source',
        'PyPI clearml-serving (1.3.5, 2025-03-27, the newest) and https://github.com/clearml/clearml-serving docker/docker-compose.yml (2026-03-12): ZooKeeper, Kafka, Prometheus, Alertmanager, Grafana',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, SERVER, {
    owner: 'ClearML (formerly Allegro AI)',
    status: 'alive',
    licence: SSPL_1,
    languages: { full: ['python'] },
    libraries: { full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'lightgbm'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [
    since('2020-01-31', 1096, lfai('2020-01-31')),
    since('2020-12-06', 1999, LFAI_2020),
    since('2022-05-31', 3200, lfai('2022-05-31')),
    since('2023-11-20', 4854, lfai('2023-11-20')),
    since('2024-12-26', 5760, bestOfMl('2024-12-26')),
    since('2025-10-30', 6331, BEST_OF_ML_2025),
    since('2026-08-22', 6836, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 6, gitAuthors('clearml/clearml', FIGURE_SURVEY)),
    since('2020-01-31', 7, lfai('2020-01-31')),
    since('2020-12-06', 23, LFAI_2020),
    since('2022-05-31', 49, lfai('2022-05-31')),
    since('2023-11-20', 88, lfai('2023-11-20')),
    since('2024-12-26', 102, bestOfMl('2024-12-26')),
    since('2025-10-30', 105, BEST_OF_ML_2025),
    since('2026-05-15', 120, gitAuthors('clearml/clearml', THIRD_SURVEY)),
    since('2026-07-16', 115, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2026-08-19', '2.1.12', pypi('clearml'))],
});
