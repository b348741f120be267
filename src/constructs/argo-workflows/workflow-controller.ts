import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { CustomResources } from '../charts/custom-resources';
import { renderValues } from '../charts/render-values';
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
import { RESTRICTED_CONTAINER, renderResources } from '../kubernetes/plain-pod';
import { renderPod, type Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { CONTROLLER_RULES, POD_RULES } from './permissions';
import { podRules } from './pod-rules';

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
}

export interface WorkflowControllerProps extends WorkloadProps {
  readonly name: string;
  readonly images?: Partial<ArgoWorkflowsImages>;
  /** The pods of workflows. */
  readonly pods: WorkflowPods;
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
/** User and group of every container of a workflow's pods. */
export const WORKFLOW_UID = 1000;
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
        serviceAccountName: account.name,
        secrets: pods.secrets ?? [],
        prefix: pods.prefix,
      }),
    });

    const file = configuration(imagePullPolicy, resources.executor, parallelism);
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
                env: { LEADER_ELECTION_DISABLE: 'true' },
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
        rules.release,
        config,
        this.edges.policy,
        this.podEdges.policy,
      ],
    });
    this.dependencies = [this.deployment];
  }
}

/** The controller's settings, by key. Each is YAML, which JSON is too. */
function configuration(
  imagePullPolicy: string,
  executor: Resources,
  parallelism: number,
): Record<string, string> {
  return {
    parallelism: String(parallelism),
    executor: renderValues({
      imagePullPolicy,
      resources: renderResources(executor),
      securityContext: { ...RESTRICTED_CONTAINER, runAsUser: WORKFLOW_UID, runAsGroup: WORKFLOW_UID },
    }),
    metricsConfig: renderValues({ enabled: false }),
    telemetryConfig: renderValues({ enabled: false }),
    workflowDefaults: renderValues({
      spec: {
        // A day to look at it; what came of it is kept elsewhere.
        ttlStrategy: { secondsAfterCompletion: 86_400 },
        templateDefaults: { retryStrategy: { limit: '2', retryPolicy: 'OnError' } },
      },
    }),
  };
}
