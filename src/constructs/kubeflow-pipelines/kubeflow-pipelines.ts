import type { Release } from '@cdktf/provider-helm/lib/release';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { WorkflowController } from '../argo-workflows/workflow-controller';
import { definitions } from '../charts/definitions';
import { allowedHosts, requireReachability } from '../kubernetes/allowed-hosts';
import { apiServerEdges } from '../kubernetes/api-server';
import { contentHash } from '../kubernetes/content-hash';
import { grant } from '../kubernetes/grant';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod } from '../kubernetes/pod';
import { provideSecret, revisionOf } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';
import { agents } from './agents';
import {
  asksForAccount,
  LAUNCHER_CONFIGURATION,
  launcherConfiguration,
  MLFLOW_SECRET,
  serverConfiguration,
  serverEnvironment,
  workflowPatch,
} from './configuration';
import { connectDatabase } from './database';
import { SCRIPTS } from './files';
import {
  KUBEFLOW_PIPELINES_IMAGES,
  KUBEFLOW_PIPELINES_RESOURCES,
  type KubeflowPipelinesImages,
  type KubeflowPipelinesProps,
} from './kubeflow-pipelines-props';
import { METADATA_PORT, MetadataServer } from './metadata-server';
import { runRules, SERVER_RULES } from './permissions';
import { requirePipelinesProps } from './require-props';
import { GATEWAY_PORT, GRPC_PORT, HTTP_PORT, serverPod, SETTINGS } from './server-pod';

/** Of everything here: one to a namespace, because the names of what runs read are Kubeflow's own. */
const NAME = 'kubeflow-pipelines';
/** The consumer of the bucket, and the account of MLflow and of MySQL. */
const CONSUMER = 'pipelines';

/**
 * Kubeflow Pipelines 2.17 for one user, on Argo Workflows: API server behind a password, persistence agent, schedules and ML
 * Metadata, with a MySQL or MariaDB, an object store and, where there is one, MLflow, to which each run is logged. Pods of runs are
 * in the same namespace, and held to rules of their own.
 *
 * Without pages: nobody serves Kubeflow's frontend here. Without the caching webhook: the steps of pipelines of version 2 ask
 * ML Metadata themselves what need not run again.
 */
export class KubeflowPipelines extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  /** What identifies the pods of the API server. */
  public readonly workload: WorkloadLabels = { name: NAME, component: 'api-server' };
  /** What identifies the pods of runs. */
  public readonly runs: WorkloadLabels = { name: NAME, component: 'run' };
  public readonly serviceName = NAME;
  public readonly port = GATEWAY_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the password of the way in. */
  public readonly secretName: string;
  public readonly images: KubeflowPipelinesImages;
  public readonly metadata: MetadataServer;
  public readonly workflowController: WorkflowController;
  /** The definitions, if they are installed. */
  public readonly definitions: Release | undefined;

  constructor(scope: Construct, id: string, props: KubeflowPipelinesProps) {
    super(scope, id);
    const { namespace, imagePullPolicy = 'IfNotPresent', imagePullSecret, mlflow, publicUrls = [] } = props;
    const { installDefinitions = true, preventDestroy = false, partOf = DEFAULT_PART_OF } = props;
    this.images = { ...KUBEFLOW_PIPELINES_IMAGES, ...props.images };
    requireWorkload(this, props);
    requireReachability(this, props);
    requirePipelinesProps(this, props, this.images);
    const resources = { ...KUBEFLOW_PIPELINES_RESOURCES, ...props.resources };
    this.url = `http://${NAME}.${namespace}.svc:${GATEWAY_PORT}`;
    const labels = recommendedLabels(this.workload, partOf);
    const metadata = { name: NAME, namespace, labels };
    const pulled = { imagePullPolicy, imagePullSecret };
    const toKubernetes = apiServerEdges(this, props.apiServer);
    const runs: Peer = { workload: this.runs };
    const metadataServer = { name: NAME, component: 'metadata' };

    this.definitions = installDefinitions
      ? definitions(new Construct(this, 'Definitions'), {
          chart: 'kubeflow-pipelines-crd',
          namespace,
          preventDestroy,
        })
      : undefined;
    const installed = this.definitions === undefined ? [] : [this.definitions];
    const bucketFor = (client: WorkloadLabels) =>
      'accessFor' in props.artifacts ? props.artifacts.accessFor(CONSUMER, client) : props.artifacts;
    const database = connectDatabase(this, props.database, CONSUMER, [this.workload, metadataServer]);
    const bucket = bucketFor(this.workload);
    const secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: ['password'] });
    this.secretName = secret.name;
    const account =
      mlflow === undefined || !asksForAccount(mlflow)
        ? undefined
        : provideSecret(new Construct(this, 'MlflowAccount'), mlflow.secret ?? { generate: {} }, {
            ...metadata,
            name: MLFLOW_SECRET,
            keys: ['password'],
            texts: { username: CONSUMER },
          });

    this.metadata = new MetadataServer(this, 'Metadata', {
      namespace,
      partOf,
      workload: metadataServer,
      image: this.images.metadata,
      ...pulled,
      database,
      clients: [runs],
      resources: resources.metadata,
    });
    const clientLabels = mlflow?.clientLabels ?? {};
    this.workflowController = new WorkflowController(this, 'Workflows', {
      namespace,
      partOf,
      ...pulled,
      name: NAME,
      images: { controller: this.images.workflowController, executor: this.images.executor },
      parallelism: props.parallelism,
      resources: { controller: resources.workflowController, executor: resources.executor },
      apiServer: props.apiServer,
      dependsOn: installed,
      pods: {
        workload: this.runs,
        clientLabels,
        secrets: [bucket.accessKeyId.secretName, ...(account === undefined ? [] : [account.name])],
        prefix: 'pipeline-',
        rules: runRules(bucket.accessKeyId.secretName),
        reaches: [
          { peer: { workload: this.workload }, port: GRPC_PORT },
          { peer: { workload: this.workload }, port: HTTP_PORT },
          { peer: { workload: metadataServer }, port: METADATA_PORT },
          bucketFor(this.runs).edge,
          ...(props.reaches ?? []),
        ],
      },
    });
    const launcher = new ConfigMapV1(this, 'Launcher', {
      metadata: { ...metadata, name: LAUNCHER_CONFIGURATION },
      data: launcherConfiguration(bucket),
    });

    const workloadOf = (component: string): WorkloadLabels => ({ name: NAME, component });
    const [persistence, schedules] = [workloadOf('persistence'), workloadOf('schedules')];
    const inside = [persistence, schedules, this.runs].map((workload): Peer => ({ workload }));
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = grant(new Construct(this, 'Permissions'), {
      ...metadata,
      serviceAccountName: identity.name,
      rules: SERVER_RULES,
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: [
        ...inside.flatMap((peer) => [HTTP_PORT, GRPC_PORT].map((port) => ({ peer, port }))),
        ...(props.clients ?? []).map((peer) => ({ peer, port: GATEWAY_PORT })),
      ],
      egress: [{ peer: database.peer, port: database.port }, bucket.edge, ...toKubernetes],
    });
    const settings = serverConfiguration({
      runner: this.workflowController.podAccount,
      mlflow,
      publicUrl: publicUrls[0],
    });
    const patch = workflowPatch({
      labels: { ...selectorLabels(this.runs), 'app.kubernetes.io/part-of': partOf, ...clientLabels },
      imagePullSecret,
      disk: '1Gi',
    });
    const configuration = new ConfigMapV1(this, 'Configuration', {
      metadata,
      data: { [SETTINGS]: settings },
    });
    const scripts = new ConfigMapV1(this, 'Scripts', {
      metadata: { ...metadata, name: `${NAME}-scripts` },
      data: { ...SCRIPTS },
    });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [
          { name: 'http', port: GATEWAY_PORT, targetPort: 'http' },
          { name: 'api', port: HTTP_PORT, targetPort: 'api' },
          { name: 'grpc', port: GRPC_PORT, targetPort: 'grpc' },
        ],
      },
    });
    const sources = [secret, bucket, ...(account === undefined ? [] : [account])];
    this.deployment = new DeploymentV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: '1',
        selector: { matchLabels: selectorLabels(this.workload) },
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '1', maxUnavailable: '0' } },
        template: {
          metadata: {
            labels: { ...labels, ...clientLabels },
            annotations: {
              [SECRET_REVISION_ANNOTATION]: revisionOf([...sources, database]),
              [CONFIG_HASH_ANNOTATION]: contentHash(settings, patch, ...Object.values(SCRIPTS)),
            },
          },
          spec: renderPod(
            serverPod({
              images: this.images,
              ...pulled,
              serviceAccountName: identity.name,
              configMap: NAME,
              env: serverEnvironment({
                namespace,
                name: NAME,
                metadataService: this.metadata.serviceName,
                database,
                bucket,
                driver: this.images.driver,
                launcher: this.images.launcher,
                patch,
              }),
              allowedHosts: [
                ...allowedHosts({ service: NAME, namespace, port: GATEWAY_PORT, publicUrls }),
                ...(props.allowedHosts ?? []),
              ],
              secretName: secret.name,
              mlflow,
              mlflowSecret: account?.name,
              resources,
            }),
          ),
        },
      },
      dependsOn: [
        ...installed,
        identity.serviceAccount,
        permissions,
        configuration,
        scripts,
        launcher,
        this.service,
        this.edges.policy,
        ...this.workflowController.dependencies,
        this.metadata.deployment,
        ...sources.flatMap(({ dependencies }) => dependencies),
      ],
    });
    agents(this, {
      namespace,
      partOf,
      ...pulled,
      images: this.images,
      resources,
      server: this.workload,
      persistence,
      schedules,
      toKubernetes,
      dependsOn: [this.deployment],
    });
  }
}
