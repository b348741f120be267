import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { CustomResources } from '../charts/custom-resources';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { contentHash } from '../kubernetes/content-hash';
import { grant } from '../kubernetes/grant';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity, type WorkloadIdentityProps } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { configuration, stepConfiguration } from './configuration';
import { CONTROLLER_RULES, POD_RULES } from './permissions';
import { podRules } from './pod-rules';
import type { StepSettings } from './step-settings';

/** Full references with registry and tag. */
export interface ArgoWorkflowsImages {
  readonly controller: string;
  /** What is put into each pod of a workflow. */
  readonly executor: string;
}

export const ARGO_WORKFLOWS_IMAGES: ArgoWorkflowsImages = {
  controller: IMAGES['argo-workflow-controller'],
  executor: IMAGES['argo-executor'],
};

export const ARGO_WORKFLOWS_RESOURCES: Readonly<Record<'controller' | 'executor', Resources>> = {
  controller: {
    requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '128Mi' },
  },
  executor: {
    requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '512Mi' },
  },
};

export interface WorkflowPods {
  /** What identifies them. */
  readonly workload: WorkloadLabels;
  /** Further labels that they must have, which open network edges. @default {} */
  readonly clientLabels?: Readonly<Record<string, string>>;
  /** Secrets of the platform that they may read. @default [] */
  readonly secrets?: readonly string[];
  /** Names of Secrets and claims that people make for them begin with it. */
  readonly prefix: string;
  /** What they may connect to, besides the API server. @default [] */
  readonly reaches?: readonly Edge[];
  /** What their account may do besides saying what came of them. @default [] */
  readonly rules?: Parameters<typeof grant>[1]['rules'];
  /**
   * true: a pod may run as the service account `<name>-deployer` too. What that account may do besides saying what came of
   * the pod is granted elsewhere. @default false
   */
  readonly deployer?: boolean;
}

export interface WorkflowControllerProps extends WorkloadProps {
  readonly name: string;
  readonly images?: Partial<ArgoWorkflowsImages>;
  /** The pods of workflows. */
  readonly pods: WorkflowPods;
  /** What each step of a workflow is given, whoever wrote it. @default - whoever makes workflows says it in them */
  readonly steps?: StepSettings;
  /** Workflows at once; others wait. @default 16 */
  readonly parallelism?: number;
  readonly resources?: Partial<typeof ARGO_WORKFLOWS_RESOURCES>;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
  /** The definitions, where they are made in the same stack. @default [] */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** The image's own user. */
const CONTROLLER_UID = 8737;
const HEALTH_PORT = 6060;

/**
 * The controller of Argo Workflows 4.0 for the workflows of its own namespace, the account of their pods, their network
 * edges, and the rules for what they may be. There is no server of Argo's, and so no page.
 */
export class WorkflowController extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly podEdges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  /** The account of workflows' pods. */
  public readonly podAccount: string;
  /** The account of those that deploy models, where they may. */
  public readonly deployerAccount: string | undefined;
  /** What must be there before a workflow runs. */
  public readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: WorkflowControllerProps) {
    super(scope, id);
    const {
      namespace,
      name,
      imagePullPolicy = 'IfNotPresent',
      imagePullSecret,
      pods,
      parallelism = 16,
    } = props;
    const partOf = props.partOf ?? DEFAULT_PART_OF;
    const images = { ...ARGO_WORKFLOWS_IMAGES, ...props.images };
    const resources = { ...ARGO_WORKFLOWS_RESOURCES, ...props.resources };
    requireWorkload(this, props);
    requireMatch(
      this,
      'name',
      name,
      /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
      'a lower-case name of up to 40 characters',
    );
    requireInteger(this, 'parallelism', parallelism, 1, 1000);
    for (const [image, reference] of Object.entries<string>({ ...images })) {
      requireMatch(
        this,
        `images.${image}`,
        reference,
        IMAGE_REFERENCE,
        'an image reference with a tag or a digest',
      );
    }
    this.workload = { name, component: 'workflow-controller' };
    const labels = recommendedLabels(this.workload, partOf);
    const own = `${name}-controller`;
    const metadata = { name: own, namespace, labels };
    const toKubernetes = apiServerEdges(this, props.apiServer);

    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = grant(new Construct(this, 'Permissions'), {
      ...metadata,
      serviceAccountName: identity.name,
      rules: CONTROLLER_RULES,
    });
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: this.workload, egress: toKubernetes });

    const room = new Construct(this, 'Pods');
    const podLabels = recommendedLabels(pods.workload, partOf);
    const podMetadata = { name: `${name}-${pods.workload.component}`, namespace, labels: podLabels };
    const account = new WorkloadIdentity(room, 'Identity', podMetadata);
    this.podAccount = account.name;
    const podPermissions: RoleBindingV1 = grant(new Construct(room, 'Permissions'), {
      ...podMetadata,
      serviceAccountName: account.name,
      rules: [...POD_RULES, ...(pods.rules ?? [])],
    });
    const deployer =
      pods.deployer === true
        ? deployerAccount(new Construct(this, 'Deployer'), { ...podMetadata, name: `${name}-deployer` })
        : undefined;
    this.deployerAccount = deployer?.name;
    this.podEdges = new NetworkEdges(room, 'Edges', {
      ...podMetadata,
      pods: pods.workload,
      egress: [...toKubernetes, ...(pods.reaches ?? [])],
    });
    const rules = new CustomResources(room, 'Rules', {
      namespace,
      name: `${name}-rules`,
      resources: podRules({
        name: `${name}.${namespace}`,
        labels: podLabels,
        namespace,
        controller: identity.name,
        pods: pods.workload,
        clientLabels: pods.clientLabels ?? {},
        accounts: [account.name, ...(deployer === undefined ? [] : [deployer.name])],
        secrets: pods.secrets ?? [],
        prefix: pods.prefix,
      }),
    });

    const file = {
      ...configuration(imagePullPolicy, resources.executor, parallelism),
      ...(props.steps &&
        stepConfiguration(props.steps, {
          account: account.name,
          labels: {
            ...selectorLabels(pods.workload),
            'app.kubernetes.io/part-of': partOf,
            ...pods.clientLabels,
          },
          imagePullSecret,
        })),
    };
    const config = new ConfigMapV1(this, 'Configuration', { metadata, data: file });
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
            annotations: { [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(file)) },
          },
          spec: renderPod({
            serviceAccountName: identity.name,
            apiToken: true,
            uid: CONTROLLER_UID,
            imagePullSecret,
            terminationGracePeriodSeconds: 10,
            containers: [
              {
                name: 'controller',
                image: images.controller,
                imagePullPolicy,
                command: ['workflow-controller'],
                args: ['--configmap', own, '--executor-image', images.executor, '--namespaced'],
                env: {
                  LEADER_ELECTION_DISABLE: 'true',
                  // No account here may remove artifacts. A workflow that asks for it would keep a finalizer that nobody takes off.
                  ARGO_ARTIFACT_GC_ENABLED: 'false',
                },
                ports: { health: HEALTH_PORT },
                resources: resources.controller,
                startupProbe: {
                  httpGet: { path: '/healthz', port: HEALTH_PORT },
                  periodSeconds: 3,
                  failureThreshold: 60,
                },
                readinessProbe: { httpGet: { path: '/healthz', port: HEALTH_PORT }, timeoutSeconds: 15 },
                livenessProbe: {
                  httpGet: { path: '/healthz', port: HEALTH_PORT },
                  periodSeconds: 30,
                  timeoutSeconds: 15,
                },
              },
            ],
          }),
        },
      },
      // The rules come first, and so go last: no workflow runs without them.
      dependsOn: [
        ...(props.dependsOn ?? []),
        identity.serviceAccount,
        permissions,
        account.serviceAccount,
        podPermissions,
        ...(deployer?.dependencies ?? []),
        rules.release,
        config,
        this.edges.policy,
        this.podEdges.policy,
      ],
    });
    this.dependencies = [this.deployment];
  }
}

/** The account of pods that deploy models, which says what came of them as every other does. */
function deployerAccount(scope: Construct, metadata: WorkloadIdentityProps) {
  const { name, serviceAccount } = new WorkloadIdentity(scope, 'Identity', metadata);
  const permissions = grant(new Construct(scope, 'Permissions'), {
    ...metadata,
    serviceAccountName: name,
    rules: POD_RULES,
  });
  return { name, dependencies: [serviceAccount, permissions] };
}
