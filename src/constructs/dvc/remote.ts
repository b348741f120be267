import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { recommendedLabels } from '../kubernetes/labels';
import type { Peer } from '../kubernetes/network-edges';
import type { EnvValue } from '../kubernetes/pod';
import { DNS_LABEL, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

export interface DvcRemoteProps extends WorkloadProps {
  /** The store with a bucket for `consumer`. */
  readonly store: IObjectStore;
  /** Who pushes and pulls from inside the cluster, such as training jobs. @default [] - people by port-forward only */
  readonly clients?: readonly Peer[];
  /** Name of the remote in a repository, and of the ConfigMap. @default 'dvc-remote' */
  readonly name?: string;
  /** Who the store has the bucket for: remotes of different teams have one each. @default 'dvc' */
  readonly consumer?: string;
}

/**
 * A DVC remote: a bucket, the key for it, and the configuration that a repository needs. DVC runs where people and
 * jobs work, so there is no server here; the one object is a ConfigMap that jobs in the cluster can mount.
 */
export class DvcRemote extends Construct {
  public readonly configMap: ConfigMapV1;
  public readonly access: BucketAccess;
  public readonly name: string;
  /** Address of the remote. */
  public readonly url: string;
  /** Environment of a container that runs DVC with this remote. */
  public readonly environment: Readonly<Record<string, EnvValue>>;

  constructor(scope: Construct, id: string, props: DvcRemoteProps) {
    super(scope, id);
    const { namespace, store, clients = [], name = 'dvc-remote', consumer = 'dvc' } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    this.name = name;
    this.access = store.accessFor(consumer);
    for (const client of clients) store.accessFor(consumer, client);
    this.url = `s3://${this.access.bucket}`;
    this.environment = {
      AWS_ACCESS_KEY_ID: { secretKey: this.access.accessKeyId },
      AWS_SECRET_ACCESS_KEY: { secretKey: this.access.secretAccessKey },
      // Not every S3-compatible store understands the checksums that newer AWS libraries add by default.
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
      // DVC asks who runs it, and fails where the image has no name for the pod's user and USER is not set.
      USER: 'dvc',
    };
    this.configMap = new ConfigMapV1(this, 'Resource', {
      metadata: {
        name,
        namespace,
        labels: recommendedLabels({ name, component: 'remote' }, props.partOf ?? DEFAULT_PART_OF),
      },
      data: {
        url: this.url,
        endpoint: this.access.endpoint,
        region: this.access.region,
        config: this.config(),
      },
    });
  }

  /**
   * The text of `.dvc/config` for a repository.
   * @param endpoint where the store is reached from there; by default where it is reached inside the cluster
   */
  public config(endpoint: string = this.access.endpoint): string {
    requireMatch(
      this,
      'endpoint',
      endpoint,
      /^https?:\/\/[^\s/'"]+$/,
      'an http or https address without a path',
    );
    return [
      '[core]',
      `    remote = ${this.name}`,
      '    analytics = false',
      `['remote "${this.name}"']`,
      `    url = ${this.url}`,
      `    endpointurl = ${endpoint}`,
      `    region = ${this.access.region}`,
      '',
    ].join('\n');
  }
}
