import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { CustomResources } from '../charts/custom-resources';
import { renderValues } from '../charts/render-values';
import { recommendedLabels, SECRET_REVISION_ANNOTATION } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { DNS_LABEL, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import type { BucketAccess, IObjectStore } from '../object-store/bucket';
import { type IKServe, INFERENCE_SERVICE_RESOURCES } from './inference-service';
import { modelRules } from './model-rules';
import { DEPLOYED_LABELS, modelTemplate } from './model-template';
import { referenceRules } from './reference-rules';
import { AGENT_PORT, type RequestLogger } from './request-logger';
import { HTTP_PORT, METRICS_PORT } from './server-container';
import { requireServingBucket } from './serving-bucket';

/** Who may deploy models: names of the cluster's own users and groups. */
export interface ModelDeployers {
  /** @default [] */
  readonly groups?: readonly string[];
  /** A service account is the user system:serviceaccount:NAMESPACE:NAME. @default [] */
  readonly users?: readonly string[];
}

export interface DeployedModelsProps extends WorkloadProps {
  readonly kserve: IKServe;
  /** Where the models lie. A store is asked for the key of `serving`. */
  readonly artifacts: IObjectStore | BucketAccess;
  /** Path in the bucket below which MLflow keeps its artifacts, which whoever deploys is told. @default - none */
  readonly artifactsPath?: string;
  /** Who may ask for predictions, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** Of each model. @default - requests 100m CPU and 512Mi, limits 1 CPU and 1Gi */
  readonly resources?: Resources;
  /** The most that the files of a model may take. @default - the limit of ephemeral storage */
  readonly modelSize?: string;
  /** Whom the role is given to. @default - nobody */
  readonly deployers?: ModelDeployers;
  /** Send requests and answers to a sink. @default - nothing is logged */
  readonly logger?: RequestLogger;
  /**
   * Name of a ConfigMap in which deployers say where the reference data of their models lie: names of models, and s3://
   * addresses in the bucket of `artifacts`. For `DriftMonitor`, which reads it. @default - there is none
   */
  readonly references?: string;
}

/** Name of what all of these models share. */
const NAME = 'models';
const ROLE = 'model-deployer';
/** Key of the ConfigMap under which the template stands. */
export const TEMPLATE_KEY = 'inference-service.json';

/** What somebody who deploys models does, and nothing else. `get` of a Service is what a port-forward to it needs. */
const may = (references: string | undefined): RoleV1Rule[] => [
  {
    apiGroups: ['serving.kserve.io'],
    resources: ['inferenceservices'],
    verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'],
  },
  { apiGroups: ['serving.kserve.io'], resources: ['servingruntimes'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['pods', 'events'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['pods/log', 'services'], verbs: ['get'] },
  { apiGroups: [''], resources: ['pods/portforward'], verbs: ['create'] },
  { apiGroups: [''], resources: ['configmaps'], resourceNames: [NAME], verbs: ['get'] },
  ...(references === undefined
    ? []
    : [
        {
          apiGroups: [''],
          resources: ['configmaps'],
          resourceNames: [references],
          verbs: ['get', 'patch'],
        },
      ]),
];

/**
 * What lets people deploy models into a namespace without Terraform: a role, the rules for what they may write, and what
 * a declared model has of its own, once for all of theirs (service account, network edges, disruption budget). The
 * ConfigMap `models` has the InferenceService that `InferenceService` would make, to be filled in.
 *
 * The port-forward of the role reaches every pod of the namespace, because RBAC knows no labels: what listens there must
 * ask for a password.
 */
export class DeployedModels extends Construct {
  public readonly edges: NetworkEdges;
  public readonly role: RoleV1;
  /** Labels of the pods. */
  public readonly podLabels = DEPLOYED_LABELS;
  /** Port of the pods with MLServer's metrics. */
  public readonly metricsPort = METRICS_PORT;
  /** The InferenceService to fill in. */
  public readonly template: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, id: string, props: DeployedModelsProps) {
    super(scope, id);
    const { namespace, kserve, partOf = DEFAULT_PART_OF, resources = INFERENCE_SERVICE_RESOURCES } = props;
    const { modelSize = resources.limits.ephemeralStorage, imagePullPolicy = 'IfNotPresent' } = props;
    const { logger, references } = props;
    requireWorkload(this, props);
    requireMatch(this, 'namespace', namespace, DNS_LABEL, 'the name of a namespace');
    requireMatch(this, 'modelSize', modelSize, /^[1-9]\d*[MG]i$/, 'a size such as 2Gi');
    const labels = recommendedLabels({ name: NAME, component: 'model' }, partOf);
    const metadata = { name: NAME, namespace, labels };
    const bucket =
      'accessFor' in props.artifacts
        ? props.artifacts.accessFor('serving', { podLabels: DEPLOYED_LABELS })
        : props.artifacts;
    requireServingBucket(this, kserve, bucket);
    new ServiceAccountV1(this, 'Identity', {
      metadata,
      automountServiceAccountToken: false,
      // Where the controller looks for the key. Pods get it by reference.
      secret: [{ name: bucket.accessKeyId.secretName }],
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: { podLabels: DEPLOYED_LABELS },
      // With the agent a model answers at another port; one that was deployed before or after has it, or not.
      ingress: (props.clients ?? []).flatMap((peer) =>
        [HTTP_PORT, AGENT_PORT].map((port) => ({ peer, port })),
      ),
      egress: [bucket.edge, ...(logger === undefined ? [] : [logger.edge])],
    });
    new PodDisruptionBudgetV1(this, 'DisruptionBudget', {
      metadata,
      spec: { maxUnavailable: '1', selector: { matchLabels: { ...DEPLOYED_LABELS } } },
    });
    this.template = modelTemplate({
      namespace,
      partOf,
      storageContainer: kserve.storageContainer,
      serviceAccountName: NAME,
      imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      annotations: { [SECRET_REVISION_ANNOTATION]: bucket.revision },
      resources,
      modelSize,
      logging: logger && { logger, image: kserve.images.agent },
    });
    new ConfigMapV1(this, 'Resource', {
      metadata,
      data: {
        [TEMPLATE_KEY]: renderValues(this.template),
        bucket: bucket.bucket,
        ...(props.artifactsPath !== undefined && { path: props.artifactsPath }),
        ...(logger && { logged: 'true' }),
        ...(references !== undefined && { references }),
      },
    });
    new CustomResources(this, 'Rules', {
      namespace,
      name: 'model-rules',
      resources: modelRules({ name: `${NAME}.${namespace}`, labels, namespace }),
    });
    if (references !== undefined) this.addReferences({ ...metadata, name: references }, bucket.bucket);
    this.role = this.grant({ ...metadata, name: ROLE }, props);
  }

  private addReferences(
    metadata: { name: string; namespace: string; labels: Record<string, string> },
    bucket: string,
  ): void {
    const { name: configMap, namespace, labels } = metadata;
    requireMatch(this, 'references', configMap, DNS_LABEL, 'the name of a ConfigMap');
    const rules = new CustomResources(this, 'ReferenceRules', {
      namespace,
      name: 'reference-rules',
      resources: referenceRules({ name: `${configMap}.${namespace}`, labels, namespace, configMap, bucket }),
    });
    // What it holds is of whoever deploys.
    new ConfigMapV1(this, 'References', {
      metadata,
      lifecycle: { ignoreChanges: ['data'] },
      dependsOn: [rules.release],
    });
  }

  private grant(
    metadata: { name: string; namespace: string; labels: Record<string, string> },
    { deployers = {}, references }: DeployedModelsProps,
  ): RoleV1 {
    const { groups = [], users = [] } = deployers;
    const role = new RoleV1(this, 'Role', { metadata, rule: may(references) });
    const apiGroup = 'rbac.authorization.k8s.io';
    const subject = [
      ...groups.map((name) => ({ kind: 'Group', name, apiGroup })),
      ...users.map((name) => ({ kind: 'User', name, apiGroup })),
    ];
    if (subject.length > 0) {
      new RoleBindingV1(this, 'RoleBinding', {
        metadata,
        roleRef: { apiGroup, kind: 'Role', name: ROLE },
        subject,
        dependsOn: [role],
      });
    }
    return role;
  }
}
