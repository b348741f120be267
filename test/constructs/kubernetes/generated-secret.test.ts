import {
  GeneratedSecret,
  type GeneratedSecretProps,
} from '../../../src/constructs/kubernetes/generated-secret';
import { byName, synthesize } from '../../support/foreign-app';

function build(props: Partial<GeneratedSecretProps> = {}) {
  const synth = synthesize((stack) => {
    new GeneratedSecret(stack, 'Secret', {
      namespace: 'lab',
      name: 'keys',
      labels: {},
      keys: ['a', 'b'],
      ...props,
    });
  });
  return { ...synth, secret: byName(synth.resource, 'kubernetes_secret_v1')['keys'] };
}

describe('GeneratedSecret', () => {
  test('a value for each key, made at apply and written to the API server only', () => {
    const { secret } = build();
    const value = '${replace(uuid(), "-", "")}';
    expect(secret).toMatchObject({ data_wo: { a: value, b: value }, type: 'Opaque' });
    expect(secret).not.toHaveProperty('data');
  });

  test('a text that is no secret stands beside the values', () => {
    const { secret } = build({ keys: ['password'], texts: { username: 'pipelines' } });
    expect(secret).toMatchObject({
      data_wo: { password: '${replace(uuid(), "-", "")}', username: 'pipelines' },
    });
  });

  // Without a revision the provider makes an empty Secret and reports no error.
  test.each([undefined, 1, 7])('revision %p is always written', (revision) => {
    expect(build({ revision }).secret).toMatchObject({ data_wo_revision: revision ?? 1 });
  });

  test.each<[string, Partial<GeneratedSecretProps>]>([
    ['keys', { keys: [] }],
    ['revision', { revision: 0 }],
    ['revision', { revision: 1.5 }],
  ])('refuses bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/Secret: \`${prop}\` must`));
  });
});
