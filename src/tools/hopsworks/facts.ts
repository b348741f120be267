import {
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  pypi,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { AGPL_3, PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** Tag v1.0.0. Older versions were not looked at. */
const FIRST = '2019-10-23';
/** The installer on Kubernetes, which asks for one of two licences. */
const INSTALLER = '2024-09-30';
/** Version 5.0.0 of its client. */
const FIFTH = '2026-06-10';
const REPOSITORY = evidence(
  'source',
  'https://github.com/logicalclocks/hopsworks README and LICENSE (v1.0.0 and 2025-02-10)',
  THIRD_SURVEY,
);
const LICENCES = evidence(
  'unverified',
  'Our reading of https://github.com/logicalclocks/hopsworks-k8s-installer install-hopsworks.py (2025-07-07), which has a startup or an evaluation licence accepted, and of https://github.com/logicalclocks/hopsworks, whose newest tag is v3.7.0 (2024-02-21); PyPI hopsworks still speaks of a community edition; the terms themselves were not seen',
  THIRD_SURVEY,
);

const DEPLOYED = {
  orchestration: 'full',
  'pipeline-versioning': { partial: 'runs jobs and DAGs of Airflow; their versions live in Git' },
  'experiment-tracking': { partial: 'records runs of its own experiments; little to compare them with' },
  'model-registry': { partial: 'versions of a model in a registry for each project; no stages' },
  'model-serving': 'full',
} as const;

export const hopsworks = defineTool({
  id: 'hopsworks',
  name: 'Hopsworks',
  homepage: 'https://www.hopsworks.ai',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-10-14',
      { 'openai-api': 'yes' },
      depthRead('PyPI hopsworks 5.2.1: hsml/deployment.py (get_openai_url, of deployments of vLLM)'),
    ),
    since(
      '2026-10-14',
      { 'scale-to-zero': 'yes', batching: 'yes', grpc: 'yes' },
      depthRead(
        'PyPI hopsworks 5.2.1: hsml/model_serving.py (min_instances of 0, inference_batcher, api_protocol)',
      ),
    ),
    since(
      '2026-10-14',
      { 'drift-alerts': 'yes' },
      depthRead('PyPI hopsworks 5.2.1: hopsworks_common/core/alerts_api.py (monitoring_shift_detected)'),
    ),
  ),
  licence: [since(FIRST, AGPL_3, REPOSITORY), since(INSTALLER, PROPRIETARY, LICENCES)],
  selfHost: [since(FIRST, 'free', REPOSITORY), since(INSTALLER, 'licence-required', LICENCES)],
  needs: [
    since(FIRST, ['object-store'], REPOSITORY),
    since(INSTALLER, ['object-store', 'licence-key'], LICENCES),
  ],
  warnings: [
    since(
      INSTALLER,
      [
        'its sources end with version 3.7, and what is installed on Kubernetes since takes a licence of its maker',
      ],
      LICENCES,
    ),
  ],
  coverage: [
    since(
      FIRST,
      DEPLOYED,
      judgement(
        'https://github.com/logicalclocks/hopsworks README @v1.0.0: Airflow, experiments, models deployed on Kubernetes',
        THIRD_SURVEY,
      ),
    ),
    since(
      '2024-02-13',
      {
        ...DEPLOYED,
        monitoring: { partial: 'statistics and drift of features; how good predictions are is yours' },
      },
      judgement(
        'https://github.com/logicalclocks/hopsworks b94f8538a (2024-02-13): feature monitoring',
        THIRD_SURVEY,
      ),
    ),
    since(
      FIFTH,
      { ...DEPLOYED, monitoring: 'full' },
      judgement(
        'https://docs.hopsworks.ai/5.1/user_guides/mlops: what was asked of a model is compared with what it was trained on, on a schedule; the day is that of hopsworks 5.0.0 on PyPI, it may have come earlier',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'feature-store': 'full',
        notebooks: 'full',
        'training-jobs': 'full',
        'batch-inference': {
          partial: 'its jobs run on a schedule; what predicts in them is yours',
        },
      },
      taskReading(
        'https://github.com/logicalclocks/hopsworks README @v1.0.0 and b645f2e8c (2019-10-01: features online)',
      ),
    ),
    since(
      '2022-07-19',
      { 'data-validation': 'full' },
      taskSource(
        'https://docs.hopsworks.ai/3.3/user_guides/fs/feature_group/advanced_data_validation: the policy STRICT refuses to insert; the day is that of v3.0.0, and the first version that has it was not established',
      ),
    ),
    since(
      FIFTH,
      { 'llm-serving': 'full' },
      taskReading(
        'https://docs.hopsworks.ai/5.1/concepts/mlops/serving: vLLM in KServe; the day is that of hopsworks 5.0.0 on PyPI, it came earlier',
      ),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      8,
      judgement(
        'https://github.com/logicalclocks/hopsworks README and https://docs.hopsworks.ai/5.2/setup_installation: a file system, databases, Kafka, Airflow, search and servers of its own',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Hopsworks AB (formerly Logical Clocks)',
    status: 'alive',
    languages: { full: ['python'], partly: ['java', 'scala'] },
    libraries: { full: ['scikit-learn', 'tensorflow', 'keras', 'pytorch', 'spark-mllib'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
  }),
  stars: [since('2026-08-22', 1302, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2019-10-31', 44, gitAuthors('logicalclocks/hopsworks', FIGURE_SURVEY)),
    since('2020-12-07', 51, gitAuthors('logicalclocks/hopsworks', THIRD_SURVEY)),
    since('2025-02-10', 65, gitAuthors('logicalclocks/hopsworks', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-10-14', '5.2.1', pypi('hopsworks'))],
});
