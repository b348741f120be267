import {
  endpointNumber,
  GoogleProvider,
  VertexAi,
  type VertexAiProps,
} from '../../../src/constructs/vertex-ai';
import { at, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<VertexAiProps> = {}) {
  return synthesize((stack) => {
    new GoogleProvider(stack, 'google', {});
    return new VertexAi(stack, 'Lab', { name: 'lab', region: 'europe-west4', ...props });
  });
}
const one = (resource: Record<string, Record<string, Json>>, type: string): Json => {
  const found = Object.values(resource[type] ?? {});
  expect([type, found.length]).toEqual([type, 1]);
  return found[0] ?? {};
};

describe('VertexAi', () => {
  test('in a foreign app with nothing but a name and a region', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the bucket keeps every version and is open to nobody', () => {
    expect(one(build().resource, 'google_storage_bucket')).toMatchObject({
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      versioning: { enabled: true },
      location: 'europe-west4',
    });
  });

  test('jobs and models may use Vertex AI and their own bucket, by an account without a key', () => {
    const { resource } = build();
    expect(one(resource, 'google_project_iam_member')['role']).toBe('roles/aiplatform.user');
    expect(one(resource, 'google_storage_bucket_iam_member')).toMatchObject({
      role: 'roles/storage.objectAdmin',
      bucket: expect.stringContaining('google_storage_bucket.') as string,
    });
    expect(resource['google_service_account_key']).toBeUndefined();
  });

  test('everything comes after the APIs, which stay on', () => {
    const { resource } = build();
    const apis = Object.entries(resource['google_project_service'] ?? {});
    expect(apis.map(([, body]) => body['disable_on_destroy'])).toEqual([false, false, false]);
    for (const type of ['google_storage_bucket', 'google_vertex_ai_tensorboard', 'google_vertex_ai_endpoint'])
      expect(one(resource, type)['depends_on']).toHaveLength(3);
  });

  test("an endpoint's name is a number, the same for the same name", () => {
    expect(endpointNumber('lab')).toBe(endpointNumber('lab'));
    for (const name of ['lab', 'other', 'a', 'z'.repeat(40)])
      expect(endpointNumber(name)).toMatch(/^[1-9][0-9]{9}$/);
    expect(endpointNumber('lab')).not.toBe(endpointNumber('other'));
  });

  test('a model that a script deploys is no change for Terraform', () => {
    expect(at(one(build().resource, 'google_vertex_ai_endpoint'), 'lifecycle', 'ignore_changes')).toEqual([
      'traffic_split',
    ]);
  });

  test.each(['a', 'lab', 'a-very-long-name-of-a-lab-x', 'x'.repeat(40)])(
    'the account of %s has a name that Google takes',
    (name) => {
      const account = one(build({ name }).resource, 'google_service_account')['account_id'];
      expect(account).toMatch(/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/);
    },
  );

  test('what holds data is protected where it is asked for', () => {
    const kept = Object.entries(build({ preventDestroy: true }).resource)
      .filter(([, bodies]) => Object.values(bodies).some((body) => at(body, 'lifecycle', 'prevent_destroy')))
      .map(([type]) => type);
    expect(kept.sort()).toEqual(['google_storage_bucket', 'google_vertex_ai_tensorboard']);
  });

  test.each<[Partial<VertexAiProps>, RegExp]>([
    [{ name: 'My Lab' }, /Lab: `name` must be a lower-case name of up to 40 characters/],
    [{ region: 'Europe' }, /Lab: `region` must be a region such as europe-west4, got "Europe"/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
