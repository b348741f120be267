import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import {
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import type { ConnectedDatabase } from './database';
import { SERVER_UID } from './server-pod';

export const METADATA_PORT = 8080;

export interface MetadataServerProps {
  readonly namespace: string;
  readonly partOf: string;
  readonly workload: WorkloadLabels;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly database: ConnectedDatabase;
  readonly clients: readonly Peer[];
  readonly resources: Resources;
}

/**
 * ML Metadata: what came of what, step by step. Pods of runs write it, and find in it what need not run again. It asks nobody
 * who they are: the network says who may connect.
 */
export class MetadataServer extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly serviceName: string;

  constructor(scope: Construct, id: string, props: MetadataServerProps) {
    super(scope, id);
    const { namespace, workload, database } = props;
    const labels = recommendedLabels(workload, props.partOf);
    const selector = selectorLabels(workload);
    this.serviceName = `${workload.name}-${workload.component}`;
    const metadata = { name: this.serviceName, namespace, labels };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: workload,
      ingress: props.clients.map((peer) => ({ peer, port: METADATA_PORT })),
      egress: [{ peer: database.peer, port: database.port }],
    });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: { selector, port: [{ name: 'grpc', port: METADATA_PORT, targetPort: 'grpc' }] },
    });
    const listens = { tcpPort: METADATA_PORT };
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selector },
        template: {
          metadata: { labels, annotations: { [SECRET_REVISION_ANNOTATION]: database.revision } },
          spec: renderPod({
            serviceAccountName: identity.name,
            uid: SERVER_UID,
            imagePullSecret: props.imagePullSecret,
            terminationGracePeriodSeconds: 10,
            containers: [
              {
                name: 'metadata',
                image: props.image,
                imagePullPolicy: props.imagePullPolicy,
                command: ['metadata_store_server'],
                // Kubernetes fills the password in: no object holds it.
                args: [
                  `--grpc_port=${METADATA_PORT}`,
                  `--mysql_config_host=${database.host}`,
                  `--mysql_config_port=${database.port}`,
                  `--mysql_config_database=${database.metadataDatabase}`,
                  `--mysql_config_user=${database.user}`,
                  '--mysql_config_password=$(MYSQL_PASSWORD)',
                  '--enable_database_upgrade=true',
                ],
                env: { HOME: '/tmp', MYSQL_PASSWORD: { secretKey: database.password } },
                ports: { grpc: METADATA_PORT },
                mounts: [{ volume: 'tmp', path: '/tmp' }],
                resources: props.resources,
                // It listens once the database has its schema.
                startupProbe: { ...listens, periodSeconds: 2, failureThreshold: 90 },
                readinessProbe: listens,
                livenessProbe: { ...listens, periodSeconds: 20, failureThreshold: 6 },
              },
            ],
            volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '32Mi' } }],
          }),
        },
      },
      dependsOn: [identity.serviceAccount, this.edges.policy, ...database.dependencies],
    });
  }
}
