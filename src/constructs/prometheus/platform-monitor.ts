import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { DNS_LABEL, IMAGE_REFERENCE, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import { libpqEnvironment } from '../postgres/database';
import type { PostgresDatabase } from '../postgres/postgres-database';

export interface PlatformMonitorProps extends WorkloadProps {
  /** Name of every object. @default 'platform-monitor' */
  readonly name?: string;
  /** An image with Python 3.11 and psycopg2. @default IMAGES.mlflow */
  readonly image?: string;
  /** PostgreSQL, and its consumer with `statistics`, whose role reads its figures. @default - none is watched */
  readonly database?: { readonly server: PostgresDatabase; readonly consumer: string };
  /** @default - any IPv4 address, on the ports 443 and 6443 */
  readonly apiServer?: ApiServer;
  /** @default - 10m to 200m CPU, 48Mi to 128Mi of memory */
  readonly resources?: Resources;
}

/** Measured: 32 MiB. */
export const PLATFORM_MONITOR_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '48Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '200m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

const PORT = 9102;
const UID = 10_001;
const FILES_FOLDER = '/etc/platform-monitor';

/**
 * Tells a Prometheus what nobody else tells of a platform: whether PostgreSQL answers and how full it is, how the runs of
 * CronJobs with the same `partOf` ended, and how many pods of its Deployments and StatefulSets are ready. For that its
 * account may list these four kinds in the namespace, and nothing else.
 */
export class PlatformMonitor extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  /** The metrics are at `/metrics`. */
  public readonly port = PORT;

  constructor(scope: Construct, id: string, props: PlatformMonitorProps) {
    super(scope, id);
    const { namespace, name = 'platform-monitor', image = IMAGES.mlflow, database } = props;
    const { partOf = DEFAULT_PART_OF, resources = PLATFORM_MONITOR_RESOURCES } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    this.workload = { name, component: 'monitor' };
    const metadata = { name, namespace, labels: recommendedLabels(this.workload, partOf) };
    const access = database?.server.accessFor(database.consumer, this.workload);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      egress: [...apiServerEdges(this, props.apiServer), ...(access === undefined ? [] : [access.edge])],
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const role = new RoleV1(this, 'Role', {
      metadata,
      rule: [
        { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: ['list'] },
        { apiGroups: ['apps'], resources: ['deployments', 'statefulsets'], verbs: ['list'] },
      ],
    });
    const binding = new RoleBindingV1(this, 'RoleBinding', {
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subject: [{ kind: 'ServiceAccount', name: identity.name, namespace }],
      dependsOn: [role],
    });
    const health = { path: '/health', port: PORT };
    this.deployment = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: {
        serviceAccountName: identity.name,
        apiToken: true,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        containers: [
          {
            name: 'monitor',
            image,
            imagePullPolicy: props.imagePullPolicy,
            command: ['python3', `${FILES_FOLDER}/platform_monitor.py`],
            env: {
              HOME: '/tmp',
              PYTHONDONTWRITEBYTECODE: '1',
              PORT: String(PORT),
              NAMESPACE: namespace,
              SELECTOR: `app.kubernetes.io/part-of=${partOf}`,
              ...(access && {
                ...libpqEnvironment(access),
                DATABASE_VOLUME_BYTES: String((database?.server.storageGiB ?? 0) * 1024 ** 3),
              }),
            },
            ports: { http: PORT },
            mounts: [
              { volume: 'tmp', path: '/tmp' },
              { volume: 'files', path: FILES_FOLDER, readOnly: true },
            ],
            resources,
            readinessProbe: { httpGet: health },
            livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
          },
        ],
        volumes: [
          { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } },
          { name: 'files', configMap: name },
        ],
      },
      port: PORT,
      replicas: 1,
      files: {
        'platform_monitor.py': escapeTemplate(readFileSync(join(__dirname, 'platform_monitor.py'), 'utf8')),
      },
      sources: access === undefined ? [] : [access],
      dependsOn: [identity.serviceAccount, this.edges.policy, binding],
    }).deployment;
  }
}
