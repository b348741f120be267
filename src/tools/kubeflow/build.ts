import { KubeflowTrainer } from '../../constructs/kubeflow-trainer/kubeflow-trainer';
import type { ToolContext } from '../tool-context';
import { kubeflow } from './parts';

/** What Kubeflow brings itself: Trainer, JobSet and the namespace of training jobs. Its other parts are built as tools of their own. */
export function build(context: ToolContext): KubeflowTrainer {
  const { stack, plan } = context;
  const { namespace, installDefinitions, deletionProtection } = plan.platform;
  return new KubeflowTrainer(stack, 'KubeflowTrainer', {
    ...context.workload,
    images: {
      trainer: context.image('kubeflow-trainer'),
      jobSet: context.image('jobset'),
      runtime: context.image('python'),
    },
    training: kubeflow.ownNamespace?.(namespace) ?? '',
    quota: context.quota,
    containerDefaults: context.containerDefaults,
    reaches: context.jobs.edges,
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    resources: {
      trainer: context.resources('kubeflow-trainer'),
      jobSet: context.resources('jobset-controller'),
      node: context.resources('training-node'),
    },
  });
}
