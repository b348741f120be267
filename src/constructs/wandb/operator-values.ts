import type { ImageParts } from '../kubernetes/image-parts';
import type { Resources } from '../kubernetes/pod';

export interface OperatorValuesProps {
  readonly image: ImageParts;
  readonly imagePullPolicy: string;
  readonly imagePullSecret?: string;
  readonly resources: Resources;
}

/**
 * Values of the chart `operator` for one namespace under Pod Security `restricted`.
 * Source: the chart's templates and values.yaml at 1.4.8; the operator's source at 1.22.0.
 */
export const operatorValues = (props: OperatorValuesProps): Record<string, unknown> => ({
  image: {
    repository: `${props.image.registry}/${props.image.repository}`,
    tag: props.image.tag,
    pullPolicy: props.imagePullPolicy,
    pullSecrets: props.imagePullSecret === undefined ? [] : [props.imagePullSecret],
  },
  nameOverride: 'wandb',
  // Otherwise it asks W&B's own service, with the licence, which release to install, and installs newer ones unasked.
  airgapped: true,
  // A Role of this namespace in place of a ClusterRole that reads the Secrets of all of them.
  namespaceIsolation: { enabled: true, additionalNamespaces: [] },
  podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  resources: {
    requests: { cpu: props.resources.requests.cpu, memory: props.resources.requests.memory },
    limits: { cpu: props.resources.limits.cpu, memory: props.resources.limits.memory },
  },
});
