import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { JobV1 } from '@cdktf/provider-kubernetes/lib/job-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { dependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod, type EnvValue, type Resources } from '../kubernetes/pod';
import { CONSUMER_NAME, IMAGE_REFERENCE, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, revisionOf } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { TerraformData } from '../kubernetes/terraform-data';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { ACCESS_KEY_ID, lakefsEnvironment, PORT, SECRET_KEYS } from './environment';
import { type LakeFsPodProps, serverPod, setupPod } from './pods';
import { SETUP_FILES } from './source';

export interface LakeFsProps extends WorkloadProps {
  /** Name of every object but the Job, which is `<name>-setup`; two in one namespace need one each. @default 'lakefs' */
  readonly name?: string;
  /** Image of lakeFS. 1.86.0 is the last one under Apache-2.0. @default - the pinned image */
  readonly image?: string;
  /** Image with psql, for the Job that makes the account. @default - the pinned image of PostgreSQL */
  readonly clientImage?: string;
  /** Where repositories, branches and commits are kept. A server is asked for the database of `name`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** Where the data are kept: one bucket for all repositories. A store is asked for the bucket of `name`. */
  readonly data: IObjectStore | BucketAccess;
  /** Secret with the keys `secret-access-key` and `encryption-key`. @default - generated, under `name` */
  readonly secret?: SecretSource;
  /**
   * Who may connect, besides `kubectl port-forward` and pods with `podLabels`. All use the one key, and metrics are at the
   * same port without one.
   * @default []
   */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - requests 50m CPU and 192Mi, limits 1 CPU and 512Mi */
  readonly resources?: Resources;
}

/** Measured: 145 to 230 MiB. */
export const LAKEFS_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '192Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '2Gi' },
};

/**
 * lakeFS: versions of data as branches and commits, at an API and at an S3 gateway on the same port (Service `name`, 8000).
 *
 * It has one account, `admin`, with one key, `lakefs-admin`: a Job makes it with the keys of the Secret before the server starts, and anew
 * whenever they change. Until then a server would let anybody make it.
 */
export class LakeFs extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly setup: JobV1;
  public readonly edges: NetworkEdges;
  /** The way out of pods with `podLabels`. */
  public readonly clientEdges: NetworkEdges;
  /** What identifies the pods of the server. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address inside the cluster, of the API as of the S3 gateway. */
  public readonly url: string;
  /** The id of the account's key. */
  public readonly accessKeyId = ACCESS_KEY_ID;
  /** Name of the Secret with the key itself, `secret-access-key`. */
  public readonly secretName: string;
  /** What the storage namespace of a repository begins with. */
  public readonly storageNamespace: string;
  /** Labels that let a pod of the namespace in. */
  public readonly podLabels: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: LakeFsProps) {
    super(scope, id);
    const { namespace, name = 'lakefs', image = IMAGES.lakefs, replicas = 1 } = props;
    const { clientImage = IMAGES.postgres, imagePullPolicy, imagePullSecret } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireMatch(
      this,
      'clientImage',
      clientImage,
      IMAGE_REFERENCE,
      'an image reference with a tag or a digest',
    );

    const workload = { name, component: 'server' };
    const job = { name, component: 'setup' };
    this.workload = workload;
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    this.podLabels = { [`mlops-scaffold/${name}-client`]: 'true' };
    const partOf = props.partOf ?? DEFAULT_PART_OF;
    const metadata = { name, namespace, labels: recommendedLabels(workload, partOf) };
    const jobMetadata = { name: `${name}-setup`, namespace, labels: recommendedLabels(job, partOf) };
    const databaseFor = (pods: WorkloadLabels) =>
      'accessFor' in props.database ? props.database.accessFor(name, pods) : props.database;
    const database = databaseFor(workload);
    const jobDatabase = databaseFor(job);
    const bucket = 'accessFor' in props.data ? props.data.accessFor(name, workload) : props.data;
    this.storageNamespace = `s3://${bucket.bucket}/`;
    const secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: SECRET_KEYS });
    this.secretName = secret.name;
    const files = Object.fromEntries(
      Object.entries(SETUP_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
    );
    const env: Record<string, EnvValue> = lakefsEnvironment({ database, bucket, secretName: secret.name });
    const podProps = (serviceAccountName: string): LakeFsPodProps => ({
      image,
      imagePullPolicy,
      imagePullSecret,
      database,
      env,
      secretName: secret.name,
      configMap: name,
      serviceAccountName,
      resources: props.resources ?? LAKEFS_RESOURCES,
    });

    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: workload,
      ingress: [{ podLabels: this.podLabels }, ...(props.clients ?? [])].map((peer) => ({
        peer,
        port: PORT,
      })),
      egress: [database.edge, bucket.edge],
    });
    this.clientEdges = new NetworkEdges(this, 'ClientEdges', {
      ...metadata,
      name: `${name}-client`,
      pods: { podLabels: this.podLabels },
      egress: [{ peer: { workload }, port: PORT }],
    });
    const setup = new Construct(this, 'Setup');
    const jobIdentity = new WorkloadIdentity(setup, 'Identity', jobMetadata);
    const jobEdges = new NetworkEdges(setup, 'Edges', {
      ...jobMetadata,
      pods: job,
      egress: [jobDatabase.edge],
    });
    const sources = [secret, database, bucket];
    const served = httpDeployment(this, {
      ...metadata,
      workload,
      pod: serverPod(podProps(identity.name), workload),
      port: PORT,
      replicas,
      files,
      sources,
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    const jobPod = setupPod(podProps(jobIdentity.name), clientImage);
    const annotations = {
      [SECRET_REVISION_ANNOTATION]: revisionOf([secret, database]),
      [CONFIG_HASH_ANNOTATION]: contentHash(JSON.stringify(jobPod), ...Object.values(files)),
    };
    // Terraform takes a changed template of a Job for something that it can write, and Kubernetes does not.
    const state = new TerraformData(setup, 'State', {
      input: { of: Object.values(annotations).join('-') },
    });
    this.setup = new JobV1(setup, 'Resource', {
      metadata: jobMetadata,
      spec: {
        backoffLimit: 3,
        activeDeadlineSeconds: 600,
        template: {
          metadata: { labels: jobMetadata.labels, annotations },
          spec: { ...renderPod(jobPod), restartPolicy: 'Never' },
        },
      },
      waitForCompletion: true,
      timeouts: { create: '10m', update: '10m' },
      lifecycle: { replaceTriggeredBy: [dependable(state)] },
      dependsOn: [
        served.configuration,
        jobIdentity.serviceAccount,
        jobEdges.policy,
        ...sources.flatMap(({ dependencies }) => dependencies),
      ],
    });
    this.deployment = served.deployment;
    this.service = served.service;
    // A server that is reached before has no account, and takes one of whoever comes first.
    this.deployment.dependsOn = [...(this.deployment.dependsOn ?? []), dependable(this.setup)];
  }
}
