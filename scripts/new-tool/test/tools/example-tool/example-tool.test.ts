import { sitesOf } from '../../../src/plan/components';
import { planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';

// What holds for every tool stands in test/tools/contract.test.ts; what only this one does stands here.
const made = (platform: Record<string, unknown> = {}) =>
  synthesizePlan(planOf({ stack: { 'the-task': 'example-tool' }, platform }));

test('is a server of its own, that needs neither a database nor an object store', () => {
  const types = resources(made()).map(({ type }) => type);
  expect(types).toContain('kubernetes_deployment_v1');
  expect(types).not.toContain('kubernetes_stateful_set_v1');
});

test('is reached from outside where the platform is exposed, with a password', () => {
  const plan = planOf({ stack: { 'the-task': 'example-tool' } });
  expect(sitesOf(plan).map(({ subdomain }) => subdomain)).toEqual(['example-tool']);
  const text = JSON.stringify(
    made({
      exposure: {
        kind: 'ingress',
        domain: 'ml.example.com',
        className: 'public',
        controllerNamespace: 'ingress',
        tlsSecretName: 'tls',
      },
    }),
  );
  expect(text).toContain('"host":"example-tool.ml.example.com"');
  expect(text).toContain('SERVER_PASSWORD');
});
