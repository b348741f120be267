import type { Pod, Resources } from '../kubernetes/pod';

/** User of the image. */
const UID = 65_532;
const HEALTH_PORT = 8081;
/** Where the controller's metrics are, under /metrics. */
export const CONTROLLER_METRICS_PORT = 8080;

export interface ControllerPodProps {
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly certificateSecret: string;
  readonly resources: Resources;
}

/**
 * The controller. It listens for webhooks whether or not any is configured, and does not start without a certificate
 * to do it with; nobody may connect, and nobody trusts it.
 */
export function controllerPod(props: ControllerPodProps): Pod {
  return {
    serviceAccountName: props.serviceAccountName,
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
        args: [`--metrics-addr=0.0.0.0:${CONTROLLER_METRICS_PORT}`],
        env: { POD_NAMESPACE: { fieldPath: 'metadata.namespace' } },
        ports: { metrics: CONTROLLER_METRICS_PORT },
        mounts: [{ volume: 'certificate', path: '/tmp/k8s-webhook-server/serving-certs', readOnly: true }],
        resources: props.resources,
        startupProbe: {
          httpGet: { path: '/healthz', port: HEALTH_PORT },
          periodSeconds: 2,
          failureThreshold: 60,
        },
        readinessProbe: { httpGet: { path: '/readyz', port: HEALTH_PORT } },
        livenessProbe: {
          httpGet: { path: '/healthz', port: HEALTH_PORT },
          periodSeconds: 20,
          failureThreshold: 6,
        },
      },
    ],
    volumes: [
      { name: 'certificate', secret: { name: props.certificateSecret, keys: ['tls.crt', 'tls.key'] } },
    ],
  };
}
