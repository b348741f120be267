import type { DeployableToolId } from '../../catalogue/deployable';
import { dvc } from './dvc';
import { mlflow } from './mlflow';
import { optuna } from './optuna';
import { seldonCore1 } from './seldon-core-1';
import { seldonCore1Apache } from './seldon-core-1-apache';
import type { ToolParts } from './tool-parts';

/** The parts of every tool that can be deployed. A tool without an entry does not compile. */
export const PARTS: Readonly<Record<DeployableToolId, ToolParts>> = {
  dvc,
  mlflow,
  optuna,
  'seldon-core-1': seldonCore1,
  'seldon-core-1-apache': seldonCore1Apache,
};
