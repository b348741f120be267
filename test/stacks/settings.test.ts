import { Testing } from 'cdktf';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../support/plans';
import { synthesizePlan } from '../support/rule-failures';

const textOf = (platform: Record<string, unknown>) =>
  JSON.stringify(synthesizePlan(planOf({ platform })).resource);

test('a second platform in a cluster leaves the definitions of the first alone', () => {
  const values = (platform: Record<string, unknown>) =>
    String(
      (
        synthesizePlan(planOf({ platform })).resource['helm_release']?.['seldon_core']?.['values'] as string[]
      )[0],
    );
  expect(values({})).toMatch(/"crd":\s*\{\s*"create":\s*true/);
  expect(values({ installDefinitions: false })).toMatch(/"crd":\s*\{\s*"create":\s*false/);
});

test("traffic of a Gateway may come from another namespace than the Gateway's own", () => {
  const exposure = {
    kind: 'gateway',
    domain: 'ml.example.com',
    gateway: { name: 'public', namespace: 'gateways' },
  };
  const peer = (namespace: string) => `"kubernetes.io/metadata.name":"${namespace}"`;
  expect(textOf({ exposure })).toContain(peer('gateways'));
  const elsewhere = textOf({ exposure: { ...exposure, controllerNamespace: 'envoy-gateway-system' } });
  expect(elsewhere).toContain(peer('envoy-gateway-system'));
  expect(elsewhere).not.toContain(peer('gateways'));
});

test('a relative path of a chart counts from the project folder, not from where Terraform runs', () => {
  const text = textOf({ charts: { 'seldon-core-operator': './charts/operator' } });
  expect(text).toContain('"chart":"../../../charts/operator"');
});

test('the groups, lists and maps of a backend stand in the Terraform as they were given', () => {
  const config = {
    ...{ bucket: 'state', key: 'platform', max_retries: 3, use_path_style: true },
    endpoints: { s3: 'https://s3.example.com' },
    allowed_account_ids: ['123456789012'],
    assume_role: { role_arn: 'arn:aws:iam::123456789012:role/state', tags: { 'a.b/c': 'd e' } },
  };
  const state = { kind: 'remote', type: 's3', config };
  const { terraform } = synthesizePlan(planOf({ platform: { state } })) as {
    terraform?: { backend: unknown };
  };
  expect(terraform?.backend).toEqual({ s3: config });
});

test('a plan put together in code is refused like one from a file', () => {
  const plan = planOf();
  const empty = { ...plan, stack: {} };
  expect(() => new PlatformStack(Testing.app(), 'platform', { plan: empty })).toThrow(/stack is empty/);
});
