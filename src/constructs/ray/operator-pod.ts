import type { Pod, Resources } from '../kubernetes/pod';

/** User of the image. */
const UID = 65_532;
const HEALTH_PORT = 8082;
const METRICS_PORT = 8080;

export interface OperatorPodProps {
  readonly namespace: string;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly resources: Resources;
}

/** KubeRay's operator, for its own namespace alone. */
export function operatorPod(props: OperatorPodProps): Pod {
  const health = (path: string) => ({ httpGet: { path, port: HEALTH_PORT } });
  return {
    serviceAccountName: props.serviceAccountName,
    apiToken: true,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    terminationGracePeriodSeconds: 10,
    containers: [
      {
        name: 'operator',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['/manager'],
        // There is one at a time, so that nobody has to be elected.
        args: [`--watch-namespace=${props.namespace}`, '--enable-leader-election=false'],
        ports: { metrics: METRICS_PORT },
        resources: props.resources,
        startupProbe: { ...health('/healthz'), periodSeconds: 2, failureThreshold: 60 },
        readinessProbe: health('/readyz'),
        livenessProbe: { ...health('/healthz'), periodSeconds: 20, failureThreshold: 6 },
      },
    ],
  };
}
