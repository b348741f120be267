import { ModelDeployment } from '../../constructs/model-deployment';
import { SeldonCore } from '../../constructs/seldon-core';
import type { PlatformContext } from '../platform-context';

/** Seldon Core and the models that it serves. */
export interface Seldon {
  readonly operator: SeldonCore;
  /** The served models by name. */
  readonly models: ReadonlyMap<string, ModelDeployment>;
}

function buildModels(context: PlatformContext, operator: SeldonCore): Map<string, ModelDeployment> {
  // The store is there from the first day, whether or not there is a model yet to be read from it.
  const artifacts = context.objectStore;
  const models = context.plan.platform.models.map((model) => {
    const server = model.implementation === 'SKLEARN_SERVER' ? 'mlserver-sklearn' : 'mlserver-mlflow';
    const deployment = new ModelDeployment(context.stack, `Model-${model.name}`, {
      ...context.workload,
      ...model,
      operator,
      artifacts,
      serverImage: context.image(server),
      clients: context.clients,
      resources: context.sizing.model,
    });
    return [model.name, deployment] as const;
  });
  return new Map(models);
}

/** The last line under Apache-2.0, 1.17.1. */
export function buildSeldonApache(context: PlatformContext): Seldon {
  const operator = new SeldonCore(context.stack, 'SeldonCore', {
    ...context.workload,
    line: 'apache',
    chart: context.chart('seldon-core-operator'),
    images: {
      operator: context.image('seldon-core-operator'),
      executor: context.image('seldon-core-executor'),
      storageInitializer: context.image('rclone-storage-initializer'),
    },
    installCrd: context.plan.platform.installDefinitions,
    resources: context.sizing.seldonOperator,
  });
  return { operator, models: buildModels(context, operator) };
}

/** The current line, under the Business Source License. */
export function buildSeldonBsl(context: PlatformContext): Seldon {
  const operator = new SeldonCore(context.stack, 'SeldonCore', {
    ...context.workload,
    line: 'bsl',
    chart: context.chart('seldon-core-operator-bsl'),
    images: {
      operator: context.image('seldon-core-operator-bsl'),
      executor: context.image('seldon-core-executor-bsl'),
      storageInitializer: context.image('rclone-storage-initializer-bsl'),
    },
    installCrd: context.plan.platform.installDefinitions,
    resources: context.sizing.seldonOperator,
  });
  return { operator, models: buildModels(context, operator) };
}
