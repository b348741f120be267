import type { DeployableToolId } from '../catalogue/deployable';
import { SeldonCore } from '../constructs/seldon-core';
import type { PlatformContext } from './platform-context';
import { buildDvc } from './tools/dvc';
import { buildMlflow } from './tools/mlflow';
import { buildOptuna } from './tools/optuna';
import { buildSeldonApache, buildSeldonBsl } from './tools/seldon';

/** How each deployable tool is built. A tool without an entry does not compile. */
export const FACTORIES = {
  dvc: buildDvc,
  mlflow: buildMlflow,
  optuna: buildOptuna,
  'seldon-core-1': buildSeldonBsl,
  'seldon-core-1-apache': buildSeldonApache,
} satisfies Record<DeployableToolId, (context: PlatformContext) => unknown>;

/** Labels that a tool needs on the platform's namespace. */
export const NAMESPACE_LABELS: Readonly<
  Partial<Record<DeployableToolId, (namespace: string) => Record<string, string>>>
> = {
  'seldon-core-1': (namespace) => SeldonCore.namespaceLabels(namespace),
  'seldon-core-1-apache': (namespace) => SeldonCore.namespaceLabels(namespace),
};

/** What a tool is made of, once built. */
export type BuiltTool<Id extends DeployableToolId> = ReturnType<(typeof FACTORIES)[Id]>;
