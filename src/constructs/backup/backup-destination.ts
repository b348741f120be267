import { PersistentVolumeClaimV1 } from '@cdktf/provider-kubernetes/lib/persistent-volume-claim-v1';
import { portOf } from '../../grammar/addresses';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { VOLUME_FOLDER } from './backup-layout';
import { requireEndpoint } from '../kubernetes/endpoint';
import { existingClaim } from '../kubernetes/existing-claim';
import { ANYWHERE, type Edge, type Peer } from '../kubernetes/network-edges';
import type { EnvValue, Mount, Volume } from '../kubernetes/pod';
import { BUCKET_NAME, DNS_SUBDOMAIN, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { rcloneRemote } from '../object-store/rclone-remote';
import type { Storage } from '../kubernetes/single-replica';

/** Where backups go: to a volume of their own, or to a bucket that somebody else runs. */
export type BackupDestination =
  | { readonly volume: Storage & { /** @default false */ readonly preventDestroy?: boolean } }
  | {
      readonly s3: {
        readonly endpoint: string;
        /** @default 'us-east-1' */
        readonly region?: string;
        readonly bucket: string;
        /** Secret with the keys `access-key-id` and `secret-access-key`. */
        readonly secretName: string;
        /** Who the store is to network policies. @default - any IPv4 address, on the port */
        readonly peer?: Peer;
      };
    };

/** What a pod needs to reach a destination. */
export interface DestinationAccess {
  /** Where rclone finds it. */
  readonly root: string;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly mounts: readonly Mount[];
  readonly volumes: readonly Volume[];
  readonly edge: Edge | undefined;
  readonly dependencies: readonly ITerraformDependable[];
}

/** A volume becomes the child `Volume` of the scope, with a claim that is called after the metadata's name. */
export function backupDestination(
  scope: Construct,
  destination: BackupDestination,
  metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> },
): DestinationAccess {
  if ('volume' in destination) {
    const { storageGiB, storageClass, preventDestroy = false } = destination.volume;
    requireInteger(scope, 'storageGiB', storageGiB, 1, 65_536);
    if (storageClass !== undefined) {
      requireMatch(scope, 'storageClass', storageClass, DNS_SUBDOMAIN, 'the name of a storage class');
    }
    const precondition = existingClaim(scope, {
      namespace: metadata.namespace,
      claim: metadata.name,
      storageGiB,
      storageClass,
      grows: true,
    });
    const claim = new PersistentVolumeClaimV1(scope, 'Volume', {
      metadata,
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: storageClass,
        resources: { requests: { storage: `${storageGiB}Gi` } },
      },
      // Most classes make the volume for the first pod that uses it, and that is a backup's.
      waitUntilBound: false,
      lifecycle: { preventDestroy: preventDestroy ? true : undefined, precondition },
    });
    return {
      root: VOLUME_FOLDER,
      env: {},
      mounts: [{ volume: 'backup', path: VOLUME_FOLDER }],
      volumes: [{ name: 'backup', claim: metadata.name }],
      edge: undefined,
      dependencies: [claim],
    };
  }
  const { endpoint, region = 'us-east-1', bucket, secretName, peer = ANYWHERE } = destination.s3;
  requireEndpoint(scope, endpoint);
  requireMatch(scope, 'region', region, /^[a-z0-9][-a-z0-9]{0,62}$/, 'a region such as us-east-1');
  requireMatch(scope, 'bucket', bucket, BUCKET_NAME, 'an S3 bucket name');
  requireMatch(scope, 'secretName', secretName, DNS_SUBDOMAIN, 'the name of a Secret');
  return {
    root: `target:${bucket}`,
    env: rcloneRemote('TARGET', {
      endpoint,
      region,
      accessKeyId: { secretName, key: 'access-key-id' },
      secretAccessKey: { secretName, key: 'secret-access-key' },
    }),
    mounts: [],
    volumes: [],
    edge: { peer, port: portOf(endpoint) },
    dependencies: [],
  };
}
