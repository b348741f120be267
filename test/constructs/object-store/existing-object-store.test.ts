import { Token } from 'cdktf';
import {
  ExistingObjectStore,
  type ExistingObjectStoreProps,
} from '../../../src/constructs/object-store/existing-object-store';
import { synthesize } from '../../support/foreign-app';

const SECRET = { secretName: 's3-dvc' };

function build(props: Partial<ExistingObjectStoreProps> = {}) {
  const { built: store, resource } = synthesize((stack) => {
    return new ExistingObjectStore(stack, 'ObjectStore', {
      endpoint: 'https://s3.example.com',
      consumers: {
        mlflow: {
          bucket: 'lab-models',
          access: 'read-write',
          secret: { secretName: 's3-mlflow', revision: 2 },
        },
        dvc: { bucket: 'lab-data', access: 'read-write', secret: SECRET },
      },
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
    expect(build({ region: 'eu-west-1' }).store.accessFor('mlflow')).toEqual({
      endpoint: 'https://s3.example.com',
      region: 'eu-west-1',
      bucket: 'lab-models',
      accessKeyId: { secretName: 's3-mlflow', key: 'access-key-id' },
      secretAccessKey: { secretName: 's3-mlflow', key: 'secret-access-key' },
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
      'foreign/ObjectStore: `consumers` must name "serving" for it to get a bucket, has: mlflow, dvc',
    );
  });

  test.each<[string, Partial<ExistingObjectStoreProps>]>([
    ['endpoint', { endpoint: 's3.example.com' }],
    ['endpoint', { endpoint: 'https://user:pw@s3.example.com' }],
    ['endpoint', { endpoint: 'https://s3.example.com/path' }],
    ['endpoint', { endpoint: 'https://${x}' }],
    ['endpoint', { endpoint: 'https://s3.example.com:99999' }],
    ['region', { region: 'EU' }],
    ['consumers', { consumers: {} }],
    ['consumers', { consumers: { dvc: { bucket: 'A', access: 'read', secret: SECRET } } }],
    ['consumers', { consumers: { '../x': { bucket: 'data', access: 'read', secret: SECRET } } }],
    ['secretName', { consumers: { dvc: { bucket: 'data', access: 'read', secret: { secretName: '' } } } }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/ObjectStore: \`${prop}\` `));
  });

  test('takes a bucket that is known only at apply', () => {
    const bucket = Token.asString({ resolve: () => 'b' });
    expect(
      build({ consumers: { dvc: { bucket, access: 'read', secret: SECRET } } }).store.accessFor('dvc').bucket,
    ).toBe(bucket);
  });
});
