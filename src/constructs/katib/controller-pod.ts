import type { Pod, Resources } from '../kubernetes/pod';
import { CONFIGURATION, CONFIGURATION_FILE, WEBHOOK_PORT } from './configuration';

/** The image names no user. */
const UID = 65_532;
const METRICS_PORT = 8080;
const HEALTH_PORT = 18_080;
const CONFIGURATION_FOLDER = '/etc/katib';

export interface ControllerPodProps {
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  readonly certificateSecret: string;
  readonly resources: Resources;
}

/** Katib's controller, with its webhooks. */
export function controllerPod(props: ControllerPodProps): Pod {
  const alive = { httpGet: { path: '/healthz', port: HEALTH_PORT } };
  return {
    serviceAccountName: props.serviceAccountName,
    apiToken: true,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    terminationGracePeriodSeconds: 10,
    containers: [
      {
        name: 'controller',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['./katib-controller'],
        args: [`--katib-config=${CONFIGURATION_FOLDER}/${CONFIGURATION_FILE}`],
        env: { KATIB_CORE_NAMESPACE: { fieldPath: 'metadata.namespace' } },
        ports: { webhook: WEBHOOK_PORT, metrics: METRICS_PORT },
        mounts: [
          { volume: 'certificate', path: '/tmp/cert', readOnly: true },
          { volume: 'configuration', path: CONFIGURATION_FOLDER, readOnly: true },
        ],
        resources: props.resources,
        startupProbe: { ...alive, periodSeconds: 2, failureThreshold: 60 },
        // True once the server of the webhooks listens.
        readinessProbe: { httpGet: { path: '/readyz', port: HEALTH_PORT } },
        livenessProbe: { ...alive, periodSeconds: 20, failureThreshold: 6 },
      },
    ],
    volumes: [
      { name: 'certificate', secret: { name: props.certificateSecret, keys: ['tls.crt', 'tls.key'] } },
      { name: 'configuration', configMap: CONFIGURATION },
    ],
  };
}
