import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { SelfSignedCertificate } from '../../../src/constructs/charts/self-signed-certificate';
import { at, byName, synthesize } from '../../support/foreign-app';

const build = (name = 'server') =>
  synthesize(
    (stack) =>
      new SelfSignedCertificate(stack, 'Certificate', {
        namespace: 'lab',
        name,
        commonName: 'server.lab.svc',
        labels: { app: 'server' },
      }),
  );

describe('SelfSignedCertificate', () => {
  test('is a release that says a name, and no key', () => {
    const { resource, built, text } = build();
    const release = byName(resource, 'helm_release')['server-certificate'];
    expect(release).toMatchObject({ namespace: 'lab', atomic: true, upgrade_install: true });
    expect(JSON.parse((at(release, 'values') as string[])[0] ?? '')).toEqual({
      secretName: 'server-certificate',
      commonName: 'server.lab.svc',
      labels: { app: 'server' },
    });
    expect(built.secretName).toBe('server-certificate');
    expect(text).not.toContain('PRIVATE KEY');
  });

  test('refuses a name that no object may have', () => {
    expect(() => build('Server')).toThrow(PropError);
  });
});
