import { DeployedModels } from '../../constructs/kserve/deployed-models';
import { InferenceService } from '../../constructs/kserve/inference-service';
import { KServe } from '../../constructs/kserve/kserve';
import { connectedMlflow, deployersOf } from '../../plan/components';
import { hasMetrics, modelResources } from '../../plan/model-resources';
import type { ToolContext } from '../tool-context';

/** Where a server that is named by its image alone says that it serves: the path of the open inference protocol. */
const CUSTOM_READY = '/v2/health/ready';

/** KServe and the models that it serves. */
export interface KServeStack {
  readonly controller: KServe;
  /** What lets people deploy models without Terraform. */
  readonly deployed: DeployedModels;
  /** The served models by name. */
  readonly models: ReadonlyMap<string, InferenceService>;
}

/** KServe's controller in the platform's namespace, serving models there. */
export function build(context: ToolContext): KServeStack {
  const { stack, plan, artifacts } = context;
  const { models, modelDeployers, installDefinitions, deletionProtection } = plan.platform;
  const log = context.requestLog;
  const controller = new KServe(stack, 'KServe', {
    ...context.workload,
    images: {
      controller: context.image('kserve-controller'),
      storageInitializer: context.image('kserve-storage-initializer'),
      agent: context.image('kserve-agent'),
      runtimes: {
        mlflow: context.image('mlserver-mlflow'),
        sklearn: context.image('mlserver-sklearn'),
        xgboost: context.image('mlserver-xgboost'),
        lightgbm: context.image('mlserver-lightgbm'),
      },
    },
    objectStore: artifacts.accessFor('serving'),
    installDefinitions,
    preventDestroy: installDefinitions && deletionProtection,
    resources: context.resources('kserve-controller'),
  });
  const deployed = new DeployedModels(stack, 'DeployedModels', {
    ...context.workload,
    kserve: controller,
    artifacts,
    artifactsPath: connectedMlflow(plan)?.artifacts?.path,
    clients: context.clients,
    deployers: { ...modelDeployers, users: [...modelDeployers.users, ...deployersOf(plan)] },
    resources: context.resources('model'),
    logger: log && { url: log.url, edge: { peer: { workload: log.workload }, port: log.port } },
    references: context.modelReferences,
  });
  log?.edges.allowIngress({ peer: { podLabels: deployed.podLabels }, port: log.port });
  context.scrapeTargets.push({
    name: 'deployed-models',
    pods: { podLabels: deployed.podLabels },
    port: deployed.metricsPort,
    edges: deployed.edges,
    apartBy: 'serving.kserve.io/inferenceservice',
  });
  const served = models.map((planned) => {
    const { name, modelUri, format, replicas, image, nodeSelector, tolerations } = planned;
    const model = new InferenceService(stack, `Model-${name}`, {
      ...context.workload,
      name,
      modelUri,
      // The plan's rules let no model of a kind of its own get here without an image.
      ...(format === 'custom'
        ? { server: { image: image ?? '', readyPath: CUSTOM_READY } }
        : { server: format, ...(image && { serverImage: image }) }),
      scale: replicas,
      kserve: controller,
      artifacts,
      clients: context.clients,
      resources: modelResources(planned, context.resources('model')),
      gpus: planned.resources?.gpus ?? 0,
      ...(nodeSelector && { nodeSelector }),
      ...(tolerations && { tolerations }),
      logger: log && { url: log.url, edge: { peer: { workload: log.workload }, port: log.port } },
    });
    log?.edges.allowIngress({ peer: { workload: model.workload }, port: log.port });
    if (hasMetrics(planned)) {
      context.scrapeTargets.push({
        name: `model-${name}`,
        pods: { workload: model.workload },
        port: model.metricsPort,
        edges: model.edges,
      });
    }
    return [name, model] as const;
  });
  return { controller, deployed, models: new Map(served) };
}
