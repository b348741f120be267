import { TASKS } from '../../src/catalogue/vocabulary';
import { reportOf } from '../../src/review/report';
import { workloadPods } from '../../src/review/workload-pods';
import { DEPLOYABLE } from '../../src/tools/deployable';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';
import { TOOLS } from '../scaffold/projects';
import { planOf } from '../support/plans';
import { synthesize } from './reports';

const reviewOf = (stack: Record<string, string>) => {
  const plan = planOf({ stack });
  return reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) });
};

/** Those that are no workload of the stack, and are called what they are. */
const OTHERS = ['pods of models', 'DVC, where people and their jobs run it'];
/** Their pods come of an operator or of a chart, so that the synthesized JSON has none. */
const BROUGHT = ['wandb'];

const tasksOf = (id: (typeof DEPLOYABLE)[number]) => {
  const { coverage }: ToolParts = PARTS[id];
  return Object.fromEntries(TASKS.filter((task) => task in coverage).map((task) => [task, id]));
};

test.each([
  ...DEPLOYABLE.map((id) => [id, tasksOf(id)] as const),
  [
    'the default platform',
    {
      'data-versioning': 'dvc',
      'experiment-tracking': 'mlflow',
      'hyperparameter-tuning': 'optuna',
      'model-registry': 'mlflow',
      'model-serving': 'kserve',
      monitoring: 'evidently',
    },
  ] as const,
])('who reads a Secret is a workload, or called what it is: %s', (_, stack) => {
  const { secrets, synthesized } = reviewOf(stack);
  const known = [
    ...workloadPods(synthesized?.resources ?? []).map(({ name }) => name),
    ...OTHERS,
    ...BROUGHT,
  ];
  const odd = secrets.flatMap(({ name, usedBy }) =>
    usedBy.filter((one) => !known.includes(one)).map((one) => `${name}: ${one}`),
  );
  expect(odd).toEqual([]);
  expect(secrets.filter(({ usedBy }) => usedBy.length === 0)).toEqual([]);
});

test('before the first synthesis the same ones are called the same', () => {
  const plan = planOf({
    stack: { 'model-serving': 'kserve', monitoring: 'evidently', 'data-versioning': 'dvc' },
  });
  const { secrets } = reportOf({ plan, tools: TOOLS });
  const usedBy = new Set(secrets.flatMap((secret) => secret.usedBy));
  for (const name of [...OTHERS, 'drift-monitor']) expect(usedBy).toContain(name);
  for (const name of ['serving', 'dvc', 'drift-reference', 'monitor']) expect(usedBy).not.toContain(name);
});
