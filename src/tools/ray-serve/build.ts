import type { IObjectStore } from '../../constructs/object-store/bucket';
import type { KubeRayOperator } from '../../constructs/ray/kuberay-operator';
import { RayServe } from '../../constructs/ray/ray-serve';
import { modelResources } from '../../plan/model-resources';
import { rayOperator } from '../ray-tune/build';
import type { ToolContext } from '../tool-context';

/** KubeRay's operator, and the models that Ray Serve serves. */
export interface RayServeStack {
  readonly operator: KubeRayOperator;
  /** What serves each model, by its name: one for all. Without a model there is none. */
  readonly models: ReadonlyMap<string, RayServe>;
}

function buildService(
  context: ToolContext,
  operator: KubeRayOperator,
  artifacts: IObjectStore,
): RayServe | undefined {
  const { models } = context.plan.platform;
  if (models.length === 0) return undefined;
  const service = new RayServe(context.stack, 'RayServe', {
    ...context.workload,
    operator,
    image: context.image('ray'),
    artifacts,
    clients: context.clients,
    headResources: context.resources('ray-serve-head'),
    models: models.map((planned) => {
      const { name, modelUri, replicas, image, nodeSelector, tolerations } = planned;
      return {
        name,
        modelUri,
        replicas,
        ...(image && { image }),
        resources: modelResources(planned, context.resources('model')),
        gpus: planned.resources?.gpus ?? 0,
        ...(nodeSelector && { nodeSelector }),
        ...(tolerations && { tolerations }),
      };
    }),
  });
  context.scrapeTargets.push({
    name: 'ray-serve',
    pods: { workload: service.workload },
    port: service.metricsPort,
    edges: service.edges,
  });
  return service;
}

/** Ray Serve: the models of the plan in one RayService in the platform's namespace, and the operator that runs it. */
export function build(context: ToolContext): RayServeStack {
  const operator = rayOperator(context);
  // The store is there from the first day, whether or not there is a model yet to be read from it.
  const { artifacts } = context;
  const service = buildService(context, operator, artifacts);
  const { models } = context.plan.platform;
  return {
    operator,
    models: new Map(service && models.map(({ name }) => [name, service] as const)),
  };
}
