import { stringify } from 'yaml';
import { getObjects, type KubernetesObject } from './cluster';

const NAMESPACED = [
  ...['configmaps', 'cronjobs', 'deployments', 'ingresses', 'jobs', 'limitranges', 'networkpolicies'],
  ...['persistentvolumeclaims', 'poddisruptionbudgets', 'resourcequotas', 'rolebindings', 'roles', 'secrets'],
  ...['serviceaccounts', 'services', 'statefulsets'],
];
const CLUSTER_WIDE = ['clusterroles', 'clusterrolebindings', 'validatingwebhookconfigurations'];

interface Owned extends KubernetesObject {
  readonly type?: string;
  readonly metadata: KubernetesObject['metadata'] & {
    readonly annotations?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string }[];
    readonly managedFields?: unknown;
  };
}

/** Made by Kubernetes itself, or by a controller out of an object that is here: the jobs of a CronJob. */
const isOurs = ({ kind, metadata, type }: Owned): boolean =>
  metadata.name !== 'kube-root-ca.crt' &&
  !(kind === 'ServiceAccount' && metadata.name === 'default') &&
  type !== 'helm.sh/release.v1' &&
  (metadata.ownerReferences ?? []).every((owner) => owner.kind === 'SeldonDeployment');

/** Every object of a platform as the API server gives it, with its defaults, without the values of Secrets. */
export async function appliedObjects(namespace: string): Promise<readonly KubernetesObject[]> {
  const own = (await getObjects([NAMESPACED.join(','), '-n', namespace])) as readonly Owned[];
  const wide = (await getObjects([`namespaces,${CLUSTER_WIDE.join(',')}`])) as readonly Owned[];
  const ofPlatform = ({ metadata }: Owned) =>
    metadata.name === namespace ||
    metadata.annotations?.['meta.helm.sh/release-namespace'] === namespace ||
    metadata.name.endsWith(`-${namespace}`);
  return [...own.filter(isOurs), ...wide.filter(ofPlatform)].map(({ metadata, ...object }) => ({
    ...object,
    metadata: { ...metadata, managedFields: undefined },
    ...(object.kind === 'Secret' && {
      data: Object.fromEntries(Object.keys(object.data ?? {}).map((key) => [key, ''])),
    }),
  }));
}

/** The objects as one file of YAML documents. */
export const asDocuments = (objects: readonly KubernetesObject[]): string =>
  objects.map((object) => `---\n${stringify(object)}`).join('');
