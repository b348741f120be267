import { DvcRemote, type DvcRemoteProps } from '../../../src/constructs/dvc/remote';
import { ObjectStore } from '../../../src/constructs/object-store/object-store';
import { at, BUCKET, byName, RecordingStores, synthesize } from '../../support/foreign-app';

function build(props: Partial<DvcRemoteProps> = {}) {
  const stores = new RecordingStores();
  const { built: remote, ...synth } = synthesize((stack) => {
    return new DvcRemote(stack, 'Dvc', { namespace: 'lab', store: stores.objects, ...props });
  });
  return { ...synth, stores, remote };
}

describe('DvcRemote', () => {
  test('in a foreign app with nothing but a namespace and a store: one ConfigMap', () => {
    const { resource } = build();
    expect(Object.keys(resource)).toEqual(['kubernetes_config_map_v1']);
    expect(resource).toMatchSnapshot();
  });

  test('the configuration of a repository, for where the store is reached inside the cluster', () => {
    expect(build().remote.config()).toBe(
      [
        '[core]',
        '    remote = dvc-remote',
        '    analytics = false',
        `['remote "dvc-remote"']`,
        '    url = s3://bucket',
        '    endpointurl = http://object-store.lab.svc:8333',
        '    region = us-east-1',
        '',
      ].join('\n'),
    );
  });

  test('and for where people reach it', () => {
    const config = build().remote.config('http://localhost:8333');
    expect(config).toContain('endpointurl = http://localhost:8333\n');
  });

  test('the key is in the environment, by reference, never in the configuration', () => {
    const { remote, text } = build();
    expect(remote.environment).toMatchObject({
      AWS_ACCESS_KEY_ID: { secretKey: BUCKET.accessKeyId },
      AWS_SECRET_ACCESS_KEY: { secretKey: BUCKET.secretAccessKey },
    });
    expect(text).not.toContain('access-key');
  });

  test('DVC runs under a user that the image has no name for', () => {
    expect(build().remote.environment['USER']).toBeTruthy();
  });

  test('asks for the key of dvc, and for the network of each client', () => {
    const jobs = { namespace: 'jobs' };
    expect(build({ clients: [jobs] }).stores.asked).toEqual([
      ['bucket', 'dvc'],
      ['bucket', 'dvc', jobs],
    ]);
  });

  test('on a store of the cluster its clients are let in', () => {
    const { resource } = synthesize((stack) => {
      const store = new ObjectStore(stack, 'ObjectStore', {
        namespace: 'lab',
        consumers: { dvc: { bucket: 'data', access: 'read-write' } },
      });
      new DvcRemote(stack, 'Dvc', { namespace: 'lab', store, clients: [{ namespace: 'jobs' }] });
    });
    const policy = byName(resource, 'kubernetes_network_policy_v1')['object-store'];
    expect(at(policy, 'spec', 'ingress')).toHaveLength(1);
    const data = at(byName(resource, 'kubernetes_config_map_v1')['dvc-remote'], 'data');
    expect(data).toMatchObject({ url: 's3://data', endpoint: 'http://object-store.lab.svc:8333' });
  });

  test.each(["http://x'\n[core]", 's3.example.com', 'https://s3.example.com/path', ''])(
    'refuses the endpoint %j',
    (endpoint) => {
      expect(() => build().remote.config(endpoint)).toThrow(/`endpoint` must be/);
    },
  );

  test('refuses a bad name', () => {
    expect(() => build({ name: '"x' })).toThrow('foreign/Dvc: `name` must be a DNS label, got "\\"x"');
  });
});
