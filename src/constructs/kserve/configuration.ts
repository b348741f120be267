import type { BucketAccess } from '../object-store/bucket';
import { s3KeyNames } from '../object-store/s3-keys';

/** Name of the ConfigMap that the controller reads, in its own namespace. It is KServe's own and cannot be changed. */
export const CONFIGURATION = 'inferenceservice-config';

export interface ConfigurationProps {
  readonly storageInitializer: string;
  readonly objectStore: Pick<BucketAccess, 'endpoint' | 'region'> | undefined;
}

/**
 * The controller's configuration: Standard mode, no Ingress or Istio object, and where S3 is. What a key's two halves
 * are called in a Secret is set to this package's own names, so that no key has to be copied.
 * Source: pkg/apis/serving/v1beta1/configmap.go of KServe 0.20.0; keys that are left out have defaults there.
 */
export function configuration({
  storageInitializer,
  objectStore,
}: ConfigurationProps): Record<string, string> {
  const [s3AccessKeyIDName, s3SecretAccessKeyName] = s3KeyNames();
  const values = {
    deploy: { defaultDeploymentMode: 'Standard' },
    ingress: {
      disableIngressCreation: true,
      disableIstioVirtualHost: true,
      // Unused, but it must not be empty.
      ingressGateway: 'none/none',
    },
    credentials: {
      s3: {
        s3AccessKeyIDName,
        s3SecretAccessKeyName,
        ...(objectStore && { s3Endpoint: objectStore.endpoint, s3Region: objectStore.region }),
        s3UseVirtualBucket: 'false',
      },
    },
    // Resources and security come from the ClusterStorageContainer; these must be quantities all the same.
    storageInitializer: {
      image: storageInitializer,
      cpuRequest: '50m',
      cpuLimit: '1',
      memoryRequest: '128Mi',
      memoryLimit: '1Gi',
    },
    security: { autoMountServiceAccountToken: false },
    // Without the key, kubectl's own annotation would be copied to pods, and each `kubectl apply` replace them.
    inferenceService: {},
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
}
