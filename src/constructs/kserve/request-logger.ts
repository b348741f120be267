import type { Edge } from '../kubernetes/network-edges';
import { renderResources, RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';
import { HTTP_PORT, readinessProbe } from './server-container';

/** Port of the agent, which then answers in the model server's place. */
export const AGENT_PORT = 9081;

/** Where requests and answers of a model go, as CloudEvents over HTTP. */
export interface RequestLogger {
  /** Such as http://sink.monitoring.svc. */
  readonly url: string;
  /** The sink as a network policy sees it: its pods and their port. */
  readonly edge: Edge;
  /** @default 'all' */
  readonly mode?: 'all' | 'request' | 'response';
}

/** Measured: 19 to 37 MiB. */
const RESOURCES: Resources = {
  requests: { cpu: '20m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '128Mi', ephemeralStorage: '128Mi' },
};

export interface RequestLoggerProps {
  readonly logger: RequestLogger;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly name: string;
  readonly namespace: string;
  readonly readyPath: string;
}

/**
 * KServe's agent beside the model server, as its webhook would write it. It sends records to an HTTP sink and drops
 * what the sink does not take, so that logging never stops a prediction; its own way to S3 does stop them, which is why
 * the address must be http. Not logged: gRPC, and answers other than 200.
 */
export function requestLogger(props: RequestLoggerProps): object {
  const { logger, name, namespace } = props;
  const probe = readinessProbe(props.readyPath);
  const flags = {
    'log-url': logger.url,
    'log-mode': logger.mode ?? 'all',
    'source-uri': name,
    'inference-service': name,
    namespace,
    component: 'predictor',
    endpoint: 'default',
    'component-port': String(HTTP_PORT),
  };
  return {
    name: 'agent',
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    args: Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]),
    env: [{ name: 'SERVING_READINESS_PROBE', value: JSON.stringify(probe) }],
    ports: [{ name: 'agent-port', containerPort: AGENT_PORT, protocol: 'TCP' }],
    readinessProbe: {
      ...probe,
      httpGet: {
        ...probe.httpGet,
        port: AGENT_PORT,
        httpHeaders: [{ name: 'K-Network-Probe', value: 'queue' }],
      },
    },
    resources: renderResources(RESOURCES),
    securityContext: RESTRICTED_CONTAINER,
  };
}
