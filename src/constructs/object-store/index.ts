export type { BucketAccess, IObjectStore } from './bucket';
export {
  ExistingObjectStore,
  type ExistingBucketConsumer,
  type ExistingObjectStoreProps,
} from './existing-object-store';
export { ObjectStore, type BucketConsumer, type ObjectStoreProps } from './object-store';
export type { BucketGrant } from './object-store-server';
