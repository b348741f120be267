import { PlanError } from '../../src/plan/plan-error';
import { parsePlan } from '../../src/plan/parse-plan';
import { planOf } from '../support/plans';

const INSIDE = { images: { registry: 'registry.example.com/mirror' } };
const STACK = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };

/** Where a plan for a cluster that is cut off would reach out. */
function placesOf(
  platform: Record<string, unknown>,
  stack: Record<string, string> = STACK,
  hosting = 'air-gapped',
) {
  const plan = planOf({ stack, platform });
  try {
    parsePlan({ ...plan, requirements: { ...plan.requirements, hosting } });
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.issues.map(({ place }) => place);
    throw error;
  }
}

test('nothing that is fetched may be on the internet', () => {
  expect(placesOf({})).toEqual(['platform.images.registry', 'platform.monitoring.packageIndex']);
  expect(placesOf(INSIDE)).toEqual(['platform.monitoring.packageIndex']);
  const index = { packageIndex: 'https://pypi.example.com/simple' };
  expect(placesOf({ ...INSIDE, monitoring: index })).toEqual([]);
  expect(placesOf({ ...INSIDE, monitoring: { image: 'registry.example.com/evidently:1' } })).toEqual([]);
});

test('a chart is fetched from a copy', () => {
  const stack = { 'model-serving': 'seldon-core-1-apache' };
  expect(placesOf(INSIDE, stack)).toEqual(['platform.charts.seldon-core-operator']);
  const charts = { 'seldon-core-operator': 'oci://registry.example.com/charts/seldon-core-operator' };
  expect(placesOf({ ...INSIDE, charts }, stack)).toEqual([]);
});

test('a cluster with a way to the internet may fetch from there', () => {
  expect(placesOf({}, STACK, 'own-kubernetes')).toEqual([]);
});

test('an image by its own reference needs no mirror', () => {
  const stack = { 'data-versioning': 'dvc' };
  const all = { seaweedfs: 'registry.example.com/seaweedfs:1' };
  expect(placesOf({ images: { overrides: all }, backup: { kind: 'none' } }, stack)).toEqual([]);
});

const INDEX = { packageIndex: 'https://pypi.example.com/simple' };

test.each<[string, Record<string, unknown>, string]>([
  ['a mirror that is none', { images: { registry: 'ghcr.io/x' } }, 'platform.images.registry'],
  [
    'an image of its own',
    { images: { ...INSIDE.images, overrides: { mlflow: 'docker.io/me/mlflow:1' } } },
    'platform.images.overrides.mlflow',
  ],
  ['an image for monitoring', { monitoring: { image: 'docker.io/me/ev:1' } }, 'platform.monitoring.image'],
  [
    'another public index',
    { monitoring: { packageIndex: 'https://test.pypi.org/simple' } },
    'platform.monitoring.packageIndex',
  ],
  [
    'a store of a cloud',
    { backup: { kind: 's3', endpoint: 'https://s3.eu-central-1.amazonaws.com', bucket: 'backups' } },
    'platform',
  ],
])('what is known to be on the internet is told of: %s', (_, platform, place) => {
  expect(placesOf({ ...INSIDE, monitoring: INDEX, ...platform })).toEqual([place]);
});

test('a chart of somebody on the internet is no copy of yours', () => {
  const charts = { 'seldon-core-operator': 'oci://ghcr.io/x/y' };
  expect(placesOf({ ...INSIDE, charts }, { 'model-serving': 'seldon-core-1-apache' })).toEqual([
    'platform.charts.seldon-core-operator',
  ]);
});
