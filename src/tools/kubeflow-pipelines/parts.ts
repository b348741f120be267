import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const kubeflowPipelines: ToolParts = {
  title: 'Kubeflow Pipelines',
  features: ['kubeflow-pipelines', 'step-image'],
  proof: { level: 'run', tests: ['e2e/kubeflow-pipelines', 'e2e/kubeflow-pipelines-objects'] },
  workloads: [
    { kind: 'Deployment', name: 'kubeflow-pipelines' },
    { kind: 'Deployment', name: 'kubeflow-pipelines-controller' },
    { kind: 'Deployment', name: 'kubeflow-pipelines-metadata' },
    { kind: 'Deployment', name: 'kubeflow-pipelines-persistence' },
    { kind: 'Deployment', name: 'kubeflow-pipelines-schedules' },
  ],
  operators: [
    'kubeflow-pipelines',
    'kubeflow-pipelines-controller',
    'kubeflow-pipelines-persistence',
    'kubeflow-pipelines-schedules',
  ],
  sites: [{ subdomain: 'pipelines', service: 'kubeflow-pipelines', port: 8080, title: 'Kubeflow Pipelines' }],
  sizing: {
    small: {
      'kubeflow-pipelines': resources('50m 128Mi 32Mi', '1 512Mi 256Mi'),
      'kubeflow-pipelines-gateway': resources('10m 32Mi 16Mi', '500m 192Mi 64Mi'),
      'kubeflow-pipelines-controller': resources('25m 64Mi 16Mi', '1 512Mi 128Mi'),
      'kubeflow-pipelines-metadata': resources('25m 64Mi 16Mi', '1 384Mi 64Mi'),
      'kubeflow-pipelines-persistence': resources('10m 48Mi 16Mi', '500m 192Mi 64Mi'),
      'kubeflow-pipelines-schedules': resources('10m 48Mi 16Mi', '500m 192Mi 64Mi'),
      'kubeflow-pipelines-executor': resources('10m 32Mi 16Mi', '500m 256Mi 512Mi'),
    },
    medium: {
      'kubeflow-pipelines': resources('250m 256Mi 64Mi', '2 1Gi 512Mi'),
      'kubeflow-pipelines-gateway': resources('50m 64Mi 16Mi', '1 256Mi 64Mi'),
      'kubeflow-pipelines-controller': resources('100m 128Mi 16Mi', '2 1Gi 128Mi'),
      'kubeflow-pipelines-metadata': resources('100m 128Mi 16Mi', '2 512Mi 64Mi'),
      'kubeflow-pipelines-persistence': resources('50m 64Mi 16Mi', '1 256Mi 64Mi'),
      'kubeflow-pipelines-schedules': resources('25m 64Mi 16Mi', '1 256Mi 64Mi'),
      'kubeflow-pipelines-executor': resources('10m 64Mi 16Mi', '1 512Mi 2Gi'),
    },
    large: {
      'kubeflow-pipelines': resources('500m 512Mi 64Mi', '4 2Gi 1Gi'),
      'kubeflow-pipelines-gateway': resources('100m 64Mi 16Mi', '2 256Mi 64Mi'),
      'kubeflow-pipelines-controller': resources('250m 256Mi 16Mi', '4 2Gi 128Mi'),
      'kubeflow-pipelines-metadata': resources('250m 256Mi 16Mi', '4 1Gi 64Mi'),
      'kubeflow-pipelines-persistence': resources('100m 128Mi 16Mi', '1 512Mi 64Mi'),
      'kubeflow-pipelines-schedules': resources('50m 64Mi 16Mi', '1 256Mi 64Mi'),
      'kubeflow-pipelines-executor': resources('25m 64Mi 16Mi', '1 512Mi 4Gi'),
    },
  },
  migrates: ['kubeflow-pipelines', 'kubeflow-pipelines-metadata'],
  definitions: {
    title: 'the definitions of Kubeflow Pipelines and Argo Workflows',
    objects: 'Workflow',
    besides: 'rules for what pods of runs in its namespace may be',
    chart: 'kubeflow-pipelines-crd',
  },
  coverage: {
    // Without pages: each run is a run in MLflow, which has some.
    'pipeline-versioning': 'full',
    orchestration: 'full',
  },
  buckets: [{ consumer: 'pipelines', bucket: 'pipelines', access: 'read-write' }],
  images: [
    { name: 'kfp-api-server', usedBy: ['kubeflow-pipelines'] },
    { name: 'kfp-persistence-agent', usedBy: ['kubeflow-pipelines-persistence'] },
    { name: 'kfp-scheduled-workflow-controller', usedBy: ['kubeflow-pipelines-schedules'] },
    { name: 'kfp-driver', usedBy: ['runs of pipelines'] },
    { name: 'kfp-launcher', usedBy: ['runs of pipelines'] },
    { name: 'ml-metadata', usedBy: ['kubeflow-pipelines-metadata'] },
    { name: 'argo-workflow-controller', usedBy: ['kubeflow-pipelines-controller'] },
    { name: 'argo-executor', usedBy: ['runs of pipelines'] },
    { name: 'python', usedBy: ['kubeflow-pipelines'] },
  ],
  charts: [],
  secrets: [
    { name: 'kubeflow-pipelines', keys: ['password'] },
    {
      name: 'kfp-mlflow-credentials',
      keys: ['username', 'password'],
      forAuthentication: true,
      beside: 'mlflow',
    },
  ],
};
