import { admissionPolicy } from '../kubernetes/admission-policy';
import { DEPLOYED_LABEL } from './model-template';

export interface ModelRulesProps {
  /** Of the two objects, which belong to the whole cluster. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Where they hold. */
  readonly namespace: string;
}

/** What a predictor may say. What is left out could reach the node, other workloads or their Secrets. */
const OF_PREDICTOR = [
  ...['minReplicas', 'maxReplicas', 'scaleMetric', 'scaleTarget', 'annotations', 'deploymentStrategy'],
  ...['serviceAccountName', 'automountServiceAccountToken', 'enableServiceLinks', 'imagePullSecrets'],
  ...['terminationGracePeriodSeconds', 'securityContext', 'topologySpreadConstraints', 'storageUris'],
  ...['nodeSelector', 'tolerations'],
  ...['storageContainerName', 'model', 'logger', 'containers', 'volumes'],
];

const OF_LABELS = [
  ...['name', 'component', 'part-of', 'managed-by'].map((name) => `app.kubernetes.io/${name}`),
  DEPLOYED_LABEL,
];

const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

/**
 * What an InferenceService may hold in one namespace, whoever writes it. Without these rules, who may write one could
 * mount any Secret of the namespace, run as any service account of it, and take the labels of another workload, and
 * with them its network edges and its traffic. Needs Kubernetes 1.30.
 */
export function modelRules({ name, labels, namespace }: ModelRulesProps): object[] {
  return admissionPolicy({
    name,
    labels,
    description:
      'Refuses an InferenceService that has more than a predictor, mounts anything but empty folders, reads Secrets or ConfigMaps into its environment, names a storage key, has a token or an account other than those of models, or takes labels of other workloads.',
    namespace,
    apiGroup: 'serving.kserve.io',
    resource: 'inferenceservices',
    // One that was there before may still be deleted: taking its finalizer away is an update.
    matchConditions: [
      {
        name: 'changes-what-runs',
        expression:
          'oldObject == null || object.spec != oldObject.spec || ' +
          'object.metadata.?labels.orValue({}) != oldObject.metadata.?labels.orValue({})',
      },
    ],
    variables: [
      { name: 'predictor', expression: 'object.spec.predictor' },
      {
        name: 'servers',
        expression:
          '(has(variables.predictor.model) ? [variables.predictor.model] : []) + ' +
          '(has(variables.predictor.containers) ? variables.predictor.containers : [])',
      },
    ],
    validations: [
      {
        expression: "object.spec.all(key, key == 'predictor')",
        message: 'spec may have a predictor only: no transformer and no explainer',
      },
      {
        expression: `variables.predictor.all(key, key in ${list(OF_PREDICTOR)})`,
        message: `spec.predictor may have these only: ${OF_PREDICTOR.join(', ')}`,
      },
      {
        expression:
          "has(variables.predictor.serviceAccountName) && variables.predictor.serviceAccountName.matches('^(models|model-[-a-z0-9]+)$') && " +
          'has(variables.predictor.automountServiceAccountToken) && !variables.predictor.automountServiceAccountToken',
        message:
          'spec.predictor.serviceAccountName must be "models" (or that of a model in the plan), and automountServiceAccountToken false',
      },
      {
        expression:
          "!has(variables.predictor.volumes) || variables.predictor.volumes.all(volume, volume.all(key, key in ['name', 'emptyDir']))",
        message: 'spec.predictor.volumes may be of the kind emptyDir only',
      },
      {
        expression:
          'variables.servers.all(server, !has(server.envFrom) && (!has(server.env) || server.env.all(variable, !has(variable.valueFrom))))',
        message: 'env of a model or container may have literal values only: no valueFrom, and no envFrom',
      },
      {
        expression: 'variables.servers.all(server, !has(server.storage))',
        message: 'a model may not name a storage key: name its place by storageUris',
      },
      {
        expression:
          "has(object.metadata.labels) && 'app.kubernetes.io/component' in object.metadata.labels && " +
          "object.metadata.labels['app.kubernetes.io/component'] == 'model' && " +
          `object.metadata.labels.all(key, key in ${list(OF_LABELS)})`,
        message: `metadata.labels must have app.kubernetes.io/component: model, and may have these only: ${OF_LABELS.join(', ')}`,
      },
    ],
  });
}
