import type { Release } from '@cdktf/provider-helm/lib/release';
import { dependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { CustomResources } from '../charts/custom-resources';
import { definitions } from '../charts/definitions';
import type { ApiServer } from '../kubernetes/api-server';
import { recommendedLabels } from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { PlatformNamespace } from '../kubernetes/platform-namespace';
import type { Resources } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { Controller, type ControllerProps } from './controller';
import { JOB_SET_CHANGES, JOB_SET_CONFIGURATION, JOB_SET_EVERYWHERE, jobSetWebhooks } from './job-set';
import { trainingRuntime } from './runtime';
import { TRAINER_CHANGES, TRAINER_CONFIGURATION, TRAINER_EVERYWHERE, trainerWebhooks } from './trainer';

/** Full references with registry and tag. */
export interface KubeflowTrainerImages {
  readonly trainer: string;
  readonly jobSet: string;
  /** What a training job runs on that names no image. */
  readonly runtime: string;
}

export interface KubeflowTrainerProps extends WorkloadProps {
  /** Images that replace the pinned ones. @default - those of `KUBEFLOW_TRAINER_IMAGES` */
  readonly images?: Partial<KubeflowTrainerImages>;
  /** The namespace that is made for training jobs. */
  readonly training: string;
  /** Name of the TrainingRuntime there. @default 'python' */
  readonly runtimeName?: string;
  /** The most that training jobs may use. @default - no quota */
  readonly quota?: Readonly<Record<string, string>>;
  /** Requests and limits of containers that name none. @default - none */
  readonly containerDefaults?: Resources;
  /** What training jobs may connect to, besides each other. @default [] */
  readonly reaches?: readonly Edge[];
  /**
   * Install the definitions of Kubeflow Trainer and JobSet, which a cluster has once. Deleting the release that installed them
   * deletes every training job of the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions and the namespace of training. @default false */
  readonly preventDestroy?: boolean;
  /** @default - those of `KUBEFLOW_TRAINER_RESOURCES` */
  readonly resources?: Partial<typeof KUBEFLOW_TRAINER_RESOURCES>;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

export const KUBEFLOW_TRAINER_IMAGES: KubeflowTrainerImages = {
  trainer: IMAGES['kubeflow-trainer'],
  jobSet: IMAGES.jobset,
  runtime: IMAGES.python,
};

/** Measured: either controller takes 30 MiB. */
const CONTROLLER_RESOURCES: Resources = {
  requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '128Mi' },
};
export const KUBEFLOW_TRAINER_RESOURCES: Readonly<Record<'trainer' | 'jobSet' | 'node', Resources>> = {
  trainer: CONTROLLER_RESOURCES,
  jobSet: CONTROLLER_RESOURCES,
  node: {
    requests: { cpu: '100m', memory: '256Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '2Gi' },
  },
};

/**
 * Kubeflow Trainer 2.3 and JobSet 0.12: training jobs of several nodes, in a namespace of their own. Upstream's chart brings
 * runtimes by a hook that downloads a program as root; here one comes with a chart of this package. A cluster has room for one.
 */
export class KubeflowTrainer extends Construct {
  public readonly trainer: Controller;
  public readonly jobSet: Controller;
  public readonly namespace: PlatformNamespace;
  public readonly edges: NetworkEdges;
  /** The release with the runtime. */
  public readonly runtime: Release;
  public readonly images: KubeflowTrainerImages;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;

  constructor(scope: Construct, id: string, props: KubeflowTrainerProps) {
    super(scope, id);
    const { namespace, training, runtimeName = 'python', partOf = DEFAULT_PART_OF } = props;
    const { imagePullPolicy = 'IfNotPresent', imagePullSecret } = props;
    const { installDefinitions = true, preventDestroy = false } = props;
    this.images = { ...KUBEFLOW_TRAINER_IMAGES, ...props.images };
    requireWorkload(this, props);
    this.requireProps(props);
    const resources = { ...KUBEFLOW_TRAINER_RESOURCES, ...props.resources };
    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), {
          chart: 'kubeflow-trainer-crd',
          namespace,
          preventDestroy,
        })
      : undefined;
    const shared: Pick<
      ControllerProps,
      'namespace' | 'partOf' | 'imagePullPolicy' | 'imagePullSecret' | 'apiServer'
    > = { namespace, partOf, imagePullPolicy, imagePullSecret, apiServer: props.apiServer };
    const inTraining = { matchLabels: { 'kubernetes.io/metadata.name': training } };
    this.jobSet = new Controller(this, 'JobSet', {
      ...shared,
      name: 'jobset-controller',
      image: this.images.jobSet,
      resources: resources.jobSet,
      configuration: JOB_SET_CONFIGURATION,
      ...jobSetWebhooks(inTraining),
      everywhere: JOB_SET_EVERYWHERE,
      dependsOn: this.definitions === undefined ? [] : [this.definitions],
    });
    this.trainer = new Controller(this, 'Trainer', {
      ...shared,
      name: 'kubeflow-trainer',
      image: this.images.trainer,
      resources: resources.trainer,
      configuration: TRAINER_CONFIGURATION,
      ...trainerWebhooks(inTraining),
      everywhere: TRAINER_EVERYWHERE,
      dependsOn: [this.jobSet.deployment],
    });
    this.namespace = new PlatformNamespace(this, 'Namespace', {
      name: training,
      partOf,
      quota: props.quota,
      containerDefaults: props.containerDefaults,
      preventDestroy,
    });
    const made = this.namespace.name;
    // It goes before the controllers, so that what is in it ends as they end it.
    if (this.namespace.resource !== undefined) {
      this.namespace.resource.dependsOn = [dependable(this.trainer.deployment)];
    }
    const changes = [
      this.jobSet.mayChange(made, JOB_SET_CHANGES),
      this.trainer.mayChange(made, TRAINER_CHANGES),
    ];
    const labels = recommendedLabels(this.trainer.workload, partOf);
    // Nodes of a job talk to each other at ports that their library chooses.
    const eachOther: Edge = { peer: { podLabels: {} } };
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace: made,
      name: 'training',
      labels,
      pods: { podLabels: {} },
      ingress: [eachOther],
      egress: [eachOther, ...(props.reaches ?? [])],
    });
    this.runtime = new CustomResources(this, 'Runtime', {
      namespace: training,
      name: `${runtimeName}-runtime`,
      resources: [
        trainingRuntime({
          name: runtimeName,
          namespace: training,
          labels,
          image: this.images.runtime,
          imagePullPolicy,
          imagePullSecret,
          resources: resources.node,
        }),
      ],
      dependsOn: [
        this.trainer.deployment,
        ...(this.namespace.resource === undefined ? [] : [this.namespace.resource]),
        ...changes,
      ],
    }).release;
  }

  private requireProps(props: KubeflowTrainerProps): void {
    const { namespace, training, runtimeName = 'python', preventDestroy, installDefinitions } = props;
    requireMatch(this, 'training', training, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'runtimeName', runtimeName, DNS_LABEL, 'a DNS label');
    if (training === namespace) {
      throw new PropError(this, 'training', "must be another namespace than the controllers' own");
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
