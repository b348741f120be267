import { ArgoWorkflows } from '../../constructs/argo-workflows/argo-workflows';
import { servesWithoutTerraform } from '../../plan/components';
import type { Size } from '../sizes';
import type { ToolContext } from '../tool-context';

/** Workflows at once: as many as have room in the quota beside the servers. */
const PARALLELISM: Readonly<Record<Size, number>> = { small: 4, medium: 16, large: 32 };

/** Secret with the steps' account of the stack's own MLflow, which somebody makes. */
const ACCOUNT = 'workflow-mlflow';

/** The Secrets that variables come from. */
const secretsIn = (variables: ToolContext['jobs']['account']): readonly string[] => [
  ...new Set(
    Object.values(variables).flatMap((value) =>
      typeof value === 'object' && 'secretKey' in value ? [value.secretKey.secretName] : [],
    ),
  ),
];

/** Argo Workflows, whose steps run in the platform's namespace. */
export function build(context: ToolContext): ArgoWorkflows {
  const { stack, plan, mlflow, jobs } = context;
  const { namespace, installDefinitions, deletionProtection, size, authentication } = plan.platform;
  const asked = mlflow?.own === true && authentication !== 'none';
  return new ArgoWorkflows(stack, 'ArgoWorkflows', {
    ...context.workload,
    images: {
      controller: context.image('argo-workflow-controller'),
      executor: context.image('argo-executor'),
    },
    artifacts: context.objectStore,
    environment: { PLATFORM_NAMESPACE: namespace, ...jobs.environment, ...jobs.account },
    secretEnvironment: asked
      ? {
          MLFLOW_TRACKING_USERNAME: { secretName: ACCOUNT, key: 'username' },
          MLFLOW_TRACKING_PASSWORD: { secretName: ACCOUNT, key: 'password' },
        }
      : {},
    secrets: secretsIn(jobs.account),
    clientLabels: jobs.labels,
    deployer: servesWithoutTerraform(plan),
    parallelism: PARALLELISM[size],
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    resources: {
      controller: context.resources('argo-workflows-controller'),
      executor: context.resources('argo-workflows-executor'),
      step: context.resources('argo-workflows-step'),
    },
  });
}
