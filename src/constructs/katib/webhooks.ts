import type { AdmissionWebhook } from '../charts/admission-webhooks';

/** Label of a namespace without which Katib takes no experiment there. */
export const COLLECTION_LABEL = { 'katib.kubeflow.org/metrics-collector-injection': 'enabled' };

const EXPERIMENTS = {
  apiGroups: ['kubeflow.org'],
  apiVersions: ['v1beta1'],
  operations: ['CREATE', 'UPDATE'],
  resources: ['experiments'],
};
const PODS = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] };

/**
 * What the API server asks the controller. Upstream's are for every namespace, and for each that carries a label: while the
 * controller is down no pod starts in one of those. Here they are for the namespace of experiments, by the name that the
 * API server itself writes, so that a label on another namespace puts nobody's pods behind Katib.
 */
export function webhooks(experiments: string): {
  readonly mutating: readonly AdmissionWebhook[];
  readonly validating: readonly AdmissionWebhook[];
} {
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': experiments } };
  return {
    mutating: [
      {
        name: 'defaulter.experiment.katib.kubeflow.org',
        path: '/mutate-experiment',
        rules: [EXPERIMENTS],
        namespaceSelector,
      },
      {
        name: 'mutator.pod.katib.kubeflow.org',
        path: '/mutate-pod',
        rules: [PODS],
        namespaceSelector,
      },
    ],
    validating: [
      {
        name: 'validator.experiment.katib.kubeflow.org',
        path: '/validate-experiment',
        rules: [EXPERIMENTS],
        namespaceSelector,
      },
    ],
  };
}
