import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const argoWorkflows: ToolParts = {
  title: 'Argo Workflows',
  features: ['argo-workflows', 'step-image'],
  proof: { level: 'run', tests: ['e2e/argo-workflows'] },
  workloads: [{ kind: 'Deployment', name: 'argo-workflows-controller' }],
  operators: ['argo-workflows-controller'],
  deploysModels: 'argo-workflows-deployer',
  sizing: {
    small: {
      'argo-workflows-controller': resources('25m 64Mi 16Mi', '1 512Mi 128Mi'),
      'argo-workflows-executor': resources('10m 32Mi 16Mi', '500m 256Mi 512Mi'),
      'argo-workflows-step': resources('50m 256Mi 64Mi', '1 1Gi 2Gi'),
    },
    medium: {
      'argo-workflows-controller': resources('100m 128Mi 16Mi', '2 1Gi 128Mi'),
      'argo-workflows-executor': resources('10m 64Mi 16Mi', '1 512Mi 2Gi'),
      'argo-workflows-step': resources('250m 512Mi 64Mi', '2 2Gi 5Gi'),
    },
    large: {
      'argo-workflows-controller': resources('250m 256Mi 16Mi', '4 2Gi 128Mi'),
      'argo-workflows-executor': resources('25m 64Mi 16Mi', '1 512Mi 4Gi'),
      'argo-workflows-step': resources('500m 1Gi 64Mi', '4 4Gi 10Gi'),
    },
  },
  // Those of Kubeflow Pipelines have the same kinds, and its controller would run the same workflows.
  definitions: {
    title: 'the definitions of Argo Workflows',
    objects: 'Workflow',
    besides: 'rules for what pods of workflows in its namespace may be',
    chart: 'argo-workflows-crd',
  },
  coverage: {
    orchestration: 'full',
    'pipeline-versioning': {
      partial: 'runs pipelines; their versions live in your Git repository alone',
    },
    'batch-inference': { partial: 'runs steps, on a schedule; none that is generated predicts' },
  },
  // Events come in by Argo's server, and a backfill is a workflow that makes others, which no account here may.
  lacks: ['event-triggers', 'backfills'],
  buckets: [{ consumer: 'argo-workflows', bucket: 'argo-workflows', access: 'read-write' }],
  images: [
    { name: 'argo-workflow-controller', usedBy: ['argo-workflows-controller'] },
    { name: 'argo-executor', usedBy: ['steps of workflows'] },
  ],
  charts: [],
  secrets: [],
};
