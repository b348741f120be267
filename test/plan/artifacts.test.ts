import { chartsOf, imagesOf } from '../../src/plan/artifacts';
import { parsePlan } from '../../src/plan/parse-plan';
import { secretsOf } from '../../src/plan/secrets';
import { planOf } from '../support/plans';

describe('images', () => {
  test('are those of the chosen tools and what they stand on', () => {
    expect(imagesOf(planOf()).map(({ name }) => name)).toEqual([
      'postgres',
      'seaweedfs',
      'mlflow',
      'optuna-dashboard',
      'seldon-core-operator',
      'seldon-core-executor',
      'rclone-storage-initializer',
      'mlserver-mlflow',
      'mlserver-sklearn',
    ]);
    expect(imagesOf(planOf({ stack: { 'data-versioning': 'dvc' } })).map(({ name }) => name)).toEqual([
      'seaweedfs',
    ]);
  });

  test('come from the mirror by their upstream path, unless one is overridden', () => {
    const plan = planOf({
      platform: {
        images: { registry: 'mirror.example.com/hub', overrides: { postgres: 'other.example.com/pg:17' } },
      },
    });
    const references = Object.fromEntries(imagesOf(plan).map(({ name, reference }) => [name, reference]));
    expect(references['postgres']).toBe('other.example.com/pg:17');
    expect(references['mlflow']).toMatch(/^mirror\.example\.com\/hub\/mlflow\/mlflow:v/);
  });

  test('leave out what exists already', () => {
    const plan = planOf({
      platform: {
        database: { kind: 'existing', host: 'pg.example.com' },
        objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
      },
    });
    expect(imagesOf(plan).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['postgres']));
    expect(imagesOf(plan).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['seaweedfs']));
  });
});

test('the chart follows the licence line of the chosen tool', () => {
  expect(chartsOf(planOf())).toMatchObject([{ name: 'seldon-core-operator', version: '1.17.1' }]);
  expect(chartsOf(planOf({ stack: { 'model-serving': 'seldon-core-1' } }))).toMatchObject([
    { version: '1.18.2' },
  ]);
  expect(chartsOf(planOf({ stack: { 'experiment-tracking': 'mlflow' } }))).toEqual([]);
});

describe('secrets', () => {
  test('of services that exist are never generated', () => {
    const plan = planOf({
      platform: {
        database: { kind: 'existing', host: 'pg.example.com' },
        objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
      },
    });
    const origins = Object.fromEntries(secretsOf(plan).map(({ name, origin }) => [name, origin]));
    expect(origins).toEqual({
      postgres: 'existing',
      'object-store': 'existing',
      mlflow: 'generated',
      'optuna-dashboard': 'generated',
    });
  });

  test('keep their keys when a tool is turned on, so that no password changes by itself', () => {
    const one = secretsOf(planOf({ stack: { 'experiment-tracking': 'mlflow' } }));
    const all = secretsOf(planOf());
    for (const name of ['postgres', 'object-store']) {
      expect(one.find((secret) => secret.name === name)?.keys).toEqual(
        all.find((secret) => secret.name === name)?.keys,
      );
    }
  });
});

test('the plans of the tests are valid plans', () => expect(parsePlan(planOf())).toEqual(planOf()));
