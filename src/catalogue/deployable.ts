/**
 * The tools that this version can deploy: each has a factory in `src/stacks/construct-factory.ts`, and one without
 * the other does not compile. Apart from the catalogue, so that a stack need not load every tool's facts.
 */
export const DEPLOYABLE = ['dvc', 'mlflow', 'optuna', 'seldon-core-1', 'seldon-core-1-apache'] as const;

export type DeployableToolId = (typeof DEPLOYABLE)[number];
