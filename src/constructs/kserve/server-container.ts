import { RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';

/** Port of predictions (open inference protocol over HTTP). */
export const HTTP_PORT = 8080;
/** Port of MLServer's own metrics, under /metrics. */
export const METRICS_PORT = 8082;
/** Where the model's files are. */
export const MODEL_FOLDER = '/mnt/models';
/** The volume that KServe puts there: declared by us, it has a limit. The name is made from the path. */
export const MODEL_VOLUME = 'mnt-models';
/** The name by which the controller finds the container that serves. */
export const SERVER = 'kserve-container';

/**
 * A server that is busy answers late, the probe too. A model has one pod unless more were asked for: taken from its Service, all
 * that is late would be refused, so that it may be late for half a minute.
 *
 * Every field is given: KServe's agent takes the probe as it is, without what the API server would fill in.
 */
export const readinessProbe = (path: string) => ({
  httpGet: { path, port: HTTP_PORT, scheme: 'HTTP' },
  periodSeconds: 5,
  timeoutSeconds: 5,
  failureThreshold: 6,
  successThreshold: 1,
});

/** Where MLServer says that a model is loaded. That it listens says nothing: it listens without a model too. */
export const readyPath = (name: string): string => `/v2/models/${name}/ready`;

/**
 * For 15 seconds a pod that is about to go still answers, while the cluster stops sending to it. Measured under load:
 * without it 4 of 318 requests failed in a rollout, with 8 seconds none; 15 are for a node that is busy. Needs Kubernetes 1.30.
 */
const PRE_STOP = { preStop: { sleep: { seconds: 15 } } };

export interface ServerContainerProps {
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env: readonly object[];
  readonly readyPath: string;
}

/** A server of models, as a container in a ServingRuntime or an InferenceService. */
export function serverContainer(props: ServerContainerProps): Record<string, unknown> {
  const probe = readinessProbe(props.readyPath);
  return {
    name: SERVER,
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    ...(props.command && { command: [...props.command] }),
    ...(props.args && { args: [...props.args] }),
    env: props.env,
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    startupProbe: { ...probe, failureThreshold: 120 },
    readinessProbe: probe,
    livenessProbe: {
      tcpSocket: { port: HTTP_PORT },
      periodSeconds: 20,
      timeoutSeconds: 5,
      failureThreshold: 6,
      successThreshold: 1,
    },
    lifecycle: PRE_STOP,
    securityContext: RESTRICTED_CONTAINER,
  };
}
