import { Construct } from 'constructs';
import { portOf } from '../../grammar/addresses';
import type { BucketAccess, IObjectStore } from './bucket';
import { ConnectionCheck, type CheckProps } from '../connection-check/connection-check';
import { CHECK_OBJECT_STORE_SH } from '../connection-check/connection-scripts';
import { requireEndpoint } from '../kubernetes/endpoint';
import { escapeTemplate } from '../kubernetes/escape-template';
import { ANYWHERE, type Peer } from '../kubernetes/network-edges';
import type { BucketGrant } from './object-store-server';
import { BUCKET_NAME, PropError, requireMatch } from '../kubernetes/prop-error';
import { revisionOf, takeSecret, type SecretHandle } from '../kubernetes/provide-secret';
import { rcloneRemote } from './rclone-remote';
import { requireConsumers } from '../kubernetes/require-props';
import { s3Keys } from './s3-keys';
import type { SecretReference } from '../kubernetes/workload-props';

export interface ExistingObjectStoreProps {
  /** S3 endpoint: scheme, host and optional port, such as https://s3.example.com:9000. */
  readonly endpoint: string;
  /** @default 'us-east-1' */
  readonly region?: string;
  /** Who has which bucket. Its owner makes the buckets, and a key for each consumer that reaches its bucket only. */
  readonly consumers: Readonly<Record<string, ExistingBucketConsumer>>;
  /** Who the store is to network policies, such as `{ cidr: '10.1.2.0/24' }`. @default - any IPv4 address, on the port */
  readonly peer?: Peer;
  /**
   * Use the bucket of each consumer before anything that uses the store starts: one that only reads is listed, the
   * others write an object, and read it unless they may only write. The image needs rclone and a shell. @default - no check
   */
  readonly check?: CheckProps;
}

/** Whom an existing store has a bucket for. */
export interface ExistingBucketConsumer extends BucketGrant {
  /** Secret in the namespace of the clients with the keys `access-key-id` and `secret-access-key`. */
  readonly secret: SecretReference;
}

/** An S3-compatible object store that somebody else runs. */
export class ExistingObjectStore extends Construct implements IObjectStore {
  /** The Job that tries the store out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
  private readonly secrets: Readonly<Record<string, SecretHandle>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExistingObjectStoreProps,
  ) {
    super(scope, id);
    const { endpoint, region = 'us-east-1', consumers } = props;
    requireEndpoint(this, endpoint);
    requireMatch(this, 'region', region, /^[a-z0-9][-a-z0-9]{0,62}$/, 'a region such as us-east-1');
    requireConsumers(this, Object.keys(consumers), []);
    for (const { bucket } of Object.values(consumers)) {
      requireMatch(this, 'consumers', bucket, BUCKET_NAME, 'given S3 bucket names');
    }
    this.secrets = Object.fromEntries(
      Object.entries(consumers).map(([consumer, { secret }]) => [consumer, takeSecret(this, secret)]),
    );
    const { check } = props;
    if (check === undefined) return;
    this.check = new ConnectionCheck(this, 'Check', {
      ...check,
      of: check.of ?? 'object-store',
      consumers: Object.keys(consumers),
      command: ['sh', '-c', escapeTemplate(CHECK_OBJECT_STORE_SH)],
      environmentOf: (consumer) => {
        const access = this.access(consumer);
        return {
          RCLONE_CONFIG: '/dev/null',
          BUCKET: access.bucket,
          ACCESS: consumers[consumer]?.access ?? 'read-write',
          ...rcloneRemote('STORE', access),
        };
      },
      edge: { peer: props.peer ?? ANYWHERE, port: portOf(endpoint) },
      revision: revisionOf(Object.values(this.secrets)),
    });
  }

  public accessFor(consumer: string): BucketAccess {
    return { ...this.access(consumer), dependencies: this.check === undefined ? [] : [this.check.job] };
  }

  private access(consumer: string): Omit<BucketAccess, 'dependencies'> {
    const { endpoint, region = 'us-east-1', consumers, peer = ANYWHERE } = this.props;
    const grant = Object.hasOwn(consumers, consumer) ? consumers[consumer] : undefined;
    const secret = this.secrets[consumer];
    if (grant === undefined || secret === undefined) {
      const known = Object.keys(consumers).join(', ');
      throw new PropError(this, 'consumers', `must name "${consumer}" for it to get a bucket, has: ${known}`);
    }
    return {
      endpoint,
      region,
      bucket: grant.bucket,
      ...s3Keys({ secret }),
      edge: { peer, port: portOf(endpoint) },
      revision: secret.revision,
    };
  }
}
