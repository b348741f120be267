import { factsOf, type ToolFacts } from './as-of';
import type { DeployableToolId } from './deployable';
import { newestDay } from './facts-in';
import type { Tool } from './tool';
import { dvc } from './tools/dvc';
import { mlflow } from './tools/mlflow';
import { optuna } from './tools/optuna';
import { seldonCore1 } from './tools/seldon-core-1';
import { seldonCore1Apache } from './tools/seldon-core-1-apache';

/** Named one by one, so that reading a plan loads no other tool's facts. A tool without an entry does not compile. */
const DEPLOYABLE_TOOLS: Readonly<Record<DeployableToolId, Tool>> = {
  dvc,
  mlflow,
  optuna,
  'seldon-core-1': seldonCore1,
  'seldon-core-1-apache': seldonCore1Apache,
};

/** The newest day of a fact about them. */
export const DEPLOYABLE_DATE = newestDay(Object.values(DEPLOYABLE_TOOLS));

/** The newest facts about the tools that can be deployed: what is generated is of today, whatever day decided. */
export const DEPLOYABLE_FACTS: readonly ToolFacts[] = Object.values(DEPLOYABLE_TOOLS).flatMap(
  (tool) => factsOf(tool, DEPLOYABLE_DATE) ?? [],
);
