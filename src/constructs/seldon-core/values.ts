import { contentHash } from '../kubernetes/content-hash';
import type { ImageParts } from '../kubernetes/image-parts';
import type { Resources } from '../kubernetes/pod';

export interface SeldonValuesProps {
  readonly operator: ImageParts;
  readonly executor: ImageParts;
  readonly storageInitializer: string;
  readonly imagePullPolicy: string;
  readonly installCrd: boolean;
  readonly serviceAccountName: string;
  /** What tells the account from one that was made in its place. */
  readonly serviceAccountUid: string;
  readonly resources: Resources;
  readonly webhookPort: number;
}

const METRICS_PORT = 8080;
/** The image needs no particular user, and an id above 10000 collides with none of the node's. */
const OPERATOR_UID = 10_001;

/**
 * Values of the chart seldon-core-operator for one namespace under Pod Security `restricted`.
 * Source: the chart's templates and values.yaml at 1.17.1 and 1.18.2; measured on Kubernetes 1.34.
 */
export function seldonValues(props: SeldonValuesProps): Record<string, unknown> {
  const { operator, executor, imagePullPolicy, resources, webhookPort } = props;
  const metrics = { path: '/metrics', port: METRICS_PORT };
  const off = { enabled: false };
  const values = {
    // The operator sees this namespace only, and the chart makes no ClusterRole.
    singleNamespace: true,
    crd: { create: props.installCrd },
    // The one role that this leaves out lets the operator read Secrets. It needs them only for init containers of
    // its own, and models bring theirs.
    rbac: { create: true, configmap: { create: false } },
    serviceAccount: { create: false, name: props.serviceAccountName },
    istio: off,
    ambassador: off,
    keda: off,
    certManager: off,
    usageMetrics: off,
    managerUserID: OPERATOR_UID,
    image: { ...operator, pullPolicy: imagePullPolicy },
    executor: {
      image: { ...executor, pullPolicy: imagePullPolicy },
      resources: { cpuRequest: '50m', cpuLimit: '500m', memoryRequest: '64Mi', memoryLimit: '256Mi' },
    },
    storageInitializer: { image: props.storageInitializer },
    webhook: { port: webhookPort },
    metrics: { port: METRICS_PORT },
  };
  const manager = {
    cpuRequest: resources.requests.cpu,
    cpuLimit: resources.limits.cpu,
    memoryRequest: resources.requests.memory,
    memoryLimit: resources.limits.memory,
    // The template pastes this at container level, hence the inner key, and hence room for the probes that the chart
    // lacks: with them the release counts as installed once its webhook listens. Asked again and again, the webhook
    // would log an error each time.
    containerSecurityContext: {
      securityContext: {
        runAsNonRoot: true,
        runAsGroup: OPERATOR_UID,
        privileged: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
      startupProbe: { tcpSocket: { port: webhookPort }, periodSeconds: 2, failureThreshold: 60 },
      readinessProbe: { httpGet: metrics, periodSeconds: 10, timeoutSeconds: 5 },
      livenessProbe: { httpGet: metrics, periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 },
    },
  };
  // Each upgrade makes a new certificate, which the running operator reads late: another annotation replaces its pod.
  // Its token is worth nothing to an account that was deleted and made again.
  const annotations = {
    rev: contentHash(JSON.stringify({ ...values, manager })),
    account: props.serviceAccountUid,
  };
  return { ...values, manager: { ...manager, annotations } };
}
