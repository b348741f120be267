import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredIn, idOf } from '../../src/recovery/declared-objects';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const of = (resource: object) => declaredIn(JSON.stringify({ resource }));

test.each(readdirSync(EXAMPLES).filter((name) => !name.includes('.')))(
  'every resource of the example "%s" is told, with its owner',
  (name) => {
    const { objects, releases, untold } = declaredIn(
      readFileSync(join(EXAMPLES, name, 'cdk.tf.json'), 'utf8'),
    );
    expect(untold).toEqual([]);
    expect(objects.length).toBeGreaterThan(20);
    for (const { owner } of objects) expect(Object.keys(owner)).toHaveLength(2);
    for (const { namespace } of releases) expect(namespace).not.toBe('default');
    const ids = objects.map((object) => `${object.kind} ${idOf(object)}`);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('kinds are named as kubectl takes them', () => {
  const metadata = { name: 'one', namespace: 'ml' };
  const { objects } = of({
    kubernetes_horizontal_pod_autoscaler_v2: { a: { metadata } },
    kubernetes_pod_disruption_budget_v1: { a: { metadata } },
    kubernetes_cron_job_v1: { a: { metadata: [metadata] } },
  });
  expect(objects.map(({ kind }) => kind)).toEqual([
    'cronjob',
    'horizontalpodautoscaler',
    'poddisruptionbudget',
  ]);
});

test('a namespace can be the name of another object, and is "default" where nothing is said', () => {
  const { objects } = of({
    kubernetes_namespace_v1: { ml: { metadata: { name: 'ml' } } },
    kubernetes_service_v1: {
      a: { metadata: { name: 'a', namespace: '${kubernetes_namespace_v1.ml.metadata[0].name}' } },
      b: { metadata: { name: 'b' } },
    },
    kubernetes_cluster_role_v1: { c: { metadata: { name: 'c' } } },
  });
  expect(objects.map(idOf)).toEqual(['c', 'ml', 'ml/a', 'default/b']);
});

test.each([
  [
    'several of one resource',
    { kubernetes_service_v1: { a: { for_each: '${x}', metadata: { name: 'a' } } } },
  ],
  [
    'a name that only Terraform knows',
    { kubernetes_service_v1: { a: { metadata: { name: '${var.name}' } } } },
  ],
  ['a name that the cluster makes', { kubernetes_service_v1: { a: { metadata: { generate_name: 'a-' } } } }],
  [
    'a circle of names',
    { kubernetes_service_v1: { a: { metadata: { name: '${kubernetes_service_v1.a.metadata[0].name}' } } } },
  ],
  ['a manifest', { kubernetes_manifest: { a: { manifest: {} } } }],
  ['a part of an object', { kubernetes_config_map_v1_data: { a: { metadata: { name: 'a' } } } }],
  ['no object of Kubernetes', { random_id: { a: { byte_length: 4 } } }],
])('%s is said to be untold', (_, resource) => {
  const found = of(resource);
  expect(found).toMatchObject({ objects: [], releases: [] });
  expect(found.untold).toHaveLength(1);
});
