import { volumesIn, volumesOf } from '../../src/review/storage';
import { resourcesOf } from '../../src/review/synthesized';
import type { Stack } from '../../src/plan/stack-plan';
import { DEPLOYABLE } from '../../src/tools/deployable';
import { PARTS } from '../../src/tools/parts';
import { FULL_STACK, planOf } from '../scaffold/plans';
import { synthesize } from './reports';

const byOwner = (volumes: ReturnType<typeof volumesOf>) =>
  [...volumes].sort((a, b) => (a.usedBy < b.usedBy ? -1 : 1));

test.each([
  ['the default', {}, ['backup', 'object-store', 'postgres']],
  ['sizes and classes', { backup: { kind: 'volume', storageGiB: 7, storageClass: 'slow' } }, undefined],
  ['no backup', { backup: { kind: 'none' } }, ['object-store', 'postgres']],
  [
    'a backup elsewhere',
    { backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' } },
    ['object-store', 'postgres'],
  ],
  ['a database that exists', { database: { kind: 'existing', host: 'db.example.com' } }, undefined],
  [
    'services that exist, so that nothing is left to back up',
    {
      database: { kind: 'existing', host: 'db.example.com' },
      objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
    },
    [],
  ],
])('the plan alone tells of the same volumes as its synthesis: %s', (_, settings, owners) => {
  const plan = planOf(settings);
  const told = byOwner(volumesOf(plan));
  expect(told).toEqual(byOwner(volumesIn(resourcesOf(synthesize(plan)))));
  if (owners !== undefined) expect(told.map(({ usedBy }) => usedBy)).toEqual(owners);
});

const DEFAULT_STACK: Stack = {
  ...FULL_STACK,
  'model-serving': 'kserve',
  monitoring: 'evidently',
};
const EVERYTHING = ['backup', 'drift-monitor-packages', 'object-store', 'postgres', 'prometheus'];
const without = (gone: string) => EVERYTHING.filter((name) => name !== gone);
const REFERENCE = {
  name: 'wine',
  modelUri: 's3://mlflow/1/models/m-1/artifacts',
  referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv',
};

test.each<[string, Record<string, unknown>, Stack, readonly string[]]>([
  ['Evidently with its Prometheus', {}, DEFAULT_STACK, EVERYTHING],
  ['a class and a size', { monitoring: { storageGiB: 9, storageClass: 'slow' } }, DEFAULT_STACK, EVERYTHING],
  [
    'a Prometheus that exists',
    { monitoring: { kind: 'existing' }, metricsNamespace: 'metrics' },
    DEFAULT_STACK,
    without('prometheus'),
  ],
  [
    'an image with the packages',
    { monitoring: { image: 'registry.example.com/evidently:1' } },
    DEFAULT_STACK,
    without('drift-monitor-packages'),
  ],
  [
    'no log of predictions',
    { monitoring: { requestLog: false } },
    DEFAULT_STACK,
    without('drift-monitor-packages'),
  ],
  [
    'Evidently beside models of the plan alone, with none to compare',
    {},
    { ...DEFAULT_STACK, 'model-serving': 'seldon-core-1-apache' },
    without('drift-monitor-packages'),
  ],
  [
    'and with one to compare',
    { models: [REFERENCE] },
    { ...DEFAULT_STACK, 'model-serving': 'seldon-core-1-apache' },
    EVERYTHING,
  ],
  [
    'Prometheus alone',
    {},
    { 'service-metrics': 'prometheus', 'experiment-tracking': 'mlflow' },
    ['backup', 'object-store', 'postgres', 'prometheus'],
  ],
  [
    'Kubeflow Pipelines',
    {},
    { orchestration: 'kubeflow-pipelines', 'pipeline-versioning': 'kubeflow-pipelines' },
    ['backup', 'mariadb', 'object-store'],
  ],
])('the plan alone tells of the volumes of tools too: %s', (_, settings, stack, owners) => {
  const plan = planOf(settings, stack);
  const told = byOwner(volumesOf(plan));
  expect(told).toEqual(byOwner(volumesIn(resourcesOf(synthesize(plan)))));
  expect(told.map(({ usedBy }) => usedBy)).toEqual(owners);
});

// Each tool: one that comes to ask for a volume has to be told of by the plan.
test.each(DEPLOYABLE)('the plan alone tells of every volume of a stack with %s', (tool) => {
  const task = Object.keys(PARTS[tool].coverage)[0] as keyof Stack;
  const plan = planOf({}, { [task]: tool });
  expect(byOwner(volumesOf(plan))).toEqual(byOwner(volumesIn(resourcesOf(synthesize(plan)))));
});
