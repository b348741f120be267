import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { grant } from '../kubernetes/grant';
import { recommendedLabels, selectorLabels, type WorkloadLabels } from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { SERVER_UID } from './server-pod';

export interface AgentProps {
  readonly namespace: string;
  readonly partOf: string;
  readonly workload: WorkloadLabels;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** Name of the file that it reads its token for the API server of Pipelines from. */
  readonly tokenFile: string;
  readonly rules: RoleV1Rule[];
  readonly egress: readonly Edge[];
  /** A port that it listens on while it works. @default - it listens on none, and ends when it cannot go on */
  readonly port?: number;
  readonly resources: Resources;
  readonly dependsOn: readonly ITerraformDependable[];
}

/** Where both agents look for their token. */
const TOKENS = '/var/run/secrets/kubeflow/tokens';

/**
 * One of the two programs that watch objects of the cluster for the API server of Pipelines.
 */
export class Agent extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;

  constructor(scope: Construct, id: string, props: AgentProps) {
    super(scope, id);
    const { namespace, workload, partOf } = props;
    const labels = recommendedLabels(workload, partOf);
    const metadata = { name: `${workload.name}-${workload.component}`, namespace, labels };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = grant(new Construct(this, 'Permissions'), {
      ...metadata,
      serviceAccountName: identity.name,
      rules: props.rules,
    });
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: workload, egress: props.egress });
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selectorLabels(workload) },
        // One at a time: two would do each thing twice.
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels },
          spec: renderPod({
            serviceAccountName: identity.name,
            apiToken: true,
            uid: SERVER_UID,
            imagePullSecret: props.imagePullSecret,
            terminationGracePeriodSeconds: 10,
            containers: [
              {
                name: workload.component,
                image: props.image,
                imagePullPolicy: props.imagePullPolicy,
                command: props.command,
                args: props.args,
                mounts: [
                  { volume: 'token', path: TOKENS, readOnly: true },
                  { volume: 'tmp', path: '/tmp' },
                ],
                ...(props.port !== undefined && {
                  readinessProbe: { tcpPort: props.port },
                  livenessProbe: { tcpPort: props.port, periodSeconds: 20, failureThreshold: 6 },
                }),
                resources: props.resources,
              },
            ],
            volumes: [
              { name: 'token', tokenFor: { audience: 'pipelines.kubeflow.org', file: props.tokenFile } },
              { name: 'tmp', emptyDir: { sizeLimit: '32Mi' } },
            ],
          }),
        },
      },
      dependsOn: [...props.dependsOn, identity.serviceAccount, permissions, this.edges.policy],
    });
  }
}
