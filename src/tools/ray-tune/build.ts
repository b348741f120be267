import { KubeRayOperator } from '../../constructs/ray/kuberay-operator';
import { RayCluster } from '../../constructs/ray/ray-cluster';
import { toolsOf } from '../../plan/components';
import type { ToolContext } from '../tool-context';

/** KubeRay's operator, and the cluster that runs the jobs of Ray Tune. */
export interface RayTuneStack {
  readonly operator: KubeRayOperator;
  readonly cluster: RayCluster;
}

const OPERATOR = 'KubeRay';

/** KubeRay's operator in the platform's namespace: one, whichever of Ray's tools asks first. */
export function rayOperator(context: ToolContext): KubeRayOperator {
  const { stack, plan } = context;
  const there = stack.node.tryFindChild(OPERATOR);
  if (there instanceof KubeRayOperator) return there;
  const { installDefinitions, deletionProtection } = plan.platform;
  return new KubeRayOperator(stack, OPERATOR, {
    ...context.workload,
    image: context.image('kuberay-operator'),
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    services: toolsOf(plan).includes('ray-serve'),
    resources: context.resources('kuberay-operator'),
  });
}

/** Ray Tune: a Ray cluster in the platform's namespace, and the operator that runs it. */
export function build(context: ToolContext): RayTuneStack {
  const { stack, plan } = context;
  const { ray } = plan.platform;
  const operator = rayOperator(context);
  const { mlflow, jobs } = context;
  const cluster = new RayCluster(stack, 'RayTune', {
    ...context.workload,
    operator,
    image: context.image('ray'),
    results: context.objectStore,
    workers: ray.workers,
    gpusPerWorker: ray.gpusPerWorker,
    headResources: context.resources('ray-head'),
    workerResources: context.resources('ray-worker'),
    clients: context.clients,
    // Of an MLflow that runs already the plan names the account, else whoever makes this Secret.
    credentialsSecret: mlflow?.accountSecret ?? 'ray-credentials',
    keyFiles: jobs.keyFiles,
    // No account is among them: it is whoever's the Secret says.
    environment: {
      ...jobs.environment,
      // The image has no git, which every trial would be told.
      ...(mlflow && { GIT_PYTHON_REFRESH: 'quiet' }),
    },
    podLabels: jobs.labels,
  });
  return { operator, cluster };
}
