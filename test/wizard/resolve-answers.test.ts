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
    const { capabilities, ...requirements } = DEFAULT_REQUIREMENTS;
    expect(capabilities).toEqual([]);
    const resolution = resolve({});
    expect(resolution).not.toHaveProperty('requirements.capabilities');
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

  it('wants the kind of a group where its settings belong to another', () => {
    expect(resolve({ platform: { exposure: { domain: 'example.com' } } })).toMatchObject({
      missing: ['platform.exposure.kind'],
    });
  });

  it('reports a setting of no kind as unknown', () => {
    expect(resolve({ platform: { database: { hots: 'db' } } })).toMatchObject({
      issues: [{ place: 'platform.database.hots', suggestion: 'host' }],
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
