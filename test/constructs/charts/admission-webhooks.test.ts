import { AdmissionWebhooks, type AdmissionWebhooksProps } from '../../../src/constructs/charts/admission-webhooks';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, synthesize } from '../../support/foreign-app';

const HOOK = {
  name: 'pods.example.com',
  path: '/mutate',
  rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
};

const build = (props: Partial<AdmissionWebhooksProps> = {}) =>
  synthesize(
    (stack) =>
      new AdmissionWebhooks(stack, 'Webhooks', {
        namespace: 'lab',
        name: 'server',
        configurationName: 'server.lab',
        serviceName: 'server',
        labels: { app: 'server' },
        mutating: [HOOK],
        ...props,
      }),
  );

describe('AdmissionWebhooks', () => {
  test('is a release that says what is called, and no key', () => {
    const { resource, built, text } = build({ validating: [{ ...HOOK, failurePolicy: 'Ignore' }] });
    const release = byName(resource, 'helm_release')['server-webhooks'];
    expect(release).toMatchObject({ namespace: 'lab', atomic: true, upgrade_install: true });
    const common = { timeoutSeconds: 10, sideEffects: 'None', admissionReviewVersions: ['v1'] };
    expect(JSON.parse((at(release, 'values') as string[])[0] ?? '')).toEqual({
      secretName: 'server-certificate',
      configurationName: 'server.lab',
      serviceName: 'server',
      labels: { app: 'server' },
      mutating: [{ ...HOOK, ...common, failurePolicy: 'Fail' }],
      validating: [{ ...HOOK, ...common, failurePolicy: 'Ignore' }],
    });
    expect(built.secretName).toBe('server-certificate');
    expect(text).not.toMatch(/PRIVATE KEY|caBundle/);
  });

  test.each([
    ['a name that no object may have', { name: 'Server' }, /`name`/],
    ['a Service that no object may be', { serviceName: 'a.b' }, /`serviceName`/],
    ['a configuration that no object may be', { configurationName: 'A b' }, /`configurationName`/],
    ['no webhook', { mutating: [] }, /`mutating`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });
});
