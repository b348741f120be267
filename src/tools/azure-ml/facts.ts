import {
  designSource,
  evidence,
  judgement,
  pypi,
  RECONSTRUCTION_2020,
  serviceReading,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2018-12-04';
const DOCS = evidence(
  'source',
  'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-r-overview-r-capabilities',
);

export const azureMl = defineTool({
  id: 'azure-ml',
  name: 'Azure Machine Learning',
  homepage: 'https://azure.microsoft.com/products/machine-learning',
  firstRelease: FIRST,
  depth: DEPTH,
  service: [
    since(
      FIRST,
      { runBy: 'Microsoft', dataAt: 'own-account' },
      serviceReading('https://learn.microsoft.com/azure/machine-learning: in a subscription of a customer'),
    ),
  ],
  price: [
    since(
      '2026-11-28',
      'that of the virtual machines that it runs on, for compute instances and clusters',
      evidence(
        'reported',
        'https://github.com/infracost/infracost/pull/2902: priced as virtual machines of Azure',
        '2026-11-28',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designSource(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/overview-what-is-azure-ml.md at 0021689 (2021-04): code with the SDK, or the studio without code, as one prefers',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': {
          partial: 'versions of references; the files stay where they are, and can change',
        },
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'data drift in preview' },
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2024-04-01',
      {
        'data-versioning': {
          partial: 'versions of references; the files stay where they are, and can change',
        },
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      judgement(
        'https://learn.microsoft.com/azure/machine-learning; the month in which monitoring left preview is from memory',
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'training-jobs': 'full' },
      taskReading(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/azure-machine-learning-release-notes.md (estimators and distributed training on compute clusters, from 2019-02 on)',
      ),
    ),
    since(
      '2019-10-31',
      { 'batch-inference': { partial: 'a preview' } },
      taskSource(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/azure-machine-learning-release-notes.md, 2019-10-31',
      ),
    ),
    since(
      '2019-11-04',
      { notebooks: { partial: 'machines with notebooks in preview' } },
      taskSource(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/azure-machine-learning-release-notes.md, 2019-11-04: Notebook VM (preview)',
      ),
    ),
    since(
      '2020-02-11',
      { labelling: { partial: 'images only' } },
      taskReading(
        'https://github.com/MicrosoftDocs/azure-docs/issues/47840 (that day; it came earlier): articles/machine-learning/how-to-create-labeling-projects.md',
      ),
    ),
    since(
      '2021-02-28',
      { notebooks: 'full' },
      taskReading(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/azure-machine-learning-release-notes.md, 2021-02-28: notebooks of the studio on compute instances, terminal generally available; the day on which the preview ended was not established',
      ),
    ),
    since(
      '2022-05-24',
      { 'batch-inference': 'full', 'service-metrics': 'full' },
      taskReading(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/azure-machine-learning-release-notes-cli-v2.md, 2022-05-24: batch endpoints generally available; https://docs.azure.cn/en-us/machine-learning/monitor-resource-reference (traffic in Azure Monitor, which has alerts); the day is that on which online endpoints became generally available',
      ),
    ),
    since(
      '2023-02-03',
      { labelling: 'full' },
      taskReading(
        'https://github.com/MicrosoftDocs/azure-docs articles/machine-learning/how-to-create-image-labeling-projects.md of that day: images and texts, a queue, reviews; text came earlier, on a day that was not established',
      ),
    ),
    since(
      '2023-05-15',
      { 'feature-store': { partial: 'a preview; no store that answers online' } },
      taskSource(
        'https://pypi.org/project/azureml-featurestore/0.1.0b2 change log: first release on that day, online store in private preview',
      ),
    ),
    since(
      '2023-08-27',
      { 'llm-serving': 'full' },
      taskReading(
        'https://techcommunity.microsoft.com/blog/machinelearningblog/an-introduction-to-llmops-operationalizing-and-managing-large-language-models-us/3910996 (that day) and https://learn.microsoft.com/azure/machine-learning/how-to-deploy-models-llama',
      ),
    ),
    since(
      '2023-11-14',
      { 'feature-store': 'full' },
      taskSource(
        'https://pypi.org/project/azureml-featurestore/ change log: 1.0.0, generally available, offline into online store',
      ),
    ),
    since(
      '2024-05-14',
      {
        'llm-observability': {
          partial:
            'evaluators of prompt flow, an experiment; traces and the rest are in Azure AI Foundry, another product',
        },
      },
      taskReading(
        'https://github.com/Azure/azure-sdk-for-python sdk/ml/azure-ai-ml/CHANGELOG.md 1.16.0 (2024-05-14)',
      ),
    ),
  ),
  languages: [
    since(
      FIRST,
      { full: ['python', 'r'], partly: ['any'] },
      evidence('reported', 'https://github.com/Azure/azureml-sdk-for-r'),
    ),
    since('2021-12-31', { full: ['python'], partly: ['r', 'any'] }, DOCS),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Microsoft',
    status: 'alive',
    licence: PROPRIETARY,
    libraries: {
      full: ['tensorflow', 'keras', 'pytorch', 'scikit-learn', 'xgboost', 'lightgbm'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'azure',
    needs: ['object-store'],
    operatingEffort: 1,
    selfHost: 'no',
  }),
  latestVersion: [since('2026-10-12', '1.35.2', pypi('azure-ai-ml'))],
});
