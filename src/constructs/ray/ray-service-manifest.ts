import { renderPlacement, type Placement } from '../kubernetes/placement';
import type { EnvValue, Resources } from '../kubernetes/pod';
import { DASHBOARD_PORT, METRICS_PORT, podTemplate, type RayPodProps, SERVE_PORT } from './ray-pods';

/** Where the pods have what serves, as Python imports it. */
const CODE_FOLDER = '/opt/serve';
/** Labels of the pods: which model they serve, and which of them leads. */
export const MODEL_LABEL = 'mlops-scaffold/ray-serve-model';
export const HEAD_LABEL = 'mlops-scaffold/ray-serve-head';
/** A new version is loaded beside the one before, and a model answers one request after the other. */
const ONGOING = 32;

/** A model as it stands in the manifest. */
export interface PlacedModel extends Placement {
  readonly name: string;
  readonly modelUri: string;
  readonly replicas: number;
  readonly image: string;
  readonly resources: Resources;
  readonly objectStoreBytes: number;
}

export interface RayServiceManifestProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly rayVersion: string;
  readonly serviceAccountName: string;
  /** ConfigMap with what serves. */
  readonly code: string;
  readonly pod: Omit<RayPodProps, 'resources'>;
  /** Of the pods with a model: the key of the models, which the head has not. */
  readonly workerEnv: Readonly<Record<string, EnvValue>>;
  readonly workerAnnotations: Readonly<Record<string, string>>;
  readonly head: Resources;
  readonly headObjectStoreBytes: number;
  readonly models: readonly PlacedModel[];
}

/** The resource that only the pods of a model have, one each: so that each of its replicas has a pod for itself. */
const seatOf = (name: string): string => `model-${name}`;

/** What Ray Serve is told to serve. A change of a model's address alone replaces no replica: `user_config`. */
function serveConfig(models: readonly PlacedModel[]): object {
  return {
    // A proxy on the head and on each node that has a model; it prefers the model of its own node.
    proxy_location: 'EveryNode',
    http_options: { host: '0.0.0.0', port: SERVE_PORT },
    applications: [
      {
        name: 'health',
        route_prefix: '/v2',
        import_path: 'serve_models:health',
        deployments: [
          {
            name: 'Health',
            num_replicas: 1,
            // On the head: it takes no model's seat.
            ray_actor_options: { num_cpus: 0, resources: { 'node:__internal_head__': 0.001 } },
          },
        ],
      },
      ...models.map(({ name, modelUri, replicas, gpus = 0 }) => ({
        name,
        route_prefix: `/v2/models/${name}`,
        import_path: 'serve_models:model',
        args: { name },
        deployments: [
          {
            name: 'Model',
            num_replicas: replicas,
            max_ongoing_requests: ONGOING,
            user_config: { uri: modelUri },
            ray_actor_options: {
              num_cpus: 0,
              ...(gpus > 0 && { num_gpus: gpus }),
              resources: { [seatOf(name)]: 1 },
            },
          },
        ],
      })),
    ],
  };
}

/** A RayService as KubeRay takes it: a head that leads, and for each model a group of workers of its own. */
export function rayService(props: RayServiceManifestProps): object {
  const { name, namespace, labels, pod, models, serviceAccountName } = props;
  const code = {
    mounts: [{ name: 'code', mountPath: CODE_FOLDER, readOnly: true }],
    volumes: [{ name: 'code', configMap: { name: props.code, defaultMode: 0o444 } }],
  };
  const withCode = { ...pod, env: { ...pod.env, PYTHONPATH: CODE_FOLDER } };
  const labelled = (own: Readonly<Record<string, string>>) => ({ ...pod.labels, ...own });
  return {
    apiVersion: 'ray.io/v1',
    kind: 'RayService',
    metadata: { name, namespace, labels },
    spec: {
      // As text, which Ray reads as YAML.
      serveConfigV2: JSON.stringify(serveConfig(models)),
      // What is not about the models' addresses alone is served by a second cluster first, which then takes the Service over.
      upgradeStrategy: { type: 'NewCluster' },
      rayClusterConfig: {
        rayVersion: props.rayVersion,
        // Without it, whoever reaches the port of the dashboard runs code. The operator makes the token.
        authOptions: { mode: 'token' },
        headGroupSpec: {
          rayStartParams: {
            'dashboard-host': '0.0.0.0',
            'num-cpus': '0',
            'object-store-memory': String(props.headObjectStoreBytes),
          },
          template: podTemplate(
            { ...withCode, resources: props.head, labels: labelled({ [HEAD_LABEL]: name }) },
            {
              container: 'ray-head',
              ports: {
                'gcs-server': 6379,
                dashboard: DASHBOARD_PORT,
                metrics: METRICS_PORT,
                // The operator reads here which port the Service is for.
                serve: SERVE_PORT,
              },
              ...code,
              spec: { serviceAccountName },
            },
          ),
        },
        workerGroupSpecs: models.map((model) => ({
          groupName: model.name,
          replicas: model.replicas,
          minReplicas: model.replicas,
          maxReplicas: model.replicas,
          rayStartParams: {
            'num-cpus': '1',
            // Through a shell, which takes the outer quotes away.
            resources: `'${JSON.stringify({ [seatOf(model.name)]: 1 })}'`,
            'object-store-memory': String(model.objectStoreBytes),
          },
          template: podTemplate(
            {
              ...withCode,
              env: { ...withCode.env, ...props.workerEnv },
              annotations: { ...pod.annotations, ...props.workerAnnotations },
              image: model.image,
              resources: model.resources,
              labels: labelled({ [MODEL_LABEL]: model.name }),
            },
            {
              container: 'ray-worker',
              ports: { metrics: METRICS_PORT, serve: SERVE_PORT },
              gpus: model.gpus,
              ...code,
              // While it is about to go it still answers, and the cluster stops sending to it.
              containerSpec: { lifecycle: { preStop: { sleep: { seconds: 8 } } } },
              spec: { serviceAccountName, ...renderPlacement(model) },
            },
          ),
        })),
      },
    },
  };
}
