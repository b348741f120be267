import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { CustomResources } from '../charts/custom-resources';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import { placementOf } from '../kubernetes/placement';
import type { Resources } from '../kubernetes/pod';
import { PropError } from '../kubernetes/prop-error';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';
import { awsEnvironment } from '../object-store/aws-environment';
import { RAY_VERSION } from './ray-cluster';
import { objectStoreOf, rayMemory } from './ray-memory';
import { DASHBOARD_PORT, HEAD_LABELS, METRICS_PORT, SERVE_PORT } from './ray-pods';
import type { RayServeProps } from './ray-serve-props';
import { MODEL_LABEL, rayService } from './ray-service-manifest';
import { requirePlaces, requireRayServe } from './require-ray-serve';

/** Measured: 1240 MiB, and 1470 while models come and go. */
export const RAY_SERVE_HEAD_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '1536Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '1', memory: '2560Mi', ephemeralStorage: '5Gi' },
};

/** Measured: 700 to 780 MiB for a small model of scikit-learn, its files counted. */
export const RAY_SERVE_MODEL_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '768Mi', ephemeralStorage: '256Mi' },
  limits: { cpu: '1', memory: '1536Mi', ephemeralStorage: '3Gi' },
};

/** What serves, as files beside this one. */
export const RAY_SERVE_CODE: Readonly<Record<string, string>> = Object.fromEntries(
  ['open_inference.py', 'serve_models.py'].map((file) => [file, readFileSync(join(__dirname, file), 'utf8')]),
);

/**
 * Models of MLflow that Ray Serve serves under the open inference protocol: `POST <url>/v2/models/<name>/infer`. One head
 * leads, and each replica of a model has a pod of its own, which reaches the object store and the other pods, nothing else.
 *
 * A new address of a model is loaded beside the one that serves and takes its place without a failed request; one that cannot
 * be loaded leaves it, and `GET <url>/v2/models/<name>` says so. Any other change is a second cluster, which takes the Service
 * over when all its models answer: for that time the pods are there twice. A head that dies takes its models along, until
 * another has come up.
 */
export class RayServe extends Construct {
  public readonly resource: CustomResources;
  public readonly edges: NetworkEdges;
  /** What identifies the pods of head and models. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = SERVE_PORT;
  /** Port of every pod with Ray's metrics. */
  public readonly metricsPort = METRICS_PORT;
  /** Label of the pods with the name of their model. */
  public readonly modelLabel = MODEL_LABEL;
  /** Address inside the cluster. */
  public readonly url: string;

  constructor(scope: Construct, id: string, props: RayServeProps) {
    super(scope, id);
    const { namespace, name = 'models', image = IMAGES.ray, rayVersion = RAY_VERSION, operator } = props;
    const { headResources: head = RAY_SERVE_HEAD_RESOURCES, models } = props;
    requireRayServe(this, { ...props, name, image, rayVersion });
    const { servesFrom: from } = operator;
    if (from === undefined) {
      throw new PropError(this, 'operator', 'must be one that sees to RayServices: give it `services: true`');
    }

    this.workload = { name, component: 'ray-serve' };
    this.serviceName = `${name}-serve-svc`;
    this.url = `http://${this.serviceName}.${namespace}.svc:${SERVE_PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const ofNode = (type: Readonly<Record<string, string>>) => ({
      podLabels: { ...selectorLabels(this.workload), ...type },
    });
    const workers = ofNode({ 'ray.io/node-type': 'worker' });
    const bucket =
      'accessFor' in props.artifacts ? props.artifacts.accessFor('serving', workers) : props.artifacts;
    requirePlaces(this, models, bucket);
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const code = new ConfigMapV1(this, 'Code', {
      metadata: { ...metadata, name: `${name}-code` },
      data: Object.fromEntries(
        Object.entries(RAY_SERVE_CODE).map(([file, text]) => [file, escapeTemplate(text)]),
      ),
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      // Each node listens at ports that it chooses, and has a proxy that leads to every model.
      ingress: [
        { peer: { workload: this.workload } },
        ...(props.clients ?? []).map((peer) => ({ peer, port: SERVE_PORT })),
      ],
      egress: [{ peer: { workload: this.workload } }],
    });
    const headEdges = new NetworkEdges(this, 'HeadEdges', {
      ...metadata,
      name: `${name}-head`,
      pods: ofNode(HEAD_LABELS),
      ingress: [DASHBOARD_PORT, SERVE_PORT].map((port) => ({ peer: from, port })),
    });
    const modelEdges = new NetworkEdges(this, 'ModelEdges', {
      ...metadata,
      name: `${name}-model`,
      pods: workers,
      egress: [bucket.edge],
    });
    this.resource = new CustomResources(this, 'Resource', {
      namespace,
      name,
      resources: [
        rayService({
          name,
          namespace,
          labels,
          rayVersion,
          serviceAccountName: identity.name,
          code: `${name}-code`,
          head,
          headObjectStoreBytes: objectStoreOf(rayMemory(this, 'headResources', head, 2048)),
          models: models.map((model) => {
            const { resources = RAY_SERVE_MODEL_RESOURCES, replicas = 1 } = model;
            const memory = rayMemory(this, 'models.resources', resources, 1024);
            return {
              name: model.name,
              modelUri: model.modelUri,
              replicas,
              resources,
              image: model.image ?? image,
              objectStoreBytes: objectStoreOf(memory),
              ...placementOf(model),
            };
          }),
          workerEnv: {
            ...awsEnvironment(bucket),
            AWS_ENDPOINT_URL: bucket.endpoint,
            MLFLOW_S3_ENDPOINT_URL: bucket.endpoint,
          },
          workerAnnotations: { [SECRET_REVISION_ANNOTATION]: bucket.revision },
          pod: {
            image,
            imagePullPolicy: props.imagePullPolicy ?? 'IfNotPresent',
            imagePullSecret: props.imagePullSecret,
            labels,
            selector: selectorLabels(this.workload),
            annotations: { [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(RAY_SERVE_CODE)) },
            credentialsSecret: undefined,
            keyFiles: [],
            env: {
              RAY_USAGE_STATS_ENABLED: '0',
              MLFLOW_DISABLE_TELEMETRY: 'true',
              MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR: 'false',
              // The image has no git, which every model would be told.
              GIT_PYTHON_REFRESH: 'quiet',
            },
          },
        }),
      ],
      dependsOn: [
        ...operator.dependencies,
        identity.serviceAccount,
        code,
        this.edges.policy,
        headEdges.policy,
        modelEdges.policy,
        ...bucket.dependencies,
      ],
    });
    const budgets = new Construct(this, 'DisruptionBudgets');
    for (const { name: model, replicas = 1 } of models.filter((one) => (one.replicas ?? 1) > 1)) {
      new PodDisruptionBudgetV1(budgets, model, {
        metadata: { ...metadata, name: `${name}-${model}` },
        // Kubernetes knows of no RayCluster how many pods it should have.
        spec: {
          minAvailable: String(replicas - 1),
          selector: { matchLabels: { ...selectorLabels(this.workload), [MODEL_LABEL]: model } },
        },
      });
    }
  }
}
