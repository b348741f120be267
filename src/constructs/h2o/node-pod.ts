import type { WorkloadLabels } from '../kubernetes/labels';
import type { Pod, Resources, SecretKey } from '../kubernetes/pod';

export const CLIENT_PORT = 54_321;
/** Where H2O says during its start whether it is the one that leads. */
const KUBERNETES_PORT = 8080;
const UID = 1000;
const FILES = '/etc/h2o';

export interface NodePodProps {
  readonly name: string;
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly nodes: number;
  /** Name of the Service that knows every node, Ready or not. */
  readonly nodesService: string;
  readonly namespace: string;
  readonly password: SecretKey;
  readonly serviceAccountName: string;
  readonly workload: WorkloadLabels;
  readonly resources: Resources;
}

/** One node. Half of its memory is Java's heap: XGBoost takes its own beside that. */
export function nodePod(props: NodePodProps): Pod {
  const ask = (what: string) => ({
    exec: ['bash', `${FILES}/cluster.sh`, what],
    timeoutSeconds: 10,
  });
  return {
    serviceAccountName: props.serviceAccountName,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    spread: props.workload,
    containers: [
      {
        name: 'h2o',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['bash', `${FILES}/start.sh`],
        env: {
          HOME: '/tmp',
          H2O_NAME: props.name,
          H2O_PASSWORD: { secretKey: props.password },
          H2O_KUBERNETES_SERVICE_DNS: `${props.nodesService}.${props.namespace}.svc.cluster.local`,
          H2O_NODE_EXPECTED_COUNT: String(props.nodes),
          // Nodes that find too few of each other begin a cluster too small, which never grows: rather wait for the slowest.
          H2O_NODE_LOOKUP_TIMEOUT: '600',
          H2O_KUBERNETES_API_PORT: String(KUBERNETES_PORT),
        },
        ports: { http: CLIENT_PORT },
        mounts: [
          { volume: 'tmp', path: '/tmp' },
          { volume: 'login', path: '/run/h2o' },
          { volume: 'files', path: FILES, readOnly: true },
        ],
        resources: props.resources,
        startupProbe: { ...ask('joined'), periodSeconds: 5, failureThreshold: 180 },
        readinessProbe: ask('leads'),
        livenessProbe: { tcpPort: CLIENT_PORT, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
      },
    ],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: props.resources.limits.ephemeralStorage } },
      { name: 'login', emptyDir: { sizeLimit: '1Mi', inMemory: true } },
      { name: 'files', configMap: props.name },
    ],
  };
}
