import { katib } from '../katib/parts';
import { kserve } from '../kserve/parts';
import { kubeflowModelRegistry } from '../kubeflow-model-registry/parts';
import { kubeflowPipelines } from '../kubeflow-pipelines/parts';
import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const kubeflow: ToolParts = {
  title: 'Kubeflow',
  proof: { level: 'run', tests: ['e2e/kubeflow', 'e2e/kubeflow-model-registry'] },
  // Its own: Trainer, and what Trainer starts its jobs through.
  workloads: [
    { kind: 'Deployment', name: 'jobset-controller' },
    { kind: 'Deployment', name: 'kubeflow-trainer' },
  ],
  operators: ['jobset-controller', 'kubeflow-trainer'],
  // Measured: either controller takes 30 MiB.
  sizing: {
    small: {
      'jobset-controller': resources('25m 64Mi 16Mi', '500m 256Mi 128Mi'),
      'kubeflow-trainer': resources('25m 64Mi 16Mi', '500m 256Mi 128Mi'),
      'training-node': resources('50m 256Mi 64Mi', '1 1Gi 2Gi'),
    },
    medium: {
      'jobset-controller': resources('50m 128Mi 16Mi', '1 384Mi 128Mi'),
      'kubeflow-trainer': resources('50m 128Mi 16Mi', '1 384Mi 128Mi'),
      'training-node': resources('500m 1Gi 256Mi', '2 4Gi 5Gi'),
    },
    large: {
      'jobset-controller': resources('100m 256Mi 16Mi', '1 512Mi 128Mi'),
      'kubeflow-trainer': resources('100m 256Mi 16Mi', '1 512Mi 128Mi'),
      'training-node': resources('2 4Gi 1Gi', '4 16Gi 20Gi'),
    },
  },
  ownNamespace: (namespace) => `${namespace}-training`,
  definitions: {
    title: 'the definitions of Kubeflow Trainer and JobSet',
    objects: 'TrainJob',
    besides: 'roles to watch them and webhooks for its namespace of training',
    chart: 'kubeflow-trainer-crd',
    exclusive: true,
  },
  // A part that lands here does its task for the suite by one line in each of these.
  madeOf: {
    'pipeline-versioning': 'kubeflow-pipelines',
    orchestration: 'kubeflow-pipelines',
    'model-registry': 'kubeflow-model-registry',
    'hyperparameter-tuning': 'katib',
    'model-serving': 'kserve',
    monitoring: 'kserve',
    'service-metrics': 'kserve',
  },
  lacks: [...(kserve.lacks ?? []), ...(katib.lacks ?? [])],
  coverage: {
    ...kubeflowPipelines.coverage,
    ...kubeflowModelRegistry.coverage,
    'training-jobs': 'full',
    'hyperparameter-tuning': 'full',
    'model-serving': 'full',
    monitoring: kserve.coverage.monitoring,
    'service-metrics': kserve.coverage['service-metrics'],
  },
  images: [
    { name: 'kubeflow-trainer', usedBy: ['kubeflow-trainer'] },
    { name: 'jobset', usedBy: ['jobset-controller'] },
    { name: 'python', usedBy: ['training jobs'] },
  ],
  charts: [],
  secrets: [],
};
