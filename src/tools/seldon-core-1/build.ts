import { ModelDeployment } from '../../constructs/seldon-core/model-deployment';
import { SeldonCore } from '../../constructs/seldon-core/seldon-core';
import { modelResources } from '../../plan/model-resources';
import type { ToolContext } from '../tool-context';

/** Seldon Core and the models that it serves. */
export interface Seldon {
  readonly operator: SeldonCore;
  /** The served models by name. */
  readonly models: ReadonlyMap<string, ModelDeployment>;
}

function buildModels(context: ToolContext, operator: SeldonCore): Map<string, ModelDeployment> {
  // The store is there from the first day, whether or not there is a model yet to be read from it.
  const { artifacts } = context;
  const models = context.plan.platform.models.map((model) => {
    const { format, name, modelUri, replicas, image, nodeSelector, tolerations } = model;
    const deployment = new ModelDeployment(context.stack, `Model-${name}`, {
      ...context.workload,
      name,
      modelUri,
      replicas,
      ...(nodeSelector && { nodeSelector }),
      ...(tolerations && { tolerations }),
      gpus: model.resources?.gpus ?? 0,
      implementation: format === 'sklearn' ? 'SKLEARN_SERVER' : 'MLFLOW_SERVER',
      operator,
      artifacts,
      // The plan's rules let no other kind of model get here.
      serverImage: image ?? context.image(format === 'sklearn' ? 'mlserver-sklearn' : 'mlserver-mlflow'),
      clients: context.clients,
      resources: modelResources(model, context.resources('model')),
    });
    return [name, deployment] as const;
  });
  return new Map(models);
}

/** What each line is made of. */
const LINES = {
  apache: {
    chart: 'seldon-core-operator',
    operator: 'seldon-core-operator',
    executor: 'seldon-core-executor',
    storageInitializer: 'rclone-storage-initializer',
  },
  bsl: {
    chart: 'seldon-core-operator-bsl',
    operator: 'seldon-core-operator-bsl',
    executor: 'seldon-core-executor-bsl',
    storageInitializer: 'rclone-storage-initializer-bsl',
  },
} as const;

/** Either line of Seldon Core 1. */
export function buildSeldon(context: ToolContext, line: keyof typeof LINES): Seldon {
  const names = LINES[line];
  const operator = new SeldonCore(context.stack, 'SeldonCore', {
    ...context.workload,
    line,
    chart: context.chart(names.chart),
    images: {
      operator: context.image(names.operator),
      executor: context.image(names.executor),
      storageInitializer: context.image(names.storageInitializer),
    },
    installCrd: context.plan.platform.installDefinitions,
    resources: context.resources('operator'),
  });
  return { operator, models: buildModels(context, operator) };
}

/** The current line, under the Business Source License. */
export const build = (context: ToolContext): Seldon => buildSeldon(context, 'bsl');
