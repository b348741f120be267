import type { Release } from '@cdktf/provider-helm/lib/release';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { AdmissionWebhooks } from '../charts/admission-webhooks';
import { definitions } from '../charts/definitions';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { CONFIGURATION, CONFIGURATION_FILE, configuration, WEBHOOK_PORT } from './configuration';
import { controllerPod } from './controller-pod';
import { DATABASE_MANAGER_PORT, DatabaseManager } from './database-manager';
import { Experiments, SUGGESTION_PORT } from './experiments';
import { clusterPermissions, experimentPermissions } from './permissions';
import { webhooks } from './webhooks';

/** Full references with registry and tag. */
export interface KatibImages {
  readonly controller: string;
  readonly databaseManager: string;
  /** What suggests values, one pod an experiment. */
  readonly suggestion: string;
  /** What reads what a trial prints, beside each. */
  readonly metricsCollector: string;
}

export interface KatibProps extends WorkloadProps {
  /** Images that replace the pinned ones. @default - those of `KATIB_IMAGES` */
  readonly images?: Partial<KatibImages>;
  /** Where measurements of trials are kept: a server is asked for the database `katib`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** The namespace that is made for experiments: of their own, because no pod starts there while the controller is down. */
  readonly experiments: string;
  /** The most that experiments may use, such as `{ 'requests.memory': '8Gi' }`. @default - no quota */
  readonly quota?: Readonly<Record<string, string>>;
  /** Requests and limits of containers of trials that name none. @default - none */
  readonly containerDefaults?: Resources;
  /** What trials may connect to, besides Katib itself. @default [] */
  readonly reaches?: readonly Edge[];
  /**
   * Install Katib's definitions, which a cluster has once. Deleting the release that installed them deletes every
   * experiment of the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions and the namespace of experiments. @default false */
  readonly preventDestroy?: boolean;
  /** @default - those of `KATIB_RESOURCES` */
  readonly resources?: Partial<typeof KATIB_RESOURCES>;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

export const KATIB_IMAGES: KatibImages = {
  controller: IMAGES['katib-controller'],
  databaseManager: IMAGES['katib-db-manager'],
  suggestion: IMAGES['katib-suggestion-goptuna'],
  metricsCollector: IMAGES['katib-metrics-collector'],
};

/** Measured: the controller takes 21 MiB, what writes to the database 2. */
export const KATIB_RESOURCES: Readonly<Record<'controller' | 'databaseManager', Resources>> = {
  controller: {
    requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '128Mi' },
  },
  databaseManager: {
    requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '128Mi', ephemeralStorage: '64Mi' },
  },
};

const CONTROLLER = 'katib-controller';

/**
 * Katib 0.19: experiments that search for hyperparameters, in a namespace of their own. Its certificate is made by Helm, so
 * that it reads no Secret. A cluster has room for one: its caches are of every namespace, and its definitions the cluster's.
 */
export class Katib extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels = { name: CONTROLLER, component: 'controller' };
  public readonly databaseManager: DatabaseManager;
  public readonly experiments: Experiments;
  public readonly images: KatibImages;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;

  constructor(scope: Construct, id: string, props: KatibProps) {
    super(scope, id);
    const { namespace, imagePullPolicy = 'IfNotPresent', imagePullSecret, experiments } = props;
    const { installDefinitions = true, preventDestroy = false, partOf = DEFAULT_PART_OF } = props;
    this.images = { ...KATIB_IMAGES, ...props.images };
    requireWorkload(this, props);
    this.requireProps(props);
    const resources = { ...KATIB_RESOURCES, ...props.resources };
    const labels = recommendedLabels(this.workload, partOf);
    const metadata = { name: CONTROLLER, namespace, labels };
    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), { chart: 'katib-crd', namespace, preventDestroy })
      : undefined;
    const pulled = { imagePullPolicy, imagePullSecret };
    this.databaseManager = new DatabaseManager(this, 'DatabaseManager', {
      namespace,
      partOf,
      ...pulled,
      image: this.images.databaseManager,
      database: props.database,
      clients: [{ workload: this.workload }, { namespace: experiments }],
      resources: resources.databaseManager,
    });
    const service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 'webhook', port: 443, targetPort: 'webhook' }],
      },
    });
    const hooks = new AdmissionWebhooks(this, 'Webhooks', {
      ...metadata,
      configurationName: `katib.${namespace}`,
      serviceName: CONTROLLER,
      ...webhooks(experiments),
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const account = { ...metadata, serviceAccountName: identity.name };
    const permissions = clusterPermissions(this, 'Permissions', account);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      // The API server calls the webhooks from an address that no selector can name.
      ingress: [{ peer: { cidr: '0.0.0.0/0' }, port: WEBHOOK_PORT }],
      egress: [
        ...apiServerEdges(this, props.apiServer),
        { peer: { workload: this.databaseManager.workload }, port: DATABASE_MANAGER_PORT },
        { peer: { namespace: experiments }, port: SUGGESTION_PORT },
      ],
    });
    const file = configuration({ ...this.images, imagePullPolicy });
    const config = new ConfigMapV1(this, 'Configuration', {
      metadata: { ...metadata, name: CONFIGURATION },
      data: { [CONFIGURATION_FILE]: escapeTemplate(file) },
    });
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selectorLabels(this.workload) },
        // One controller at a time, without the election of a leader.
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels, annotations: { [CONFIG_HASH_ANNOTATION]: contentHash(file) } },
          spec: renderPod(
            controllerPod({
              image: this.images.controller,
              ...pulled,
              serviceAccountName: identity.name,
              certificateSecret: hooks.secretName,
              resources: resources.controller,
            }),
          ),
        },
      },
      dependsOn: [
        ...(this.definitions === undefined ? [] : [this.definitions]),
        permissions,
        identity.serviceAccount,
        hooks.release,
        config,
        service,
        ...this.databaseManager.dependencies,
        this.edges.policy,
      ],
    });
    this.experiments = new Experiments(this, 'Experiments', {
      name: experiments,
      platform: namespace,
      partOf,
      labels,
      imagePullSecret,
      quota: props.quota,
      containerDefaults: props.containerDefaults,
      preventDestroy,
      reaches: props.reaches ?? [],
      dependsOn: [this.deployment],
    });
    experimentPermissions(this, 'ExperimentPermissions', {
      ...account,
      experiments: this.experiments.namespace.name,
    });
  }

  private requireProps({ namespace, experiments, preventDestroy, installDefinitions }: KatibProps): void {
    requireMatch(this, 'experiments', experiments, DNS_LABEL, 'a DNS label');
    if (experiments === namespace) {
      throw new PropError(
        this,
        'experiments',
        "must be another namespace than Katib's own: no pod starts there while the controller is down",
      );
    }
    if (preventDestroy === true && installDefinitions === false) {
      throw new PropError(this, 'preventDestroy', 'guards the definitions, which are not installed');
    }
    for (const [image, reference] of Object.entries<string>({ ...this.images })) {
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
