import { depthRead } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-11-29',
    { 'event-triggers': 'yes', backfills: 'no' },
    depthRead(
      'PyPI botocore 1.44.8: events (SageMakerPipelineParameters: events start pipelines), sagemaker (StartPipelineExecution, one run a call)',
    ),
  ),
  since(
    '2026-11-29',
    {
      'labelled-performance': { partly: 'by Model Monitor, closed to new customers' },
      'drift-alerts': { partly: 'by Model Monitor, closed to new customers' },
    },
    depthRead(
      'PyPI botocore 1.44.8: sagemaker (ModelQualityJobInput with GroundTruthS3Input, ListMonitoringAlerts); https://docs.amazonaws.cn/en_us/sagemaker/latest/dg/model-monitor-model-quality-schedule.html',
    ),
  ),
  since(
    '2026-11-29',
    { 'model-approval': 'yes', 'registry-webhooks': 'yes' },
    depthRead(
      'PyPI botocore 1.44.8: sagemaker (ModelApprovalStatus: PendingManualApproval); https://docs.aws.amazon.com/en_en/sagemaker/latest/dg/model-registry-staging-construct-event-bridge.html (events of model packages)',
    ),
  ),
  since(
    '2026-11-29',
    { 'lora-adapters': 'yes', 'openai-api': 'yes' },
    depthRead(
      'https://docs.aws.amazon.com/sagemaker/latest/dg/realtime-endpoints-adapt.html (adapter inference components), https://docs.amazonaws.cn/sagemaker/latest/dg/realtime-endpoints-openai-compatible.md',
    ),
  ),
  since(
    '2026-11-29',
    { permissions: 'yes', 'single-sign-on': 'yes' },
    depthRead(
      'PyPI botocore 1.44.8: sagemaker (CreateMlflowApp with a role of IAM, AuthMode SSO of a domain)',
    ),
  ),
  since(
    '2026-11-29',
    {
      'bayesian-search': 'yes',
      'early-stopping': 'yes',
      'parallel-trials': 'yes',
      'several-objectives': 'no',
    },
    depthRead(
      'PyPI botocore 1.44.8: sagemaker (HyperParameterTuningJobConfig: Bayesian, TrainingJobEarlyStoppingType, MaxParallelTrainingJobs, one objective)',
    ),
  ),
  since(
    '2026-11-29',
    { canary: 'yes', 'scale-to-zero': { partly: 'of serverless endpoints' }, explainers: 'yes' },
    depthRead(
      'PyPI botocore 1.44.8: sagemaker (TrafficRoutingConfig: CANARY, ProductionVariantServerlessConfig, ClarifyExplainerConfig)',
    ),
  ),
  since(
    '2026-11-29',
    { 'python-pipelines': 'yes', 'step-containers': 'yes' },
    depthRead(
      'PyPI sagemaker-mlops 1.27.0: sagemaker/mlops/workflow (pipeline.py, function_step.py, steps.py: training and processing jobs)',
    ),
  ),
);
