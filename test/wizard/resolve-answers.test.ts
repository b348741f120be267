import { kindMissing } from '../../src/wizard/with-default-kinds';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import type { Answers } from '../../src/wizard/answers';
import { resolveAnswers } from '../../src/wizard/resolve-answers';

const resolve = (
  answers: Answers,
  directoryName: string | undefined = 'my-platform',
  defaultRequirements = true,
) => resolveAnswers(answers, { context: { directoryName }, defaultRequirements });

describe('resolveAnswers', () => {
  it('completes nothing to the defaults', () => {
    // No preference is none, and is not written down.
    const { capabilities, support, ...requirements } = DEFAULT_REQUIREMENTS;
    expect([capabilities, support]).toEqual([[], 'not-needed']);
    const resolution = resolve({});
    expect(resolution).not.toHaveProperty('requirements.capabilities');
    expect(resolution).not.toHaveProperty('requirements.support');
    expect(resolution).toMatchObject({
      complete: true,
      requirements,
      platform: { name: 'my-platform', namespace: 'my-platform', size: 'small', exposure: { kind: 'none' } },
    });
  });

  it('names the settings of a group that is missing as a whole, and of one that is none', () => {
    const exposure = { kind: 'gateway', domain: 'ml.example.com' };
    expect(resolve({ platform: { exposure } })).toEqual({
      complete: false,
      issues: [],
      missing: ['platform.exposure.gateway.name', 'platform.exposure.gateway.namespace'],
    });
    expect(resolve({ platform: { exposure: { ...exposure, gateway: 'public' } } })).toMatchObject({
      issues: [
        {
          place: 'platform.exposure.gateway',
          message: 'must be a group of settings, such as platform.exposure.gateway.name',
        },
      ],
    });
  });

  it('lists requirements as missing where no defaults are wanted', () => {
    expect(resolve({ requirements: { tasks: ['monitoring'] } }, 'x', false)).toEqual({
      complete: false,
      issues: [],
      missing: [
        'requirements.licence',
        'requirements.cloud',
        'requirements.languages',
        'requirements.libraries',
        'requirements.customModels',
        'requirements.interface',
        'requirements.momentum',
        'requirements.composition',
      ],
    });
  });

  it.each([
    ['My Platform', 'my-platform'],
    ['3-tier_ml.ops', 'tier-ml-ops'],
    ['Ünïcode', 'n-code'],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('makes a name of the folder %s', (folder, name) => {
    expect(resolve({}, folder)).toMatchObject({ platform: { name, namespace: name } });
  });

  it('misses the name, and not the namespace too, where no folder tells it', () => {
    for (const folder of ['', '日本', '...']) {
      expect(resolve({}, folder)).toEqual({
        complete: false,
        issues: [],
        missing: ['platform.name'],
      });
    }
  });

  it('reports a wrong name once, though the namespace follows from it', () => {
    expect(resolve({ platform: { name: 'Bad' } })).toMatchObject({
      missing: [],
      issues: [{ place: 'platform.name', value: 'Bad' }],
    });
  });

  it('takes the default kind of a group for settings that belong to it', () => {
    expect(resolve({ platform: { database: { storageGiB: 99 } } })).toMatchObject({
      complete: true,
      platform: { database: { kind: 'in-cluster', storageGiB: 99 } },
    });
  });

  it('gives the volume of the backups room for what it backs up, and never less than its default', () => {
    const backupOf = (platform: Record<string, unknown>) => {
      const resolved = resolve({ platform: { name: 'x', ...platform } });
      return resolved.complete ? resolved.platform.backup : resolved.issues;
    };
    expect(backupOf({ objectStore: { storageGiB: 500 } })).toMatchObject({ kind: 'volume', storageGiB: 510 });
    expect(backupOf({ objectStore: { storageGiB: 5 } })).toMatchObject({ storageGiB: 60 });
    const store = { objectStore: { storageGiB: 500 } };
    expect(backupOf({ ...store, backup: { keep: 3 } })).toMatchObject({ keep: 3, storageGiB: 510 });
    expect(backupOf({ ...store, backup: { storageGiB: 100 } })).toMatchObject({ storageGiB: 100 });
    expect(backupOf({ ...store, backup: { kind: 'none' } })).toEqual({ kind: 'none' });
    expect(backupOf({ objectStore: { storageGiB: 65536 } })).toMatchObject({ storageGiB: 60 });
    expect(backupOf({ ...store, backup: 'often' })).toHaveLength(1);
  });

  it('wants the kind of a group where its settings belong to another', () => {
    expect(resolve({ platform: { exposure: { domain: 'example.com' } } })).toMatchObject({
      missing: ['platform.exposure.kind'],
    });
  });

  it('says of a setting of another kind which one, and offers only what would be taken', () => {
    const resolved = resolve({ platform: { database: { kind: 'in-cluster', host: 'db', prt: 1 } } });
    expect(resolved).toMatchObject({
      issues: [
        {
          place: 'platform.database.host',
          message:
            'belongs to platform.database.kind=existing, and in-cluster is given. Give that kind instead, or leave host out',
        },
        {
          place: 'platform.database.prt',
          message:
            'is not a known setting; if "port" was meant: that belongs to platform.database.kind=existing',
          allowed: ['kind', 'storageGiB', 'storageClass'],
        },
      ],
    });
    expect(resolved).not.toHaveProperty('issues.0.allowed');
    // It would be refused as well.
    expect(resolved).not.toHaveProperty('issues.1.suggestion');
  });

  it.each([
    ['database', { host: 'db.example.com' }, 'host', 'existing, and without a kind it is in-cluster'],
    ['objectStore', { endpoint: 'https://s3.example.com' }, 'endpoint', 'existing'],
    ['backup', { keep: 2, bucket: 'b' }, 'bucket', 's3'],
    ['exposure', { domain: 'example.com' }, 'domain', 'gateway or ingress'],
    ['state', { type: 's3' }, 'type', 'remote'],
  ])('says which kind the settings of %s need that were given without one', (name, group, setting, kind) => {
    const issue = kindMissing(`platform.${name}.kind`, { platform: { [name]: group } });
    expect(issue?.place).toBe(`platform.${name}.${setting}`);
    expect(issue?.message).toContain(`belongs to platform.${name}.kind=${kind}`);
    expect(issue?.message).toContain(
      `Give --set platform.${name}.kind=${kind.split(/[ ,]/)[0] ?? ''} with it`,
    );
    expect(kindMissing(`platform.${name}.kind`, { platform: { [name]: {} } })).toBeUndefined();
  });

  it('names both bounds of a number where one is broken', () => {
    const requirements = { users: -1, budget: -5 };
    expect(resolve({ requirements, platform: { retentionDays: 9999 } })).toMatchObject({
      issues: [
        { place: 'requirements.users', message: 'must be 1 to 100000' },
        { place: 'requirements.budget', message: expect.stringMatching(/^must be 0 to \d+$/) as string },
        { place: 'platform.retentionDays', message: 'must be 1 to 3650' },
      ],
    });
  });

  it('reports a setting of no kind as unknown', () => {
    expect(resolve({ platform: { database: { hots: 'db' } } })).toMatchObject({
      issues: [
        {
          place: 'platform.database.hots',
          message:
            'is not a known setting; if "host" was meant: that belongs to platform.database.kind=existing',
        },
      ],
    });
  });

  it('applies the rules that span settings', () => {
    const platform = {
      authentication: 'none',
      exposure: {
        kind: 'ingress',
        domain: 'example.com',
        className: 'nginx',
        controllerNamespace: 'ingress',
        tlsSecretName: 'tls',
      },
    };
    expect(resolve({ platform })).toMatchObject({
      complete: false,
      issues: [{ place: 'platform.authentication', value: 'none' }],
    });
  });

  it('suggests the part of the file that was meant', () => {
    expect(resolve({ platfrom: {} })).toMatchObject({
      issues: [{ place: 'platfrom', suggestion: 'platform' }],
    });
  });

  it.each([null, 'text', 3, ['list']])('reports %j in the place of a group', (value) => {
    expect(resolve({ platform: value, requirements: value })).toMatchObject({
      complete: false,
      issues: expect.arrayContaining([expect.objectContaining({ place: 'platform' })]) as unknown,
    });
  });
});

test('what is wrong or missing within a list is told as such', () => {
  const withModel = (model: object) => resolve({ platform: { models: [model] } });
  const typo = withModel({ name: 'wine', modelUri: 's3://mlflow/x/y', replcas: 2 });
  expect(typo).toMatchObject({ complete: false });
  if (typo.complete) throw new Error('complete');
  expect(typo.missing).not.toContain('platform.models.0.replcas');
  expect(typo.issues).toContainEqual(
    expect.objectContaining({ place: 'platform.models.0.replcas', suggestion: 'replicas' }),
  );
  const without = withModel({ name: 'wine' });
  if (without.complete) throw new Error('complete');
  expect(without.missing).toContain('platform.models.0.modelUri');
});
