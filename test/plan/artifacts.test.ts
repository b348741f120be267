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
    const dvc = { 'data-versioning': 'dvc' };
    expect(imagesOf(planOf({ stack: dvc })).map(({ name }) => name)).toEqual([
      'seaweedfs',
      'rclone-storage-initializer',
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

  test('say what tries out a service that exists', () => {
    const usesOf = (stack: Record<string, string>) => {
      const platform = {
        database: { kind: 'existing', host: 'pg.example.com' },
        objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
      };
      return imagesOf(planOf({ stack, platform })).flatMap(({ name, usedBy }) =>
        usedBy.filter((user) => user.startsWith('check-')).map((user) => `${user} ${name}`),
      );
    };
    expect(usesOf({ 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'optuna' })).toEqual([
      'check-postgres mlflow',
      'check-object-store rclone-storage-initializer',
    ]);
    expect(usesOf({ 'hyperparameter-tuning': 'optuna' })).toEqual(['check-postgres optuna-dashboard']);
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
      'postgres-certificates': 'existing',
      'postgres-mlflow': 'existing',
      'postgres-optuna': 'existing',
      'object-store-mlflow': 'existing',
      'object-store-dvc': 'existing',
      'object-store-serving': 'existing',
      mlflow: 'generated',
      'optuna-dashboard': 'generated',
    });
  });

  test('keep their keys when a tool is turned on, so that no password changes by itself', () => {
    const all = secretsOf(planOf());
    const one = secretsOf(planOf({ stack: { 'experiment-tracking': 'mlflow' } }));
    expect(one.map(({ name }) => name)).toEqual([
      'postgres',
      'postgres-mlflow',
      'object-store',
      'object-store-mlflow',
      'mlflow',
    ]);
    for (const { name, keys } of one) {
      expect(all.find((secret) => secret.name === name)?.keys).toEqual(keys);
    }
  });
});

describe('a backup', () => {
  const EXISTING = {
    database: { kind: 'existing', host: 'pg.example.com' },
    objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
  };
  const S3 = { kind: 's3', endpoint: 'https://backup.example.com', bucket: 'backups' };
  const usesOf = (platform: Record<string, unknown>) => {
    const plan = planOf({ platform });
    return [...imagesOf(plan), ...secretsOf(plan)]
      .filter(({ usedBy }) => usedBy.includes('backup'))
      .map(({ name }) => name);
  };

  test('is made unless the plan says otherwise or keeps no data in the cluster', () => {
    expect(usesOf({})).toEqual(['postgres', 'rclone-storage-initializer', 'postgres', 'object-store']);
    expect(usesOf({ backup: { kind: 'none' } })).toEqual([]);
    expect(usesOf(EXISTING)).toEqual([]);
  });

  test('to an S3 store needs a key that somebody else gives, in a Secret of its own', () => {
    expect(secretsOf(planOf({ platform: { backup: S3 } })).at(-1)).toEqual({
      name: 'backup',
      keys: ['access-key-id', 'secret-access-key'],
      usedBy: ['backup'],
      origin: 'existing',
    });
  });

  test('changes no key of a Secret that is generated', () => {
    const keysOf = (backup: Record<string, unknown>) =>
      secretsOf(planOf({ platform: { backup } }))
        .filter(({ origin }) => origin === 'generated')
        .map(({ name, keys }) => [name, keys]);
    expect(keysOf({ kind: 'none' })).toEqual(keysOf({ kind: 'volume' }));
    expect(keysOf({ kind: 'none' })).toEqual(keysOf(S3));
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['of nothing', { ...EXISTING, backup: S3 }, /platform\.backup\.kind.*nothing to back up/],
    [
      'in the store that it is a backup of',
      { backup: { ...S3, endpoint: 'http://object-store.demo.svc:8333' } },
      /platform\.backup\.endpoint.*own object store/,
    ],
    [
      'among the data',
      { objectStore: { ...EXISTING.objectStore, endpoint: S3.endpoint }, backup: { ...S3, bucket: 'dvc' } },
      /platform\.backup\.bucket.*one of their own/,
    ],
    ['at no time', { backup: { kind: 'volume', schedule: '@daily' } }, /platform\.backup\.schedule.*cron/],
    ['never kept', { backup: { kind: 'volume', keep: 0 } }, /platform\.backup\.keep/],
  ])('%s is refused', (_, platform, message) => {
    expect(() => planOf({ platform })).toThrow(message);
  });
});

test('the plans of the tests are valid plans', () => expect(parsePlan(planOf())).toEqual(planOf()));
