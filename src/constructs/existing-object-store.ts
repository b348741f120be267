import { Construct } from 'constructs';
import type { BucketAccess, IObjectStore } from './bucket';
import { endpointPort, requireEndpoint } from './endpoint';
import { ANYWHERE, type Peer } from './network-edges';
import { s3Keys } from './object-store';
import { BUCKET_NAME, PropError, requireMatch } from './prop-error';
import { takeSecret, type SecretHandle } from './provide-secret';
import { requireConsumers } from './require-props';

export interface ExistingObjectStoreProps {
  /** S3 endpoint: scheme, host and optional port, such as https://s3.example.com:9000. */
  readonly endpoint: string;
  /** @default 'us-east-1' */
  readonly region?: string;
  /** Bucket of each consumer. Its owner makes the buckets, and a key for each consumer that reaches its bucket only. */
  readonly buckets: Readonly<Record<string, string>>;
  /**
   * Secret in the namespace of the clients with the keys `<consumer>-access-key-id` and
   * `<consumer>-secret-access-key` for each consumer.
   */
  readonly secretName: string;
  /** Raise it when the values in the Secret changed: pods that read them are replaced. @default 0 */
  readonly secretRevision?: number;
  /** Who the store is to network policies, such as `{ cidr: '10.1.2.0/24' }`. @default - any IPv4 address, on the port */
  readonly peer?: Peer;
}

/** An S3-compatible object store that somebody else runs. */
export class ExistingObjectStore extends Construct implements IObjectStore {
  private readonly secret: SecretHandle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExistingObjectStoreProps,
  ) {
    super(scope, id);
    const { endpoint, region = 'us-east-1', buckets, secretName, secretRevision } = props;
    requireEndpoint(this, endpoint);
    requireMatch(this, 'region', region, /^[a-z0-9][-a-z0-9]{0,62}$/, 'a region such as us-east-1');
    requireConsumers(this, Object.keys(buckets), []);
    for (const bucket of Object.values(buckets)) {
      requireMatch(this, 'buckets', bucket, BUCKET_NAME, 'given S3 bucket names');
    }
    this.secret = takeSecret(this, { secretName, revision: secretRevision });
  }

  public accessFor(consumer: string): BucketAccess {
    const { endpoint, region = 'us-east-1', buckets, peer = ANYWHERE } = this.props;
    const bucket = Object.hasOwn(buckets, consumer) ? buckets[consumer] : undefined;
    if (bucket === undefined) {
      throw new PropError(
        this,
        'buckets',
        `must have a bucket for "${consumer}", has: ${Object.keys(buckets).join(', ')}`,
      );
    }
    return {
      endpoint,
      region,
      bucket,
      ...s3Keys(this.secret.name, consumer),
      edge: { peer, port: endpointPort(endpoint) },
      revision: this.secret.revision,
      dependencies: [],
    };
  }
}
