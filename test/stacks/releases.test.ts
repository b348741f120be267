import { parsePlan } from '../../src/plan/parse-plan';
import { resources, type Synthesized } from '../support/policy';
import { GOLDENS } from '../support/releases';
import { synthesizePlan } from '../support/rule-failures';

type Json = Readonly<Record<string, unknown>>;

const first = (value: unknown): Json => ((Array.isArray(value) ? value[0] : value) ?? {}) as Json;
const block = (body: Json, name: string): Json => first(body[name]);

/** What the cluster knows an object by. Another name is another object. */
const identity = (body: Json): Json => {
  const { name, namespace } = 'metadata' in body ? block(body, 'metadata') : body;
  return { name, namespace };
};

/** Blocks of `spec` that Kubernetes refuses to change, or whose change takes an object away from its data or pods. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  kubernetes_stateful_set_v1: [
    'service_name',
    'selector',
    'pod_management_policy',
    'volume_claim_template',
    'persistent_volume_claim_retention_policy',
  ],
  kubernetes_deployment_v1: ['selector'],
  kubernetes_persistent_volume_claim_v1: ['access_modes', 'storage_class_name', 'resources'],
};

const fixed = (type: string, body: Json): Json => {
  const spec = block(body, 'spec');
  const parts = Object.fromEntries((FIXED[type] ?? []).map((name) => [name, spec[name]]));
  // A key that is new to a Secret gets no value unless the revision is raised, and that changes every other one.
  if (type === 'kubernetes_secret_v1') {
    return { keys: Object.keys(block(body, 'data_wo')).sort(), revision: body['data_wo_revision'] };
  }
  return type === 'terraform_data' ? { input: body['input'] } : parts;
};

/** New address by old, as `moved` blocks tell Terraform. */
const moves = (json: Synthesized): ReadonlyMap<string, string> =>
  new Map(((json['moved'] ?? []) as { from: string; to: string }[]).map(({ from, to }) => [from, to]));

/** What the new output would do to what the old one made, in words. */
function losses(old: Synthesized, now: Synthesized): string[] {
  const present = new Map(resources(now).map((resource) => [resource.address, resource]));
  const moved = moves(now);
  return resources(old).flatMap(({ address, type, body }) => {
    const kept = present.get(moved.get(address) ?? address);
    if (kept?.type !== type) return [`${address} is gone`];
    const compared: readonly (readonly [string, Json, Json])[] = [
      ['is another object', identity(body), identity(kept.body)],
      ['changes what cannot be changed', fixed(type, body), fixed(type, kept.body)],
    ];
    return compared.flatMap(([what, before, after]) =>
      JSON.stringify(before) === JSON.stringify(after) ? [] : [`${address} ${what}`],
    );
  });
}

describe.each(GOLDENS)('what $version made of the plan "$plan"', ({ mlopsJson, synthesized }) => {
  const now = synthesizePlan(parsePlan(mlopsJson));

  test('is kept by this version: every address, every name, and what data and pods hang on', () => {
    expect(losses(synthesized, now)).toEqual([]);
  });

  test.each<[string, (resource: Record<string, Record<string, Record<string, never>>>) => void, RegExp]>([
    ['an address', (all) => delete all['kubernetes_service_account_v1'], /is gone$/],
    [
      'a name',
      (all) => (all['kubernetes_config_map_v1'] = renamed(all['kubernetes_config_map_v1'] ?? {})),
      /is another object$/,
    ],
  ])('would be seen to lose %s', (_, change, message) => {
    const copy = structuredClone(now) as unknown as Parameters<typeof change>[0] & Synthesized;
    change(copy.resource as never);
    expect(losses(synthesized, copy)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});

const renamed = (objects: Record<string, Record<string, never>>): Record<string, Record<string, never>> =>
  Object.fromEntries(
    Object.entries(objects).map(([name, body]) => [
      name,
      { ...body, metadata: { ...first(body['metadata']), name: 'other' } } as never,
    ]),
  );

test('there are golden files of a release', () => expect(GOLDENS.length).toBeGreaterThan(0));
