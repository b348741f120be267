import type { Task } from '../../src/catalogue/vocabulary';
import type { Requirements } from '../../src/requirements/requirements';

/** A team as there are many, with what an expert would nod at for each task. Written before the engine was asked. */
export interface Scenario {
  readonly id: string;
  readonly who: string;
  /** What differs from the defaults of the wizard. */
  readonly answers: Partial<Requirements> & Pick<Requirements, 'tasks'>;
  readonly accepts: Readonly<Partial<Record<Task, readonly string[]>>>;
}

const TRACKERS = ['mlflow', 'aim'];
const TUNERS = ['optuna', 'ray', 'ray-tune', 'katib', 'kubeflow', 'ax'];
const SERVERS = [
  'kserve',
  'bentoml',
  'seldon-core-1-apache',
  'ray',
  'ray-serve',
  'mlflow',
  'fastapi',
  'mlserver',
];
const DRIFT = ['evidently', 'nannyml', 'deepchecks', 'whylogs', 'alibi-detect'];
const ORCHESTRATORS = [
  'airflow',
  'argo-workflows',
  'prefect',
  'dagster',
  'flyte',
  'metaflow',
  'kubeflow',
  'kubeflow-pipelines',
];
const TRAINERS = [
  'kubeflow-trainer',
  'kubeflow',
  'ray',
  'ray-tune',
  'determined',
  'polyaxon',
  'flyte',
  'metaflow',
  'skypilot',
];
const LLM_SERVERS = ['vllm', 'sglang', 'kserve', 'ray', 'ray-serve', 'llm-d', 'dynamo', 'bentoml', 'triton'];
const LLM_TRACES = ['langfuse', 'mlflow', 'opik', 'phoenix'];
const BATCH = [
  'airflow',
  'argo-workflows',
  'mlflow',
  'ray',
  'kubeflow',
  'kubeflow-pipelines',
  'flyte',
  'metaflow',
  'bentoml',
  'mlrun',
  'prefect',
  'dagster',
];
const DATA = ['dvc', 'lakefs'];

/** A small company on one cloud that has nobody to run anything: the suite of the cloud, or the one that runs on all. */
function onOneCloud(id: string, who: string, cloud: Requirements['cloud'], suite: string): Scenario {
  const tasks: Task[] = ['orchestration', 'experiment-tracking', 'model-registry', 'model-serving'];
  return {
    id,
    who,
    answers: { tasks, licence: 'commercial', cloud, operators: 'part-time', composition: 'one-suite' },
    accepts: Object.fromEntries(tasks.map((task) => [task, [suite, 'databricks']])),
  };
}

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'startup-tabular',
    who: 'Four data scientists with scikit-learn and XGBoost who work with Git; one of them looks after a small cluster.',
    answers: {
      tasks: ['data-versioning', 'experiment-tracking', 'model-registry', 'model-serving'],
      libraries: ['scikit-learn', 'xgboost'],
      interface: 'command-line',
      operators: 'part-time',
    },
    accepts: {
      'data-versioning': DATA,
      'experiment-tracking': TRACKERS,
      'model-registry': ['mlflow'],
      'model-serving': SERVERS,
    },
  },
  {
    id: 'comparison-of-2020',
    who: 'The team of the comparison of December 2020, today: every task, any cloud, Python and R, many libraries, best of breed.',
    answers: {
      tasks: [
        'data-versioning',
        'pipeline-versioning',
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
        'model-serving',
        'monitoring',
      ],
      cloud: 'agnostic-required',
      languages: ['python', 'r'],
      libraries: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'spark-mllib', 'h2o'],
      customModels: true,
      interface: 'command-line',
      momentum: 'high',
      composition: 'best-of-breed',
    },
    accepts: {
      'data-versioning': DATA,
      'pipeline-versioning': ['dvc'],
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow'],
      'hyperparameter-tuning': TUNERS,
      'model-serving': SERVERS,
      monitoring: DRIFT,
    },
  },
  {
    id: 'research-lab',
    who: 'A research group that trains deep networks with PyTorch on its own nodes with graphics processors, with people who run the cluster.',
    answers: {
      tasks: ['experiment-tracking', 'notebooks', 'training-jobs', 'hyperparameter-tuning'],
      libraries: ['pytorch', 'transformers'],
      graphicsProcessors: true,
      operators: 'platform-team',
      hosting: 'own-kubernetes',
    },
    accepts: {
      'experiment-tracking': [...TRACKERS, 'determined', 'polyaxon'],
      notebooks: ['kubeflow', 'jupyterhub', 'determined', 'polyaxon'],
      'training-jobs': TRAINERS,
      'hyperparameter-tuning': [...TUNERS, 'determined', 'polyaxon'],
    },
  },
  {
    id: 'llm-own-gpus',
    who: 'A product team that serves an open language model on its own graphics processors and wants to see what the application does.',
    answers: {
      tasks: ['llm-serving', 'llm-observability'],
      libraries: ['transformers'],
      graphicsProcessors: true,
      hosting: 'own-kubernetes',
    },
    accepts: { 'llm-serving': LLM_SERVERS, 'llm-observability': LLM_TRACES },
  },
  {
    id: 'llm-on-aws',
    who: 'A team on AWS without graphics processors of its own, that pays for services.',
    answers: {
      tasks: ['llm-serving', 'llm-observability'],
      libraries: ['transformers'],
      licence: 'commercial',
      cloud: 'aws',
      operators: 'part-time',
    },
    accepts: {
      'llm-serving': ['sagemaker', 'databricks'],
      'llm-observability': [...LLM_TRACES, 'sagemaker', 'databricks', 'wandb', 'comet', 'langsmith'],
    },
  },
  {
    id: 'bank-on-premises',
    who: 'A bank on its own premises that scores from Java, takes open source only, and wants products that will be there in ten years.',
    answers: {
      tasks: ['data-versioning', 'experiment-tracking', 'model-registry', 'model-serving', 'monitoring'],
      cloud: 'agnostic-required',
      languages: ['python', 'java'],
      momentum: 'high',
      operators: 'platform-team',
    },
    accepts: {
      'data-versioning': DATA,
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow'],
      'model-serving': [...SERVERS, 'triton'],
      monitoring: [...DRIFT, 'kserve'],
    },
  },
  {
    id: 'ministry-cut-off',
    who: 'A ministry whose cluster has no way to the internet. It would pay for a product, and takes what runs there.',
    answers: {
      tasks: ['experiment-tracking', 'model-registry', 'model-serving', 'llm-observability'],
      licence: 'commercial',
      cloud: 'agnostic-preferred',
      hosting: 'air-gapped',
    },
    accepts: {
      'experiment-tracking': TRACKERS,
      'model-registry': ['mlflow', 'wandb', 'clearml', 'kubeflow', 'datarobot'],
      'model-serving': SERVERS,
      'llm-observability': LLM_TRACES,
    },
  },
  {
    id: 'pharma-in-r',
    who: 'Statisticians who work in R and hand models over to a small Python team.',
    answers: {
      tasks: ['experiment-tracking', 'model-registry', 'model-serving'],
      languages: ['r', 'python'],
      customModels: true,
    },
    accepts: {
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow', 'vetiver'],
      'model-serving': ['mlflow', 'vetiver', 'kserve', 'seldon-core-1-apache', 'bentoml'],
    },
  },
  {
    id: 'retail-with-airflow',
    who: 'A retailer whose data team has run Airflow for years; predictions are made every night.',
    answers: {
      tasks: ['orchestration', 'experiment-tracking', 'model-registry', 'batch-inference'],
      inUse: ['airflow'],
    },
    accepts: {
      orchestration: ['airflow'],
      'experiment-tracking': TRACKERS,
      'model-registry': ['mlflow'],
      'batch-inference': BATCH,
    },
  },
  {
    id: 'databricks-shop',
    who: 'A company on Azure that has bought Databricks and wants tracking, a registry, serving and monitoring.',
    answers: {
      tasks: ['experiment-tracking', 'model-registry', 'model-serving', 'monitoring'],
      licence: 'commercial',
      cloud: 'azure',
      inUse: ['databricks'],
    },
    accepts: {
      'experiment-tracking': ['databricks'],
      'model-registry': ['databricks'],
      'model-serving': ['databricks'],
      monitoring: ['databricks'],
    },
  },
  {
    id: 'aws-no-operators',
    who: 'A small company on AWS that has nobody to run anything and pays for services.',
    answers: {
      tasks: [
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
        'model-serving',
        'monitoring',
      ],
      licence: 'commercial',
      cloud: 'aws',
      operators: 'part-time',
      composition: 'one-suite',
    },
    accepts: {
      'experiment-tracking': ['sagemaker', 'databricks'],
      'model-registry': ['sagemaker', 'databricks'],
      'hyperparameter-tuning': ['sagemaker', 'databricks', 'optuna'],
      'model-serving': ['sagemaker', 'databricks'],
      monitoring: ['sagemaker', 'databricks', 'evidently'],
    },
  },
  onOneCloud('google-no-operators', 'The same company on Google Cloud.', 'google-cloud', 'vertex-ai'),
  onOneCloud('azure-no-operators', 'The same company on Azure.', 'azure', 'azure-ml'),
  {
    id: 'own-kubernetes-on-aws',
    who: 'A team on AWS that runs everything on its own Kubernetes and pays for software only where it must.',
    answers: {
      tasks: ['data-versioning', 'experiment-tracking', 'model-registry', 'model-serving', 'monitoring'],
      licence: 'open-source-preferred',
      cloud: 'aws',
      hosting: 'own-kubernetes',
      libraries: ['scikit-learn', 'xgboost', 'pytorch'],
    },
    accepts: {
      'data-versioning': DATA,
      'experiment-tracking': TRACKERS,
      'model-registry': ['mlflow'],
      'model-serving': SERVERS,
      monitoring: [...DRIFT, 'kserve'],
    },
  },
  {
    id: 'platform-for-twenty-teams',
    who: 'A platform team that builds for twenty product teams on Kubernetes.',
    answers: {
      tasks: [
        'orchestration',
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
        'model-serving',
        'monitoring',
      ],
      cloud: 'agnostic-required',
      operators: 'platform-team',
      momentum: 'high',
      customModels: true,
    },
    accepts: {
      orchestration: ORCHESTRATORS,
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow', 'kubeflow'],
      'hyperparameter-tuning': TUNERS,
      'model-serving': [...SERVERS, 'kubeflow'],
      monitoring: [...DRIFT, 'kserve', 'kubeflow'],
    },
  },
  {
    id: 'one-open-suite',
    who: 'A platform team that wants one open source suite for everything on Kubernetes, with pages to click through.',
    answers: {
      tasks: ['orchestration', 'notebooks', 'training-jobs', 'hyperparameter-tuning', 'model-serving'],
      composition: 'one-suite',
      operators: 'platform-team',
      interface: 'graphical',
    },
    accepts: {
      orchestration: ['kubeflow'],
      notebooks: ['kubeflow'],
      'training-jobs': ['kubeflow'],
      'hyperparameter-tuning': ['kubeflow'],
      'model-serving': ['kubeflow', 'kserve'],
    },
  },
  {
    id: 'only-tuning',
    who: 'One person who wants to search for better settings from the command line.',
    answers: { tasks: ['hyperparameter-tuning'], interface: 'command-line', operators: 'part-time' },
    accepts: { 'hyperparameter-tuning': ['optuna', 'ray-tune'] },
  },
  {
    id: 'vision-on-gpus',
    who: 'A vision team that serves TensorFlow, PyTorch and ONNX models on graphics processors.',
    answers: {
      tasks: ['model-registry', 'model-serving'],
      libraries: ['tensorflow', 'pytorch', 'onnx'],
      graphicsProcessors: true,
      momentum: 'high',
    },
    accepts: {
      'model-registry': ['mlflow'],
      'model-serving': ['triton', 'kserve', 'ray-serve', 'bentoml', 'seldon-core-1-apache', 'mlflow'],
    },
  },
  {
    id: 'fraud-features',
    who: 'A payment company: the same features in training and in answers within milliseconds.',
    answers: { tasks: ['feature-store', 'model-registry', 'model-serving'], operators: 'platform-team' },
    accepts: {
      'feature-store': ['feast', 'hopsworks'],
      'model-registry': ['mlflow'],
      'model-serving': [...SERVERS, 'kubeflow'],
    },
  },
  {
    id: 'insurer-data-quality',
    who: 'An insurer that must show that its data were checked and that its models still hold.',
    answers: { tasks: ['data-validation', 'monitoring'] },
    accepts: {
      'data-validation': ['great-expectations', 'evidently', 'deepchecks', 'whylogs'],
      monitoring: DRIFT,
    },
  },
  {
    id: 'spark-lakehouse',
    who: 'Engineers with Spark and terabytes in an object store.',
    answers: {
      tasks: ['data-versioning', 'orchestration', 'experiment-tracking'],
      languages: ['python', 'scala'],
      libraries: ['spark-mllib'],
    },
    accepts: {
      'data-versioning': ['lakefs', 'dvc', 'nessie', 'delta-lake', 'iceberg'],
      orchestration: ORCHESTRATORS,
      'experiment-tracking': ['mlflow'],
    },
  },
  {
    id: 'consultancy',
    who: 'A consultancy that brings the same stack to customers on any cloud and hands it over.',
    answers: {
      tasks: [
        'data-versioning',
        'pipeline-versioning',
        'experiment-tracking',
        'model-registry',
        'model-serving',
      ],
      cloud: 'agnostic-required',
      composition: 'best-of-breed',
      momentum: 'high',
      interface: 'command-line',
    },
    accepts: {
      'data-versioning': DATA,
      'pipeline-versioning': ['dvc'],
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow'],
      'model-serving': SERVERS,
    },
  },
  {
    id: 'analysts-who-click',
    who: 'Analysts of a large company who click rather than program; the company buys one product.',
    answers: {
      tasks: [
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
        'model-serving',
        'monitoring',
      ],
      licence: 'commercial',
      interface: 'graphical',
      composition: 'one-suite',
      operators: 'part-time',
    },
    accepts: Object.fromEntries(
      ['experiment-tracking', 'model-registry', 'hyperparameter-tuning', 'model-serving', 'monitoring'].map(
        (task) => [
          task,
          [
            'datarobot',
            'dataiku',
            'databricks',
            'h2o-ai-cloud',
            'domino',
            'clearml',
            'sagemaker',
            'vertex-ai',
            'azure-ml',
          ],
        ],
      ),
    ),
  },
  {
    id: 'university',
    who: 'A university group with Python and Julia that may buy nothing.',
    answers: {
      tasks: ['orchestration', 'experiment-tracking'],
      languages: ['python', 'julia'],
      cloud: 'agnostic-required',
    },
    accepts: { orchestration: ORCHESTRATORS, 'experiment-tracking': TRACKERS },
  },
  {
    id: 'mlflow-is-there',
    who: 'A team that runs MLflow already and lacks serving and monitoring.',
    answers: {
      tasks: ['experiment-tracking', 'model-registry', 'model-serving', 'monitoring'],
      inUse: ['mlflow'],
      libraries: ['scikit-learn', 'xgboost'],
    },
    accepts: {
      'experiment-tracking': ['mlflow'],
      'model-registry': ['mlflow'],
      'model-serving': SERVERS,
      monitoring: [...DRIFT, 'kserve'],
    },
  },
  {
    id: 'wandb-is-there',
    who: 'A deep learning team that pays for Weights & Biases and is content with it.',
    answers: {
      tasks: ['experiment-tracking', 'model-registry', 'hyperparameter-tuning'],
      licence: 'commercial',
      inUse: ['wandb'],
      libraries: ['pytorch'],
    },
    accepts: {
      'experiment-tracking': ['wandb'],
      'model-registry': ['wandb', 'mlflow'],
      'hyperparameter-tuning': ['wandb', 'optuna', 'ray-tune'],
    },
  },
  {
    id: 'own-prediction-code',
    who: 'Engineers whose models are programs: several steps of their own before and after the model.',
    answers: { tasks: ['model-serving'], customModels: true, interface: 'sdk' },
    accepts: { 'model-serving': [...SERVERS, 'seldon-core-1-apache'] },
  },
  {
    id: 'nightly-scores',
    who: 'A team that needs no answers over the network: scores are written every night, and watched.',
    answers: { tasks: ['orchestration', 'batch-inference', 'monitoring'] },
    accepts: { orchestration: ORCHESTRATORS, 'batch-inference': BATCH, monitoring: DRIFT },
  },
  {
    id: 'served-and-on-call',
    who: 'A team that is on call for its models: metrics, alerts and drift.',
    answers: { tasks: ['model-serving', 'service-metrics', 'monitoring'], momentum: 'high' },
    accepts: {
      'model-serving': SERVERS,
      'service-metrics': ['prometheus', 'prometheus-grafana', 'kserve', 'seldon-core-1-apache'],
      monitoring: [...DRIFT, 'kserve'],
    },
  },
  {
    id: 'dagster-is-there',
    who: 'A data team with Dagster that begins with machine learning.',
    answers: { tasks: ['orchestration', 'experiment-tracking', 'model-registry'], inUse: ['dagster'] },
    accepts: { orchestration: ['dagster'], 'experiment-tracking': TRACKERS, 'model-registry': ['mlflow'] },
  },
  {
    id: 'small-team-one-product',
    who: 'Six people who want one product and may use what is free to use though not open source.',
    answers: {
      tasks: [
        'data-versioning',
        'pipeline-versioning',
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
      ],
      licence: 'source-available',
      composition: 'one-suite',
    },
    accepts: Object.fromEntries(
      [
        'data-versioning',
        'pipeline-versioning',
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
      ].map((task) => [task, ['clearml', 'mlflow', 'dvc', 'polyaxon']]),
    ),
  },
  {
    id: 'llm-product-with-a-budget',
    who: 'Twelve people who build an assistant, have 100 dollars a month for tools, and would rather not run any.',
    answers: {
      tasks: ['llm-observability'],
      licence: 'commercial',
      hosting: 'managed-preferred',
      operators: 'part-time',
      users: 12,
      budget: 100,
    },
    accepts: { 'llm-observability': ['opik', 'langfuse', 'phoenix'] },
  },
];
