import { RESTRICTED_CONTAINER, renderResources } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';
import { headTemplate, type RayPodProps, TOKEN_MOUNT, workerTemplate } from './ray-pods';

/** Between how many pods the cluster has of a kind. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Measured: 127 MiB, up to 242 while it works. */
export const AUTOSCALER_RESOURCES: Resources = {
  requests: { cpu: '20m', memory: '192Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '512Mi', ephemeralStorage: '128Mi' },
};

export interface RayClusterManifestProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly rayVersion: string;
  readonly serviceAccountName: string;
  readonly pod: Omit<RayPodProps, 'resources'>;
  readonly head: Resources;
  readonly worker: Resources;
  readonly workers: Range;
  /** CPUs of a worker that trials count in. */
  readonly slots: number;
  readonly gpusPerWorker: number;
  readonly idleSeconds: number;
  /** Of a worker's memory, in bytes. */
  readonly objectStoreBytes: { readonly head: number; readonly worker: number };
}

/** A RayCluster as KubeRay takes it. */
export function rayCluster(props: RayClusterManifestProps): object {
  const { name, namespace, labels, workers, pod, objectStoreBytes } = props;
  return {
    apiVersion: 'ray.io/v1',
    kind: 'RayCluster',
    metadata: { name, namespace, labels },
    spec: {
      rayVersion: props.rayVersion,
      // Without it, whoever reaches the port of the dashboard runs code. The operator makes the token.
      authOptions: { mode: 'token' },
      // By default a changed image, size or key changes no pod.
      upgradeStrategy: { type: 'Recreate' },
      enableInTreeAutoscaling: true,
      autoscalerOptions: {
        idleTimeoutSeconds: props.idleSeconds,
        imagePullPolicy: pod.imagePullPolicy,
        resources: renderResources(AUTOSCALER_RESOURCES),
        securityContext: RESTRICTED_CONTAINER,
        volumeMounts: [TOKEN_MOUNT],
      },
      headGroupSpec: {
        rayStartParams: {
          'dashboard-host': '0.0.0.0',
          // Trials go to workers: what they do must not take the head's memory.
          'num-cpus': '0',
          'object-store-memory': String(objectStoreBytes.head),
        },
        template: headTemplate({ ...pod, resources: props.head }, props.serviceAccountName),
      },
      workerGroupSpecs: [
        {
          groupName: 'workers',
          replicas: workers.min,
          minReplicas: workers.min,
          maxReplicas: workers.max,
          rayStartParams: {
            'num-cpus': String(props.slots),
            'object-store-memory': String(objectStoreBytes.worker),
          },
          template: workerTemplate({ ...pod, resources: props.worker }, props.gpusPerWorker),
        },
      ],
    },
  };
}
