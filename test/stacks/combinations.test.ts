import { pairwise, PLATFORM_AXES, planWith, RARE_AXES } from '../support/combinations';
import { violations } from '../support/policy';
import { failures, platformOf, resolvedStack, synthesizePlan } from '../support/rule-failures';

test('every two answers together, rare settings included, keep the rules', () => {
  const rows = pairwise({ ...PLATFORM_AXES, ...RARE_AXES }).map((platform) => ({ platform }));
  expect(failures(rows).slice(0, 3)).toEqual([]);
}, 300_000);

test('every two answers about monitoring together keep the rules', () => {
  const { database, objectStore, availability, authentication, secrets } = PLATFORM_AXES;
  const axes = { database, objectStore, availability, authentication, secrets };
  const { models, monitoring, clients, images } = RARE_AXES;
  const rows = pairwise({ ...axes, models, monitoring, clients, images } as typeof RARE_AXES);
  const stack = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };
  expect(failures(rows.map((platform) => ({ stack, platform }))).slice(0, 3)).toEqual([]);
}, 300_000);

test.each([
  ['the default stack', planWith(undefined, {})],
  ['models and all that is beside it', planWith(undefined, RARE_AXES['models']?.[1] ?? {})],
])('what the rows are judged by is what cdktf synthesizes: %s', (_, plan) => {
  const withoutMetadata = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === '//' ? undefined : part)));
  expect(withoutMetadata(resolvedStack(platformOf(plan)))).toEqual(synthesizePlan(plan));
});

describe('the rules see', () => {
  type Body = Record<string, never>;
  const plan = planWith(undefined, {});
  const good = synthesizePlan(plan);

  test('nothing wrong in a good platform', () => expect(violations(good, plan)).toEqual([]));

  /** Changes a copy of the good platform. */
  const broken = (change: (resource: Record<string, Record<string, Body>>) => void): string[] => {
    const copy = structuredClone(good) as unknown as { resource: Record<string, Record<string, Body>> };
    change(copy.resource);
    return violations(copy, plan);
  };
  const mlflow = (resource: Record<string, Record<string, Body>>) =>
    (
      resource['kubernetes_deployment_v1']?.['mlflow'] as unknown as {
        spec: { template: { spec: { container: Record<string, unknown>[]; [key: string]: unknown } } };
      }
    ).spec.template.spec;

  test.each<[string, (resource: Record<string, Record<string, Body>>) => void, RegExp]>([
    [
      'a pod that may be root',
      (r) => ((mlflow(r)['security_context'] as Record<string, unknown>)['run_as_non_root'] = false),
      /root/,
    ],
    ['a token', (r) => (mlflow(r)['automount_service_account_token'] = true), /token/],
    [
      'a host path',
      (r) => (mlflow(r)['volume'] as unknown[]).push({ name: 'x', host_path: { path: '/' } }),
      /volume x/,
    ],
    [
      'a secret as a literal',
      (r) =>
        (mlflow(r).container[0]?.['env'] as unknown[]).push({ name: 'AWS_SECRET_ACCESS_KEY', value: 'x' }),
      /literal/,
    ],
    [
      'an image without a version',
      (r) => mlflow(r).container.forEach((c) => (c['image'] = 'mlflow:latest')),
      /without a version/,
    ],
    [
      'a limit that is missing',
      (r) => mlflow(r).container.forEach((c) => delete c['resources']),
      /request or limit/,
    ],
    [
      'a probe that is missing',
      (r) => mlflow(r).container.forEach((c) => delete c['readiness_probe']),
      /probe/,
    ],
    ['a workload without edges', (r) => delete r['kubernetes_network_policy_v1'], /no network policy/],
    [
      'an open port',
      (r) =>
        (r['kubernetes_service_v1'] = {
          x: { metadata: [{ namespace: 'demo' }], spec: [{ type: 'NodePort' }] } as never,
        }),
      /NodePort/,
    ],
    [
      'a secret in the state',
      (r) =>
        (r['kubernetes_secret_v1'] = { x: { metadata: [{ namespace: 'demo' }], data: { a: 'b' } } as never }),
      /state/,
    ],
    ['a role', (r) => (r['kubernetes_cluster_role_v1'] = { x: {} }), /role/],
    ['an object that needs the cluster to plan', (r) => (r['kubernetes_manifest'] = { x: {} }), /plan time/],
  ])('%s', (_, change, message) => {
    expect(broken(change)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});

test('the rows of a pairwise set hold every pair of options', () => {
  const axes = { a: [{ a: 1 }, { a: 2 }], b: [{ b: 1 }, { b: 2 }, { b: 3 }], c: [{ c: 1 }, { c: 2 }] };
  const rows = pairwise(axes).map((row) => JSON.stringify(row));
  for (const [x, y] of [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ] as const) {
    for (const first of axes[x]) {
      for (const second of axes[y]) {
        const wanted = [...Object.entries(first), ...Object.entries(second)].map(
          ([k, v]) => `"${k}":${String(v)}`,
        );
        expect(rows.some((row) => wanted.every((part) => row.includes(part)))).toBe(true);
      }
    }
  }
  expect(rows.length).toBeLessThan(9);
});
