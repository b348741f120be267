import { Token } from 'cdktf';
import {
  ExistingObjectStore,
  type ExistingObjectStoreProps,
} from '../../src/constructs/existing-object-store';
import { synthesize } from '../support/foreign-app';

function build(props: Partial<ExistingObjectStoreProps> = {}) {
  const { built: store, resource } = synthesize((stack) => {
    return new ExistingObjectStore(stack, 'ObjectStore', {
      endpoint: 'https://s3.example.com',
      buckets: { mlflow: 'lab-models', dvc: 'lab-data' },
      secretName: 'object-store',
      ...props,
    });
  });
  return { store, resource };
}

describe('ExistingObjectStore', () => {
  test('creates nothing', () => {
    expect(build().resource).toEqual({});
  });

  test('says where the bucket of a consumer is', () => {
    expect(build({ region: 'eu-west-1', secretRevision: 2 }).store.accessFor('mlflow')).toEqual({
      endpoint: 'https://s3.example.com',
      region: 'eu-west-1',
      bucket: 'lab-models',
      accessKeyId: { secretName: 'object-store', key: 'mlflow-access-key-id' },
      secretAccessKey: { secretName: 'object-store', key: 'mlflow-secret-access-key' },
      edge: { peer: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] }, port: 443 },
      revision: '2',
      dependencies: [],
    });
  });

  test.each([
    ['https://s3.example.com', 443],
    ['http://s3.example.com', 80],
    ['https://s3.example.com:9000', 9000],
  ])('opens the port of %s', (endpoint, port) => {
    expect(build({ endpoint }).store.accessFor('dvc').edge.port).toBe(port);
  });

  test('can be narrowed to an address range', () => {
    const peer = { cidr: '10.1.2.0/24' };
    expect(build({ peer }).store.accessFor('dvc').edge.peer).toEqual(peer);
  });

  test('a consumer without a bucket gets nothing', () => {
    expect(() => build().store.accessFor('serving')).toThrow(
      'foreign/ObjectStore: `buckets` must have a bucket for "serving", has: mlflow, dvc',
    );
  });

  test.each<[string, Partial<ExistingObjectStoreProps>]>([
    ['endpoint', { endpoint: 's3.example.com' }],
    ['endpoint', { endpoint: 'https://user:pw@s3.example.com' }],
    ['endpoint', { endpoint: 'https://s3.example.com/path' }],
    ['endpoint', { endpoint: 'https://${x}' }],
    ['endpoint', { endpoint: 'https://s3.example.com:99999' }],
    ['region', { region: 'EU' }],
    ['buckets', { buckets: {} }],
    ['buckets', { buckets: { dvc: 'A' } }],
    ['buckets', { buckets: { '../x': 'data' } }],
    ['secretName', { secretName: '' }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/ObjectStore: \`(${prop}|consumers)\` `));
  });

  test('takes a bucket that is known only at apply', () => {
    const bucket = Token.asString({ resolve: () => 'b' });
    expect(build({ buckets: { dvc: bucket } }).store.accessFor('dvc').bucket).toBe(bucket);
  });
});
