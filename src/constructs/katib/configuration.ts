import { RESTRICTED_CONTAINER, renderResources } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';

/** Name of the ConfigMap that the controller reads, in its own namespace. It is Katib's own and cannot be changed. */
export const CONFIGURATION = 'katib-config';
export const CONFIGURATION_FILE = 'katib-config.yaml';
export const WEBHOOK_PORT = 8443;
/** Service account of the pods that suggest values, in the namespace of experiments. */
export const SUGGESTION_ACCOUNT = 'katib-suggestion';

/** What Goptuna, one small program, does. Upstream's others are Python services of 300 MB and more each. */
export const ALGORITHMS = ['random', 'tpe', 'cmaes', 'sobol'] as const;

/** User that suggestions run as: the image names none. */
const UID = 65_532;

const SUGGESTION: Resources = {
  requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '64Mi' },
};
/** Beside each trial. Measured: 2 MiB. It keeps what the trial prints. */
const COLLECTOR: Resources = {
  requests: { cpu: '10m', memory: '16Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '128Mi', ephemeralStorage: '1Gi' },
};

export interface ConfigurationProps {
  readonly suggestion: string;
  readonly metricsCollector: string;
  readonly imagePullPolicy: string;
}

/**
 * The controller's configuration. Suggestions are given a security context and resources, without which Pod Security
 * `restricted` and a quota refuse them; collectors take the security context of the trial that they stand beside. Early
 * stopping is left out: its containers can be given none. Trials are Jobs: the controller does not start where a kind that
 * is named here is not defined.
 * Source: pkg/apis/config/v1beta1/types.go of Katib 0.19.0; keys that are left out have defaults there.
 */
export function configuration({ suggestion, metricsCollector, imagePullPolicy }: ConfigurationProps): string {
  return JSON.stringify({
    apiVersion: 'config.kubeflow.org/v1beta1',
    kind: 'KatibConfig',
    init: {
      // The certificate is there before it starts.
      certGenerator: { enable: false },
      controller: {
        webhookPort: WEBHOOK_PORT,
        injectSecurityContext: true,
        trialResources: ['Job.v1.batch'],
      },
    },
    runtime: {
      metricsCollectors: ['StdOut', 'File'].map((kind) => ({
        kind,
        image: metricsCollector,
        imagePullPolicy,
        resources: renderResources(COLLECTOR),
      })),
      suggestions: ALGORITHMS.map((algorithmName) => ({
        algorithmName,
        image: suggestion,
        imagePullPolicy,
        serviceAccountName: SUGGESTION_ACCOUNT,
        resources: renderResources(SUGGESTION),
        securityContext: { ...RESTRICTED_CONTAINER, runAsUser: UID, runAsGroup: UID },
      })),
    },
  });
}
