import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { Release } from '@cdktf/provider-helm/lib/release';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import type { BucketAccess } from '../object-store/bucket';
import { contentHash } from '../kubernetes/content-hash';
import { CustomResources } from '../charts/custom-resources';
import { definitions } from '../charts/definitions';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { renderPod } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { SelfSignedCertificate } from '../charts/self-signed-certificate';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { CONFIGURATION, configuration } from './configuration';
import { controllerPod } from './controller-pod';
import { EndOfModels } from './end-of-models';
import { Permissions } from './permissions';
import { MODEL_FORMATS, type ModelFormat, RUNTIME_IMAGES, servingRuntime } from './serving-runtimes';
import { storageContainer } from './storage-container';

/** Full references with registry and tag. */
export interface KServeImages {
  readonly controller: string;
  /** What fetches models for their pods. */
  readonly storageInitializer: string;
  /** What logs requests, in pods of models that ask for it. */
  readonly agent: string;
  /** MLServer for each kind of model. */
  readonly runtimes: Readonly<Record<ModelFormat, string>>;
}

export interface KServeProps extends WorkloadProps {
  /** Name of the controller's objects. @default 'kserve-controller' */
  readonly name?: string;
  /** Images that replace the pinned ones. @default - those of `KSERVE_IMAGES` */
  readonly images?: Partial<Omit<KServeImages, 'runtimes'>> & {
    readonly runtimes?: Partial<Record<ModelFormat, string>>;
  };
  /**
   * Namespaces whose models the controller serves, each with a ServingRuntime for every kind of model. In others it may
   * change nothing. They must exist.
   * @default - its own
   */
  readonly modelNamespaces?: readonly string[];
  /** Where S3 is, for Secrets of models that do not say it themselves. @default - AWS */
  readonly objectStore?: Pick<BucketAccess, 'endpoint' | 'region'>;
  /**
   * Install KServe's definitions, which a cluster has once. Deleting the release that installed them deletes every
   * InferenceService of the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions, and with them every InferenceService. @default false */
  readonly preventDestroy?: boolean;
  /** @default - requests 50m CPU and 64Mi, limits 500m and 384Mi */
  readonly resources?: Resources;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

export const KSERVE_IMAGES: KServeImages = {
  controller: IMAGES['kserve-controller'],
  storageInitializer: IMAGES['kserve-storage-initializer'],
  agent: IMAGES['kserve-agent'],
  runtimes: RUNTIME_IMAGES,
};

/** Measured: 27 MiB with one model. It caches the cluster's Deployments, Services and Ingresses. */
export const KSERVE_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '64Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '384Mi', ephemeralStorage: '128Mi' },
};

/**
 * KServe 0.20 in Standard mode (Deployments and Services; no Knative, Istio or Gateway API), without its webhooks: no
 * cert-manager, no authority whose certificate ends, and pods of models come back while the controller is down. What
 * the webhooks would do is left to whoever writes an InferenceService: give `storageUris`, not `storageUri`.
 *
 * The controller watches the whole cluster, which KServe cannot do otherwise, and changes the namespaces of models only.
 * A cluster has room for one KServe; a second one with `installDefinitions: false` would watch the same objects.
 */
export class KServe extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  public readonly images: KServeImages;
  public readonly objectStore: Pick<BucketAccess, 'endpoint' | 'region'> | undefined;
  /** Name of the ClusterStorageContainer that fetches models. */
  public readonly storageContainer: string;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;
  /** What must be there before a model can be declared, and go after the last one: its finalizer needs the controller. */
  public readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: KServeProps) {
    super(scope, id);
    const {
      namespace,
      name = 'kserve-controller',
      imagePullPolicy = 'IfNotPresent',
      imagePullSecret,
    } = props;
    const { modelNamespaces = [namespace], installDefinitions = true, preventDestroy = false } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    if (modelNamespaces.length === 0) throw new PropError(this, 'modelNamespaces', 'must name at least one');
    for (const where of modelNamespaces) {
      requireMatch(this, 'modelNamespaces', where, DNS_LABEL, 'names of namespaces');
    }
    if (preventDestroy && !installDefinitions) {
      throw new PropError(this, 'preventDestroy', 'guards the definitions, which are not installed');
    }
    this.images = {
      ...KSERVE_IMAGES,
      ...props.images,
      runtimes: { ...KSERVE_IMAGES.runtimes, ...props.images?.runtimes },
    };
    this.requireImages();
    this.objectStore = props.objectStore;
    this.workload = { name, component: 'controller' };
    this.storageContainer = `${name}.${namespace}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };

    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), {
          chart: 'kserve-crd',
          namespace,
          preventDestroy,
        })
      : undefined;
    const defined = this.definitions === undefined ? [] : [this.definitions];
    const certificate = new SelfSignedCertificate(this, 'Certificate', { ...metadata, commonName: name });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = new Permissions(this, 'Permissions', {
      ...metadata,
      serviceAccountName: identity.name,
      modelNamespaces,
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      egress: apiServerEdges(this, props.apiServer),
    });
    const data = configuration({
      storageInitializer: this.images.storageInitializer,
      objectStore: props.objectStore,
    });
    const config = new ConfigMapV1(this, 'Configuration', {
      metadata: { name: CONFIGURATION, namespace, labels },
      data,
    });
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selectorLabels(this.workload) },
        // One controller at a time, without the election of a leader.
        strategy: { type: 'Recreate' },
        template: {
          metadata: {
            labels,
            annotations: { [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(data)) },
          },
          spec: renderPod(
            controllerPod({
              image: this.images.controller,
              imagePullPolicy,
              imagePullSecret,
              serviceAccountName: identity.name,
              certificateSecret: certificate.secretName,
              resources: props.resources ?? KSERVE_RESOURCES,
            }),
          ),
        },
      },
      dependsOn: [
        ...defined,
        ...permissions.dependencies,
        identity.serviceAccount,
        certificate.release,
        config,
        this.edges.policy,
      ],
    });
    const runtimes = new CustomResources(this, 'Runtimes', {
      namespace,
      name: `${name}-runtimes`,
      resources: [
        storageContainer({
          name: this.storageContainer,
          labels,
          image: this.images.storageInitializer,
          imagePullPolicy,
        }),
        ...modelNamespaces.flatMap((where) =>
          MODEL_FORMATS.map((format) =>
            servingRuntime({
              namespace: where,
              labels,
              format,
              image: this.images.runtimes[format],
              imagePullPolicy,
              imagePullSecret,
            }),
          ),
        ),
      ],
      dependsOn: defined,
    });
    const end = new EndOfModels(this, 'End', {
      namespace,
      name,
      partOf: props.partOf ?? DEFAULT_PART_OF,
      image: this.images.storageInitializer,
      imagePullPolicy,
      imagePullSecret,
      modelNamespaces,
      apiServer: props.apiServer,
      dependsOn: [this.deployment, runtimes.release],
    });
    this.dependencies = [this.deployment, runtimes.release, end.release];
  }

  private requireImages(): void {
    const { runtimes, ...images } = this.images;
    const named = {
      ...images,
      ...Object.fromEntries(Object.entries(runtimes).map(([format, image]) => [`runtimes.${format}`, image])),
    };
    for (const [image, reference] of Object.entries(named)) {
      requireMatch(
        this,
        `images.${image}`,
        reference,
        IMAGE_REFERENCE,
        'an image reference with a tag or a digest',
      );
    }
  }
}
