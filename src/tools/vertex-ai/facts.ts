import {
  designReading,
  evidence,
  judgement,
  priceCopy,
  pypi,
  RECONSTRUCTION_2020,
  serviceReading,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2019-04-10';
const DOCS = evidence(
  'reported',
  'https://github.com/thoughtworks/mlops-platforms AWS_Google_Azure.md (2021-22)',
);

export const vertexAi = defineTool({
  id: 'vertex-ai',
  name: 'Gemini Enterprise Agent Platform (Vertex AI)',
  formerNames: [
    { until: '2021-05-18', name: 'Google AI Platform' },
    { until: '2026-04-22', name: 'Vertex AI' },
  ],
  homepage: 'https://cloud.google.com/vertex-ai',
  firstRelease: FIRST,
  depth: DEPTH,
  service: [
    since(
      FIRST,
      { runBy: 'Google', dataAt: 'own-account' },
      serviceReading('https://cloud.google.com/vertex-ai: resources in a project of the customer'),
    ),
  ],
  price: [
    since(
      '2026-10-07',
      'by the hour of its machines; training on tables without code 21.252 US dollars a node hour',
      priceCopy(
        'https://github.com/api-evangelist/google-vertex-ai plans/google-vertex-ai-plans-pricing.yml',
        '2026-10-07',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['command-line'],
      designReading(
        'https://cloud.google.com/ai-platform/training/docs/training-jobs: a job is submitted by a command of gcloud, or a request to the API',
      ),
    ),
    since(
      '2021-05-18',
      ['graphical', 'command-line', 'sdk'],
      designReading(
        'https://cloud.google.com/vertex-ai/docs/start/introduction-interfaces: the console first, and some operations in one interface only',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'pipeline-versioning': { partial: 'hosted Kubeflow Pipelines in beta' },
        orchestration: { partial: 'hosted Kubeflow Pipelines in beta' },
        'experiment-tracking': { partial: 'job history and TensorBoard' },
        'model-registry': { partial: 'versions of served models only' },
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'continuous evaluation of samples in beta' },
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2021-05-18',
      {
        'data-versioning': { partial: 'managed data sets without history of the files' },
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      judgement('https://cloud.google.com/vertex-ai/docs'),
    ),
  ],
  alsoCovers: added(
    since(
      '2021-05-18',
      {
        'feature-store': { partial: 'a preview' },
        labelling: {
          partial:
            'labels in the console, and jobs for people who label, of which it was not established that they still start',
        },
        notebooks: 'full',
        'training-jobs': 'full',
        'batch-inference': 'full',
        'service-metrics': 'full',
      },
      taskReading(
        'https://github.com/googleapis/python-aiplatform CHANGELOG.md: featurestore service of v1beta1 in 0.8.0 and 1.1.0 (2021-05 and 2021-06); https://cloud.google.com/vertex-ai/docs/datasets/data-labeling-job, and https://cloud.google.com/ai-platform/data-labeling/docs/faq of the service before it, which ended on 2024-01-23; https://cloud.google.com/vertex-ai/docs/workbench/managed/introduction; AI Platform Notebooks came before, on a day that was not established; https://github.com/googleapis/python-aiplatform README.rst of v1.0.0 (2021-05-19): CustomTrainingJob with replicas; what AI Platform had before was not established; https://github.com/googleapis/python-aiplatform v1.0.0 (2021-05-19): Model.batch_predict; what AI Platform had before was not established; https://docs.cloud.google.com/gemini-enterprise-agent-platform/machine-learning/general/monitoring-metrics: dashboards and alerts of Cloud Monitoring; what AI Platform had before was not established',
      ),
    ),
    since(
      '2021-10-13',
      { 'feature-store': 'full' },
      taskSource(
        'https://github.com/googleapis/python-aiplatform v1.6.0 (2021-10-13): featurestore service in v1',
      ),
    ),
    since(
      '2024-06-12',
      { 'llm-observability': { partial: 'traces of agents in preview' } },
      taskSource(
        'https://github.com/googleapis/python-aiplatform CHANGELOG.md 1.55.0 (2024-06-12): enable_tracing',
      ),
    ),
    since(
      '2025-02-26',
      { 'llm-observability': 'full' },
      taskReading(
        'https://github.com/googleapis/python-aiplatform CHANGELOG.md 1.63.0 (2024-08-20): evaluation generally available; 1.82.0 (2025-02-26): Agent Engine generally available, with its traces in Cloud Trace',
      ),
    ),
    since(
      '2025-04-30',
      { 'llm-serving': 'full' },
      taskReading(
        'https://github.com/googleapis/python-aiplatform 1.91.0 (2025-04-30) CHANGELOG.md: OpenModel of Model Garden is deployed to an endpoint; by hand it could be earlier',
      ),
    ),
  ),
  ...constant(FIRST, DOCS, {
    owner: 'Google Cloud',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'], partly: ['r', 'java', 'any'] },
    libraries: { full: ['tensorflow', 'keras', 'pytorch', 'scikit-learn', 'xgboost'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'google-cloud',
    needs: ['object-store'],
    operatingEffort: 1,
    selfHost: 'no',
  }),
  latestVersion: [since('2026-10-28', '2.7.0', pypi('google-cloud-aiplatform'))],
});
