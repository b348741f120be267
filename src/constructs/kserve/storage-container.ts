import { renderResources, RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';

/** boto3 in Python, one file after the other: memory does not grow with the model. */
const RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '128Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '10Gi' },
};

export interface StorageContainerProps {
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly image: string;
  readonly imagePullPolicy: string;
}

const PREFIXES = ['s3://', 'gs://', 'hf://'];
const DESCRIPTION = `The container that fetches models for KServe, where their addresses begin with ${PREFIXES.join(', ')}.`;

/**
 * What fetches models, an object of the whole cluster. Without it the controller's own container has no security
 * context, and Pod Security `restricted` refuses the pod.
 */
export function storageContainer({ name, labels, image, imagePullPolicy }: StorageContainerProps): object {
  return {
    apiVersion: 'serving.kserve.io/v1alpha1',
    kind: 'ClusterStorageContainer',
    metadata: { name, labels, annotations: { 'kubernetes.io/description': DESCRIPTION } },
    spec: {
      container: {
        name: 'storage-initializer',
        image,
        imagePullPolicy,
        env: [{ name: 'HOME', value: '/tmp' }],
        resources: renderResources(RESOURCES),
        securityContext: RESTRICTED_CONTAINER,
      },
      supportedUriFormats: PREFIXES.map((prefix) => ({ prefix })),
      supportsMultiModelDownload: true,
      workloadType: 'initContainer',
    },
  };
}
