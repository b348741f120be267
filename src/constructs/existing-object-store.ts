import { Construct } from 'constructs';
import type { BucketAccess, IObjectStore } from './bucket';
import { ConnectionCheck, type CheckProps } from './connection-check';
import { CHECK_OBJECT_STORE_SH } from './connection-scripts';
import { endpointPort, requireEndpoint } from './endpoint';
import { escapeTemplate } from './escape-template';
import { ANYWHERE, type Peer } from './network-edges';
import { s3Keys } from './object-store';
import { BUCKET_NAME, PropError, requireMatch } from './prop-error';
import { takeSecret, type SecretHandle } from './provide-secret';
import { rcloneRemote } from './rclone-remote';
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
  /**
   * Use the bucket of each consumer before anything that uses the store starts: those of `readers` are listed, the
   * others written to. The image needs rclone and a shell. @default - no check
   */
  readonly check?: CheckProps & { /** @default [] */ readonly readers?: readonly string[] };
}

/** An S3-compatible object store that somebody else runs. */
export class ExistingObjectStore extends Construct implements IObjectStore {
  /** The Job that tries the store out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
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
    const { check } = props;
    if (check === undefined) return;
    this.check = new ConnectionCheck(this, 'Check', {
      ...check,
      of: 'object-store',
      command: ['sh', '-c', escapeTemplate(CHECK_OBJECT_STORE_SH)],
      environmentOf: (consumer) => {
        const access = this.access(consumer);
        return {
          RCLONE_CONFIG: '/dev/null',
          BUCKET: access.bucket,
          ACCESS: check.readers?.includes(consumer) === true ? 'read' : 'read-write',
          ...rcloneRemote('STORE', access),
        };
      },
      edge: { peer: props.peer ?? ANYWHERE, port: endpointPort(endpoint) },
      revision: this.secret.revision,
    });
  }

  public accessFor(consumer: string): BucketAccess {
    return { ...this.access(consumer), dependencies: this.check === undefined ? [] : [this.check.job] };
  }

  private access(consumer: string): Omit<BucketAccess, 'dependencies'> {
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
    };
  }
}
