import type { Release } from '@cdktf/provider-helm/lib/release';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { definitions } from '../charts/definitions';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { recommendedLabels, selectorLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { operatorPod } from './operator-pod';
import { operatorPermissions } from './permissions';
import { DASHBOARD_PORT, HEAD_LABELS, SERVE_PORT } from './ray-pods';

/** What a RayCluster needs of the operator that runs it: `KubeRayOperator`, or one that was installed by other means. */
export interface IKubeRayOperator {
  /** What must be there before a RayCluster can be declared. */
  readonly dependencies: readonly ITerraformDependable[];
  /** Where it comes from when it tells a RayService's head what to serve. @default - it sees to no RayServices */
  readonly servesFrom?: Peer | undefined;
}

export interface KubeRayOperatorProps extends WorkloadProps {
  /** Name of the operator's objects. @default 'kuberay-operator' */
  readonly name?: string;
  /** KubeRay 1.6. @default - the pinned image */
  readonly image?: string;
  /**
   * Install KubeRay's definitions, which a cluster has once. Deleting the release that installed them deletes every
   * RayCluster, RayJob and RayService of the cluster.
   * @default true
   */
  readonly installDefinitions?: boolean;
  /** true: Terraform refuses to delete the definitions, and with them every object of theirs. @default false */
  readonly preventDestroy?: boolean;
  /** true: it sees to RayServices too, and has the rights and the network edge for that. @default false */
  readonly services?: boolean;
  /** @default - requests 50m CPU and 64Mi, limits 500m and 256Mi */
  readonly resources?: Resources;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

/** It tells the head of a RayService what to serve, and looks whether its proxy answers. */
const TO_HEADS = [DASHBOARD_PORT, SERVE_PORT].map((port) => ({ peer: { podLabels: HEAD_LABELS }, port }));

/** Measured: 21 to 24 MiB with one RayCluster. */
export const KUBERAY_OPERATOR_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '64Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '128Mi' },
};

/**
 * KubeRay's operator for the RayClusters of its own namespace: it sees no other, so that a cluster may have several, and
 * has no rights outside of it. Without webhooks. RayJobs, and RayServices without `services`, are accepted by the API server
 * and left as they are.
 */
export class KubeRayOperator extends Construct implements IKubeRayOperator {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;
  public readonly dependencies: readonly ITerraformDependable[];
  public readonly servesFrom: Peer | undefined;

  constructor(scope: Construct, id: string, props: KubeRayOperatorProps) {
    super(scope, id);
    const { namespace, name = 'kuberay-operator', image = IMAGES['kuberay-operator'] } = props;
    const { imagePullPolicy = 'IfNotPresent', installDefinitions = true, preventDestroy = false } = props;
    const { services = false } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    if (preventDestroy && !installDefinitions) {
      throw new PropError(this, 'preventDestroy', 'guards the definitions, which are not installed');
    }
    this.workload = { name, component: 'operator' };
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), { chart: 'kuberay-crd', namespace, preventDestroy })
      : undefined;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = operatorPermissions(this, 'Permissions', {
      ...metadata,
      serviceAccountName: identity.name,
      services,
    });
    this.servesFrom = services ? { workload: this.workload } : undefined;
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      egress: [...apiServerEdges(this, props.apiServer), ...(services ? TO_HEADS : [])],
    });
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selectorLabels(this.workload) },
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels },
          spec: renderPod(
            operatorPod({
              namespace,
              image,
              imagePullPolicy,
              imagePullSecret: props.imagePullSecret,
              serviceAccountName: identity.name,
              resources: props.resources ?? KUBERAY_OPERATOR_RESOURCES,
            }),
          ),
        },
      },
      dependsOn: [
        ...(this.definitions === undefined ? [] : [this.definitions]),
        permissions,
        identity.serviceAccount,
        this.edges.policy,
      ],
    });
    this.dependencies = [this.deployment];
  }
}
