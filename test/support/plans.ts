import { LICENCE_CLASSES, type LicenceClass } from '../../src/catalogue/vocabulary';
import { parsePlan } from '../../src/plan/parse-plan';
import type { StackPlan } from '../../src/plan/stack-plan';
import { DEPLOYABLE_FACTS } from '../../src/tools/deployable-facts';

const FULL_STACK = {
  'data-versioning': 'dvc',
  'pipeline-versioning': 'dvc',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'hyperparameter-tuning': 'optuna',
  'model-serving': 'seldon-core-1-apache',
  monitoring: 'seldon-core-1-apache',
};

/** What is known of the tools of a stack. */
const factsOf = (stack: Readonly<Record<string, string | undefined>>) =>
  DEPLOYABLE_FACTS.filter(({ id }) => Object.values(stack).includes(id));

/** The answer that allows the tools of a stack: the strictest that does. */
export const licenceFor = (stack: Readonly<Record<string, string | undefined>>): LicenceClass =>
  LICENCE_CLASSES.findLast((strict) => factsOf(stack).some(({ licence }) => licence.class === strict)) ??
  'open-source';

/** The cloud that a stack is for, by the suites that it has. */
export const cloudFor = (
  stack: Readonly<Record<string, string | undefined>>,
): StackPlan['requirements']['cloud'] => {
  const [cloud] = factsOf(stack).flatMap((facts) => (facts.cloud === 'agnostic' ? [] : [facts.cloud]));
  return cloud ?? 'agnostic-required';
};

/** What a stack does not do without being told. */
export const settingsFor = (stack: Readonly<Record<string, string | undefined>>) => ({
  ...(Object.values(stack).includes('azure-ml') && { azureMl: { keysInState: true } }),
});

/** The day of the decision: no tool of the stack is younger, not even one that was made a moment ago. */
function dayOf(stack: Readonly<Record<string, string>>): string {
  const first = factsOf(stack).map(({ firstRelease }) => firstRelease);
  return ['2026-11-23', ...first].sort().at(-1) ?? '2026-11-23';
}

interface PlanChange {
  readonly stack?: Record<string, string>;
  readonly platform?: Record<string, unknown>;
  /** What runs already and goes on doing its tasks. */
  readonly stays?: Record<string, string> | undefined;
}

/** A plan for tests: the four tools with every default, changed as told. */
export function planOf(change: PlanChange = {}): StackPlan {
  const { stack = FULL_STACK, stays } = change;
  return parsePlan({
    schemaVersion: 1,
    generator: { name: 'mlops-scaffold', version: '0.0.0' },
    catalogueDate: dayOf(stack),
    requirements: {
      tasks: [...Object.keys(stays ?? {}), ...Object.keys(stack)],
      ...(stays && { inUse: [...new Set(Object.values(stays))] }),
      licence: licenceFor(stack),
      cloud: cloudFor(stack),
      languages: ['python', 'r'],
      libraries: ['scikit-learn'],
      customModels: true,
      interface: 'command-line',
      momentum: 'high',
      composition: 'best-of-breed',
    },
    stack,
    ...(stays && { stays }),
    platform: { name: 'demo', namespace: 'demo', ...settingsFor(stack), ...change.platform },
  });
}

/** Where an MLflow that runs already is, and keeps artifacts. */
export const CONNECTED_MLFLOW = {
  trackingUri: 'https://mlflow.example.com',
  secret: 'tracking-account',
  artifacts: { endpoint: 'https://s3.example.com', bucket: 'company-models' },
};

/** A plan for a team whose MLflow runs already, and is connected to the tools of the stack. */
export const connectedPlan = (
  stack: Record<string, string>,
  mlflow: object = CONNECTED_MLFLOW,
  platform: Record<string, unknown> = {},
): StackPlan =>
  planOf({
    stack,
    stays: { 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' },
    platform: { connect: { mlflow }, ...platform },
  });
