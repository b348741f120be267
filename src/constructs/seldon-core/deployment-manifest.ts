import type { BucketAccess } from '../object-store/bucket';
import { type Placement, renderPlacement } from '../kubernetes/placement';
import { renderResources, renderVariables, RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';
import { type Resources, SPREAD_OVER_NODES } from '../kubernetes/pod';

/** Model servers of Seldon Core that this package has measured. */
export type ModelImplementation = 'MLFLOW_SERVER' | 'SKLEARN_SERVER';

export interface SeldonDeploymentProps extends Placement {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The labels that tell the model's pods from others. */
  readonly selector: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly implementation: ModelImplementation;
  readonly modelUri: string;
  readonly serverImage: string;
  readonly initializerImage: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret?: string;
  readonly bucket: BucketAccess;
  readonly serviceAccountName: string;
  readonly replicas: number;
  readonly resources: Resources;
  readonly modelSize: string;
}

/** The images need no particular user, and an id above 10000 collides with none of the node's. */
const UID = 10_001;

/**
 * Fetches the model. Its name makes the operator leave out the container of its own, which runs as it pleases and
 * does not pass Pod Security `restricted`. Verbosity is set because rclone prints the keys at level 2.
 */
function initializer(props: SeldonDeploymentProps): object {
  const { bucket, modelUri } = props;
  return {
    name: `${props.name}-model-initializer`,
    image: props.initializerImage,
    imagePullPolicy: props.imagePullPolicy,
    command: ['rclone', 'copy'],
    args: [modelUri, '/mnt/models'],
    env: renderVariables({
      HOME: '/tmp',
      RCLONE_VERBOSE: '1',
      RCLONE_CONFIG_S3_TYPE: 's3',
      RCLONE_CONFIG_S3_PROVIDER: 'Other',
      RCLONE_CONFIG_S3_ENV_AUTH: 'false',
      RCLONE_CONFIG_S3_ENDPOINT: bucket.endpoint,
      RCLONE_CONFIG_S3_REGION: bucket.region,
      RCLONE_CONFIG_S3_ACCESS_KEY_ID: { secretKey: bucket.accessKeyId },
      RCLONE_CONFIG_S3_SECRET_ACCESS_KEY: { secretKey: bucket.secretAccessKey },
    }),
    volumeMounts: [
      { name: `${props.name}-provision-location`, mountPath: '/mnt/models' },
      { name: 'tmp', mountPath: '/tmp' },
    ],
    resources: renderResources(props.resources),
    securityContext: RESTRICTED_CONTAINER,
  };
}

/** The model server. The operator adds the model's variables, ports and what the probes ask for. */
function server(props: SeldonDeploymentProps): object {
  const probe = { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3, successThreshold: 1 };
  return {
    name: props.name,
    image: props.serverImage,
    imagePullPolicy: props.imagePullPolicy,
    env: renderVariables({
      HOME: '/tmp',
      MLSERVER_METRICS_DIR: '/tmp/metrics',
      MLSERVER_PARALLEL_WORKERS: '0',
    }),
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    resources: renderResources(props.resources, props),
    startupProbe: {
      ...probe,
      failureThreshold: 120,
      httpGet: { path: '/v2/health/live', port: 9000, scheme: 'HTTP' },
    },
    readinessProbe: probe,
    livenessProbe: { ...probe, periodSeconds: 20, failureThreshold: 6 },
    securityContext: RESTRICTED_CONTAINER,
  };
}

/**
 * A SeldonDeployment with one predictor and no executor: one pod that fetches the model and serves the open inference
 * protocol (v2), under Pod Security `restricted`. Source: measured with 1.17.1 on Kubernetes 1.34.
 */
export function seldonDeployment(props: SeldonDeploymentProps): object {
  const { name, namespace, labels, annotations, replicas, imagePullSecret } = props;
  return {
    apiVersion: 'machinelearning.seldon.io/v1',
    kind: 'SeldonDeployment',
    metadata: { name, namespace, labels },
    spec: {
      protocol: 'v2',
      predictors: [
        {
          name: 'default',
          replicas,
          annotations: { 'seldon.io/no-engine': 'true' },
          graph: { name, implementation: props.implementation, modelUri: props.modelUri },
          componentSpecs: [
            {
              metadata: { labels, annotations },
              ...(replicas > 1 && { pdbSpec: { maxUnavailable: 1 } }),
              spec: {
                serviceAccountName: props.serviceAccountName,
                automountServiceAccountToken: false,
                enableServiceLinks: false,
                ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
                securityContext: {
                  runAsNonRoot: true,
                  runAsUser: UID,
                  runAsGroup: UID,
                  fsGroup: UID,
                  seccompProfile: { type: 'RuntimeDefault' },
                },
                ...renderPlacement(props),
                topologySpreadConstraints: [
                  { ...SPREAD_OVER_NODES, labelSelector: { matchLabels: props.selector } },
                ],
                volumes: [
                  { name: `${name}-provision-location`, emptyDir: { sizeLimit: props.modelSize } },
                  { name: 'tmp', emptyDir: { sizeLimit: '1Gi' } },
                ],
                initContainers: [initializer(props)],
                containers: [server(props)],
              },
            },
          ],
        },
      ],
    },
  };
}
