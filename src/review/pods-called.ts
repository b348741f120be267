import { objectsOfKind } from './kubernetes-objects';
import { block, type Json, type SynthesizedResource, text } from './synthesized';
import { workloadPods } from './workload-pods';

export const EVERY_POD = 'every pod';

/** The pods that labels select, by their recommended labels where they have them. */
export function podsCalled(labels: Json): string {
  const name = text(labels['app.kubernetes.io/name']);
  const component = text(labels['app.kubernetes.io/component']);
  if (name !== undefined)
    return component === undefined || component === name ? name : `${name} (${component})`;
  if (labels['k8s-app'] === 'kube-dns') return "the cluster's DNS";
  const operator = text(labels['control-plane']);
  if (operator !== undefined) return operator;
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${text(value) ?? ''}`);
  return pairs.length === 0 ? EVERY_POD : `pods with ${pairs.sort().join(', ')}`;
}

/**
 * What the ends of connections are called, by the names that the cluster has for them. Several servers of one tool share the
 * label of its name, so that it says of none which workload or Service its pods belong to.
 */
export interface CalledByName {
  readonly workloads: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

export function calledByName(resources: readonly SynthesizedResource[]): CalledByName {
  const workloads = workloadPods(resources).map(({ name, labels }) => [name, podsCalled(labels)] as const);
  const services = objectsOfKind(resources, 'Service').map(({ body }) => {
    const name = text(block(body, 'metadata')['name']) ?? '';
    return [name, podsCalled(block(block(body, 'spec'), 'selector'))] as const;
  });
  return { workloads: new Map(workloads), services: new Map(services) };
}
