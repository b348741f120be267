import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1, type ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { type AdmissionWebhook, AdmissionWebhooks } from '../charts/admission-webhooks';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import { type Pod, renderPod, type Resources } from '../kubernetes/pod';
import { WorkloadIdentity } from '../kubernetes/workload-identity';

/** User of both images. */
const UID = 65_532;
const WEBHOOK_PORT = 9443;
const HEALTH_PORT = 8081;
const CONFIGURATION_FOLDER = '/etc/controller';
const CONFIGURATION_FILE = 'config.yaml';

export interface ControllerProps {
  readonly namespace: string;
  readonly name: string;
  readonly partOf: string;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly resources: Resources;
  readonly apiServer: ApiServer | undefined;
  /** What it reads at its start. */
  readonly configuration: object;
  readonly mutating: readonly AdmissionWebhook[];
  readonly validating: readonly AdmissionWebhook[];
  /** What it may do in the whole cluster. */
  readonly everywhere: ClusterRoleV1Rule[];
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * A controller of training jobs: it watches the cluster, answers webhooks with a certificate that Helm makes, and changes what
 * `mayChange` says. JobSet's and Trainer's are alike in all of it.
 */
export class Controller extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  private readonly labels: Record<string, string>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ControllerProps,
  ) {
    super(scope, id);
    const { namespace, name } = props;
    this.workload = { name, component: 'controller' };
    this.labels = recommendedLabels(this.workload, props.partOf);
    const { labels } = this;
    const metadata = { name, namespace, labels };
    const service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 'webhook', port: 443, targetPort: 'webhook' }],
      },
    });
    const hooks = new AdmissionWebhooks(this, 'Webhooks', {
      ...metadata,
      configurationName: `${name}.${namespace}`,
      serviceName: name,
      mutating: props.mutating,
      validating: props.validating,
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const ofCluster = { name: `${name}.${namespace}`, labels };
    const role = new ClusterRoleV1(this, 'Watching', { metadata: ofCluster, rule: props.everywhere });
    const binding = new ClusterRoleBindingV1(this, 'WatchingBinding', {
      metadata: ofCluster,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: ofCluster.name },
      subject: [{ kind: 'ServiceAccount', name: identity.name, namespace }],
      dependsOn: [role],
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      // The API server calls the webhooks from an address that no selector can name.
      ingress: [{ peer: { cidr: '0.0.0.0/0' }, port: WEBHOOK_PORT }],
      egress: apiServerEdges(this, props.apiServer),
    });
    const file = JSON.stringify(props.configuration);
    const config = new ConfigMapV1(this, 'Configuration', {
      metadata,
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
          spec: renderPod(pod(props, identity.name, hooks.secretName)),
        },
      },
      dependsOn: [
        ...props.dependsOn,
        binding,
        identity.serviceAccount,
        hooks.release,
        config,
        service,
        this.edges.policy,
      ],
    });
  }

  /** Lets it change something in a namespace, which may be made after it. */
  public mayChange(namespace: string, rule: RoleV1Rule[]): ITerraformDependable {
    const { name } = this.props;
    const metadata = { name, namespace, labels: this.labels };
    const role = new RoleV1(this, 'Changing', { metadata, rule });
    return new RoleBindingV1(this, 'ChangingBinding', {
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subject: [{ kind: 'ServiceAccount', name, namespace: this.props.namespace }],
      dependsOn: [role],
    });
  }
}

function pod(props: ControllerProps, serviceAccountName: string, certificate: string): Pod {
  const alive = { httpGet: { path: '/healthz', port: HEALTH_PORT } };
  return {
    serviceAccountName,
    apiToken: true,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    terminationGracePeriodSeconds: 10,
    containers: [
      {
        name: 'manager',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['/manager'],
        args: [`--config=${CONFIGURATION_FOLDER}/${CONFIGURATION_FILE}`],
        ports: { webhook: WEBHOOK_PORT },
        mounts: [
          { volume: 'certificate', path: '/tmp/k8s-webhook-server/serving-certs', readOnly: true },
          { volume: 'configuration', path: CONFIGURATION_FOLDER, readOnly: true },
        ],
        resources: props.resources,
        startupProbe: { ...alive, periodSeconds: 2, failureThreshold: 60 },
        // True once the server of the webhooks listens.
        readinessProbe: { httpGet: { path: '/readyz', port: HEALTH_PORT } },
        livenessProbe: { ...alive, periodSeconds: 20, failureThreshold: 6 },
      },
    ],
    volumes: [
      { name: 'certificate', secret: { name: certificate, keys: ['tls.crt', 'tls.key'] } },
      { name: 'configuration', configMap: props.name },
    ],
  };
}
