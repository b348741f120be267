import { TASKS } from '../../src/catalogue/vocabulary';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { parsePlan } from '../../src/plan/parse-plan';
import type { Stack, StackPlan } from '../../src/plan/stack-plan';
import { PRESETS } from '../../src/requirements/presets';
import { cloudFor, licenceFor, settingsFor } from '../support/plans';

export const FULL_STACK: Stack = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
  'model-serving': 'seldon-core-1-apache',
  monitoring: 'seldon-core-1-apache',
};

/** A plan with the given tools and platform settings; what is left out has its default. */
export function planOf(
  platform: Readonly<Record<string, unknown>> = {},
  stack: Stack = FULL_STACK,
): StackPlan {
  const ambiata = PRESETS['ambiata']?.requirements;
  if (ambiata === undefined) throw new Error('the preset is gone');
  const tasks = TASKS.filter((task) => stack[task] !== undefined);
  const cloud = cloudFor(stack);
  const requirements = {
    ...ambiata,
    tasks,
    licence: licenceFor(stack),
    ...(cloud !== 'agnostic-required' && { cloud }),
  } as const;
  const settings = {
    name: 'my-platform',
    namespace: 'mlops',
    ...settingsFor(stack),
    ...platform,
  } as unknown as StackPlan['platform'];
  return parsePlan(
    assemblePlan({ requirements, stack, platform: settings, catalogueDate: '2026-11-23', version: '0.1.0' }),
  );
}
