import { HIDDEN, maskedDifference } from '../../src/review/masked-difference';
import { container, difference, unmarked } from './differences';

test.each([
  ['an image', 'kubernetes_deployment_v1', (v: string) => container({ image: v }), 'a/b:1'],
  ['replicas', 'kubernetes_deployment_v1', (v: string) => ({ spec: [{ replicas: v }] }), '2'],
  [
    'memory',
    'kubernetes_deployment_v1',
    (v: string) => container({ resources: [{ limits: { memory: v } }] }),
    '2Gi',
  ],
  [
    'a quota',
    'kubernetes_resource_quota_v1',
    (v: string) => ({ spec: [{ hard: { 'limits.memory': v } }] }),
    '2Gi',
  ],
  [
    'storage',
    'kubernetes_persistent_volume_claim_v1',
    (v: string) => ({ spec: [{ resources: [{ requests: { storage: v } }] }] }),
    '9Gi',
  ],
  ['a schedule', 'kubernetes_cron_job_v1', (v: string) => ({ spec: [{ schedule: v }] }), '0 3 * * *'],
  ['a port', 'kubernetes_service_v1', (v: string) => ({ spec: [{ port: [{ port: Number(v) }] }] }), '8080'],
  [
    'a label',
    'kubernetes_service_v1',
    (v: string) => ({ metadata: [{ labels: { 'app.kubernetes.io/name': v } }] }),
    'mlflow',
  ],
  [
    'our annotation',
    'kubernetes_service_v1',
    (v: string) => ({ metadata: [{ annotations: { 'mlops-scaffold/config-hash': v } }] }),
    '6d6ca095',
  ],
  [
    'the key of a Secret',
    'kubernetes_deployment_v1',
    (v: string) => container({ env: [{ name: 'A', value_from: [{ secret_key_ref: [{ key: v }] }] }] }),
    'password-2',
  ],
  [
    'a variable of ours',
    'kubernetes_deployment_v1',
    (v: string) => container({ env: [{ name: 'PGHOST', value: v }] }),
    'db.example.com',
  ],
  ['a known option', 'kubernetes_deployment_v1', (v: string) => container({ args: ['--workers', v] }), '4'],
  [
    'a known setting',
    'kubernetes_stateful_set_v1',
    (v: string) => container({ args: ['-c', `shared_buffers=${v}`] }),
    '512MB',
  ],
  ['the path of a probe', 'kubernetes_pod_v1', (v: string) => ({ http_get: [{ path: v }] }), '/v2/health'],
  ['a version of a chart', 'helm_release', (v: string) => ({ version: v }), '1.18.2'],
  [
    "an image in Helm's values",
    'helm_release',
    (v: string) => ({ values: [JSON.stringify({ manager: { image: { tag: v } } })] }),
    '1.18.2',
  ],
  [
    "memory in Helm's values",
    'helm_release',
    (v: string) => ({ values: [JSON.stringify({ manager: { memoryLimit: v } })] }),
    '1Gi',
  ],
  [
    "an image in Helm's set",
    'helm_release',
    (v: string) => ({ set: [{ name: 'image.tag', value: v }] }),
    '1.18.2',
  ],
])('shows %s', (_, type, place, value) => {
  const [change, ...others] = difference(place('1'), place(value), {}, type);
  expect(others).toEqual([]);
  expect(change?.after.endsWith(value)).toBe(true);
  expect(change?.before).toMatch(/1$/);
});

test("an address in DVC's configuration is shown, and in nobody else's", () => {
  const at = (address: string) =>
    maskedDifference(
      { type: 'kubernetes_config_map_v1', address },
      {
        before: { data: { url: 's3://a', endpoint: 'b' } },
        after: { data: { url: 's3://b', endpoint: 'b' } },
        ...unmarked,
      },
    );
  expect(at('kubernetes_config_map_v1.dvc')).toEqual([
    { path: 'data.url', before: 's3://a', after: 's3://b' },
  ]);
  expect(at('kubernetes_config_map_v1.other')).toEqual([{ path: 'data.url', before: HIDDEN, after: HIDDEN }]);
});
