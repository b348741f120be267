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
    endpoints: { s3: 'https://s3.eu-west-1.amazonaws.com' },
    allowed_account_ids: ['123456789012'],
    assume_role: { role_arn: 'arn:aws:iam::123456789012:role/state', tags: { 'a.b/c': 'd e' } },
  };
  const state = { kind: 'remote', type: 's3', config };
  const { terraform } = synthesizePlan(planOf({ platform: { state } })) as {
    terraform?: { backend: unknown };
  };
  expect(terraform?.backend).toEqual({ s3: config });
});

test('a state in an S3 store that is not Amazon’s asks nothing of it that only Amazon has, unless the plan says so', () => {
  const state = (config: object) => ({
    kind: 'remote',
    type: 's3',
    config: { bucket: 'b', key: 'k', ...config },
  });
  const backend = (config: object) => {
    const { terraform } = synthesizePlan(planOf({ platform: { state: state(config) } })) as {
      terraform?: { backend: { s3: object } };
    };
    return terraform?.backend.s3;
  };
  const flags = {
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
    skip_s3_checksum: true,
    use_path_style: true,
  };
  const endpoints = { s3: 'https://minio.example.com:9000' };
  expect(backend({ endpoints })).toEqual({ bucket: 'b', key: 'k', endpoints, ...flags });
  expect(backend({ endpoints, skip_s3_checksum: false })).toMatchObject({ skip_s3_checksum: false });
  expect(backend({ endpoint: 'https://x.example.com' })).toMatchObject({ skip_s3_checksum: true });
  expect(backend({ endpoints, force_path_style: false })).not.toHaveProperty('use_path_style');
  for (const s3 of [
    'https://s3.eu-west-1.amazonaws.com',
    'https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com',
  ]) {
    expect(backend({ endpoints: { s3 } })).not.toHaveProperty('skip_s3_checksum');
  }
  expect(backend({})).toEqual({ bucket: 'b', key: 'k' });
});

test('a plan put together in code is refused like one from a file', () => {
  const plan = planOf();
  const empty = { ...plan, stack: {} };
  expect(() => new PlatformStack(Testing.app(), 'platform', { plan: empty })).toThrow(/stack is empty/);
});
