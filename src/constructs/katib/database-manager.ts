import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import {
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod, type Pod, type Resources } from '../kubernetes/pod';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';

/** Katib looks for a Service of this name in its own namespace. */
export const DATABASE_MANAGER = 'katib-db-manager';
export const DATABASE_MANAGER_PORT = 6789;
const UID = 65_532;

export interface DatabaseManagerProps {
  readonly namespace: string;
  readonly partOf: string;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly database: IDatabaseServer | DatabaseAccess;
  /** Who reads and writes what trials have measured. */
  readonly clients: readonly Peer[];
  readonly resources: Resources;
}

/**
 * What keeps the measurements of trials in PostgreSQL: one table, which it makes at its start. It asks nobody who they are:
 * the network says who may connect.
 */
export class DatabaseManager extends Construct {
  public readonly deployment: DeploymentV1;
  /** What the controller needs until its last trial is gone: it takes a trial's measurements out of the database first. */
  public readonly dependencies: readonly ITerraformDependable[];
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels = { name: DATABASE_MANAGER, component: 'database-manager' };

  constructor(scope: Construct, id: string, props: DatabaseManagerProps) {
    super(scope, id);
    const { namespace, partOf, database: from } = props;
    const labels = recommendedLabels(this.workload, partOf);
    const metadata = { name: DATABASE_MANAGER, namespace, labels };
    const database = 'accessFor' in from ? from.accessFor('katib', this.workload) : from;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: props.clients.map((peer) => ({ peer, port: DATABASE_MANAGER_PORT })),
      egress: [database.edge],
    });
    const selector = selectorLabels(this.workload);
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selector },
        template: {
          metadata: { labels, annotations: { [SECRET_REVISION_ANNOTATION]: database.revision } },
          spec: renderPod(pod(props, database, identity.name)),
        },
      },
      dependsOn: [identity.serviceAccount, this.edges.policy, ...database.dependencies],
    });
    const service = new ServiceV1(this, 'Service', {
      metadata,
      spec: { selector, port: [{ name: 'api', port: DATABASE_MANAGER_PORT, targetPort: 'api' }] },
    });
    this.dependencies = [this.deployment, service];
  }
}

function pod(props: DatabaseManagerProps, database: DatabaseAccess, serviceAccountName: string): Pod {
  const certificates = certificateCheck(database);
  const listens = { tcpPort: DATABASE_MANAGER_PORT };
  return {
    serviceAccountName,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    terminationGracePeriodSeconds: 10,
    containers: [
      {
        name: 'database-manager',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['./katib-db-manager'],
        env: {
          // The driver.
          DB_NAME: 'postgres',
          DB_USER: database.user,
          DB_PASSWORD: { secretKey: database.password },
          KATIB_POSTGRESQL_DB_HOST: database.host,
          KATIB_POSTGRESQL_DB_PORT: String(database.port),
          KATIB_POSTGRESQL_DB_DATABASE: database.database,
          KATIB_POSTGRESQL_SSL_MODE: database.sslMode,
          ...certificates.env,
        },
        ports: { api: DATABASE_MANAGER_PORT },
        mounts: [...certificates.mounts],
        resources: props.resources,
        // It listens once the database has answered.
        startupProbe: { ...listens, periodSeconds: 2, failureThreshold: 60 },
        readinessProbe: listens,
        livenessProbe: { ...listens, periodSeconds: 20, failureThreshold: 6 },
      },
    ],
    volumes: [...certificateVolumes(database)],
  };
}
