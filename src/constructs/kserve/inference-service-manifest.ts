import { type Placement, renderPlacement } from '../kubernetes/placement';
import { renderResources } from '../kubernetes/plain-pod';
import { type Resources, SPREAD_OVER_NODES } from '../kubernetes/pod';
import { MODEL_FOLDER, MODEL_VOLUME, serverContainer } from './server-container';
import { type ModelFormat, runtimeName } from './serving-runtimes';

/** As many pods as are busy: a HorizontalPodAutoscaler by CPU, which needs metrics-server. */
export interface Autoscaling {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** Per cent of the requested CPU. @default 80 */
  readonly cpuPercent?: number;
}

/** A server of the user's own. It must listen on 8080. */
export interface OwnServer {
  readonly image: string;
  /** @default - the image's */
  readonly command?: readonly string[];
  /** @default - the image's */
  readonly args?: readonly string[];
  /** @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Path that answers 200 once the model is loaded, and not before. */
  readonly readyPath: string;
}

export interface InferenceServiceManifestProps extends Placement {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The labels that tell the model's pods from others. */
  readonly selector: Readonly<Record<string, string>>;
  /** Of the pods. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly modelUri: string;
  readonly storageContainer: string;
  readonly server: { readonly format: ModelFormat; readonly image?: string } | OwnServer;
  readonly imagePullPolicy: string;
  readonly imagePullSecret?: string;
  readonly serviceAccountName: string;
  readonly scale: number | Autoscaling;
  readonly resources: Resources;
  readonly modelSize: string;
  readonly agent?: {
    readonly container: object;
    readonly logger: { readonly url: string; readonly mode: string };
  };
}

/** The images need no particular user, and an id above 10000 collides with none of the node's. */
const UID = 10_001;

/** What every pod that serves a model is given. */
export const POD_SECURITY = {
  runAsNonRoot: true,
  runAsUser: UID,
  runAsGroup: UID,
  fsGroup: UID,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** The agent goes on for 30 seconds after it was told to stop, and answers 502 once the model server is gone: see `PRE_STOP`. */
const AGENT_GRACE_SECONDS = 60;

function scaling(scale: number | Autoscaling): { annotation: string; spec: object } {
  if (typeof scale === 'number') {
    return { annotation: 'none', spec: { minReplicas: scale, maxReplicas: scale } };
  }
  const { minReplicas, maxReplicas, cpuPercent = 80 } = scale;
  return {
    annotation: 'hpa',
    spec: { minReplicas, maxReplicas, scaleMetric: 'cpu', scaleTarget: cpuPercent },
  };
}

/** What serves: a model for one of the runtimes, or the whole container. */
function serving(props: InferenceServiceManifestProps): { model?: object; containers: object[] } {
  const { server, resources, agent, imagePullPolicy } = props;
  const sidecars = agent === undefined ? [] : [agent.container];
  const own = { resources: renderResources(resources, props) };
  if ('format' in server) {
    const { format, image } = server;
    const model = {
      modelFormat: { name: format },
      runtime: runtimeName(format),
      protocolVersion: 'v2',
      ...(image !== undefined && { image, imagePullPolicy }),
      ...own,
    };
    return { model, containers: sidecars };
  }
  const env = Object.entries({ HOME: '/tmp', ...server.env }).map(([name, value]) => ({ name, value }));
  return { containers: [{ ...serverContainer({ ...server, imagePullPolicy, env }), ...own }, ...sidecars] };
}

/**
 * An InferenceService whose pods pass Pod Security `restricted`, written so that nothing of it needs KServe's webhooks:
 * `storageUris` (the webhook adds what `storageUri` needs), the runtime by name, the agent in full.
 * Source: measured with KServe 0.20.0 on Kubernetes 1.34.
 */
export function inferenceService(props: InferenceServiceManifestProps): object {
  const { name, namespace, labels, annotations, imagePullSecret, agent, server } = props;
  const { annotation, spec } = scaling(props.scale);
  const { model, containers } = serving(props);
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        'serving.kserve.io/deploymentMode': 'Standard',
        'serving.kserve.io/autoscalerClass': annotation,
      },
    },
    spec: {
      predictor: {
        ...spec,
        annotations,
        // A new pod is Ready before an old one goes, with few replicas too.
        deploymentStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        serviceAccountName: props.serviceAccountName,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
        ...(agent !== undefined && { terminationGracePeriodSeconds: AGENT_GRACE_SECONDS }),
        securityContext: POD_SECURITY,
        ...renderPlacement(props),
        topologySpreadConstraints: [
          { ...SPREAD_OVER_NODES, labelSelector: { matchLabels: { ...props.selector } } },
        ],
        storageUris: [{ uri: props.modelUri, mountPath: MODEL_FOLDER }],
        storageContainerName: props.storageContainer,
        ...(model !== undefined && { model }),
        ...(agent !== undefined && { logger: agent.logger }),
        ...(containers.length > 0 && { containers }),
        volumes: [
          { name: MODEL_VOLUME, emptyDir: { sizeLimit: props.modelSize } },
          ...('format' in server ? [] : [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }]),
        ],
      },
    },
  };
}
