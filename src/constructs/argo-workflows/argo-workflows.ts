import type { Release } from '@cdktf/provider-helm/lib/release';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import { definitions } from '../charts/definitions';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import type { Edge } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { PropError } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { USER_RULES } from './permissions';
import type { StepSettings } from './step-settings';
import {
  ARGO_WORKFLOWS_RESOURCES,
  type ArgoWorkflowsImages,
  WorkflowController,
  type WorkflowControllerProps,
} from './workflow-controller';

/** What the controller, what it puts into each pod, and a step that says nothing of it ask for and may use. */
export interface ArgoWorkflowsResources {
  readonly controller: Resources;
  readonly executor: Resources;
  readonly step: Resources;
}

export interface ArgoWorkflowsProps
  extends WorkloadProps, Pick<WorkflowControllerProps, 'parallelism' | 'apiServer'> {
  /** Of all objects, and of the consumer of the bucket. @default 'argo-workflows' */
  readonly name?: string;
  readonly images?: Partial<ArgoWorkflowsImages>;
  /** Where logs and artifacts of steps are kept. A store is asked for the bucket of `name`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** Environment of steps besides their own. @default {} */
  readonly environment?: StepSettings['environment'];
  /** Variables of steps from keys of Secrets that may be missing. @default {} */
  readonly secretEnvironment?: StepSettings['secretEnvironment'];
  /** Secrets that steps may read, besides those whose names begin with `workflow-`. @default [] */
  readonly secrets?: readonly string[];
  /** Labels of steps' pods that open network edges. @default {} */
  readonly clientLabels?: Readonly<Record<string, string>>;
  /** What steps may connect to, besides the API server and the bucket. @default [] */
  readonly reaches?: readonly Edge[];
  /** true: a step may run as the service account `<name>-deployer` too. @default false */
  readonly deployer?: boolean;
  /**
   * Install the definitions, which a cluster has once. Deleting the release that installed them deletes every workflow of
   * the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions. @default false */
  readonly preventDestroy?: boolean;
  /** @default - those of `ARGO_WORKFLOWS_RESOURCES`, and of `STEP_RESOURCES` for steps */
  readonly resources?: Partial<ArgoWorkflowsResources>;
}

/** Of a step that says nothing of it. */
export const STEP_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '256Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '2Gi' },
};

/** What names of Secrets and of claims begin with that people make for steps. */
export const WORKFLOW_PREFIX = 'workflow-';

/**
 * Argo Workflows 4.0 for the workflows of one namespace: definitions, controller, a bucket for logs and artifacts of steps,
 * and a role for people who run workflows. Steps are restricted pods of the same namespace, held to rules of their own.
 *
 * Without Argo's server, and so without pages, events and an archive of workflows: `kubectl` is the client.
 *
 * One to a namespace: a second controller would run the same workflows.
 */
export class ArgoWorkflows extends Construct {
  public readonly controller: WorkflowController;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;
  /** What identifies the pods of steps. */
  public readonly steps: WorkloadLabels;
  /** Service account of steps. */
  public readonly stepAccount: string;
  /** Service account of steps that deploy models, where they may. */
  public readonly deployerAccount: string | undefined;
  /** Role of people who run workflows. Nobody has it yet. */
  public readonly userRole: string;

  constructor(scope: Construct, id: string, props: ArgoWorkflowsProps) {
    super(scope, id);
    const { namespace, name = 'argo-workflows', partOf = DEFAULT_PART_OF, artifacts } = props;
    const { installDefinitions = true, preventDestroy = false } = props;
    requireWorkload(this, props);
    if (preventDestroy && !installDefinitions) {
      throw new PropError(this, 'preventDestroy', 'guards the definitions, which are not installed');
    }
    this.steps = { name, component: 'step' };
    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), {
          chart: 'argo-workflows-crd',
          namespace,
          preventDestroy,
        })
      : undefined;
    const bucket = 'accessFor' in artifacts ? artifacts.accessFor(name, this.steps) : artifacts;
    const { step = STEP_RESOURCES, ...resources } = { ...ARGO_WORKFLOWS_RESOURCES, ...props.resources };
    this.controller = new WorkflowController(this, 'Workflows', {
      namespace,
      partOf,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      name,
      images: props.images,
      parallelism: props.parallelism,
      resources,
      apiServer: props.apiServer,
      dependsOn: [...(this.definitions === undefined ? [] : [this.definitions]), ...bucket.dependencies],
      pods: {
        workload: this.steps,
        clientLabels: props.clientLabels,
        secrets: [bucket.accessKeyId.secretName, ...(props.secrets ?? [])],
        prefix: WORKFLOW_PREFIX,
        reaches: [bucket.edge, ...(props.reaches ?? [])],
        deployer: props.deployer,
      },
      steps: {
        artifacts: bucket,
        environment: props.environment,
        secretEnvironment: props.secretEnvironment,
        resources: step,
      },
    });
    this.stepAccount = this.controller.podAccount;
    this.deployerAccount = this.controller.deployerAccount;
    this.userRole = `${name}-user`;
    const people = { name, component: 'user' };
    new RoleV1(this, 'Users', {
      metadata: { name: this.userRole, namespace, labels: recommendedLabels(people, partOf) },
      rule: USER_RULES,
    });
  }
}
