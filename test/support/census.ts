import { getObjects, kubectl, type KubernetesObject } from './cluster';

/** Kinds that come and go by themselves, whoever works with the cluster. */
const PASSING =
  /^(events|events\.events\.k8s\.io|leases\.coordination\.k8s\.io|componentstatuses|nodes.*|endpointslices.*|endpoints)$/;

/** The namespace that an object of the whole cluster serves: a volume its claim's, an address its Service's. */
const servedNamespace = ({ spec }: KubernetesObject): string | undefined => {
  const { claimRef, parentRef } = (spec ?? {}) as Record<string, { namespace?: string } | undefined>;
  return claimRef?.namespace ?? parentRef?.namespace;
};

/**
 * Every object of a namespace and every object of the cluster, as `kind/name`. Namespaces of others and what serves them are
 * left out, so that a cluster may be in use while the tests run.
 */
export async function census(namespace: string): Promise<readonly string[]> {
  const kinds = async (namespaced: boolean): Promise<string> => {
    const output = await kubectl([
      'api-resources',
      '--verbs=list',
      `--namespaced=${namespaced}`,
      '-o',
      'name',
    ]);
    return output
      .trim()
      .split('\n')
      .filter((kind) => !PASSING.test(kind))
      .join(',');
  };
  const [inside, outside] = await Promise.all([
    getObjects([await kinds(true), '-n', namespace]),
    getObjects([await kinds(false)]),
  ]);
  const own = outside.filter((object) => {
    if (object.kind === 'Namespace') return object.metadata.name === namespace;
    const served = servedNamespace(object);
    return served === undefined || served === namespace;
  });
  return [...inside, ...own].map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort();
}
